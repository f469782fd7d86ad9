/// Finds abbreviations in the texts of a register that its glossary does not know.
///
/// Nearly every file has none: then it costs one pass over its bytes and one look at each word in
/// capitals, while the file is in memory for being parsed. Only where an unknown one is seen does it
/// matter which bytes are text.
///
/// A class for the reason that `VocabularyIndex` gives.
final class AbbreviationCheck: Sendable {
  /// After so many a file is no prose, and the rest of it is not looked at.
  private static let mostFindings = 100

  /// The words in capitals that are explained somewhere.
  let known: Set<String>
  /// The same in lower case, with the spelling of the register.
  private let spellings: [String: String]

  /// Collects what a glossary knows, and what `register.yml` declares: laws, documents, the codes of
  /// absent values, the register's own name and the publisher's.
  init(glossary: [GlossaryTerm], register: RegisterFileParser.RegisterFile) {
    let (vocabulary, identity) = (register.vocabulary, register.identity)
    var texts = glossary.flatMap { [$0.term] + $0.aliases }
    texts += vocabulary.laws.flatMap { [$0.title, $0.abbreviation ?? ""] }
    texts += vocabulary.documents.flatMap { [$0.title, $0.publisher ?? ""] }
    texts += vocabulary.absent.map { $0.code ?? "" }
    texts += [identity.title, identity.publisher.name, identity.licence.name]
    var known: Set<String> = []
    for text in texts {
      CapitalWords.forEach(in: text.utf8.span) { word in
        known.insert(Self.text(text, word))
        return true
      }
    }
    self.known = known
    spellings = Dictionary(
      known.sorted().map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The findings in a file, each abbreviation once.
  ///
  /// Reports: `unknown-abbreviation`.
  /// - Complexity: linear in the file.
  func findings(in file: SourceFile) -> [Diagnostic] {
    let unknown = unknown(in: file.text)
    guard !unknown.isEmpty else { return [] }
    let lines = file.lines
    let prose = Prose(file, lines: lines)
    var seen: Set<String> = []
    var findings: [Diagnostic] = []
    for word in unknown where prose.contains(word) {
      let text = Self.text(file.text, word)
      guard seen.insert(text).inserted else { continue }
      findings.append(finding(text, at: file.path, lines.range(ofBytes: word)))
      if findings.count == Self.mostFindings { break }
    }
    return findings
  }

  private func unknown(in text: String) -> [Range<Int>] {
    var unknown: [Range<Int>] = []
    CapitalWords.forEach(in: text.utf8.span) { word in
      if !isKnown(Self.text(text, word)) { unknown.append(word) }
      return true
    }
    return unknown
  }

  /// Whether a word is known, or is the plural of one that is: `AMvBs`.
  private func isKnown(_ word: String) -> Bool {
    if known.contains(word) { return true }
    return word.utf8.last == UInt8(ascii: "s") && known.contains(String(word.dropLast()))
  }

  private func finding(_ text: String, at path: SourcePath, _ range: SourceRange) -> Diagnostic {
    let spelling = spellings[text.lowercased()]
    return Diagnostic(
      .unknownAbbreviation, at: SourceLocation(path: path, range: range),
      "the glossary does not know '\(text)'",
      help: spelling.map { "it is written '\($0)' there" }
        ?? "add it to glossary.yml, or write it out; a code or a name that is no abbreviation "
        + "stands between backticks",
      fix: spelling.map { Diagnostic.Fix(replacing: range, with: $0) })
  }

  private static func text(_ text: String, _ range: Range<Int>) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return String(text[start..<utf8.index(start, offsetBy: range.count)])
  }
}
