/// The site at one moment: the last plan without an error, and what the last reading has found.
package struct PreviewSite: Sendable {
  /// The run of the preview.
  let run: String
  /// How many times the register has been read.
  package private(set) var reading = 0
  /// The last plan without an error; `nil` until there is one.
  private(set) var plan: SitePlan?
  /// Whether the plan is of the last reading.
  package private(set) var isCurrent = false
  /// What the last reading has found, sorted by place; a folder that can't be read leaves it as it was.
  package private(set) var diagnostics: [Diagnostic] = []
  /// The same as pages show it.
  private(set) var findings: [PreviewFinding] = []
  /// What kept the last reading from reaching its end, in words; usually nothing.
  package private(set) var fault: String?
  /// The files of pages that earlier plans had, by address: what to say about a page that has gone.
  private(set) var vanished: [String: SourcePath] = [:]

  private var entries: [String: SitePlan.Entry] = [:]
  /// The reading that changed files which are shown as they are.
  private var assets = 0

  /// Makes a site that nothing is known of yet.
  init(run: String) { self.run = run }

  /// The addresses of all pages, such as `maatregelen/x/`, in no order.
  var pageAddresses: [String] {
    entries.values.filter(\.isPage).map { Self.address(of: $0.path.text) }
  }

  /// The number of files that the site has.
  package var count: Int { entries.count }

  /// The site after a reading that came to its end.
  func next(
    _ report: BuildReport, findings: [PreviewFinding], assetsChanged: Bool
  ) -> PreviewSite {
    var site = self
    site.begin(assetsChanged: assetsChanged)
    site.diagnostics = report.diagnostics
    site.findings = findings
    if let plan = report.site, !report.hasErrors {
      site.show(plan)
    } else {
      site.isCurrent = false
    }
    return site
  }

  /// The site after a reading that a fault of the disk has ended.
  func next(fault: String, assetsChanged: Bool) -> PreviewSite {
    var site = self
    site.begin(assetsChanged: assetsChanged)
    site.fault = fault
    site.isCurrent = false
    return site
  }

  private mutating func begin(assetsChanged: Bool) {
    reading += 1
    fault = nil
    if assetsChanged { assets = reading }
  }

  private mutating func show(_ plan: SitePlan) {
    let earlier = entries
    entries = Dictionary(plan.entries.map { ($0.path.text, $0) }) { first, _ in first }
    for (path, entry) in earlier where entries[path] == nil {
      if let source = entry.source { vanished[path] = source }
    }
    vanished = vanished.filter { entries[$0.key] == nil }
    self.plan = plan
    isCurrent = true
  }

  // MARK: Files

  /// The file that an address names, as a static server finds it: the file itself, or `index.html` in
  /// the folder for an address that ends in a slash or is empty.
  func entry(at address: String) -> SitePlan.Entry? {
    let path = Self.path(of: address)
    return entries[path] ?? plan?.searchEntry(at: path)
  }

  /// The path of the file that an address names.
  static func path(of address: String) -> String {
    address.isEmpty || address.hasSuffix("/") ? address + "index.html" : address
  }

  /// The address of a page: without the `index.html` at the end of its path.
  static func address(of path: String) -> String {
    path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path
  }

  /// The bytes of a file, as a build would write them.
  func bytes(of entry: SitePlan.Entry) -> [UInt8] {
    plan?.bytes(of: entry) ?? []
  }

  /// A word that changes when a browser would see something else at an address: with the page itself, or
  /// with a file that pages load.
  func mark(of bytes: [UInt8]) -> String {
    "\(run)-\(assets)-" + ByteMark(of: bytes).text
  }

  /// The mark of what is at an address now; that of a missing page says so.
  func mark(at address: String) -> String {
    guard let entry = entry(at: address) else { return "\(run)-none-\(plan == nil)" }
    return mark(of: bytes(of: entry))
  }
}
