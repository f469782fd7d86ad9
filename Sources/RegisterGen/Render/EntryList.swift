/// Decides which files a site has. A kind of page stands here once: its address, its template, what it
/// shows and how much.
struct EntryList {
  /// The register.
  let register: Register
  /// Which measures belong together.
  let lists: MeasureLists
  /// Where everything is.
  let addresses: SiteAddresses
  /// The addresses that were published before, or `nil`.
  let lock: AddressLock?
  /// The addresses at which pages stood before, sorted by bytes, once all files are decided.
  private(set) var redirects: [PlannedRedirect] = []
  /// What was found.
  private(set) var findings: [Diagnostic] = []
  /// The edition whose files are being added, by position.
  private var edition = 0
  /// The files so far.
  private(set) var entries: [SitePlan.Entry] = []

  /// Begins the list for a register.
  init(_ register: Register, lists: MeasureLists, lock: AddressLock? = nil) {
    self.lock = lock
    self.register = register
    self.lists = lists
    addresses = SiteAddresses(words: register.identity.paths)
  }

  /// Decides all files: pages, then data, then assets, then the pages at old addresses; of the search
  /// index only the overview.
  ///
  /// Reports: `unknown-address` for a redirect that leads nowhere.
  mutating func addAll(assets: AssetFolder, images: [SitePlan.Asset]) {
    addEditions()
    add(addresses.search + SearchFile.overview.name, .search(.overview))
    if register.identity.baseURL != nil { add("sitemap.xml", .sitemap) }
    add("robots.txt", .robots)
    findRedirects()
    let moved = redirects.map(\.redirect)
    let delivery = SiteDelivery(of: register.identity, redirects: moved)
    add(HostHeaders.name, .hostFile(text: HostHeaders(delivery).text))
    if !moved.isEmpty { add(HostRedirects.name, .hostFile(text: HostRedirects(moved).text)) }
    if register.identity.security != nil { add(SecurityText.address, .security) }
    if register.identity.theme?.hasStyles == true {
      add(assets.address + ThemeStyleSheet.name, .themeStyles)
    }
    addCopies(of: assets.placed + images)
    inFurtherEditions { $0.addCopies(of: images) }
    addRedirects()
  }

  /// The pages of every language, and what they share.
  private mutating func addEditions() {
    addPages()
    inFurtherEditions { $0.addPages() }
    let missing = SitePage(at: .anywhere, \.notFound, listing: nil) { $0.notFoundPage() }
    add("404.html", .page(missing))
    add(addresses.registerJSON, .registerJSON)
    add(addresses.citationsBibTeX, .citations(.bibTeX))
    add(addresses.citationsJSON, .citations(.json))
  }

  /// Adds files to each edition but the first.
  private mutating func inFurtherEditions(_ add: (inout EntryList) -> Void) {
    for position in register.identity.languages.indices.dropFirst() {
      edition = position
      add(&self)
    }
    edition = 0
  }

  /// Adds files as they are. Each edition has images of its own, as a text leads to them from where it stands.
  private mutating func addCopies(of assets: [SitePlan.Asset]) {
    for asset in assets { add(asset.path.text, .file(asset.bytes), asset.source) }
  }

  private mutating func addPages() {
    addPage("", \.home, listing: 0, from: register.home.path) { $0.homePage() }
    addMeasures()
    addStreams()
    addInstruments()
    addFacets()
    addCombinations()
    addProgramme()
    if !lists.all.isEmpty {
      addPage(addresses.charts, \.charts, listing: 0) { $0.chartsPage() }
    }
    addPage(addresses.glossary, \.glossary, listing: 0) { GlossaryPageMaker($0).page() }
    for (index, page) in register.pages.enumerated() {
      addPage(addresses.address(of: .page(page.id)), \.page, from: page.path) {
        $0.contentPage(index)
      }
    }
    addPage(addresses.search, \.search) { $0.searchPage() }
    addComparisons()
    addDocuments()
    addKeywords()
  }

