/// Where in HTML a point of a template is: what a browser's tokenizer would be in the middle of.
///
/// The compiler feeds it the template's text and asks at each placeholder whether a value may stand
/// there. It follows the HTML standard's tokenizer, without the parts that make no difference here.
struct MarkupState: Sendable {
  /// What the tokenizer is reading.
  enum Mode: Hashable, Sendable {
    /// Among text and elements.
    case text
    /// After `<`, and after `</`.
    case tagOpen, endTagOpen
    /// In the name of a tag.
    case tagName
    /// In a tag, after white space: an attribute may start here.
    case inTag
    /// In a tag, right behind a section or a value: white space, `/` or `>` must come.
    case boundary
    /// In an attribute's name, behind it, and after `=`.
    case attributeName, afterAttributeName, beforeValue
    /// In the value of an attribute, between quotes of this kind.
    case quoted(UInt8)
    /// In the value of an attribute without quotes.
    case unquoted
    /// After `<!`, and after `<!-`.
    case declaration, declarationDash
    /// In a comment, after so many dashes (at most two), or after `--!`.
    case comment(dashes: Int), commentBang
    /// A doctype, a processing instruction, or what the standard calls a bogus comment.
    case bogus
    /// In an element whose text is not markup, after so many bytes of its end tag.
    case raw(matched: Int)
  }

  /// Where in the markup the text stands.
  private(set) var mode = Mode.text
  /// The name of the tag, or of the element whose text is not markup.
  private(set) var element: [UInt8] = []
  /// The name of the start tag before, if nothing but text has followed it.
  private(set) var opened: [UInt8] = []
  /// The name of the attribute.
  private(set) var attribute: [UInt8] = []
  /// What has been written of the attribute's value, seen as a URL.
  private var url = URLStart()
  private var isEndTag = false
  /// Whether the tag is a `meta` that acts as an HTTP header.
  private var isHeader = false

  /// Reads one byte of the template's text; false if it may not follow the section before it.
  mutating func read(_ byte: UInt8) -> Bool {
    switch mode {
    case .text: if byte == less { mode = .tagOpen }
    case .tagOpen, .endTagOpen, .declaration, .declarationDash: readOpening(byte)
    case .tagName: readTagName(byte)
    case .inTag, .afterAttributeName: readBetweenAttributes(byte)
    case .boundary: return readBoundary(byte)
    case .attributeName: readAttributeName(byte)
    case .beforeValue: readBeforeValue(byte)
    case .quoted(let quote):
      if byte == quote { mode = .boundary } else { url.read(byte) }
    case .unquoted: readUnquoted(byte)
    case .comment, .commentBang: readComment(byte)
    case .bogus: if byte == greater { endTag(toText: true) }
    case .raw(let matched): readRaw(byte, matched)
    }
    return true
  }

  private mutating func readOpening(_ byte: UInt8) {
    switch (mode, byte) {
    case (.tagOpen, UInt8(ascii: "!")): mode = .declaration
    case (.tagOpen, UInt8(ascii: "/")): mode = .endTagOpen
    case (.tagOpen, UInt8(ascii: "?")): mode = .bogus
    case (.tagOpen, less): break
    case (.declaration, dash): mode = .declarationDash
    case (.declarationDash, dash): mode = .comment(dashes: 2)
    case (.declaration, greater), (.declarationDash, greater), (.endTagOpen, greater): mode = .text
    case (.declaration, _), (.declarationDash, _): mode = .bogus
    case (_, _) where isLetter(byte):
      isEndTag = mode == .endTagOpen
      isHeader = false
      element = [lowercased(byte)]
      mode = .tagName
    case (.endTagOpen, _): mode = .bogus
    default: mode = .text
    }
  }

  private mutating func readTagName(_ byte: UInt8) {
    if isSpace(byte) || byte == slash {
      mode = .inTag
    } else if byte == greater {
      endTag()
    } else {
      element.append(lowercased(byte))
    }
  }

  private mutating func readBetweenAttributes(_ byte: UInt8) {
    if byte == greater {
      endTag()
    } else if byte == equals, mode == .afterAttributeName {
      mode = .beforeValue
    } else if byte == slash {
      mode = .inTag
    } else if !isSpace(byte) {
      attribute = [lowercased(byte)]
      mode = .attributeName
    }
  }

  private mutating func readBoundary(_ byte: UInt8) -> Bool {
    mode = .inTag
    readBetweenAttributes(byte)
    return isSpace(byte) || byte == slash || byte == greater
  }

  private mutating func readAttributeName(_ byte: UInt8) {
    if byte == equals {
      mode = .beforeValue
    } else if byte == greater {
      endTag()
    } else if isSpace(byte) {
      mode = .afterAttributeName
    } else if byte == slash {
      mode = .inTag
    } else {
      attribute.append(lowercased(byte))
    }
  }

  private mutating func readBeforeValue(_ byte: UInt8) {
    if isSpace(byte) { return }
    url = URLStart()
    if attribute == Array("http-equiv".utf8) { isHeader = true }
    if byte == doubleQuote || byte == singleQuote {
      mode = .quoted(byte)
    } else if byte == greater {
      endTag()
    } else {
      mode = .unquoted
    }
  }

