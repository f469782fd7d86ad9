/// What a link in a Markdown file leads to, worked out from its text alone.
///
///     ../asiel/nareis.md#effect  in  measures/arbeid/x.md  ->  measures/asiel/nareis.md, effect
///
/// Whether the file is there is not asked here: that is the link stage's, which knows all files.
package enum LinkTarget: Sendable, Equatable {
  /// An address outside the site.
  case external
  /// A file of the content folder, or the file itself when the path is empty.
  case file(path: String, target: ContentTarget, anchor: String?)
  /// A path that can't lead to a page: why, and what to do.
  case nowhere(reason: String, help: String?)

  /// Works out a link.
  ///
  /// - Parameters:
  ///   - destination: The link as written, character references resolved.
  ///   - file: The path of the file that it stands in, below the content folder.
  package init(_ destination: String, from file: String) {
    if Self.hasScheme(destination) {
      self = .external
      return
    }
    if destination.utf8.first == Self.slash {
      self = .nowhere(
        reason: "'\(destination)' begins with '/'", help: "write the path relative to this file")
      return
    }
    if destination.utf8.contains(UInt8(ascii: "?")) {
      self = .nowhere(
        reason: "'\(destination)' has a question mark", help: "leave out the part behind it")
      return
    }
    let hash = destination.utf8.firstIndex(of: UInt8(ascii: "#")) ?? destination.endIndex
    let path = Self.decoded(destination[..<hash])
    let fragment = destination[hash...].dropFirst()
    let anchor = fragment.isEmpty ? nil : Self.decoded(fragment)
    if path.isEmpty {
      guard anchor != nil, let own = ContentTarget(path: file) else {
        self = .nowhere(
          reason: "the link has no destination",
          help: "write a path or an address between the round brackets")
        return
      }
      self = .file(path: "", target: own, anchor: anchor)
      return
    }
    guard let resolved = Self.resolved(path, from: file) else {
      self = .nowhere(
        reason: "'\(path)' leads out of the content folder",
        help: "link to a file of the content folder, or to a web address")
      return
    }
    guard let target = ContentTarget(path: resolved) else {
      self = .nowhere(
        reason: "'\(path)' is no page of the register",
        help: "link to a Markdown file, or to an image in images/")
      return
    }
    self = .file(path: resolved, target: target, anchor: anchor)
  }

  /// Whether a destination begins with a scheme such as `https:`.
  private static func hasScheme(_ destination: String) -> Bool {
    let bytes = destination.utf8.drop { $0 == UInt8(ascii: " ") }
    guard let first = bytes.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first | 0x20)
    else { return false }
    let end = bytes.first { byte in
      switch byte | 0x20 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): false
      default: !(0x30...0x39).contains(byte) && !"+-.".utf8.contains(byte)
      }
    }
    return end == UInt8(ascii: ":")
  }

  /// The path below the content folder, or `nil` when it leads out of it.
  ///
  /// Works on bytes: a register of 10,000 measures has some 40,000 links.
  private static func resolved(_ path: String, from file: String) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.utf8.count + path.utf8.count)
    bytes += file.utf8
    removeLastPart(of: &bytes)
    var part: [UInt8] = []
    for byte in path.utf8 {
      if byte != slash {
        part.append(byte)
      } else {
        guard append(part, to: &bytes) else { return nil }
        part.removeAll(keepingCapacity: true)
      }
    }
    guard append(part, to: &bytes) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let slash = UInt8(ascii: "/")
  private static let dot = UInt8(ascii: ".")

  /// Goes one part further; `false` when that leads out of the folder.
  private static func append(_ part: [UInt8], to path: inout [UInt8]) -> Bool {
    if part == [dot] { return true }
    if part == [dot, dot] {
      guard !path.isEmpty else { return false }
      removeLastPart(of: &path)
      return true
    }
    if !path.isEmpty { path.append(slash) }
    path += part
    return true
  }

  private static func removeLastPart(of path: inout [UInt8]) {
    guard let last = path.lastIndex(of: slash) else { return path.removeAll(keepingCapacity: true) }
    path.removeSubrange(last...)
  }

  /// A text with its percent signs decoded; the text itself when that would not be UTF-8.
  private static func decoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? String(text)
  }
}

extension ContentTarget {
  /// What a file of the content folder is, as its path says; `nil` when it has no page.
  package init?(path: String) {
    if path == "index.md" {
      self = .home
      return
    }
    let slash = UInt8(ascii: "/")
    guard let first = path.utf8.firstIndex(of: slash), let last = path.utf8.lastIndex(of: slash)
    else { return nil }
    let folder = path[..<first]
    if folder == "images" {
      self = .image(path)
      return
    }
    let name = path[path.utf8.index(after: last)...]
    guard name.hasSuffix(".md") else { return nil }
    let id = String(name.dropLast(3))
    guard isWellFormedID(id) else { return nil }
    switch (folder, first == last) {
    case ("measures", _): self = .measure(MeasureID(unchecked: id))
    case ("streams", true): self = .stream(StreamID(unchecked: id))
    case ("instruments", true): self = .instrument(InstrumentID(unchecked: id))
    case ("programme", true): self = .chapter(ChapterID(unchecked: id))
    case ("pages", true): self = .page(id)
    default: return nil
    }
  }
}
