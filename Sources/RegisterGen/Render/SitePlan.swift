/// Every file of the site and its address, decided in one place; each is rendered on its own.
///
/// Input is a register and compiled templates; output is a list of entries, of which `render` makes
/// the bytes. Rendering an entry needs no other entry and changes nothing, so entries may be rendered
/// on several threads, and nothing holds the whole site. Equal input gives equal bytes.
package struct SitePlan: Sendable {
  /// A file of the site.
  package struct Entry: Sendable {
    /// Where it stands below the output folder.
    package let path: OutputPath
    /// What it shows.
    let content: Content
    /// The source file that it stems from, for messages.
    let source: SourcePath?

    /// Whether its bytes are better handed on in pieces than held at once.
    package var isLarge: Bool { if case .registerJSON = content { true } else { false } }

    /// Whether it shows more than one measure, so that it may take as long as hundreds of others.
    package var isList: Bool {
      switch content {
      case .measure, .page, .notFound, .robots, .security, .file: false
      case .home, .measures, .streams, .stream, .instruments, .instrument, .programme, .chapter,
        .coverage, .registerJSON, .sitemap:
        true
      }
    }

    /// Whether it is an HTML page.
    package var isPage: Bool {
      switch content {
      case .registerJSON, .sitemap, .robots, .security, .file: false
      case .home, .measures, .measure, .streams, .stream, .instruments, .instrument, .programme,
        .chapter, .coverage, .page, .notFound:
        true
      }
    }
  }

  /// What a file of the site shows; numbers are positions in the register.
  enum Content: Sendable {
    case home
    case measures
    case measure(Int)
    case streams
    case stream(Int)
    case instruments
    case instrument(Int)
    case programme
    case chapter(Int)
    case coverage
    case page(Int)
    case notFound
    case registerJSON
    case sitemap
    case robots
    case security
    case file([UInt8])
  }

  /// The files, in the order in which they are decided: pages, data, assets.
  package let entries: [Entry]

  private let register: Register
  private let templates: SiteTemplates
  private let home: RegisterViews
  private let lists: RegisterViews
  private let entities: RegisterViews
  private let anywhere: RegisterViews

  /// Decides the files of a site.
  ///
  /// Reports: `address-collision` when two files have one address, letter case aside, and when a
  /// heading of a stream's text has the anchor of one of the indexes below it.
  ///
  /// - Parameters:
  ///   - register: The register.
  ///   - templates: The compiled templates.
  ///   - assets: Files that are copied as they are: the theme's style sheet and icon, and the images.
  package static func make(
    _ register: Register, templates: SiteTemplates, assets: [Asset]
  ) async -> Diagnosed<SitePlan> {
    let addresses = SiteAddresses(words: register.identity.paths)
    let entries = EntryList(register, addresses: addresses).entries(assets: assets)
    // Comparing all addresses and making the views take as long as each other.
    async let collisions = AddressCollisions.find(in: entries)
    let plan = SitePlan(register, templates: templates, addresses: addresses, entries: entries)
    var findings = AddressCollisions.reservedNames(in: register, entries: entries)
    let reported = Set(findings.map(\.location))
    findings += await collisions.filter { !reported.contains($0.location) }
    findings += plan.anchorCollisions()
    return Diagnosed(plan, findings.sorted())
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

  private init(
    _ register: Register, templates: SiteTemplates, addresses: SiteAddresses, entries: [Entry]
  ) {
    self.entries = entries
    self.register = register
    self.templates = templates
    let lists = MeasureLists(register)
    func views(_ links: SiteLinks, namesMeasures: Bool = true) -> RegisterViews {
      RegisterViews(
        register, lists: lists, words: templates.words, links: links,
        namesMeasures: namesMeasures)
    }
    home = views(SiteLinks(from: "", in: register.identity), namesMeasures: false)
    self.lists = views(SiteLinks(from: addresses.measures, in: register.identity))
    entities = views(SiteLinks(from: addresses.measures + "x/", in: register.identity))
    anywhere = views(SiteLinks.anywhere(in: register.identity), namesMeasures: false)
  }

  /// How many bytes a file takes at most, if its texts are of the usual length.
  package func expectedSize(of entry: Entry) -> Int {
    let listed =
      switch entry.content {
      case .measures, .sitemap: lists.lists.all.count
      case .stream(let index): register.measuresOfStreams[index].count
      case .instrument(let index): lists.lists.ofInstruments[index].count
      case .chapter(let index): lists.lists.ofChapters[index].count
      default: 0
      }
    return (32 + 2 * listed) * 1024
  }

  /// Appends the bytes of a file.
  package func render(_ entry: Entry, into output: inout [UInt8]) {
    switch entry.content {
    case .home: templates.home.render(home.homePage(), into: &output)
    case .measures: templates.measures.render(lists.measuresPage(), into: &output)
    case .measure(let index): renderMeasure(index, into: &output)
    case .streams: templates.streams.render(lists.streamsPage(), into: &output)
    case .stream(let index):
      templates.stream.render(entities.streamPage(index), into: &output)
    case .instruments: templates.instruments.render(lists.instrumentsPage(), into: &output)
    case .instrument(let index):
      templates.instrument.render(entities.instrumentPage(index), into: &output)
    case .programme: templates.programme.render(lists.programmePage(), into: &output)
    case .chapter(let index):
      templates.chapter.render(entities.chapterPage(index), into: &output)
    case .coverage: templates.coverage.render(entities.coveragePage(), into: &output)
    case .page(let index): templates.page.render(lists.contentPage(index), into: &output)
    case .notFound: templates.notFound.render(anywhere.notFoundPage(), into: &output)
    case .registerJSON: renderJSON { output += $0 }
    case .sitemap: renderSitemap(into: &output)
    case .robots: renderRobots(into: &output)
    case .security: renderSecurity(into: &output)
    case .file(let bytes): output += bytes
    }
  }

  /// Gives the bytes of a file piece by piece, so that a large one is never whole in memory.
  package func render<Failure: Error>(
    _ entry: Entry, chunk: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    if case .registerJSON = entry.content {
      try renderJSON(chunk: chunk)
    } else {
      var output: [UInt8] = []
      render(entry, into: &output)
      try chunk(output)
    }
  }

  private func renderMeasure(_ index: Int, into output: inout [UInt8]) {
    if let tombstone = entities.tombstonePage(index) {
      templates.tombstone.render(tombstone, into: &output)
    } else {
      templates.measure.render(entities.measurePage(index), into: &output)
    }
  }

  private func renderJSON<Failure: Error>(
    chunk: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    try RegisterJSON(register, lists: lists.lists).render(chunk: chunk)
  }

  private func renderSitemap(into output: inout [UInt8]) {
    guard let base = register.identity.baseURL else { return }
    Sitemap(base: base).render(entries, into: &output)
  }

  private func renderRobots(into output: inout [UInt8]) {
    var text = "User-agent: *\nDisallow:\n"
    if let base = register.identity.baseURL { text += "\nSitemap: \(base)sitemap.xml\n" }
    output += text.utf8
  }

  private func renderSecurity(into output: inout [UInt8]) {
    guard let contact = register.identity.security else { return }
    SecurityText(contact, identity: register.identity).render(into: &output)
  }

  /// The headings of streams' texts that have the anchor of an index on the same page.
  private func anchorCollisions() -> [Diagnostic] {
    register.streams.enumerated().flatMap { index, stream -> [Diagnostic] in
      guard !stream.body.headings.isEmpty else { return [] }
      let page = entities.streamPage(index)
      let taken = Set((page.byInstrument + page.byEffect + page.byHorizon).map(\.anchor))
      return stream.body.headings.filter { taken.contains($0.anchor) }.map { heading in
        Diagnostic(
          .addressCollision, at: SourceLocation(path: stream.path),
          "the heading '\(heading.text)' and an index of the page have one anchor, "
            + "'\(heading.anchor)'",
          help: "word the heading differently")
      }
    }
  }
}
