/// Decides which files a site has.
struct EntryList {
  private let register: Register
  private let addresses: SiteAddresses
  private var entries: [SitePlan.Entry] = []

  /// Begins the list for a register.
  init(_ register: Register, addresses: SiteAddresses) {
    self.register = register
    self.addresses = addresses
  }

  /// All files: pages, then data, then assets.
  func entries(assets: [SitePlan.Asset]) -> [SitePlan.Entry] {
    var list = self
    list.addPages()
    list.add(addresses.registerJSON, .registerJSON)
    if register.identity.baseURL != nil { list.add("sitemap.xml", .sitemap) }
    list.add("robots.txt", .robots)
    if register.identity.security != nil { list.add(SecurityText.address, .security) }
    for asset in assets {
      list.entries.append(
        SitePlan.Entry(path: asset.path, content: .file(asset.bytes), source: asset.source))
    }
    return list.entries
  }

  private mutating func addPages() {
    addPage("", .home, register.home.path)
    addPage(addresses.measures, .measures)
    for (index, measure) in register.measures.enumerated() {
      addPage(addresses.address(of: .measure(measure.id)), .measure(index), measure.path)
    }
    addPage(addresses.streams, .streams)
    for (index, stream) in register.streams.enumerated() {
      addPage(addresses.address(of: .stream(stream.id)), .stream(index), stream.path)
    }
    addPage(addresses.instruments, .instruments)
    for (index, instrument) in register.instruments.enumerated() {
      addPage(
        addresses.address(of: .instrument(instrument.id)), .instrument(index), instrument.path)
    }
    addPage(addresses.programme, .programme)
    for (index, chapter) in register.chapters.enumerated() {
      addPage(addresses.address(of: .chapter(chapter.id)), .chapter(index), chapter.path)
    }
    if !register.chapters.isEmpty { addPage(addresses.coverage, .coverage) }
    for (index, page) in register.pages.enumerated() {
      addPage(addresses.address(of: .page(page.id)), .page(index), page.path)
    }
    add("404.html", .notFound)
  }

  private mutating func addPage(
    _ address: String, _ content: SitePlan.Content, _ source: SourcePath? = nil
  ) {
    add(address + "index.html", content, source)
  }

  /// Adds a file. Ids and path words are lower-case ASCII words, so every address is a valid path.
  private mutating func add(
    _ path: String, _ content: SitePlan.Content, _ source: SourcePath? = nil
  ) {
    guard let path = OutputPath(path) else {
      preconditionFailure("the address '\(path)' is no path")
    }
    entries.append(SitePlan.Entry(path: path, content: content, source: source))
  }
}
