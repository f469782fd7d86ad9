/// The elements and attributes of HTML and SVG in which a value could do more than be shown.
enum MarkupVocabulary {
  /// What a value in an attribute means.
  enum AttributeRole: Sendable {
    /// Text: any value but HTML may stand there.
    case text
    /// An address: only URLs may stand there.
    case url
    /// A script, a style or a document: nothing may stand there.
    case code
  }

  /// Whether the text in an element is not markup.
  static func isRaw(_ element: [UInt8]) -> Bool {
    rawElements.contains(String(decoding: element, as: UTF8.self))
  }

  /// Whether an element holds text in which character references work, but no elements.
  static func isPlainText(_ element: [UInt8]) -> Bool {
    plainElements.contains(String(decoding: element, as: UTF8.self))
  }

  /// Whether an element holds text but no element that only says its language.
  static func holdsTextAlone(_ element: [UInt8]) -> Bool {
    textElements.contains(String(decoding: element, as: UTF8.self))
  }

  /// What a value means in an attribute of an element; both names in lower case.
  ///
  /// `isHeader` tells of a `meta` with `http-equiv`, whose content can lead to another page.
  static func role(
    of attribute: [UInt8],
    _ element: [UInt8],
    isHeader: Bool
  ) -> AttributeRole {
    let name = String(decoding: attribute, as: UTF8.self)
    if name.hasPrefix("on") || name == "style" || name == "srcdoc" { return .code }
    if isHeader, name == "content" { return .url }
    if animations.contains(String(decoding: element, as: UTF8.self)), animated.contains(name) {
      return .code
    }
    return urlAttributes.contains(name) ? .url : .text
  }

  private static let plainElements: Set = ["title", "textarea"]

  private static let rawElements = plainElements.union([
    "script", "style", "iframe", "noembed", "noframes", "xmp", "plaintext",
  ])

  private static let textElements = plainElements.union(["option", "text", "tspan", "desc"])

  private static let urlAttributes: Set = [
    "href", "src", "action", "formaction", "cite", "poster", "data", "srcset", "imagesrcset",
    "ping", "xlink:href", "background", "manifest", "longdesc", "usemap", "codebase", "classid",
    "archive", "profile", "icon", "lowsrc", "dynsrc", "xml:base",
  ]

  private static let animations: Set = [
    "animate", "animatemotion", "animatetransform", "set",
  ]

  private static let animated: Set = ["to", "from", "by", "values"]
}

/// How the value of a URL attribute starts, as far as the template's own text tells.
struct URLStart: Hashable, Sendable {
  /// What the text so far means for a value that follows.
  enum Kind: Hashable, Sendable {
    /// Nothing, or what may be a scheme or a path.
    case open
    /// A path or a scheme that is harmless.
    case path
    /// A `#` was written: what follows only names a place in a page.
    case fragment
    /// A scheme that may run code.
    case unsafeScheme
  }

  /// What may stand in the attribute.
  private(set) var kind = Kind.open
  private var scheme: [UInt8] = []

  /// Reads one byte of the value.
  mutating func read(_ byte: UInt8) {
    switch (kind, byte) {
    case (.open, UInt8(ascii: ":")): kind = isHarmless ? .path : .unsafeScheme
    case (.open, UInt8(ascii: "/")), (.open, UInt8(ascii: "?")): kind = .path
    case (.open, UInt8(ascii: "#")), (.path, UInt8(ascii: "#")): kind = .fragment
    case (.open, _): if byte > 0x20 { scheme.append(byte) }
    case (.path, _), (.fragment, _), (.unsafeScheme, _): break
    }
  }

  /// Goes on behind a value.
  mutating func passValue() {
    if kind == .open { kind = .path }
  }

  /// Takes the worse of two ways to the same place.
  mutating func merge(_ other: URLStart) {
    guard self != other else { return }
    kind = [kind, other.kind].contains(.unsafeScheme) ? .unsafeScheme : .path
  }

  private var isHarmless: Bool {
    ["https", "http", "mailto", "tel"].contains(
      String(decoding: scheme, as: UTF8.self).lowercased()
    )
  }
}
