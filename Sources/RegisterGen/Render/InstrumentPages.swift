/// The list of instruments.
package struct InstrumentsPage: Sendable {
  let frame: PageFrame
  let tree: [TreeItem]
  let absent: [IndexGroup]
  /// The number of measures.
  let count: Int
  let matrices: [Matrix]
}

extension InstrumentsPage: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<InstrumentsPage>([
    .record("frame", "What stands around the content") { $0.frame },
    .list("tree", "The instruments, narrower ones within broader ones") { $0.tree },
    .list("absent", "The measures whose instrument is not known, by reason") { $0.absent },
    .condition("has-absent", "Whether there are any") { !$0.absent.isEmpty },
    .number("count", "The number of measures") { $0.count },
    .list("matrices", "The number of measures by instrument and by another facet") {
      $0.matrices
    },
  ])
}

/// The page of an instrument.
package struct InstrumentPage: Sendable {
  let frame: PageFrame
  let title: String
  let expansion: String?
  let summary: HTML?
  let html: HTML?
  let terms: TermList?
  let broader: PageLink?
  let narrower: [PageLink]
  let tree: [TreeItem]
  let narrowings: [Narrowing]
  let rows: RowList
}

extension InstrumentPage: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<InstrumentPage>([
    .record("frame", "What stands around the content") { $0.frame },
    .text("title", "The instrument's label") { $0.title },
    .optionalText("expansion", "What an abbreviated label stands for") { $0.expansion },
    .optionalHTML("summary", "One or two sentences, with terms marked") { $0.summary },
    .optionalHTML("html", "The explanation") { $0.html },
    .optional("terms", "The terms of its texts, if there are any") { $0.terms },
    .optional("broader", "The broader instrument") { $0.broader },
    .list("narrower", "The narrower instruments, at any depth") { $0.narrower },
    .condition("has-narrower", "Whether there are any") { !$0.narrower.isEmpty },
    .condition("has-family", "Whether there is a broader or narrower instrument") {
      $0.tree.count > 1
    },
    .list("tree", "Its family: the broadest instrument and all within it") { $0.tree },
    .number("count", "The number of measures, those of narrower instruments included") {
      $0.rows.count
    },
    .condition("has-measures", "Whether any measure needs it") { !$0.rows.isEmpty },
    .condition("has-narrowings", "Whether its measures are divided further") {
      !$0.narrowings.isEmpty
    },
    .list("narrowings", "How its measures divide over the values of other facets") {
      $0.narrowings
    },
    .rows("rows", "The measures, those of narrower instruments included") { $0.rows },
  ])
}
