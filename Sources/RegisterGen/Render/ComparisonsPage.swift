/// The page that sets any two measures side by side; `Templates/compare.js` does it. Without JavaScript it
/// leads to the pages of related pairs.
package struct ComparisonsPage: Sendable {
  let frame: PageFrame
  let choices: [CompareChoices]
  let pairs: [PageLink]
  let url: SiteURL
  let measuresURL: SiteURL
  let scriptURL: SiteURL
}

extension ComparisonsPage: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<ComparisonsPage>([
    .record("frame", "What stands around the content") { $0.frame },
    .list("choices", "The measures of each stream that has any") { $0.choices },
    .list("pairs", "The comparison of each two related measures") { $0.pairs },
    .condition("has-pairs", "Whether any are related") { !$0.pairs.isEmpty },
    .url("url", "This page") { $0.url },
    .url("measures-url", "The folder of the measures' pages") { $0.measuresURL },
    .url("script-url", "The script that compares") { $0.scriptURL },
  ])
}

/// The measures of a stream, to choose from.
package struct CompareChoices: Sendable {
  /// The stream.
  let label: String
  /// Its measures, in order.
  let measures: [CompareChoice]
}

extension CompareChoices: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<CompareChoices>([
    .text("label", "The stream") { $0.label },
    .list("measures", "Its measures, in order") { $0.measures },
  ])
}

/// A measure to choose.
package struct CompareChoice: Sendable {
  /// Its id, which is the last part of its page's address.
  let id: String
  /// Its title.
  let title: String
}

extension CompareChoice: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<CompareChoice>([
    .text("id", "Its id, which is the last part of its page's address") { $0.id },
    .text("title", "Its title") { $0.title },
  ])
}

extension RegisterViews {
  /// The page that sets any two measures side by side.
  func comparisonsPage() -> ComparisonsPage {
    let choices = register.streams.indices.map { stream in
      CompareChoices(
        label: register.streams[stream].label,
        measures: register.measuresOfStreams[stream].map {
          CompareChoice(id: register.measures[$0].id.text, title: register.measures[$0].title)
        })
    }
    return ComparisonsPage(
      frame: frame(
        title: words.text(.compare), description: nil, address: links.addresses.compare,
        part: .measures, isWithin: true, breadcrumb: [link(to: .measures)]),
      choices: choices.filter { !$0.measures.isEmpty },
      pairs: lists.pairs.withPage.map { pair in
        PageLink(label: title(of: pair, .comparePair), url: url(of: pair))
      },
      url: links.url(links.addresses.compare),
      measuresURL: links.url(links.addresses.measures),
      scriptURL: links.asset(SiteAssets.compareScript))
  }

  /// What the comparison of two measures is called, or how a list names both.
  func title(of pair: RelatedPairs.Pair, _ word: InterfaceWord = .compareTitle) -> String {
    words.text(
      word,
      [
        "first": register.measures[pair.first].title,
        "second": register.measures[pair.second].title,
      ])
  }

  /// Where two related measures stand side by side: on a page of their own, or where a script sets them so.
  func url(of pair: RelatedPairs.Pair) -> SiteURL {
    let (first, second) = (lists.ids[pair.first], lists.ids[pair.second])
    return lists.pairs.hasPage(pair)
      ? links.url(links.addresses.compare(first, second)) : links.urlToCompare(first, second)
  }
}
