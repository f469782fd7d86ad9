/// A tag of a template: what stands between two or three braces.
struct TemplateTag: Sendable {
  /// What a tag does.
  enum Form: Sendable {
    /// A placeholder; a word's may name the number that it counts.
    case value(TemplateName, isRaw: Bool, argument: TemplateName?)
    /// The start of a section.
    case open(TemplateName, isInverted: Bool)
    /// The end of a section.
    case close(TemplateName)
    /// Another template, for the record in scope or the one that is named.
    case partial(TemplateName, record: TemplateName?)
    /// A remark.
    case comment
    /// A tag that was reported; it takes its place and does nothing.
    case invalid
  }

  /// What the tag does.
  let form: Form
  /// The tag with its braces.
  let range: Range<Int>

  /// Whether the tag takes its line with it when it is alone on it.
  var mayStandAlone: Bool {
    switch form {
    case .open, .close, .partial, .comment: true
    case .value, .invalid: false
    }
  }
}

/// Finds the tags in a template's text.
///
/// `a {{b}} {{#c}}` has the tags `b`, a value, and `c`, the start of a section. A tag stands on one
/// line, except for a comment. Reports: `template-syntax`.
struct TemplateScanner {
  private let file: TemplateFile
  private var tags: [TemplateTag] = []
  private var diagnostics: [Diagnostic] = []
  private var bytes: [UInt8] { file.bytes }

  /// The tags of a file, in order.
  static func tags(of file: TemplateFile) -> Diagnosed<[TemplateTag]> {
    var scanner = TemplateScanner(file: file)
    var offset = 0
    while let start = scanner.index(ofBraces: open, from: offset) {
      offset = scanner.scanTag(at: start)
    }
    return Diagnosed(scanner.tags, scanner.diagnostics)
  }

  private init(file: TemplateFile) {
    self.file = file
  }

  /// Reads the tag that starts at an offset, and returns where to go on.
  private mutating func scanTag(at start: Int) -> Int {
    let content = start + 2
    if byte(content) == UInt8(ascii: "!") { return scanComment(at: start) }
    let isRaw = byte(content) == open
    let inner = isRaw ? content + 1 : content
    guard let end = endOfContent(from: inner) else {
      let range = start..<endOfOpenTag(from: inner)
      return reject(range, "the placeholder is not closed", help: "close it with '}}'")
    }
    let closesRaw = byte(end + 2) == close
    let range = start..<(end + (closesRaw ? 3 : 2))
    guard isRaw == closesRaw else {
      return reject(range, "a placeholder opens and closes with as many braces", help: nil)
    }
    let form = isRaw ? value(inner..<end, isRaw: true) : form(inner..<end)
    switch form {
    case .success(let form): tags.append(TemplateTag(form: form, range: range))
    case .failure(let fault): return reject(range, fault.message, help: fault.help)
    }
    return range.upperBound
  }

  private mutating func scanComment(at start: Int) -> Int {
    guard let end = index(ofBraces: close, from: start + 3) else {
      _ = reject(start..<(start + 3), "the comment is not closed", help: "close it with '}}'")
      return bytes.count
    }
    tags.append(TemplateTag(form: .comment, range: start..<(end + 2)))
    return end + 2
  }

  /// Where the two closing braces are, if they stand on this line and before another tag.
  private func endOfContent(from start: Int) -> Int? {
    var index = start
    while index + 1 < bytes.count, bytes[index] != UInt8(ascii: "\n") {
      if bytes[index] == close, bytes[index + 1] == close { return index }
      if bytes[index] == open, bytes[index + 1] == open { return nil }
      index += 1
    }
    return nil
  }

  /// Where a tag that is not closed ends for the reader: at the line's end or at the next tag.
  private func endOfOpenTag(from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n"), bytes[index] != 0x0D {
      if bytes[index] == open, byte(index + 1) == open { break }
      index += 1
    }
    return index
  }

  private func byte(_ index: Int) -> UInt8? {
    index < bytes.count ? bytes[index] : nil
  }

  private func index(ofBraces brace: UInt8, from start: Int) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index + 1] != brace {
        index += 2
      } else if bytes[index] == brace {
        return index
      } else {
        index += 1
      }
    }
    return nil
  }

  private mutating func reject(_ range: Range<Int>, _ message: String, help: String?) -> Int {
    tags.append(TemplateTag(form: .invalid, range: range))
    diagnostics.append(
      Diagnostic(.templateSyntax, at: file.location(of: range), message, help: help)
    )
    return range.upperBound
  }
}