  /// The redirects of a register, sorted by the old address.
  static func redirects(of register: Register, lock: AddressLock?) -> [SiteRedirect] {
    var list = EntryList(register, lists: MeasureLists(register), lock: lock)
    list.addEditions()
    list.findRedirects()
    return list.redirects.map(\.redirect)
  }

  /// Finds out what leads on to the pages that are decided.
  private mutating func findRedirects() {
    let declared = DeclaredRedirects(
      register.identity.redirects, lock: lock, files: entries.map(\.path))
    findings += declared.findings
    redirects = PlannedRedirect.all(of: register, addresses: addresses) + declared.all
    redirects.sort { a, b in
      a.redirect.from == b.redirect.from
        ? a.source < b.source : a.redirect.from.precedesByBytes(b.redirect.from)
    }
  }

  /// The pages at old addresses.
  private mutating func addRedirects() {
    for planned in redirects {
      let from = planned.redirect.from
      let page = SitePage(
        at: .depth(SiteAddresses.depth(of: from), edition: edition), \.redirect, listing: nil,
        isRedirect: true
      ) { $0.redirectPage(planned) }
      add(from.hasSuffix("/") ? from + "index.html" : from, .page(page), planned.source)
    }
  }

  private mutating func addMeasures() {
    addPage(addresses.measures, \.measures, listing: lists.all.count) { $0.measuresPage() }
    for (index, measure) in register.measures.enumerated() {
      let address = lists.addresses[index]
      if let withdrawal = measure.withdrawal {
        addPage(address, \.tombstone, from: measure.path) { $0.tombstonePage(index, withdrawal) }
      } else {
        addPage(address, \.measure, from: measure.path) { $0.measurePage(index) }
      }
    }
  }

  private mutating func addStreams() {
    addPage(addresses.streams, \.streams, listing: 0) { $0.streamsPage() }
    for (index, stream) in register.streams.enumerated() {
      let count = register.measuresOfStreams[index].count
      addPage(
        addresses.address(of: .stream(stream.id)), \.stream, listing: count, from: stream.path
      ) { $0.streamPage(index) }
    }
  }

  private mutating func addInstruments() {
    addPage(addresses.instruments, \.instruments, listing: 0) { $0.instrumentsPage() }
    for (index, instrument) in register.instruments.enumerated() {
      let count = lists.ofInstruments[index].count
      addPage(
        addresses.address(of: .instrument(instrument.id)), \.instrument, listing: count,
        from: instrument.path
      ) { $0.instrumentPage(index) }
    }
  }

  /// The lists and values of all facets but for the streams and instruments, which have kinds of page of
  /// their own; of the instruments the absent ones.
  private mutating func addFacets() {
    addPage(addresses.overviews, \.overviews, listing: 0) { $0.overviewsPage() }
    for facet in Facet.allCases where facet != .stream {
      if facet != .instrument {
        addPage(addresses.address(of: facet), \.facet, listing: 0) { $0.facetListPage(facet) }
      }
      for (position, value) in lists.facets[facet].values.enumerated() {
        let place = FacetPlace(facet: facet, position: position)
        let address = addresses.address(of: facet, value.id)
        let count = value.members.count
        switch (facet, value.meaning) {
        case (.instrument, .declared): continue
        case (.law, _):
          addPage(address, \.law, listing: count, from: declarations) { $0.lawPage(place) }
        default:
          addPage(address, \.facetValue, listing: count, from: declarations) {
            $0.facetValuePage(place)
          }
        }
      }
    }
  }

  /// Where the values are declared that have no file of their own.
  private var declarations: SourcePath {
    SourcePath(root: register.home.path.root, relative: "register.yml")
  }

