/// A difference for a person at a terminal.
///
///     Maatregelen
///       Aanpassing nareis (aanpassing-nareis)
///         Termijn: Middellang, was: Kort
///         Beschrijving: … duurt de aanvraag [-twee weken-] [+een maand+] en daarna …
struct DifferenceText {
  private let report: DifferenceReport
  private let lines: DifferenceLines

  /// Makes the text of a report.
  init(_ report: DifferenceReport) {
    self.report = report
    lines = DifferenceLines(
      report,
      style: DifferenceLines.Style(
        plain: VisibleText.make, removed: { "[-" + VisibleText.make($0) + "-]" },
        added: { "[+" + VisibleText.make($0) + "+]" }, name: VisibleText.make))
  }

  /// The lines, each with its end.
  var text: String {
    var text = lines.reservations.map { $0 + "\n" }.joined()
    guard !report.difference.isEmpty else { return text + "no visible change\n" }
    text += lines.sides + "\n"
    for section in lines.sections {
      text += "\n" + section.heading + "\n"
      for block in section.blocks {
        text += "  " + block.title + "\n"
        for line in block.lines { text += "    " + line + "\n" }
      }
    }
    return text
  }
}
