/// What a register declares about itself in `register.yml`: its words, its sources, its addresses.
///
/// A measure refers to a term by its position in one of these lists, so that comparing, counting and
/// ordering need no text. Every list keeps the order of the file.
package struct Vocabulary: Sendable, Hashable {
  /// The scale of effects, from most to least.
  package var effects: [EffectStep] = []
  /// The horizons, from near to far.
  package var horizons: [Term] = []
  /// The statuses; the first is the default.
  package var statuses: [Term] = []
  /// The positions of the statuses that say that nothing has been started yet.
  package var proposedStatuses: Set<Int> = []
  /// The relations to the programme, from the strongest to the opposite.
  package var relations: [Term] = []
  /// For each relation, the positions of those that contradict it, rising. What contradicts another is
  /// contradicted by it.
  package var contradictions: [[Int]] = []
  /// The values that say why there is no value.
  package var absent: [AbsentValue] = []
  /// The fixed headings of a measure's body.
  package var sections: [Term] = [] {
    didSet { sectionAnchors = sections.map { HeadingAnchors.anchor(of: $0.label) } }
  }
  /// The anchors of those headings, as a git forge makes them.
  package private(set) var sectionAnchors: [String] = []
  /// Who decides.
  package var deciders: [Term] = []
  /// What is needed beside a legal instrument.
  package var needs: [Term] = []
  /// The source documents.
  package var documents: [SourceDocument] = []
  /// The laws that measures name.
  package var laws: [Law] = []

  /// Makes an empty vocabulary.
  package init() {}
}

/// A declared word: an id, a label for readers and what it means.
package struct Term: Sendable, Hashable {
  /// The id as written in front matter.
  package let id: String
  /// The label that readers see.
  package let label: String
  /// What it means, in a sentence, or `nil`.
  package let explanation: String?

  /// Makes a term.
  package init(id: String, label: String, explanation: String? = nil) {
    self.id = id
    self.label = label
    self.explanation = explanation
  }
}

/// One step of the effect scale.
package struct EffectStep: Sendable, Hashable {
  /// The sign, its id and label.
  package let term: Term
  /// How far from no effect: 2 is most, 0 is none, -2 is least.
  package let step: Int

  /// Makes a step of the scale.
  package init(term: Term, step: Int) {
    self.term = term
    self.step = step
  }

  /// The step's part of an address: its label as an id, since its own id is a sign. A label without a
  /// Latin letter or digit gives way to the place on the scale.
  package var slug: String {
    var slug = LetterFolding.id(from: term.label).prefix(80)
    while slug.hasSuffix("-") { slug.removeLast() }
    return slug.isEmpty ? "step-\(3 - step)" : String(slug)
  }
}

/// A declared reason why a value is not there.
package struct AbsentValue: Sendable, Hashable {
  /// The id, label and explanation.
  package let term: Term
  /// The abbreviation that the source prints, such as `PM`, or `nil`.
  package let code: String?

  /// Makes an absent value.
  package init(term: Term, code: String?) {
    self.term = term
    self.code = code
  }
}

/// A document that the register rests on.
package struct SourceDocument: Sendable, Hashable {
  /// The id as written in front matter.
  package let id: String
  /// The document's title.
  package let title: String
  /// Who published it, or `nil`.
  package let publisher: String?
  /// When, in words, or `nil`.
  package let date: String?
  /// Where it can be read, or `nil`.
  package let url: String?
  /// What a reader should know about it, or `nil`.
  package let note: String?

  /// Makes a document.
  package init(
    id: String, title: String, publisher: String?, date: String?, url: String?, note: String?
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.date = date
    self.url = url
    self.note = note
  }
}

/// A law that measures name.
package struct Law: Sendable, Hashable {
  /// The id as written in front matter.
  package let id: String
  /// The law's title.
  package let title: String
  /// How it is abbreviated, or `nil`.
  package let abbreviation: String?
  /// Its id in the Dutch Basiswettenbestand, such as `BWBR0011823`, or `nil`.
  package let bwb: String?
  /// Its CELEX number, or `nil`.
  package let celex: String?

  /// Makes a law.
  package init(id: String, title: String, abbreviation: String?, bwb: String?, celex: String?) {
    self.id = id
    self.title = title
    self.abbreviation = abbreviation
    self.bwb = bwb
    self.celex = celex
  }

  /// The address of the law, or of one article, in the official collection; `nil` without an id.
  ///
  /// Of an article's words only its number is part of the address: `28, eerste lid` leads to article
  /// 28. Words without a number lead to the law as a whole.
  /// Source: Juriconnect standard for laws 1.3, as wetten.overheid.nl resolves it; EUR-Lex for CELEX.
  package func address(article: String?) -> String? {
    if let bwb {
      let base = "https://wetten.overheid.nl/jci1.3:c:" + bwb
      return article.flatMap(Self.number).map { base + "&artikel=" + $0 } ?? base
    }
    return celex.map { "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:" + $0 }
  }

  /// The number in the words for an article, as `3.71a`, `2:15` or `IV`: the words up to the first space or comma,
  /// when they are such a number.
  package static func number(of article: String) -> Substring? {
    let marks = ".:-".utf8
    var word = article.drop { $0 == " " }.prefix { !" ,;".contains($0) }
    while let last = word.utf8.last, marks.contains(last) { word.removeLast() }
    let isNumber = word.utf8.allSatisfy { byte in
      byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || marks.contains(byte)
    }
    let hasDigit = word.utf8.contains { $0 &- 0x30 < 10 }
    let isRoman = word.utf8.allSatisfy { "IVXLC".utf8.contains($0) }
    return isNumber && (hasDigit || isRoman) && !word.isEmpty ? word : nil
  }
}
