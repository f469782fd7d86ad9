/// The page of a withdrawn measure, which stays at its address for ever.
package struct TombstonePage: Sendable {
  let frame: PageFrame
  let title: String
  let aliases: [String]
  let stream: PageLink
  let date: MomentView
  let reason: String
  let successor: PageLink?
  let citation: CitationView
  let backlinks: TemplateList<MentionView>
}

extension TombstonePage: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<TombstonePage>([
    .record("frame", "What stands around the content") { $0.frame },
    .text("title", "The title, as the source names it") { $0.title },
    .texts("aliases", "Other names that the sources use") { $0.aliases },
    .condition("has-aliases", "Whether there are other names") { !$0.aliases.isEmpty },
    .record("stream", "The stream that it belonged to") { $0.stream },
    .record("date", "Since when it is withdrawn") { $0.date },
    .text("reason", "Why it was withdrawn") { $0.reason },
    .optional("successor", "The measure that takes its place") { $0.successor },
    .record("citation", "How it is cited") { $0.citation },
    .list("backlinks", "The pages and sections that mention it") { $0.backlinks },
    .condition("has-backlinks", "Whether there are any") { !$0.backlinks.isEmpty },
  ])
}
