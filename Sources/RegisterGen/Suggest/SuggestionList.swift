/// Suggestions for several measures or for a section, and how to print them.
package struct SuggestionList: Sendable {
  /// The forms of a list.
  package enum Format: String, CaseIterable, Sendable {
    /// Lines for a person.
    case text
    /// An array of objects: `measure`, `title`, `section`, `heading`, `score`, and `words`, each
    /// `{measure, section}` in the form of either text.
    case json
  }

  /// The suggestions, those of one measure or section together and the closest first.
  package let links: [SuggestedLink]
  private let isBySection: Bool

  /// Finds sections for measures.
  ///
  /// - Parameters:
  ///   - measures: The ids; none takes all measures.
  ///   - limit: How many for each.
  /// - Throws: for an id that no measure has, or only a withdrawn one.
  package init(
    for measures: [String], limit: Int, in register: Register
  ) throws(UnknownWord) {
    let current = register.currentMeasures
    var wanted: [Int] = []
    for id in measures {
      guard let position = current.first(where: { register.measures[$0].id.text == id }) else {
        throw UnknownWord(
          id, what: "measure", known: current.map { register.measures[$0].id.text })
      }
      wanted.append(position)
    }
    let suggestions = LinkSuggestions(of: register)
    links = (measures.isEmpty ? current : wanted).flatMap {
      suggestions.sections(for: $0, limit: limit)
    }
    isBySection = false
  }

  /// Finds measures for a section, written `chapter#anchor`.
  ///
  /// - Throws: when the programme has no such section.
  package init(forSection section: String, limit: Int, in register: Register) throws(UnknownWord) {
    let all = register.sectionIDs
    guard let id = all.first(where: { $0.text == section }) else {
      throw UnknownWord(section, what: "section", known: all.map(\.text))
    }
    links = LinkSuggestions(of: register).measures(for: id, limit: limit)
    isBySection = true
  }

  /// The list in a form, with a line end.
  package func text(_ format: Format) -> String {
    switch format {
    case .text: lines
    case .json: json
    }
  }

  private var lines: String {
    let width = links.map { String($0.score).count }.max() ?? 0
    var text = ""
    var last: String?
    for link in links {
      let (head, id, name) =
        isBySection
        ? ("\(link.section.text)  \(link.heading)", link.measure.text, link.title)
        : ("\(link.measure.text)  \(link.title)", link.section.text, link.heading)
      if head != last { text += (last == nil ? "" : "\n") + VisibleText.make(head) + "\n" }
      last = head
      let score = String(link.score)
      let gap = String(repeating: " ", count: width - score.count)
      text += "  \(gap)\(score)  " + VisibleText.make("\(id)  \(name)") + "\n"
      text += String(repeating: " ", count: width + 4)
      text += VisibleText.make(link.words.map(\.text).joined(separator: ", ")) + "\n"
    }
    return text
  }

  private var json: String {
    var writer = JSONWriter(lineDepth: 1)
    writer.begin(.array)
    for link in links {
      writer.object {
        $0.member("measure", link.measure.text)
        $0.member("title", link.title)
        $0.member("section", link.section.text)
        $0.member("heading", link.heading)
        $0.member("score", link.score)
        $0.objects("words", link.words) { writer, word in
          writer.member("measure", word.ofMeasure)
          writer.member("section", word.ofSection)
        }
      }
    }
    writer.end(.array)
    return writer.text + "\n"
  }
}
