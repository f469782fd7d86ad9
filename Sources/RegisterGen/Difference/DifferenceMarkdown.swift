/// A difference as Markdown, for a comment on a pull request.
///
/// Content comes from strangers: of what it says, every sign that Markdown, HTML or a forge could take
/// for its own is written as a character reference (`MarkdownReporter.escaped`), so that no link, image,
/// mention or markup comes of it. A comment on GitHub holds 65,536 characters: what does not fit is
/// counted.
struct DifferenceMarkdown {
  /// The most bytes of a comment, with some room below what a forge takes.
  static let limit = 60_000

  private let report: DifferenceReport
  private let lines: DifferenceLines

  /// Makes the Markdown of a report.
  init(_ report: DifferenceReport) {
    self.report = report
    let escaped = MarkdownReporter.escaped
    lines = DifferenceLines(
      report,
      style: DifferenceLines.Style(
        plain: escaped, removed: { "<del>" + escaped($0) + "</del>" },
        added: { "<ins>" + escaped($0) + "</ins>" },
        name: { "<code>" + escaped($0) + "</code>" }))
  }

  /// The comment, with a line end.
  func text(limit: Int = limit) -> String {
    var text = "### " + report.words.text(.changes) + "\n\n" + lines.sides + "\n"
    for line in lines.reservations { text += "\n> " + line + "\n" }
    guard !report.difference.isEmpty else {
      return text + "\n" + report.words.text(.none) + "\n"
    }
    let blocks = lines.sections.flatMap { section in
      section.blocks.enumerated().map { index, block in
        (heading: index == 0 ? "\n#### \(section.heading)\n\n" : "", text: Self.text(of: block))
      }
    }
    for (index, block) in blocks.enumerated() {
      // Room for the line that counts the rest.
      guard text.utf8.count + block.heading.utf8.count + block.text.utf8.count < limit - 200 else {
        return text + "\n" + report.words.text(.more, count: blocks.count - index) + "\n"
      }
      text += block.heading + block.text
    }
    return text
  }

  private static func text(of block: DifferenceLines.Block) -> String {
    "- " + block.title + "\n" + block.lines.map { "  - " + $0 + "\n" }.joined()
  }
}
