/// Reads `glossary.yml`: terms and abbreviations with their expansion, explanation and language.
package enum GlossaryParser {
  /// Reads the file's value.
  ///
  /// Reports the rules of front matter, and `invalid-language`, `repeated-value`.
  ///
  /// - Parameter language: The language of a term that names none.
  package static func parse(
    _ value: YAMLValue, path: SourcePath, language: InterfaceLanguage
  ) -> Diagnosed<[GlossaryTerm]> {
    var findings: [Diagnostic] = []
    var terms: [GlossaryTerm] = []
    var anchors = HeadingAnchors(keepsFootnoteIDs: false)
    guard
      let file = FieldReader(
        value, path: path, owner: "the glossary", keys: .glossary, findings: &findings),
      let entries = file.required("terms", &findings)
    else { return Diagnosed([], findings) }
    var seen: [String: SourceRange] = [:]
    for item in file.list(of: entries, key: "terms", &findings) ?? [] {
      guard let map = file.map(item, owner: "a term", keys: .glossaryTerm, &findings),
        let place = map.required("term", &findings),
        let term = map.text(of: place, key: "term", &findings)
      else { continue }
      if let first = seen[term] {
        findings.append(repeated(term, at: place.range, first: first, path: path))
        continue
      }
      seen[term] = place.range
      let anchor = anchors.next(for: term).anchor
      let entry = self.term(
        term, anchor: anchor, of: map, language: language.rawValue, &findings)
      if let entry { terms.append(entry) }
    }
    return Diagnosed(terms, findings)
  }

  private static func term(
    _ term: String, anchor: String, of map: FieldReader, language: String,
    _ findings: inout [Diagnostic]
  ) -> GlossaryTerm? {
    let expansion = map.text("expansion", &findings)
    let explanation = map.text("explanation", &findings)
    let language = map.text("language", &findings) ?? language
    if !isLanguageCode(language), let value = map["language"] {
      map.add(
        .invalidLanguage, value.range, "'\(language)' is no language code",
        help: "write nl, en or en-GB", &findings)
    }
    let aliases = map.texts("aliases", &findings)
    guard expansion != nil || explanation != nil else {
      map.add(
        .missingKey, map.range, "a term needs a key 'expansion' or 'explanation'", &findings)
      return nil
    }
    return GlossaryTerm(
      term: term, anchor: anchor, expansion: expansion, explanation: explanation,
      language: language, aliases: aliases)
  }

  private static func repeated(
    _ term: String, at range: SourceRange, first: SourceRange, path: SourcePath
  ) -> Diagnostic {
    let note = Diagnostic.Note("it is here first", at: SourceLocation(path: path, range: first))
    return Diagnostic(
      .repeatedValue, at: SourceLocation(path: path, range: range),
      "the term '\(term)' is there twice", notes: [note], help: "put the two together")
  }

  /// Whether a text is a language code with an optional region, such as `nl` or `en-GB`.
  private static func isLanguageCode(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let language = parts.first, (2...3).contains(language.utf8.count), parts.count <= 2,
      language.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
    else { return false }
    guard parts.count == 2 else { return true }
    return parts[1].utf8.count == 2
      && parts[1].utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }
}