private let open = UInt8(ascii: "{")
private let close = UInt8(ascii: "}")

// MARK: What stands between the braces

extension TemplateScanner {
  /// Why the words between braces make no tag.
  private struct Fault: Error {
    let message: String
    var help: String?
  }

  private func form(_ content: Range<Int>) -> Result<TemplateTag.Form, Fault> {
    guard let first = bytes[content].firstIndex(where: { !isBlank($0) }) else {
      return .failure(Fault(message: "the placeholder is empty"))
    }
    let rest = (first + 1)..<content.upperBound
    switch bytes[first] {
    case UInt8(ascii: "#"): return oneName(rest).map { .open($0, isInverted: false) }
    case UInt8(ascii: "^"): return oneName(rest).map { .open($0, isInverted: true) }
    case UInt8(ascii: "/"): return oneName(rest).map { .close($0) }
    case UInt8(ascii: ">"): return partial(rest)
    case UInt8(ascii: "&"):
      return .failure(Fault(message: "'&' is not used here", help: "HTML is written {{{name}}}"))
    case UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: "$"):
      let sign = file.text(first..<(first + 1))
      return .failure(Fault(message: "'\(sign)' of Mustache is not used here"))
    default: return value(content, isRaw: false)
    }
  }

  private func value(_ content: Range<Int>, isRaw: Bool) -> Result<TemplateTag.Form, Fault> {
    names(content).flatMap { names in
      guard let first = names.first else {
        return .failure(Fault(message: "the placeholder is empty"))
      }
      let argument = names.count == 2 ? names[1] : nil
      guard names.count == 1 || (argument != nil && first.isWord) else {
        return .failure(Fault(message: "a placeholder holds one name"))
      }
      return .success(.value(first, isRaw: isRaw, argument: argument))
    }
  }

  private func partial(_ content: Range<Int>) -> Result<TemplateTag.Form, Fault> {
    names(content).flatMap { names in
      guard let first = names.first, names.count <= 2 else {
        let help = "such as {{> masthead}} or {{> masthead site}}"
        return .failure(Fault(message: "a partial has a name and at most one record", help: help))
      }
      return .success(.partial(first, record: names.count == 2 ? names[1] : nil))
    }
  }

  private func oneName(_ content: Range<Int>) -> Result<TemplateName, Fault> {
    names(content).flatMap { names in
      guard let name = names.first, names.count == 1 else {
        return .failure(Fault(message: "a section has one name"))
      }
      return .success(name)
    }
  }

  private func names(_ content: Range<Int>) -> Result<[TemplateName], Fault> {
    var names: [TemplateName] = []
    for word in bytes[content].split(whereSeparator: isBlank) {
      let name = TemplateName(
        text: String(decoding: word, as: UTF8.self),
        range: word.startIndex..<word.endIndex
      )
      guard name.isWellFormed else {
        let help = "a name has letters, digits, '-', '_' and '.'"
        return .failure(Fault(message: "'\(name.text)' is not a name", help: help))
      }
      names.append(name)
    }
    return .success(names)
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == 0x0D
  }
}

extension TemplateName {
  /// Whether the name is one of the interface words.
  var isWord: Bool { text.hasPrefix("words.") }

  /// Whether the name can be looked up: `.`, `@first`, or parts of letters, digits, `-`, `_`, `/`
  /// with at most eight single dots between them.
  fileprivate var isWellFormed: Bool {
    if text == "." { return true }
    guard text.utf8.count(where: { $0 == UInt8(ascii: ".") }) <= 8 else { return false }
    let name = text.hasPrefix("@") ? text.dropFirst() : text[...]
    var wasDot = true
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "."):
        if wasDot { return false }
        wasDot = true
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "/"):
        wasDot = false
      default: return false
      }
    }
    return !wasDot
  }
}
