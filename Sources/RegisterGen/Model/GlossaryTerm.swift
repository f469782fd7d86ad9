/// A term or abbreviation of the glossary.
package struct GlossaryTerm: Sendable, Hashable {
  /// The term as it stands in texts.
  package let term: String
  /// The name of its entry in addresses, made of the term; no other term has it.
  package let anchor: String
  /// What an abbreviation stands for, or `nil`.
  package let expansion: String?
  /// What it means, or `nil`.
  package let explanation: String?
  /// The language code of the term.
  package let language: String
  /// Other spellings.
  package let aliases: [String]

  /// Makes a term.
  package init(
    term: String, anchor: String, expansion: String?, explanation: String?, language: String,
    aliases: [String]
  ) {
    self.term = term
    self.anchor = anchor
    self.expansion = expansion
    self.explanation = explanation
    self.language = language
    self.aliases = aliases
  }
}

extension TermLexicon {
  /// The terms of a glossary, as texts in a language are looked through for them; `explanation` is the
  /// word for what a term means.
  package convenience init(
    _ glossary: [GlossaryTerm], language: InterfaceLanguage, explanation: String
  ) {
    self.init(
      glossary.map { term in
        Entry(
          anchor: term.anchor, expansion: term.expansion,
          language: term.language == language.rawValue ? nil : term.language,
          spellings: [term.term] + term.aliases)
      },
      explanation: explanation)
  }
}