  /// Each two values of two facets that have a measure in common.
  private mutating func addCombinations() {
    for (first, second) in Facet.pairs {
      let counts = lists.facets.counts(of: first, and: second)
      for (row, value) in lists.facets[first].values.enumerated() {
        for (column, other) in lists.facets[second].values.enumerated() {
          let count = counts[row][column]
          guard count > 0 else { continue }
          let places = (
            FacetPlace(facet: first, position: row), FacetPlace(facet: second, position: column)
          )
          addPage(
            addresses.address(of: (first, value.id), and: (second, other.id)), \.combination,
            listing: count, isCombination: true
          ) { $0.combinationPage(places.0, places.1) }
        }
      }
    }
  }

  private mutating func addProgramme() {
    addPage(addresses.programme, \.programme, listing: 0) { $0.programmePage() }
    for (index, chapter) in register.chapters.enumerated() {
      let count = lists.ofChapters[index].count
      addPage(
        addresses.address(of: .chapter(chapter.id)), \.chapter, listing: count, from: chapter.path
      ) { $0.chapterPage(index) }
    }
    if !register.chapters.isEmpty {
      addPage(addresses.coverage, \.coverage, listing: 0) { $0.coveragePage() }
    }
  }

  /// The page for any two measures, and one for each two that are related.
  private mutating func addComparisons() {
    guard lists.all.count > 1 else { return }
    addPage(addresses.compare, \.comparisons, listing: lists.all.count) { $0.comparisonsPage() }
    for pair in lists.pairs.withPage {
      let address = addresses.compare(lists.ids[pair.first], lists.ids[pair.second])
      let source = register.measures[pair.first].path
      addPage(address, \.compare, isCombination: true, from: source) { $0.comparePage(pair) }
    }
  }

  private mutating func addDocuments() {
    let whole = addresses.print
    let document = PrintDocument(stream: nil)
    add(
      whole + "index.html", .page(SitePage(at: .depth(1, edition: edition), document, of: register))
    )
    for (index, stream) in register.streams.enumerated() {
      let document = PrintDocument(stream: index)
      let page = SitePage(at: .depth(2, edition: edition), document, of: register)
      add(addresses.print(of: stream.id) + "index.html", .page(page), stream.path)
    }
  }

  private mutating func addKeywords() {
    let index = KeywordIndex(register, measures: lists.all)
    let lines = index.keywords.reduce(0) { $0 + $1.measures.count }
    addPage(addresses.keywords, \.keywords, listing: index.parts.isEmpty ? lines : 0) {
      KeywordsPageMaker($0, index).page()
    }
    for (position, part) in index.parts.enumerated() {
      addPage(addresses.keywords + part.name + "/", \.keywords, listing: part.lines) {
        KeywordsPageMaker($0, index).page(ofPart: position)
      }
    }
  }

  /// Adds a page at an address, such as `stromen/asiel/`.
  ///
  /// - Parameters:
  ///   - template: The template that shows it.
  ///   - listing: How many measures it lists, 0 for a list of something else; none for a page about one
  ///     thing.
  ///   - isCombination: Whether it shows what two values have in common, or two measures side by side.
  ///   - source: The file that it stems from.
  ///   - page: What it shows.
  mutating func addPage<Page: TemplateRecord>(
    _ address: String, _ template: any KeyPath<SiteTemplates, Template<Page>> & Sendable,
    listing: Int? = nil, isCombination: Bool = false, from source: SourcePath? = nil,
    _ page: @escaping @Sendable (RegisterViews) -> Page
  ) {
    let place = SitePage.Place.depth(SiteAddresses.depth(of: address), edition: edition)
    let content = SitePage(
      at: place, template, listing: listing, isCombination: isCombination, showing: page)
    add(address + "index.html", .page(content), source)
  }

  /// Adds a file. Ids and path words are lower-case ASCII words, so every address is a valid path.
  private mutating func add(
    _ path: String, _ content: SitePlan.Content, _ source: SourcePath? = nil
  ) {
    let folder = register.identity.folder(of: register.identity.languages[edition])
    guard let path = OutputPath(folder + path) else {
      preconditionFailure("the address '\(path)' is no path")
    }
    entries.append(SitePlan.Entry(path: path, content: content, source: source))
  }
}
