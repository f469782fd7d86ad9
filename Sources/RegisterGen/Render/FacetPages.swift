/// The list of all facets and their values.
package struct OverviewsPage: Sendable {
  let frame: PageFrame
  let facets: [FacetOverview]
  let programme: PageLink?
}

extension OverviewsPage: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<OverviewsPage>([
    .record("frame", "What stands around the content") { $0.frame },
    .list("facets", "The facets that have a value") { $0.facets },
    .optional("programme", "The chapters of the programme, if there are any") { $0.programme },
  ])
}

/// A facet in the list of all facets.
package struct FacetOverview: Sendable {
  /// Which facet it is.
  let facet: Facet
  /// Its name and the page that lists its values.
  let link: PageLink
  /// One sentence about it.
  let lead: String
  /// Its values.
  let lines: [ValueLine]
}

extension FacetOverview: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<FacetOverview>([
    .text("facet", "Which facet it is, such as `effect`") { $0.facet.name },
    .record("link", "Its name and the page that lists its values") { $0.link },
    .text("lead", "One sentence about it") { $0.lead }.inInterfaceLanguage,
    .list("lines", "Its values, in order") { $0.lines },
  ])
}

/// The list of a facet's values.
package struct FacetListPage: Sendable {
  let frame: PageFrame
  let title: String
  let lead: String
  let lines: [ValueLine]
  let matrices: [Matrix]
}

extension FacetListPage: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<FacetListPage>([
    .record("frame", "What stands around the content") { $0.frame },
    .text("title", "The facet's name") { $0.title }.inInterfaceLanguage,
    .text("lead", "One sentence about it") { $0.lead }.inInterfaceLanguage,
    .condition("has-lines", "Whether there is any value") { !$0.lines.isEmpty },
    .list("lines", "The values, in order") { $0.lines },
    .list("matrices", "The number of measures by its values and those of another facet") {
      $0.matrices
    },
  ])
}

/// The page of a facet's value.
package struct FacetValuePage: Sendable {
  let frame: PageFrame
  let facet: String
  let label: String
  let name: ValueName
  let explanations: [String]
  let kin: [PageLink]
  let narrowings: [Narrowing]
  let rows: RowList
  let previous: PageLink?
  let next: PageLink?
}

extension FacetValuePage: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<FacetValuePage>([
    .record("frame", "What stands around the content") { $0.frame },
    .text("facet", "What it is a value of, such as `Effect`") { $0.facet }.inInterfaceLanguage,
    .text("label", "The value's label") { $0.label },
    .record("name", "The value as the page's heading shows it") { $0.name },
    .texts("explanations", "What it means; of a range what both ends mean") {
      $0.explanations
    },
    .condition("has-kin", "Whether there are ranges that it is an end of") { !$0.kin.isEmpty },
    .list("kin", "The ranges that it is an end of") { $0.kin },
    .condition("has-narrowings", "Whether its measures are divided further") {
      !$0.narrowings.isEmpty
    },
    .list("narrowings", "How its measures divide over the values of other facets") {
      $0.narrowings
    },
    .number("count", "The number of measures") { $0.rows.count },
    .condition("has-measures", "Whether there are any") { !$0.rows.isEmpty },
    .rows("rows", "The measures, by stream and order") { $0.rows },
    .condition("has-neighbours", "Whether there is a value before or after it") {
      $0.previous != nil || $0.next != nil
    },
    .optional("previous", "The value before it") { $0.previous },
    .optional("next", "The value after it") { $0.next },
  ])
}

/// What two values of two facets have in common.
package struct CombinationPage: Sendable {
  let frame: PageFrame
  let title: String
  let first: PageLink
  let second: PageLink
  let narrowings: [Narrowing]
  let rows: RowList
}

extension CombinationPage: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<CombinationPage>([
    .record("frame", "What stands around the content") { $0.frame },
    .text("title", "Both values, each with what it is a value of") { $0.title },
    .record("first", "The page of the first value") { $0.first },
    .record("second", "The page of the second value") { $0.second },
    .list("narrowings", "The other values with which each of the two is combined") {
      $0.narrowings
    },
    .number("count", "The number of measures") { $0.rows.count },
    .rows("rows", "The measures, by stream and order") { $0.rows },
  ])
}
