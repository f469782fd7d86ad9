/// What kind of file a name stands for: the table that the preview and all server configurations share.
///
/// Source: the IANA registry of media types; JavaScript after RFC 9239, WOFF2 after RFC 8081. BibTeX has no
/// registered type: `application/x-bibtex` is what reference managers register.
package struct MediaType: Sendable, Hashable {
  /// How the names end, without the dot, such as `html`; in lower case.
  package let endings: [String]
  /// The type, without its parameter.
  package let name: String
  /// Whether the bytes are text in UTF-8 whose type has a parameter that says so.
  package let isText: Bool
  /// Whether a server should compress the bytes: those of pictures and fonts are compressed already.
  package let isCompressible: Bool

  private init(
    _ endings: String..., name: String, isText: Bool = false, isCompressible: Bool = true
  ) {
    self.endings = endings
    self.name = name
    self.isText = isText
    self.isCompressible = isCompressible
  }

  /// The type as a `Content-Type` header has it.
  package var header: String { isText ? name + "; charset=utf-8" : name }

  /// The type of bytes of which nothing is known.
  package static let unknown = MediaType(
    "bin", name: "application/octet-stream", isCompressible: true)

  /// All types of files that a site may have, a longer ending before the shorter one that it has.
  package static let all = [
    MediaType("html", name: "text/html", isText: true),
    MediaType("css", name: "text/css", isText: true),
    MediaType("js", name: "text/javascript", isText: true),
    MediaType("txt", name: "text/plain", isText: true),
    MediaType("csv", name: "text/csv", isText: true),
    MediaType("csl.json", name: "application/vnd.citationstyles.csl+json"),
    MediaType("json", name: "application/json"),
    MediaType("bib", name: "application/x-bibtex", isText: true),
    MediaType("xml", name: "application/xml"),
    MediaType("svg", name: "image/svg+xml"),
    MediaType("png", name: "image/png", isCompressible: false),
    MediaType("jpg", "jpeg", name: "image/jpeg", isCompressible: false),
    MediaType("gif", name: "image/gif", isCompressible: false),
    MediaType("webp", name: "image/webp", isCompressible: false),
    MediaType("avif", name: "image/avif", isCompressible: false),
    MediaType("ico", name: "image/x-icon"),
    MediaType("woff2", name: "font/woff2", isCompressible: false),
    unknown,
  ]

  /// The type of the file at a path.
  package static func of(_ path: String) -> MediaType {
    let name = path.lowercased()
    return all.first { $0.endings.contains { name.hasSuffix("." + $0) } } ?? unknown
  }
}
