/// The words of a Swift file that are code: those of comments and string literals are left out, those
/// of interpolations are not.
///
/// Enough to see which names a file declares and uses. It knows no regular-expression literals, which
/// Sources does without.
package struct SwiftSource: Sendable {
  /// One word of the code.
  package struct Word: Sendable {
    /// The word itself, without backticks.
    package let text: String
    /// Its line, from 1.
    package let line: Int
    /// How many braces are open around it.
    package let depth: Int
    /// The word that it is a member of, as `Places` in `Measure.Places`; empty for one that follows a
    /// dot after something else; `nil` for a word that follows no dot.
    package let base: String?
    /// The innermost braces around it, a position in `scopes`; `nil` outside all braces.
    let scope: Int?
  }

  /// A pair of braces.
  struct Scope: Sendable {
    /// What stands before the opening brace of a type or extension, such as `Equatable`; `nil` for the
    /// braces of code.
    let header: [Word]?
    /// The braces around it.
    let parent: Int?
  }

  /// A declaration.
  package struct Declaration: Sendable {
    /// What introduces it, such as `struct`.
    package let keyword: String
    /// Its name.
    package let name: String
    /// Its line, from 1.
    package let line: Int
    /// How many braces are open around it.
    package let depth: Int
    /// The words before the keyword that belong to it, such as `private`.
    package let modifiers: Set<String>
    /// The braces around it, from the innermost.
    let scopes: [Scope]

    /// Whether it is one of the file or of a type, and not of the code of a function.
    package var isMember: Bool { scopes.allSatisfy { $0.header != nil } }
    /// The words before the opening brace of the type or extension that it is a member of, in order;
    /// `nil` for what is no member.
    package var header: [String]? { scopes.first?.header?.map(\.text) }
    /// Those words.
    package var ownerWords: Set<String> { Set(header ?? []) }
    /// Whether it, or a type around it, can be named in its own file only.
    package var isHidden: Bool {
      isPrivate
        || scopes.contains { scope in
          scope.header?.contains { $0.text == "private" || $0.text == "fileprivate" } ?? false
        }
    }
    /// Whether it declares a type.
    package var isType: Bool { SwiftSource.typeKeywords.contains(keyword) }
    /// Whether only its own file can name it.
    package var isPrivate: Bool {
      modifiers.contains("private") || modifiers.contains("fileprivate")
    }
  }

  /// The path below the root of the package.
  package let path: String
  /// The lines of the file as they are.
  package let lines: [String]
  /// The words of the code, in order.
  package let words: [Word]
  /// What the file declares, in order: types, functions, variables, cases and initialisers.
  package let declarations: [Declaration]

  static let typeKeywords: Set = ["struct", "class", "enum", "protocol", "actor", "typealias"]
  static let valueKeywords: Set = ["func", "let", "var", "case", "init", "subscript"]
  private static let modifierWords: Set = [
    "package", "public", "internal", "private", "fileprivate", "set", "static", "final", "indirect",
    "mutating", "nonmutating", "override", "lazy", "convenience", "required", "nonisolated",
    "borrowing", "consuming", "class", "weak", "unowned", "isolated",
  ]

  /// Reads a file.
  package init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let (words, scopes) = Self.words(in: SwiftCode.bytes(of: text))
    self.words = words
    declarations = Self.declarations(in: words, scopes)
  }

  private static func words(in code: [UInt8]) -> (words: [Word], scopes: [Scope]) {
    var words: [Word] = []
    var scopes: [Scope] = []
    var scope: Int?
    var line = 1
    var depth = 0
    var index = 0
    // Where the last word ended, to see what a dot follows.
    var lastEnd = -1
    // The first word of the type or extension whose opening brace is awaited.
    var header: Int?
    while index < code.count {
      let byte = code[index]
      switch byte {
      case UInt8(ascii: "\n"): line += 1
      case UInt8(ascii: "{"):
        depth += 1
        scopes.append(Scope(header: header.map { Array(words[$0...]) }, parent: scope))
        scope = scopes.count - 1
        header = nil
      case UInt8(ascii: "}"):
        depth -= 1
        scope = scope.flatMap { scopes[$0].parent }
      default: break
      }
      let isOperator =
        words.last?.text == "func" && !isWordByte(byte) && byte > 0x20 && byte != UInt8(ascii: "`")
        && lastEnd + 1 == index
      guard isWordByte(byte) || isOperator else {
        index += 1
        continue
      }
      var end = index
      while end < code.count,
        isOperator ? code[end] > 0x20 && code[end] != UInt8(ascii: "(") : isWordByte(code[end])
      {
        end += 1
      }
      var base: String?
      // A range's `..<` or `...` makes no member.
      if index > 1, code[index - 1] == UInt8(ascii: "."), code[index - 2] != UInt8(ascii: ".") {
        base = lastEnd == index - 1 ? words.last?.text : ""
      }
      let text = String(decoding: code[index..<end], as: UTF8.self)
      let word = Word(text: text, line: line, depth: depth, base: base, scope: scope)
      words.append(word)
      if base == nil, text == "extension" || typeKeywords.contains(text), text != "typealias" {
        let modifiers = words.dropLast().reversed().prefix { modifierWords.contains($0.text) }
        header = words.count - 1 - modifiers.count
      } else if base == nil, valueKeywords.contains(text) {
        // `class func` opens the braces of a function.
        header = nil
      }
      index = end
      lastEnd = end
    }
    return (words, scopes)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  private static func declarations(in words: [Word], _ scopes: [Scope]) -> [Declaration] {
    var declarations: [Declaration] = []
    for (index, word) in words.enumerated() where word.base == nil {
      let isUnnamed = word.text == "init" || word.text == "subscript"
      guard typeKeywords.contains(word.text) || valueKeywords.contains(word.text) else { continue }
      guard isUnnamed || index + 1 < words.count else { continue }
      let name = isUnnamed ? word.text : words[index + 1].text
      // `class func` declares a function, no class.
      if word.text == "class", modifierWords.contains(name) || valueKeywords.contains(name) {
        continue
      }
      var modifiers: Set<String> = []
      var isSetter = false
      for earlier in words[..<index].reversed() {
        guard modifierWords.contains(earlier.text), earlier.depth == word.depth else { break }
        // The word before `(set)` is about the setter alone.
        if !isSetter, earlier.text != "set" { modifiers.insert(earlier.text) }
        isSetter = earlier.text == "set"
      }
      declarations.append(
        Declaration(
          keyword: word.text, name: name, line: word.line, depth: word.depth,
          modifiers: modifiers, scopes: Self.scopes(around: word, in: scopes)))
    }
    return declarations
  }

  private static func scopes(around word: Word, in scopes: [Scope]) -> [Scope] {
    var around: [Scope] = []
    var next = word.scope
    while let index = next {
      around.append(scopes[index])
      next = scopes[index].parent
    }
    return around
  }
}
