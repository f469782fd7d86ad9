/// The rows of some measures, in ascending order. Each is rendered when a page first shows it.
struct RowList: Sendable {
  private let measures: [Int]
  private let views: RegisterViews

  /// The rows of measures as pages at one depth show them.
  init(_ measures: [Int], in views: RegisterViews) {
    self.measures = measures
    self.views = views
  }

  /// The number of rows.
  var count: Int { measures.count }

  /// Whether there are none.
  var isEmpty: Bool { measures.isEmpty }

  /// Renders a block for each row.
  fileprivate func render(
    _ block: TemplateBlock<RenderedRow>, _ frame: TemplateFrame, into output: inout OutputBuffer
  ) {
    var frame = frame
    views.rows.visit(measures, views.row) { number, row in
      frame.isFirst = number == 0
      frame.isLast = number == measures.count - 1
      block.render(row, frame, &output)
    }
  }
}

extension TemplateField {
  /// The rows of measures: a list of `RenderedRow`.
  static func rows(
    _ name: String, _ documentation: String, _ get: @escaping @Sendable (Record) -> RowList
  ) -> TemplateField {
    let records = RecordAccess<Record, RenderedRow>(
      multiplicity: .many, single: nil, isEmpty: { get($0).isEmpty },
      visit: { get($0).render($1, $2, into: &$3) })
    return TemplateField(
      name: name, kind: .list, documentation: documentation, reach: .nested(records))
  }
}
