/// What stands around the content of every page: head, masthead, breadcrumb and footer.
///
/// A class for the reason that `PageLink` gives.
package final class PageFrame: Sendable {
  /// The page's own title.
  let title: String
  /// One or two sentences about the page, or `nil`.
  let description: String?
  /// Whether this is the home page.
  let isHome: Bool
  /// The page's whole address, or `nil` when the site's address is unknown.
  let canonical: SiteURL?
  /// The page's address as paper shows it, or `nil`.
  let printedAddress: PrintedAddress?
  /// The page that a browser goes on to at once, from an old address; `nil` for every other page.
  let successor: SiteURL?
  /// The register, as seen from this page.
  let site: SiteView
  /// What all pages have in common at their end, as `site-footer.html` shows it.
  let siteFooter: HTML
  /// The main menu.
  let menu: [MenuItem]
  /// The pages above this one, the home page first.
  let breadcrumb: [PageLink]
  /// The page in every language of the interface; none when there is but one.
  let editions: [EditionLink]
  /// Whether effects are drawn on the page.
  let showsEffects: Bool
  /// Whether relations are drawn on the page.
  let showsRelations: Bool

  /// Makes a frame.
  init(
    title: String, description: String?, isHome: Bool, canonical: SiteURL?,
    printedAddress: PrintedAddress?, successor: SiteURL?, site: SiteView, siteFooter: HTML,
    menu: [MenuItem], breadcrumb: [PageLink], editions: [EditionLink],
    showsEffects: Bool, showsRelations: Bool
  ) {
    self.title = title
    self.description = description
    self.isHome = isHome
    self.canonical = canonical
    self.printedAddress = printedAddress
    self.successor = successor
    self.site = site
    self.siteFooter = siteFooter
    self.menu = menu
    self.breadcrumb = breadcrumb
    self.editions = editions
    self.showsEffects = showsEffects
    self.showsRelations = showsRelations
  }
}

extension PageFrame: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<PageFrame>([
    .text("title", "The page's own title") { $0.title },
    .optionalText("description", "One or two sentences about the page") { $0.description },
    .condition("is-home", "Whether this is the home page") { $0.isHome },
    .optionalURL("canonical", "The page's whole address, when `base-url` is given") {
      $0.canonical
    },
    .optionalText("printed-address", "The page's address without `https://`") {
      $0.printedAddress
    },
    .optionalURL("successor", "The page that an old address leads on to at once") {
      $0.successor
    },
    .record("site", "The register, as seen from this page") { $0.site },
    .html(
      "site-footer", "What all pages have in common at their end, as `site-footer.html` shows it"
    ) {
      $0.siteFooter
    },
    .list("menu", "The main menu") { $0.menu },
    .list("editions", "The page in every language of the interface; none when there is but one") {
      $0.editions
    },
    .list("breadcrumb", "The pages above this one; none on the home page") { $0.breadcrumb },
    .condition("shows-effects", "Whether effects are drawn on the page") { $0.showsEffects },
    .condition("shows-relations", "Whether relations are drawn on the page") {
      $0.showsRelations
    },
  ])
}

