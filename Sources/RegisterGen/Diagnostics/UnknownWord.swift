/// A word on the command line that the register does not know: wrong usage, not a fault of the content.
package struct UnknownWord: Error, Sendable {
  /// What is wrong and what was probably meant, in one line.
  package let description: String

  /// Says that a word is not among the known ones, with the nearest of them or, while they fit on a
  /// line, all.
  ///
  /// - Parameter what: What the word should name, such as `stream`.
  package init(_ word: String, what: String, known: [String]) {
    var text = "no \(what) is called '\(VisibleText.make(word))'"
    if let nearest = NearMiss.nearest(to: word, in: known) {
      text += "; did you mean '\(nearest)'?"
    } else if !known.isEmpty, known.count <= 24 {
      text += "; there are: " + known.joined(separator: ", ")
    }
    description = text
  }
}
