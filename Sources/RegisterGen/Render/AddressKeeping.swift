/// Holds a site to the addresses that were published before: none of `addresses.lock` gets lost, and
/// every lasting one is in it.
struct AddressKeeping: Sendable {
  /// The most findings about lost addresses: where a path word changed, each would be lost.
  private static let mostLost = 100
  /// How many addresses a finding names.
  private static let mostNamed = 3

  private let lock: AddressLock
  private let register: Register
  private let files: ContentFiles

  /// Prepares to hold the site of a register to a lock.
  init(_ lock: AddressLock, _ register: Register, files: ContentFiles) {
    self.lock = lock
    self.register = register
    self.files = files
  }

  /// What a site has against the lock.
  ///
  /// Reports: `lost-address`, `unlisted-address`.
  func findings(in entries: [SitePlan.Entry]) -> [Diagnostic] {
    var published = Set<String>(minimumCapacity: entries.count)
    for entry in entries { published.insert(entry.path.text) }
    return lost(published) + [unlisted(published)].compactMap { $0 }
  }

  // MARK: Lost addresses

  private func lost(_ published: Set<String>) -> [Diagnostic] {
    var lost = lock.lines.filter { !published.contains($0.address.file) }
    guard !lost.isEmpty else { return [] }
    let present = present
    lost.removeAll { present.contains($0.address.text) }
    var findings = lost.prefix(Self.mostLost).map { finding($0) }
    if lost.count > Self.mostLost {
      findings.append(
        Diagnostic(
          .lostAddress, at: SourceLocation(path: lock.path),
          "\(lost.count - Self.mostLost) more addresses would be lost",
          help: "a path word that changed takes all addresses with it: see 'paths' in register.yml")
      )
    }
    return findings
  }

  /// The addresses of files that are there: one that could not be read is reported for that, and its
  /// address is not lost.
  private var present: Set<String> {
    let addresses = SiteAddresses(words: register.identity.paths)
    var targets = files.measures.map { ContentTarget.measure($0.id) }
    targets += files.streams.map { .stream($0.id) }
    targets += files.instruments.map { .instrument($0.id) }
    targets += files.chapters.map { .chapter($0.id) }
    targets += files.pages.map { .page($0.id) }
    return Set(targets.map { addresses.address(of: $0) })
  }

  private func finding(_ line: AddressLock.Line) -> Diagnostic {
    let address = line.address.text
    let owner = AddressOwner(line.address, words: register.identity.paths)
    let ways =
      switch owner {
      case .file(_, _, kind: .measure):
        "put the file back with 'withdrawn', or write '/\(address)' into 'aliases' of the measure that "
          + "takes its place"
      case .file(_, _, let kind):
        "put the file back, or write '/\(address)' into 'aliases' of the \(kind.rawValue) that takes its "
          + "place"
      case .declared:
        "declare it again in register.yml, or lead on from it: by 'redirects' there, or by 'aliases' of a "
          + "file"
      }
    return Diagnostic(
      .lostAddress, at: SourceLocation(path: lock.path, range: line.range),
      "the address '\(address)' would be lost: \(owner.absence)", help: ways)
  }

  // MARK: New addresses

  private func unlisted(_ published: Set<String>) -> Diagnostic? {
    let listed = Set(lock.lines.map(\.address))
    let new = LastingAddresses(register).all.filter {
      !listed.contains($0) && published.contains($0.file)
    }.sorted()
    guard !new.isEmpty else { return nil }
    let named = new.prefix(Self.mostNamed).map { "'\($0.text)'" }.joined(separator: ", ")
    let more = new.count - Self.mostNamed
    let all = more > 0 ? "\(named) and \(more) more" : named
    let what = new.count == 1 ? "an address is" : "\(new.count) addresses are"
    return Diagnostic(
      .unlistedAddress, at: SourceLocation(path: lock.path),
      "\(what) published and not listed yet: \(all)",
      help: "'register-build check --fix' adds them, so that they can't get lost unseen",
      fix: lock.isOrderly ? Diagnostic.Fix(lock.adding(new), isSafe: true) : nil)
  }
}
