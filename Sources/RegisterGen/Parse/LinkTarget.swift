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
    if Self.position(of: UInt8(ascii: "?"), in: destination) != nil {
      self = .nowhere(
        reason: "'\(destination)' has a question mark", help: "leave out the part behind it")
      return
    }
    let (path, anchor) = Self.parts(of: destination)
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

  /// The path and the anchor of a destination, percent signs decoded; an empty anchor is none.
  private static func parts(of destination: String) -> (path: String, anchor: String?) {
    guard let hash = position(of: UInt8(ascii: "#"), in: destination) else {
      return (decoded(destination), nil)
    }
    let path = Substring(destination.utf8.prefix(hash))
    let fragment = Substring(destination.utf8.dropFirst(hash + 1))
    return (decoded(String(path)), fragment.isEmpty ? nil : decoded(String(fragment)))
  }

  /// The first place of a byte, looked for without a view that counts references: there are many links.
  private static func position(of byte: UInt8, in text: String) -> Int? {
    let bytes = text.utf8.span
    return bytes.indices.first { bytes[$0] == byte }
  }

  /// Whether a destination begins with a scheme such as `https:`.
  private static func hasScheme(_ destination: String) -> Bool {
    let bytes = destination.utf8.span
    var index = 0
    while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
    guard index < bytes.count, isLetter(bytes[index]) else { return false }
    while index < bytes.count {
      switch bytes[index] {
      case let byte where isLetter(byte): break
      case 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): break
      case let end: return end == UInt8(ascii: ":")
      }
      index += 1
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// The path below the content folder, or `nil` when it leads out of it.
  ///
  /// Works on bytes: a register of 10,000 measures has some 40,000 links.
  private static func resolved(_ path: String, from file: String) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.utf8.count + path.utf8.count + 1)
    bytes.append(utf8: file)
    removeLastPart(of: &bytes)
    let written = path.utf8.span
    var start = 0
    for index in written.indices where written[index] == slash {
      guard append(written.extracting(start..<index), to: &bytes) else { return nil }
      start = index + 1
    }
    guard append(written.extracting(start...), to: &bytes) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let slash = UInt8(ascii: "/")
  private static let dot = UInt8(ascii: ".")

  /// Goes one part further; `false` when that leads out of the folder.
  private static func append(_ part: Span<UInt8>, to path: inout [UInt8]) -> Bool {
    if part.count == 1, part[0] == dot { return true }
    if part.count == 2, part[0] == dot, part[1] == dot {
      guard !path.isEmpty else { return false }
      removeLastPart(of: &path)
      return true
    }
    if !path.isEmpty { path.append(slash) }
    path.append(part)
    return true
  }

  private static func removeLastPart(of path: inout [UInt8]) {
    guard let last = path.lastIndex(of: slash) else { return path.removeAll(keepingCapacity: true) }
    path.removeSubrange(last...)
  }

  /// A text with its percent signs decoded; the text itself when that would not be UTF-8.
  private static func decoded(_ text: String) -> String {
    guard position(of: UInt8(ascii: "%"), in: text) != nil else { return text }
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
    return String(validating: bytes, as: UTF8.self) ?? text
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
    let bytes = path.utf8.span
    let first = bytes.firstIndex(of: slash, from: 0)
    guard first < bytes.count else { return nil }
    var last = bytes.count - 1
    while bytes[last] != slash { last -= 1 }
    let folder = String(Substring(path.utf8.prefix(first)))
    if folder == "images" {
      self = .image(path)
      return
    }
    guard let id = Self.name(ofMarkdown: Substring(path.utf8.dropFirst(last + 1))),
      isWellFormedID(id)
    else { return nil }
    switch (folder, first == last) {
    case ("measures", _): self = .measure(MeasureID(unchecked: id))
    case ("streams", true): self = .stream(StreamID(unchecked: id))
    case ("instruments", true): self = .instrument(InstrumentID(unchecked: id))
    case ("programme", true): self = .chapter(ChapterID(unchecked: id))
    case ("pages", true): self = .page(id)
    default: return nil
    }
  }

  /// The name of a file without `.md`; `nil` for any other file.
  ///
  /// By bytes: looking for characters takes ten times as long, and every link has a path.
  package static func name(ofMarkdown file: Substring) -> String? {
    let bytes = file.utf8
    guard bytes.count >= 3, bytes.suffix(3).elementsEqual(".md".utf8) else { return nil }
    return String(file[..<bytes.index(bytes.endIndex, offsetBy: -3)])
  }
}
