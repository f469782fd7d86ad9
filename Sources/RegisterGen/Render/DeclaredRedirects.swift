/// The redirects of `register.yml`, as the pages at old addresses that they stand for.
struct DeclaredRedirects {
  /// So many pages at old addresses there may be for each other file of the site: a lock can list more
  /// addresses than anybody ever published.
  private static let mostForEachFile = 8

  /// The redirects, in the order of the file, those of a folder in the order of the lock.
  private(set) var all: [PlannedRedirect] = []
  /// What was found.
  private(set) var findings: [Diagnostic] = []

  /// Finds out what leads where on a site.
  ///
  /// Reports: `unknown-address` for a target that is no page.
  ///
  /// - Parameters:
  ///   - declared: The redirects.
  ///   - lock: The addresses that were published before, or `nil`.
  ///   - files: The files of the site beside the redirects.
  init(_ declared: [DeclaredRedirect], lock: AddressLock?, files: [OutputPath]) {
    guard !declared.isEmpty else { return }
    let published = Set(files.map(\.text))
    let most = files.count * Self.mostForEachFile
    var seen: Set<PublishedAddress> = []
    for redirect in declared {
      let (from, to) = (redirect.from.value, redirect.to.value)
      guard published.contains(Self.file(of: to)) else {
        findings.append(Self.unknown(redirect, files))
        continue
      }
      all.append(Self.planned(from.text, to, redirect))
      // A second redirect from one address is a collision, and needs no more pages to be found.
      guard seen.insert(from).inserted, from.text.hasSuffix("/"),
        to.isEmpty || to.hasSuffix("/"), let lock
      else { continue }
      for line in lock.lines(beginningWith: from.text) where all.count < most {
        let old = line.address
        guard old != from, old.canBePage, !published.contains(old.file) else { continue }
        let new = to + old.text.dropFirst(from.text.utf8.count)
        guard published.contains(Self.file(of: new)) else { continue }
        all.append(Self.planned(old.text, new, redirect))
      }
    }
  }

  private static func file(of address: String) -> String {
    address.isEmpty || address.hasSuffix("/") ? address + "index.html" : address
  }

  private static func planned(
    _ from: String, _ to: String, _ redirect: DeclaredRedirect
  ) -> PlannedRedirect {
    PlannedRedirect(
      redirect: SiteRedirect(from: from, to: to), title: "/" + to, source: redirect.path)
  }

  private static func unknown(
    _ redirect: DeclaredRedirect, _ files: [OutputPath]
  ) -> Diagnostic {
    let pages = files.map(\.text).filter { $0.hasSuffix("/index.html") }
      .map { "/" + $0.dropLast("index.html".utf8.count) }
    let to = "/" + redirect.to.value
    return Diagnostic(
      .unknownAddress, at: SourceLocation(path: redirect.path, range: redirect.to.range),
      "nothing is published at '\(to)'",
      help: NearMiss.help(for: to, in: pages) ?? "lead on to the address of a page of the site")
  }
}
