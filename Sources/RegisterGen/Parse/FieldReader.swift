/// Reads the fields of one map by a closed set of keys.
///
/// Each reading function answers `nil` when the value is missing or wrong, and has then reported why;
/// so a parser asks for all its fields first and gives up at the end, and an editor sees every
/// mistake of a file in one run.
package struct FieldReader {
  /// The file, for the findings.
  package let path: SourcePath
  /// Where the map begins.
  package let range: SourceRange
  /// What the map is called in messages, such as `a measure`.
  package let owner: String
  private let pairs: [(key: YAMLKey, value: YAMLValue)]
  /// The keys of the pairs: to compare a key in its pair is to copy the pair with its value, and the
  /// keys of a measure are compared some 400 times.
  private let names: [String]
  /// The known keys that the unknown ones probably stand for: they are not reported as missing too.
  private var misspelt: Set<String> = []

  /// Opens a map; `nil` with a finding when the value is no map.
  ///
  /// Reports: `wrong-type`, `unknown-key`, `duplicate-key`.
  package init?(
    _ value: YAMLValue, path: SourcePath, owner: String, keys list: KeyList,
    findings: inout [Diagnostic]
  ) {
    guard case .map(let pairs) = value.content else {
      findings.append(
        Diagnostic(
          .wrongType, at: SourceLocation(path: path, range: value.range),
          "\(owner) must be a map of keys and values, not \(value.kind)"))
      return nil
    }
    self.path = path
    self.range = value.range
    self.owner = owner
    self.pairs = pairs
    names = pairs.map(\.key.text)
    let keys = list.names
    for index in names.indices where !keys.contains(names[index]) {
      let match = NearMiss.match(for: names[index], in: keys)
      // Two keys that stand for one, or one that is there already, are for the editor to tell apart.
      var isFree = false
      if let match {
        isFree = misspelt.insert(match.candidate).inserted && !names.contains(match.candidate)
      }
      findings.append(
        Self.unknownKey(
          pairs[index].key, match, isFree: isFree, owner: owner, keys: keys, path: path))
    }
  }

  private static func unknownKey(
    _ key: YAMLKey, _ match: NearMiss.Match?, isFree: Bool, owner: String, keys: [String],
    path: SourcePath
  ) -> Diagnostic {
    Diagnostic(
      .unknownKey, at: SourceLocation(path: path, range: key.range),
      "\(owner) has no key '\(key.text)'",
      help: match.map { "did you mean '\($0.candidate)'?" }
        ?? "the keys are \(keys.joined(separator: ", "))",
      fix: match.map { match in
        Diagnostic.Fix(
          replacing: key.range, of: key.text, with: match.candidate,
          isSafe: match.isSure && isFree)
      })
  }

  /// The value of a key, or `nil` when the key is not there.
  package subscript(key: String) -> YAMLValue? {
    let names = names.span
    for index in names.indices where names[index] == key { return pairs[index].value }
    return nil
  }

  /// The value of a key that must be there.
  ///
  /// Reports: `missing-key`.
  package func required(_ key: String, _ findings: inout [Diagnostic]) -> YAMLValue? {
    if let value = self[key] { return value }
    if misspelt.contains(key) { return nil }
    findings.append(
      Diagnostic(
        .missingKey, at: SourceLocation(path: path, range: range), "\(owner) needs a key '\(key)'",
        help: "add '\(key): ...'"))
    return nil
  }

  /// A text that must be there and not be empty.
  ///
  /// Reports: `missing-key`, `wrong-type`, `empty-value`.
  package func requiredText(_ key: String, _ findings: inout [Diagnostic]) -> String? {
    guard let value = required(key, &findings) else { return nil }
    return text(of: value, key: key, &findings)
  }

  /// A text that may be left out.
  ///
  /// Reports: `wrong-type`, `empty-value`.
  package func text(_ key: String, _ findings: inout [Diagnostic]) -> String? {
    guard let value = self[key] else { return nil }
    return text(of: value, key: key, &findings)
  }

  /// The text of a value.
  ///
  /// Reports: `wrong-type`, `empty-value`.
  package func text(of value: YAMLValue, key: String, _ findings: inout [Diagnostic]) -> String? {
    guard case .text(let text, _) = value.content else {
      add(.wrongType, value.range, "'\(key)' must be a text, not \(value.kind)", &findings)
      return nil
    }
    guard text.utf8.contains(where: { $0 > 0x20 }) else {
      add(
        .emptyValue, value.range, "'\(key)' has no value",
        help: "write a value; a key that is not required may be left out", &findings)
      return nil
    }
    return text
  }

  /// A list of texts that may be left out.
  ///
  /// Reports: `wrong-type`, `empty-value`.
  package func texts(_ key: String, _ findings: inout [Diagnostic]) -> [String] {
    guard let items = list(key, &findings) else { return [] }
    var texts: [String] = []
    for item in items {
      if let text = text(of: item, key: key, &findings) { texts.append(text) }
    }
    return texts
  }

  /// A list that may be left out; `nil` when it is not there or no list.
  ///
  /// Reports: `wrong-type`, `empty-value`.
  package func list(_ key: String, _ findings: inout [Diagnostic]) -> [YAMLValue]? {
    guard let value = self[key] else { return nil }
    return list(of: value, key: key, &findings)
  }

  /// The items of a value that must be a list with something in it.
  ///
  /// Reports: `wrong-type`, `empty-value`.
  package func list(
    of value: YAMLValue, key: String, _ findings: inout [Diagnostic]
  ) -> [YAMLValue]? {
    guard case .list(let items) = value.content else {
      add(
        .wrongType, value.range, "'\(key)' must be a list, not \(value.kind)",
        help: "begin each entry with '- ', or write [one, two]", &findings)
      return nil
    }
    guard !items.isEmpty else {
      add(
        .emptyValue, value.range, "'\(key)' is an empty list",
        help: "write an entry; a key that is not required may be left out", &findings)
      return nil
    }
    return items
  }

  /// A whole number that may be left out.
  ///
  /// Reports: `wrong-type`, `empty-value`, `invalid-number`.
  package func number(
    _ key: String, in allowed: ClosedRange<Int>, _ findings: inout [Diagnostic]
  ) -> Int? {
    guard let value = self[key], let text = text(of: value, key: key, &findings) else { return nil }
    guard let number = Int(text), allowed.contains(number), !text.hasPrefix("+") else {
      add(
        .invalidNumber, value.range,
        "'\(text)' is no whole number from \(allowed.lowerBound) to \(allowed.upperBound)",
        help: "write it in digits", &findings)
      return nil
    }
    return number
  }

  /// A `yes` or `no` that may be left out; absent means no.
  ///
  /// Reports: `wrong-type`, `empty-value`.
  package func flag(_ key: String, _ findings: inout [Diagnostic]) -> Bool {
    guard let value = self[key], let text = text(of: value, key: key, &findings) else {
      return false
    }
    switch text {
    case "yes": return true
    case "no": return false
    default:
      add(.wrongType, value.range, "'\(key)' must be yes or no, not '\(text)'", &findings)
      return false
    }
  }

  /// A moment that may be left out.
  ///
  /// Reports: `wrong-type`, `empty-value`, `invalid-date`.
  package func moment(_ key: String, _ findings: inout [Diagnostic]) -> Moment? {
    guard let value = self[key], let text = text(of: value, key: key, &findings) else { return nil }
    if let moment = Moment(text) { return moment }
    let meant = DateReading(text)
    add(
      .invalidDate, value.range, "'\(text)' is no date",
      help: meant.map { "did you mean '\($0.moment.text)'?" }
        ?? "write 2024, 2024-Q1, 2024-09 or 2024-09-01",
      fix: meant.map { meant in
        Diagnostic.Fix(
          replacing: value.textRange, of: text, with: meant.moment.text, isSafe: meant.isSure)
      }, &findings)
    return nil
  }

  /// The fields of a value that must be a map.
  ///
  /// Reports: `wrong-type`, `unknown-key`.
  package func map(
    _ value: YAMLValue, owner: String, keys: KeyList, _ findings: inout [Diagnostic]
  ) -> FieldReader? {
    FieldReader(value, path: path, owner: owner, keys: keys, findings: &findings)
  }

  /// Reports a word that is not among the known ones, with the nearest of them or, while they fit on a
  /// line, all.
  ///
  /// After so many findings of one parser no nearest word is looked for: each search compares the word
  /// with all known ones, and a hostile file can hold thousands of wrong words.
  package func addUnknown(
    _ rule: Rule, _ value: YAMLValue, _ text: String, _ message: String,
    known: @autoclosure () -> [String], choices: String = "choices",
    _ findings: inout [Diagnostic]
  ) {
    var help: String?
    var fix: Diagnostic.Fix?
    if findings.count < Self.findingsWithHelp {
      let known = known()
      if let match = NearMiss.match(for: text, in: known) {
        help = "did you mean '\(match.candidate)'?"
        fix = Diagnostic.Fix(
          replacing: value.textRange, of: text, with: match.candidate, isSafe: match.isSure)
      } else if !known.isEmpty, known.count <= Self.choicesOnALine {
        help = "the \(choices) are \(known.joined(separator: ", "))"
      }
    }
    add(rule, value.range, message, help: help, fix: fix, &findings)
  }

  private static let findingsWithHelp = 50
  private static let choicesOnALine = 20

  /// Reports a value that is in a list already.
  package func addRepeated(_ range: SourceRange, _ text: String, _ findings: inout [Diagnostic]) {
    add(
      .repeatedValue, range, "'\(text)' is there twice", help: "leave one of the two out", &findings
    )
  }

  /// Reports an absent value beside another value.
  package func addMixed(_ range: SourceRange, _ text: String, _ findings: inout [Diagnostic]) {
    add(
      .mixedAbsentValue, range, "'\(text)' can't be combined with another value",
      help: "leave it out, or write it alone", &findings)
  }

  /// Adds a finding about this file.
  package func add(
    _ rule: Rule, _ range: SourceRange, _ message: String, help: String? = nil,
    fix: Diagnostic.Fix? = nil, _ findings: inout [Diagnostic]
  ) {
    findings.append(
      Diagnostic(
        rule, at: SourceLocation(path: path, range: range), message, help: help, fix: fix))
  }
}
