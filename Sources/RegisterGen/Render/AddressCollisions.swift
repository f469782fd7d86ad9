/// Finds files of the site that have one address, or of which one would be a folder of the other.
///
/// Addresses are compared in lower case, because file systems and servers may not tell the case of
/// letters apart.
enum AddressCollisions {
  /// Reports: `address-collision`, at the file that comes later.
  static func find(in entries: [SitePlan.Entry]) -> [Diagnostic] {
    let addresses = entries.map { Self.comparable($0.path.text) }
    // By positions: an entry has five parts whose references would be counted.
    var taken: [String: Int] = [:]
    var folders: [String: Int] = [:]
    taken.reserveCapacity(entries.count)
    folders.reserveCapacity(entries.count)
    var findings: [Diagnostic] = []
    for (position, address) in addresses.enumerated() {
      if let other = taken.updateValue(position, forKey: address) {
        findings.append(finding(entries[position], entries[other]))
        taken[address] = other
        continue
      }
      // Where a folder is known, those above it are.
      var rest = address[...]
      while let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) {
        rest = rest[..<slash]
        let folder = String(rest)
        guard folders[folder] == nil else { break }
        folders[folder] = position
      }
    }
    for (position, address) in addresses.enumerated() {
      if let other = folders[address] {
        findings.append(finding(entries[position], entries[other]))
      }
    }
    return findings
  }

  /// The free pages that have the name of something that the site itself has at its top.
  ///
  /// Reports: `address-collision`, at the page.
  static func reservedNames(in register: Register, entries: [SitePlan.Entry]) -> [Diagnostic] {
    let identity = register.identity
    var reserved = Set(
      identity.paths.atTop.map(\.word) + identity.interfaces.map(\.rawValue) + ["404"])
    for entry in entries where !entry.isPage {
      let name = entry.path.text.prefix { $0 != "/" && $0 != "." }
      reserved.insert(name.lowercased())
    }
    return register.pages.filter { reserved.contains($0.id.lowercased()) }.map { page in
      Diagnostic(
        .addressCollision, at: SourceLocation(path: page.path),
        "the site itself uses the address '\(page.id)/'", help: "give the page another name")
    }
  }

  /// The headings of streams' texts that have the anchor of an index on the same page.
  ///
  /// Reports: `address-collision`, at the stream.
  static func anchors(in views: RegisterViews) -> [Diagnostic] {
    views.register.streams.enumerated().flatMap { index, stream -> [Diagnostic] in
      guard !stream.body.headings.isEmpty else { return [] }
      let page = views.streamPage(index)
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

  /// An address in lower case; most are.
  private static func comparable(_ address: String) -> String {
    let isLowercase = address.utf8.allSatisfy { byte in
      byte < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }
    return isLowercase ? address : address.lowercased()
  }

  private static func finding(
    _ entry: SitePlan.Entry, _ other: SitePlan.Entry
  ) -> Diagnostic {
    let (later, earlier) =
      entry.source == nil && other.source != nil
      ? (other, entry) : (entry, other)
    let place = SourceLocation(
      path: later.source ?? SourcePath(root: "", relative: later.path.text))
    return Diagnostic(
      .addressCollision, at: place,
      "two files have the address '\(later.path.text)'",
      notes: earlier.source.map {
        [.init("this one has it as well", at: SourceLocation(path: $0))]
      } ?? [],
      help: earlier.source == nil
        ? "the site itself uses this address; give the file another name"
        : "give one of the files another name")
  }
}