  private mutating func readUnquoted(_ byte: UInt8) {
    if byte == greater {
      endTag()
    } else if isSpace(byte) {
      mode = .inTag
    }
  }

  private mutating func readComment(_ byte: UInt8) {
    let dashes: Int
    if case .comment(let count) = mode { dashes = count } else { dashes = 0 }
    switch byte {
    case greater where dashes == 2 || mode == .commentBang: mode = .text
    case UInt8(ascii: "!") where dashes == 2: mode = .commentBang
    case dash: mode = .comment(dashes: min(2, dashes + 1))
    default: mode = .comment(dashes: 0)
    }
  }

  private mutating func readRaw(_ byte: UInt8, _ matched: Int) {
    let endTagName = matched - 2
    if byte == less {
      mode = .raw(matched: 1)
    } else if matched == 1, byte == slash {
      mode = .raw(matched: 2)
    } else if matched >= 2, endTagName < element.count, lowercased(byte) == element[endTagName] {
      mode = .raw(matched: matched + 1)
    } else if matched >= 2, endTagName == element.count,
      isSpace(byte) || byte == slash || byte == greater
    {
      isEndTag = true
      mode = .inTag
      if byte == greater { endTag() }
    } else {
      mode = .raw(matched: 0)
    }
  }

  private mutating func endTag(toText: Bool = false) {
    if !toText { opened = isEndTag ? [] : element }
    if !toText, !isEndTag, MarkupVocabulary.isRaw(element) {
      mode = .raw(matched: 0)
    } else {
      mode = .text
      element = []
    }
    isEndTag = false
    attribute = []
  }
}

// MARK: Places

extension MarkupState {
  /// A place in a page, as far as it matters for what may stand there.
  enum Place: Sendable {
    /// Among text, where elements may stand as well.
    case text
    /// In an element that holds text alone, such as `title`.
    case plainText(element: String)
    /// In the quoted value of an attribute.
    case attribute(String, MarkupVocabulary.AttributeRole)
    /// In a tag, where an attribute may start.
    case tag
    /// Where nothing may stand, with its description.
    case forbidden(String)
  }

  /// Where a value would stand now.
  var place: Place {
    switch mode {
    case .text: return .text
    case .tagOpen, .endTagOpen, .tagName: return .forbidden("a tag's name")
    case .inTag, .boundary, .afterAttributeName, .attributeName: return .tag
    case .beforeValue, .unquoted: return .forbidden("an attribute without quotes")
    case .quoted:
      let name = String(decoding: attribute, as: UTF8.self)
      return .attribute(name, MarkupVocabulary.role(of: attribute, element, isHeader: isHeader))
    case .declaration, .declarationDash, .bogus: return .forbidden("a declaration")
    case .comment, .commentBang: return .forbidden("a comment of HTML")
    case .raw:
      let name = String(decoding: element, as: UTF8.self)
      return MarkupVocabulary.isPlainText(element)
        ? .plainText(element: name) : .forbidden("a \(name) element")
    }
  }

  /// Whether a section or a partial may start here, and if not, what is in the way.
  var forbidsSections: String? {
    if case .forbidden(let place) = place, mode != .tagName { return place }
    return nil
  }

  /// What a URL in the attribute that is being read starts with.
  var urlStart: URLStart.Kind { url.kind }

  /// Goes on behind a value that stands here.
  mutating func passValue() {
    url.passValue()
    if case .raw = mode { mode = .raw(matched: 0) }
  }

  /// Goes on into a section or a partial, whose text may not go on a name of the markup.
  mutating func enterSection() {
    switch mode {
    case .tagName, .attributeName: mode = .boundary
    case .afterAttributeName: mode = .inTag
    case .raw: mode = .raw(matched: 0)
    case .text, .tagOpen, .endTagOpen, .inTag, .boundary, .beforeValue, .quoted, .unquoted,
      .declaration, .declarationDash, .comment, .commentBang, .bogus:
      break
    }
  }

  /// Goes on behind a section that started at `start` and may have been shown or not.
  ///
  /// Returns whether both ways lead to the same place; if not, goes on as if it was not shown.
  mutating func leaveSection(startedAt start: MarkupState) -> Bool {
    enterSection()
    let end = self
    self = start
    guard element == end.element, isEndTag == end.isEndTag else { return false }
    switch (start.mode, end.mode) {
    case (.inTag, .inTag): break
    case (.inTag, .boundary), (.boundary, .inTag), (.boundary, .boundary): mode = .boundary
    case (.quoted, .quoted):
      guard attribute == end.attribute, start.mode == end.mode else { return false }
      url.merge(end.url)
    default:
      guard start.mode == end.mode else { return false }
    }
    isHeader = isHeader || end.isHeader
    return true
  }
}

private let less = UInt8(ascii: "<")
private let greater = UInt8(ascii: ">")
private let slash = UInt8(ascii: "/")
private let dash = UInt8(ascii: "-")
private let equals = UInt8(ascii: "=")
private let doubleQuote = UInt8(ascii: "\"")
private let singleQuote = UInt8(ascii: "'")

private func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B
}

private func isLetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercased(byte))
}

private func lowercased(_ byte: UInt8) -> UInt8 {
  (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}
