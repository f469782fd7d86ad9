/// The page for searching; `Templates/search.js` fills it.
package struct SearchPage: Sendable {
  let frame: PageFrame
  let indexURL: SiteURL
  let scriptURL: SiteURL
}

extension SearchPage: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<SearchPage>([
    .record("frame", "What stands around the content") { $0.frame },
    .url("index-url", "The overview of the search index") { $0.indexURL },
    .url("script-url", "The script that searches") { $0.scriptURL },
  ])
}

extension RegisterViews {
  /// The page for searching.
  func searchPage() -> SearchPage {
    SearchPage(
      frame: frame(
        title: words.text(.search), description: nil, address: links.addresses.search),
      indexURL: links.shared(links.addresses.search + SearchFile.overview.name),
      scriptURL: links.asset(SiteAssets.searchScript))
  }
}
