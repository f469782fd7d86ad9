/// The page at an old address, which leads on to the one that took its place: at once in a browser, and
/// by a link wherever that is switched off.
package struct RedirectPage: Sendable {
  let frame: PageFrame
  let title: String
  let target: PageLink
}

extension RedirectPage: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<RedirectPage>([
    .record("frame", "What stands around the content") { $0.frame },
    .text("title", "What happened: the old address, and that it has moved") { $0.title },
    .record("target", "The page that took its place") { $0.target },
  ])
}

extension RegisterViews {
  /// The page at an old address.
  func redirectPage(_ planned: PlannedRedirect) -> RedirectPage {
    let redirect = planned.redirect
    let target = PageLink(label: planned.title, url: links.url(redirect.to))
    let title = words.text(.moved, ["address": "/" + redirect.from])
    return RedirectPage(
      frame: frame(
        title: title, description: nil, address: redirect.to, leadingTo: target.url),
      title: title, target: target)
  }
}
