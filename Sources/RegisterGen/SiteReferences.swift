/// What pages refer to within their site, as far as can be read without knowing HTML: the values of `href`
/// and `src`, and the addresses in a sitemap.
enum SiteReferences {
  private static let marks = ["href=\"", "src=\"", "<loc>"]

  /// The paths of files in the site's folder that some files refer to, each once, sorted.
  ///
  /// - Parameters:
  ///   - files: Files with their paths in the site's folder.
  ///   - base: The site's own address, ending in `/`, or nothing.
  static func paths(in files: [(path: String, bytes: [UInt8])], base: String) -> [String] {
    var paths: Set<String> = []
    for file in files where file.path.hasSuffix(".html") || file.path.hasSuffix(".xml") {
      for mark in marks {
        for value in values(behind: Array(mark.utf8), in: file.bytes) {
          if let path = path(value, from: file.path, base: base) { paths.insert(path) }
        }
      }
    }
    return paths.sorted { $0.precedesByBytes($1) }
  }

  /// The texts behind a mark, up to a quote or a `<`.
  private static func values(behind mark: [UInt8], in bytes: [UInt8]) -> [String] {
    var values: [String] = []
    var index = 0
    while index + mark.count < bytes.count {
      guard bytes[index] == mark[0], bytes[index..<index + mark.count].elementsEqual(mark) else {
        index += 1
        continue
      }
      index += mark.count
      let value = bytes[index...].prefix {
        $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "<") && $0 > 0x20 && $0 < 0x7F
      }
      if value.count < 1000 { values.append(String(decoding: value, as: UTF8.self)) }
      index += value.count
    }
    return values
  }

  /// The file that a reference from another one means; `nil` for one that leads out of the site.
  private static func path(_ reference: String, from file: String, base: String) -> String? {
    var rest = reference[...]
    var parts = file.split(separator: "/").dropLast().map(String.init)
    if !base.isEmpty, rest.hasPrefix(base) {
      rest = rest.dropFirst(base.count)
      parts = []
    }
    rest = rest.prefix { $0 != "#" && $0 != "?" }
    let first = rest.prefix { $0 != "/" }
    guard !rest.isEmpty, !rest.hasPrefix("/"), !first.contains(":") else { return nil }
    for part in rest.split(separator: "/", omittingEmptySubsequences: true) {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else if part != "." {
        parts.append(String(part))
      }
    }
    let isFolder = rest.hasSuffix("/") || rest == ".." || rest == "." || rest.hasSuffix("/..")
    if isFolder { parts.append("index.html") }
    return OutputPath(parts.joined(separator: "/"))?.text
  }
}
