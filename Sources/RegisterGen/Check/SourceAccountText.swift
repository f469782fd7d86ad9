/// An account of the sources as plain text, for a reviewer at a terminal.
///
///     Lijst maatregelen: 2 parts
///       Overzicht Arbeid     2 measures: startbanen, visie
///       page 12 (inferred)   1 measure: visie
///       no measure names page 13
package struct SourceAccountText {
  private let account: SourceAccount

  /// Makes the text of an account.
  package init(_ account: SourceAccount) { self.account = account }

  /// The lines, each with its end.
  package var text: String {
    let documents = account.documents.flatMap(lines)
    let chapters = account.chapters.flatMap(lines)
    return (documents + chapters + unlinked).map { VisibleText.make($0) + "\n" }.joined()
  }

  // MARK: Documents

  private func lines(of document: SourceAccount.Document) -> [String] {
    guard !document.parts.isEmpty else {
      return ["\(document.title): no measure takes its facts from it"]
    }
    let names = document.parts.map(name)
    let width = names.map(\.count).max() ?? 0
    var lines = ["\(document.title): \(Self.count(document.parts.count, "part"))"]
    for (part, name) in zip(document.parts, names) {
      let padding = String(repeating: " ", count: width - name.count)
      let measures = part.measures.map(\.text).joined(separator: ", ")
      lines.append(
        "  \(name)\(padding)  \(Self.count(part.measures.count, "measure")): \(measures)")
    }
    if !document.skippedPages.isEmpty {
      let pages = document.skippedPages.map(String.init).joined(separator: ", ")
      let noun = document.skippedPages.count == 1 ? "page" : "pages"
      lines.append("  no measure names \(noun) \(pages)")
    }
    return lines
  }

  private func name(of part: SourceAccount.Part) -> String {
    let page = part.page.map { "page \($0)" + (part.isPageInferred ? " (inferred)" : "") }
    let parts = [page, part.name].compactMap { $0 }
    return parts.isEmpty ? "the whole document" : parts.joined(separator: ", ")
  }

  // MARK: Programme

  private func lines(of chapter: SourceAccount.Chapter) -> [String] {
    let empty = chapter.sections.filter(\.measures.isEmpty)
    let reached = chapter.sections.count - empty.count
    let head =
      "Chapter \(chapter.number), \(chapter.title): "
      + "\(Self.count(chapter.sections.count, "section")) = \(reached) with a measure"
      + " + \(empty.count) without"
    return [head] + empty.map { "  \($0.id)  no measure" }
  }

  private var unlinked: [String] {
    guard !account.chapters.isEmpty else { return [] }
    let measures = account.measuresWithoutSection
    let head = "\(Self.count(measures.count, "measure")) without a section of the programme"
    let width = measures.map(\.measure.text.count).max() ?? 0
    return [head]
      + measures.map { entry in
        let padding = String(repeating: " ", count: width - entry.measure.text.count)
        return "  \(entry.measure.text)\(padding)  \(entry.absent ?? "does not say why")"
      }
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