/// The register as every page at one depth shows it; a class for the reason that `PageLink` gives.
package final class SiteView: Sendable {
  /// The register's name.
  let title: String
  /// One line below it, or `nil`.
  let tagline: String?
  /// The language of the content.
  let language: String
  /// The language of the interface, if it is another one.
  let interfaceLanguage: String?
  /// The home page.
  let home: SiteURL
  /// The folder of the files that pages load.
  let assets: SiteURL
  /// The style sheet.
  let stylesheet: SiteURL
  /// The style sheet of the publisher's theme, or `nil`.
  let theme: SiteURL?
  /// The page of all overviews.
  let overviews: SiteURL
  /// The script that filters and sorts lists.
  let filterScript: SiteURL
  /// The icon.
  let icon: SiteURL
  /// The page for searching.
  let search: SiteURL
  /// The publisher's logo, or `nil`.
  let logo: LogoView?
  /// What the publisher says above every page, or `nil`.
  let header: PublisherNote?
  /// What the publisher says below every page, or `nil`.
  let footer: PublisherNote?
  /// The list of keywords.
  let keywords: SiteURL
  /// The page that sets any two measures side by side; `nil` without two.
  let compare: SiteURL?
  /// The register as JSON.
  let json: SiteURL
  /// The whole register as a document for paper.
  let print: SiteURL
  /// The citations of all measures as BibTeX.
  let citationsBibTeX: SiteURL
  /// The same as CSL-JSON.
  let citationsJSON: SiteURL
  /// What the measures cover of the programme; `nil` without a chapter.
  let coverage: SiteURL?
  /// The list of terms.
  let glossary: SiteURL
  /// The page of charts; `nil` without measures.
  let charts: SiteURL?
  /// What the values of measures mean.
  let meanings: SiteURL
  /// The pages by which a reader finds measures.
  let finding: [PageLink]
  /// The free pages, in order.
  let pages: [PageLink]
  /// The name of the publisher.
  let publisher: String
  /// The publisher's own site, or `nil`.
  let publisherURL: SiteURL?
  /// Where to report a mistake, or `nil`.
  let email: String?
  /// The same as a link.
  let emailURL: SiteURL?
  /// The name of the licence.
  let licence: String
  /// The text of the licence, or `nil`.
  let licenceURL: SiteURL?

  /// Shows a register to the pages at one depth.
  init(
    _ register: Register, edition: InterfaceLanguage, words: InterfaceWords, links: SiteLinks
  ) {
    let identity = register.identity
    title = identity.title
    tagline = identity.tagline
    language = identity.language.rawValue
    interfaceLanguage = edition == identity.language ? nil : edition.rawValue
    home = links.url("")
    assets = links.asset("")
    stylesheet = links.asset(SiteAssets.stylesheet)
    let theme = identity.theme
    self.theme = theme?.hasStyles == true ? links.asset(ThemeStyleSheet.name) : nil
    overviews = links.url(links.addresses.overviews)
    filterScript = links.asset(SiteAssets.filterScript)
    icon = links.asset(SiteAssets.icon)
    search = links.url(links.addresses.search)
    logo = theme?.logo.map { LogoView($0, links: links) }
    header = theme?.header.map { PublisherNote($0) }
    footer = theme?.footer.map { PublisherNote($0) }
    keywords = links.url(links.addresses.keywords)
    compare = register.currentMeasures.count > 1 ? links.url(links.addresses.compare) : nil
    json = links.shared(links.addresses.registerJSON)
    print = links.url(links.addresses.print)
    citationsBibTeX = links.shared(links.addresses.citationsBibTeX)
    citationsJSON = links.shared(links.addresses.citationsJSON)
    coverage = register.chapters.isEmpty ? nil : links.url(links.addresses.coverage)
    glossary = links.url(links.addresses.glossary)
    charts =
      register.measures.contains { $0.withdrawal == nil } ? links.url(links.addresses.charts) : nil
    meanings = links.url(links.addresses.glossary, anchor: "page.meanings")
    finding = [
      PageLink(label: words.text(.allMeasures), url: links.url(links.addresses.measures)),
      PageLink(label: words.text(.overviews), url: links.url(links.addresses.overviews)),
      PageLink(label: words.text(.glossary), url: glossary),
      PageLink(label: words.text(.keywords), url: keywords),
    ]
    pages = register.pages.map { PageLink(label: $0.title, url: links.url(of: .page($0.id))) }
    publisher = identity.publisher.name
    // A publisher who has no other site than the register's own needs no link.
    publisherURL = identity.publisher.url.flatMap { url in
      identity.baseURL == url ? nil : SiteURL(external: url)
    }
    email = identity.publisher.email
    emailURL = identity.publisher.email.flatMap { SiteURL(external: "mailto:" + $0) }
    licence = identity.licence.name
    licenceURL = identity.licence.url.flatMap { SiteURL(external: $0) }
  }
}

extension SiteView: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<SiteView>([
    .text("title", "The register's name") { $0.title },
    .optionalText("tagline", "One line below the name") { $0.tagline },
    .text("language", "The language of the content, such as `nl`") { $0.language },
    .optionalText("interface-language", "The language of the interface, if it is another one") {
      $0.interfaceLanguage
    },
    .url("home", "The home page") { $0.home },
    .url("assets", "The folder of the files that pages load") { $0.assets },
    .url("stylesheet", "The style sheet") { $0.stylesheet },
    .optionalURL("theme", "The style sheet of the publisher's theme") { $0.theme },
    .url("overviews", "The page of all overviews") { $0.overviews },
    .url("filter-script", "The script that filters and sorts lists of measures") {
      $0.filterScript
    },
    .url("icon", "The icon") { $0.icon },
    .url("search", "The page for searching") { $0.search },
    .optional("logo", "The publisher's logo") { $0.logo },
    .optional("header", "What the publisher says above every page") { $0.header },
    .optional("footer", "What the publisher says below every page") { $0.footer },
    .url("keywords", "The list of keywords") { $0.keywords },
    .optionalURL("compare", "The page that sets any two measures side by side, if there are two") {
      $0.compare
    },
    .url("json", "The register as JSON") { $0.json },
    .url("print", "The whole register as a document for paper") { $0.print },
    .url("citations-bibtex", "The citations of all measures as BibTeX") { $0.citationsBibTeX },
    .url("citations-csl", "The citations of all measures as CSL-JSON") { $0.citationsJSON },
    .optionalURL("coverage", "What the measures cover of the programme, if it has a chapter") {
      $0.coverage
    },
    .url("glossary", "The list of terms") { $0.glossary },
    .optionalURL("charts", "The page of charts, if there is any measure") { $0.charts },
    .url("meanings", "What the values of measures mean") { $0.meanings },
    .list("finding", "The pages by which a reader finds measures") { $0.finding },
    .list("pages", "The free pages, in order") { $0.pages },
    .text("publisher", "The name of the publisher") { $0.publisher },
    .optionalURL("publisher-url", "The publisher's own site") { $0.publisherURL },
    .optionalText("email", "Where to report a mistake") { $0.email },
    .optionalURL("email-url", "The same as a link") { $0.emailURL },
    .text("licence", "The name of the licence") { $0.licence },
    .optionalURL("licence-url", "The text of the licence") { $0.licenceURL },
  ])
}

/// The names of the theme's files that pages load, within their folder.
package enum SiteAssets {
  /// The style sheet.
  package static let stylesheet = "site.css"
  /// The script that searches.
  package static let searchScript = "search.js"
  /// The script that filters and sorts lists.
  package static let filterScript = "filter.js"
  /// The script that sets measures side by side.
  package static let compareScript = "compare.js"
  /// The icon.
  package static let icon = "icon.svg"
}
