/// Every file of the site and its address, decided in one place; each is rendered on its own.
///
/// Input is a register and compiled templates; output is a list of entries, of which `render` makes
/// the bytes. Rendering an entry needs no other entry and changes nothing, so entries may be rendered
/// on several threads, and nothing holds the whole site. Equal input gives equal bytes.
package struct SitePlan: Sendable {
  /// What a file of the site holds.
  enum Content: Sendable {
    case page(SitePage)
    case registerJSON
    case citations(CitationFile.Form)
    case search(SearchFile)
    case sitemap
    case robots
    case security
    case themeStyles
    case hostFile(text: String)
    case file([UInt8])
  }

  /// A file that is copied as it is.
  package struct Asset: Sendable {
    /// Where it stands in the site.
    package let path: OutputPath
    /// Its bytes.
    package let bytes: [UInt8]
    /// The file that it is a copy of.
    package let source: SourcePath

    /// Makes an asset.
    package init(path: OutputPath, bytes: [UInt8], source: SourcePath) {
      self.path = path
      self.bytes = bytes
      self.source = source
    }
  }

  /// The files, in the order in which they are decided: pages, data, assets. Those of the search index are
  /// `searchEntries`, but for its overview.
  package let entries: [Entry]
  /// The addresses at which pages stood before, sorted by bytes: for the rules of servers that have
  /// them. On every other server the pages at those addresses lead on.
  package let redirects: [SiteRedirect]

  /// The absolute address of the site's root, ending in `/`; `nil` when it is not known.
  package var baseURL: String? { register.identity.baseURL }

  /// The documents for paper of each edition, which are made together.
  package var documents: [PrintDocuments] {
    editions.enumerated().compactMap { PrintDocuments(among: entries, of: $1, at: $0) }
  }

  /// Whether pages load fonts of the publisher's own.
  package var hasFonts: Bool { register.identity.theme?.typefaces.isEmpty == false }

  /// The register.
  let register: Register
  private let lists: MeasureLists
  /// What the pages of each language are made with, the register's own first.
  private let editions: [EditionViews]
  private let anywhere: RegisterViews
  private let search: SiteSearch

  /// Decides the files of a site.
  ///
  /// Reports: `address-collision` when two files have one address, letter case aside, and when a
  /// heading of a stream's text has the anchor of one of the indexes below it; `unknown-address`,
  /// `lost-address`, `unlisted-address`.
  ///
  /// - Parameters:
  ///   - register: The register.
  ///   - templates: The compiled templates of each language that the register is published in, by its code.
  ///   - assets: Files that pages load and that are copied as they are: the theme's style sheets, scripts
  ///     and icon, and the fonts. Their paths count from the folder that they are published in.
  ///   - images: Images, which are copied as they are.
  ///   - marksAssets: Whether the address of the assets tells their bytes.
  ///   - revision: The revision of the source that citations name, or `nil`.
  ///   - lock: The addresses that were published before, to which the site is held, or `nil`.
  ///   - files: The files of the content; of those that could not be read no address counts as lost.
  ///   - searchJobs: On how many threads to count the words for the search index meanwhile, as a site that is
  ///     going to be written needs them; `nil` to leave it until a file needs them.
  package static func make(
    _ register: Register, templates: [String: SiteTemplates], assets: [Asset], images: [Asset],
    marksAssets: Bool = true, revision: SourceRevision? = nil, lock: AddressLock? = nil,
    files: ContentFiles = ContentFiles([], root: ""), searchJobs: Int? = nil
  ) async -> Diagnosed<SitePlan> {
    let search = SiteSearch(register)
    // What follows is mostly the work of one thread.
    async let counted: Void = search.countWords(jobs: searchJobs)
    let lists = MeasureLists(register)
    let templates = register.identity.languages.map { language in
      guard let templates = templates[language.rawValue] else {
        preconditionFailure("there are no templates in the language '\(language.rawValue)'")
      }
      return templates
    }
    let folder = AssetFolder(assets, theme: register.identity.theme, isMarked: marksAssets)
    var list = EntryList(register, lists: lists, lock: lock)
    list.addAll(assets: folder, images: images)
    let entries = list.entries
    let keeping = lock.map { AddressKeeping($0, register, files: files) }
    // Comparing all addresses and making the views take as long as each other.
    async let collisions = AddressCollisions.find(in: entries)
    async let kept = keeping?.findings(in: entries)
    let plan = SitePlan(
      register, lists: lists, templates: templates, search: search, entries: entries,
      redirects: list.redirects.map(\.redirect), assets: folder.address, revision: revision)
    var findings = AddressCollisions.reservedNames(in: register, entries: entries)
    findings += list.findings
    let reported = Set(findings.map(\.location))
    findings += await collisions.filter { !reported.contains($0.location) }
    findings += await kept ?? []
    if let views = plan.editions[0].deepest { findings += AddressCollisions.anchors(in: views) }
    await counted
    return Diagnosed(plan, findings.sorted())
  }

  private init(
    _ register: Register, lists: MeasureLists, templates: [SiteTemplates], search: SiteSearch,
    entries: [Entry], redirects: [SiteRedirect], assets: String, revision: SourceRevision?
  ) {
    self.search = search
    self.entries = entries
    self.redirects = redirects
    self.register = register
    self.lists = lists
    let published = SiteEdition.all(of: register.identity, words: templates.map(\.words))
    editions = zip(published, templates).enumerated().map { position, edition in
      let (edition, templates) = edition
      let depths = entries.compactMap { entry -> Int? in
        guard case .depth(let depth, position)? = entry.page?.place else { return nil }
        return depth
      }
      func views(_ links: SiteLinks, namesMeasures: Bool) -> RegisterViews {
        RegisterViews(
          register, lists: lists, templates: templates, links: links, editions: published,
          revision: revision, namesMeasures: namesMeasures)
      }
      let printed = SiteLinks.printed(
        edition: edition.folder, in: register.identity, assets: assets)
      return EditionViews(
        templates: templates, printed: views(printed, namesMeasures: false), depths: Set(depths)
      ) { depth in
        let links = SiteLinks(
          depth: depth, edition: edition.folder, in: register.identity, assets: assets)
        return views(links, namesMeasures: true)
      }
    }
    anywhere = RegisterViews(
      register, lists: lists, templates: templates[0],
      links: SiteLinks.anywhere(in: register.identity, assets: assets), editions: published,
      revision: revision, namesMeasures: false)
  }

  /// Counts the words for the search index on several threads, where `make` was not asked to.
  package func countWords(jobs: Int) async { await search.countWords(jobs: jobs) }

  /// The files of the search index, but for its overview, which is one of `entries`. Makes the index, which takes
  /// as long as hundreds of pages: whoever renders a site lets one thread do so and render all of them.
  package var searchEntries: [Entry] {
    search.files.compactMap { searchEntry($0, in: search.folder) }
  }

  /// The number of files of the site.
  package var fileCount: Int { entries.count + search.files.count }

  /// The file of the search index at a path, but for the overview, if there is one. Counts the words, unless
  /// the path can't be of such a file.
  package func searchEntry(at path: String) -> Entry? {
    guard path.hasPrefix(SiteAddresses.assets) else { return nil }
    let folder = search.folder
    guard path.hasPrefix(folder) else { return nil }
    let name = path.dropFirst(folder.utf8.count)
    return search.files.first { $0.name == name }.flatMap { searchEntry($0, in: folder) }
  }

  private func searchEntry(_ file: SearchFile, in folder: String) -> Entry? {
    OutputPath(folder + file.name).map { Entry(path: $0, content: .search(file), source: nil) }
  }

  /// Appends the bytes of a file.
  package func render(_ entry: Entry, into output: inout OutputBuffer) {
    switch entry.content {
    case .page(let page):
      page.render(views(for: page.place), edition(for: page.place), into: &output)
    case .registerJSON: RegisterJSON(register, lists: lists).render(into: &output)
    case .citations(let form): citationFile(form).render(into: &output)
    case .search(let file): output.append(bytes: search.bytes(of: file))
    case .sitemap: renderSitemap(into: &output)
    case .robots: output.append(utf8: Sitemap.robots(base: register.identity.baseURL))
    case .security: renderSecurity(into: &output)
    case .themeStyles: renderTheme(into: &output)
    case .hostFile(let text): output.append(utf8: text)
    case .file(let bytes): output.append(bytes: bytes)
    }
  }

  /// The bytes of a file, whole.
  package func bytes(of entry: Entry) -> [UInt8] {
    var output = OutputBuffer(capacity: 32 * 1024)
    render(entry, into: &output)
    return output.bytes
  }

  private func views(for place: SitePage.Place) -> RegisterViews {
    switch place {
    case .depth(let depth, let edition): editions[edition][depth]
    case .anywhere: anywhere
    }
  }

  private func edition(for place: SitePage.Place) -> EditionViews {
    switch place {
    case .depth(_, let edition): editions[edition]
    case .anywhere: editions[0]
    }
  }

  private func citationFile(_ form: CitationFile.Form) -> CitationFile {
    CitationFile(register.measures, maker: anywhere.citations, form: form)
  }

  private func renderSitemap(into output: inout OutputBuffer) {
    guard let base = register.identity.baseURL else { return }
    Sitemap(base: base).render(entries, into: &output)
  }

  private func renderSecurity(into output: inout OutputBuffer) {
    guard let contact = register.identity.security else { return }
    SecurityText(contact, identity: register.identity).render(into: &output)
  }

  private func renderTheme(into output: inout OutputBuffer) {
    guard let theme = register.identity.theme else { return }
    ThemeStyleSheet(theme).render(into: &output)
  }
}
