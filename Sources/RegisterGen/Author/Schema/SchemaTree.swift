/// A JSON Schema, or a part of one, as a value.
indirect enum SchemaTree {
  case text(String)
  case number(Int)
  case flag(Bool)
  case texts([String])
  case list([SchemaTree])
  case object([(key: String, value: SchemaTree)])

  /// Writes the value; as a member of an object with a key.
  func write(to writer: inout JSONWriter, key: String) {
    switch self {
    case .text(let text): writer.member(key, text)
    case .number(let number): writer.member(key, number)
    case .flag(let condition): writer.member(key, condition)
    case .texts(let texts): writer.array(key, texts)
    case .list(let values):
      writer.begin(.array, key)
      for value in values { value.writeElement(to: &writer) }
      writer.end(.array)
    case .object(let members):
      writer.begin(.object, key)
      for (key, value) in members { value.write(to: &writer, key: key) }
      writer.end(.object)
    }
  }

  /// Writes an object as a whole document or an element of an array.
  func writeElement(to writer: inout JSONWriter) {
    guard case .object(let members) = self else {
      preconditionFailure("a schema's arrays hold texts, or objects")
    }
    writer.begin(.object)
    for (key, value) in members { value.write(to: &writer, key: key) }
    writer.end(.object)
  }
}

extension SchemaTree: ExpressibleByDictionaryLiteral {
  /// Makes an object, its members in the order written.
  init(dictionaryLiteral members: (String, SchemaTree)...) {
    self = .object(members.map { (key: $0.0, value: $0.1) })
  }
}

extension SchemaTree: ExpressibleByStringLiteral {
  /// Makes a text.
  init(stringLiteral text: String) { self = .text(text) }
}

// MARK: Parts of schemas

extension SchemaTree {
  /// The object with more members behind its own.
  func with(_ more: [(key: String, value: SchemaTree)]) -> SchemaTree {
    guard case .object(let members) = self else { return self }
    return .object(members + more)
  }

  /// The object with words that an editor shows about it.
  func described(_ text: String) -> SchemaTree { with([("description", .text(text))]) }

  /// A definition that stands once in the document.
  static func reference(_ name: String) -> SchemaTree { ["$ref": .text("#/$defs/" + name)] }

  /// One of several forms.
  static func any(_ forms: SchemaTree...) -> SchemaTree { ["anyOf": .list(forms)] }

  /// A text that is not empty. A number or a truth value that an editor's YAML makes of `44` or `true`
  /// is a text too: the register converts nothing.
  static let line: SchemaTree = [
    "type": .texts(["string", "number", "boolean"]), "pattern": "[^\\u0000-\\u0020]",
  ]

  /// A text of a pattern.
  static func pattern(_ pattern: String, longest: Int? = nil) -> SchemaTree {
    let form: SchemaTree = ["type": "string", "pattern": .text(pattern)]
    return longest.map { form.with([("maxLength", .number($0))]) } ?? form
  }

  /// The address at which a page stood before.
  static let formerAddress = pattern(
    "^/(?!\\.{1,2}/)(?:[A-Za-z0-9._~-]+/(?!\\.{1,2}(?:/|$))){0,3}"
      + "(?:[A-Za-z0-9._~-]+/|[A-Za-z0-9._~-]*\\.html)$", longest: 251)

  /// An address of the site, from its root.
  static let siteAddressPath = pattern(
    "^/$|^/(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9._~-]+/(?!\\.{1,2}(?:/|$))){0,3}[A-Za-z0-9._~-]+/?$",
    longest: 251)

  /// The addresses at which a page stood before.
  static let formerAddresses = list(of: formerAddress, allowsRepeats: true)
    .with([("maxItems", .number(AliasParser.mostAddresses))])
    .described("The addresses at which this page stood before, from the site's root")

  /// One of declared words, each with its label and explanation.
  static func word(of terms: [Term]) -> SchemaTree {
    guard !terms.isEmpty else { return ["not": [:]] }
    let words = terms.flatMap { term -> [SchemaTree] in
      var members: [(key: String, value: SchemaTree)] = [("title", .text(term.label))]
      if let explanation = term.explanation { members.append(("description", .text(explanation))) }
      let text = SchemaTree.object([("const", .text(term.id))] + members)
      // An editor's YAML makes a number of an id such as 0.
      guard let number = Int(term.id), String(number) == term.id else { return [text] }
      return [text, .object([("const", .number(number))] + members)]
    }
    return ["oneOf": .list(words)]
  }

  /// A list with something in it; nothing twice, unless repeats are taken for what they are.
  static func list(
    of items: SchemaTree, atLeast count: Int = 1, allowsRepeats: Bool = false
  ) -> SchemaTree {
    let list: SchemaTree = ["type": "array", "items": items, "minItems": .number(count)]
    return allowsRepeats ? list : list.with([("uniqueItems", .flag(true))])
  }

  /// A map with exactly the keys of a list.
  static func map(_ keys: KeyList, _ values: [(String, SchemaTree)]) -> SchemaTree {
    precondition(values.map(\.0) == keys.names, "a schema has the keys of its list: \(keys.names)")
    let properties = SchemaTree.object(values.map { (key: $0.0, value: $0.1) })
    let map: SchemaTree = [
      "type": "object", "additionalProperties": .flag(false), "properties": properties,
    ]
    return keys.required.isEmpty ? map : map.with([("required", .texts(keys.required))])
  }

  /// A whole number in a range, in digits or as an editor's YAML reads it.
  static func wholeNumber(_ range: ClosedRange<Int>, digits pattern: String) -> SchemaTree {
    [
      "type": .texts(["integer", "string"]), "minimum": .number(range.lowerBound),
      "maximum": .number(range.upperBound), "pattern": .text(pattern),
    ]
  }
}
