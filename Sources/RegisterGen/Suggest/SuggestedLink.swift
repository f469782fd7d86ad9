/// A measure and a section of the programme that may belong together.
package struct SuggestedLink: Sendable, Hashable {
  /// The measure.
  package let measure: MeasureID
  /// The measure's title.
  package let title: String
  /// The section.
  package let section: SectionID
  /// The section's heading.
  package let heading: String
  /// How close they are; a number for comparing with others of the same register.
  package let score: Int
  /// The words that tie them, the strongest first, at most five.
  package let words: [Word]

  /// A word that both have, in the form of each.
  package struct Word: Sendable, Hashable {
    /// The word in the measure, in lower case.
    package let ofMeasure: String
    /// The word in the section, in lower case.
    package let ofSection: String

    /// The one word, or both forms.
    package var text: String {
      ofMeasure == ofSection ? ofMeasure : "\(ofMeasure) ~ \(ofSection)"
    }
  }
}
