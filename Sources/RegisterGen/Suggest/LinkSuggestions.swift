/// Suggest: a register -> places in the programme that a measure may belong to and does not name yet.
///
/// In: a `Register`. Out: pairs of a measure and a section, each with a score and the words that tie
/// them. Guarantees: an order that depends on the texts alone; withdrawn measures have no part in it.

/// Compares the words of measures with those of the sections of the programme.
///
/// A pair scores by the words that both have, inflection and compounds taken apart: a word counts more
/// the fewer texts have it, the more often it occurs, and in a title more than in a text; a long text
/// counts no more than a short one. This is the ranking function BM25 (Robertson and Zaragoza, "The
/// Probabilistic Relevance Framework", 2009) with both texts as queries, and rarity squared, since
/// each of the two texts could have been any.
package struct LinkSuggestions: Sendable {
  /// How soon more of the same word stops to count.
  private static let saturation = (section: 1.2, measure: 4.0)
  /// How much the length of a section's text counts against it, 0 to 1.
  private static let lengthPenalty = 0.75
  /// How much a word counts in a title, a summary, a heading, and a heading above.
  private static let weights = (title: 4.0, summary: 2.0, heading: 3.0, above: 0.5)
  /// How many words a suggestion names.
  private static let wordsShown = 5
  /// Fewer shared terms are no reason to suggest anything.
  private static let fewestTerms = 2

  /// A section of the programme by its position.
  private struct Place: Sendable, Hashable {
    let chapter: Int
    let section: Int
  }

  private let register: Register
  private let measures: [Int]
  private let places: [Place]
  /// The position of each measure of the register in `measures`.
  private let texts: [Int: Int]
  private let terms: TextTerms
  /// For each term, the sections that have it.
  private let postings: [[Posting]]

  /// A term in a section.
  private struct Posting: Sendable {
    /// The position of the section in `places`.
    let place: Int
    /// How much the term counts there.
    let value: Double
    /// The word that the term stems from there.
    let word: Int
  }

  /// Reads the texts of a register.
  package init(of register: Register) {
    self.register = register
    measures = register.currentMeasures
    places = register.chapters.indices.flatMap { chapter in
      register.chapters[chapter].sections.indices.map { Place(chapter: chapter, section: $0) }
    }
    texts = Dictionary(uniqueKeysWithValues: zip(measures, measures.indices))
    let passages =
      measures.map { Self.passages(of: register.measures[$0]) }
      + places.map { Self.passages(of: $0, in: register) }
    terms = TextTerms(passages, language: register.identity.language)
    postings = Self.postings(of: terms, sections: measures.count)
  }

  /// The sections that a measure may belong to, the closest first.
  ///
  /// - Parameters:
  ///   - measure: The position of the measure in the register.
  ///   - isComplete: Whether those that it names already are among them.
  package func sections(
    for measure: Int, limit: Int, isComplete: Bool = false
  ) -> [SuggestedLink] {
    guard let text = texts[measure] else { return [] }
    let named = isComplete ? [] : linked(to: measure)
    let ties = self.ties(of: text).enumerated().filter { !named.contains(places[$0.offset]) }
    return ranked(ties.map { (text, $0.offset, $0.element) }, limit: limit)
  }

  /// The measures that may belong to a section, the closest first; those that name it already are not
  /// among them. Empty for a section that is not there.
  package func measures(for section: SectionID, limit: Int) -> [SuggestedLink] {
    guard let place = places.firstIndex(where: { id(of: $0) == section }) else { return [] }
    let values = postings.map { $0.first { $0.place == place } }
    let candidates = measures.indices.filter { !linked(to: measures[$0]).contains(places[place]) }
    return ranked(candidates.map { ($0, place, ties(of: $0, with: values)) }, limit: limit)
  }

  // MARK: Texts

  private static func passages(of measure: Measure) -> [TextTerms.Passage] {
    let names = ([measure.title] + measure.aliases).map { ($0, weights.title) }
    let body = measure.body.sections.compactMap { section in section.map { ($0.plainText, 1.0) } }
    return names + [(measure.summary, weights.summary)] + body
  }

  private static func passages(of place: Place, in register: Register) -> [TextTerms.Passage] {
    let chapter = register.chapters[place.chapter]
    let section = chapter.sections[place.section]
    return [(section.heading, weights.heading), (section.html.plainText, 1.0)]
      + chapter.sections(around: place.section).map { ($0.heading, weights.above) }
  }

  // MARK: Scores

  /// A term that ties a measure and a section.
  private struct Tie {
    let value: Double
    let measureWord: Int
    let sectionWord: Int
  }

  private static func postings(of terms: TextTerms, sections first: Int) -> [[Posting]] {
    var frequency = [Int](repeating: 0, count: terms.count)
    for profile in terms.profiles {
      for entry in profile.terms { frequency[entry.term] += 1 }
    }
    let profiles = terms.profiles[first...]
    let average = profiles.reduce(0) { $0 + $1.length } / Double(max(1, profiles.count))
    var postings: [[Posting]] = Array(repeating: [], count: terms.count)
    for (place, profile) in profiles.enumerated() {
      let relative = 1 - lengthPenalty + lengthPenalty * profile.length / max(1, average)
      for (entry, word) in zip(profile.terms, profile.words) {
        let rarity = rarity(frequency[entry.term], of: terms.profiles.count)
        let value = saturated(entry.weight, saturation.section * relative) * rarity * rarity
        postings[entry.term].append(Posting(place: place, value: value, word: word))
      }
    }
    return postings
  }

  /// For each section, what ties it to a measure.
  private func ties(of measure: Int) -> [[Tie]] {
    var ties: [[Tie]] = Array(repeating: [], count: places.count)
    let profile = terms.profiles[measure]
    for (entry, word) in zip(profile.terms, profile.words) {
      for posting in postings[entry.term] {
        ties[posting.place].append(Self.tie(posting, weight: entry.weight, word))
      }
    }
    return ties
  }

  /// What ties a measure to one section, of which the postings are given by term.
  private func ties(of measure: Int, with values: [Posting?]) -> [Tie] {
    let profile = terms.profiles[measure]
    return zip(profile.terms, profile.words).compactMap { entry, word in
      values[entry.term].map { Self.tie($0, weight: entry.weight, word) }
    }
  }

  private static func tie(_ posting: Posting, weight: Double, _ word: Int) -> Tie {
    Tie(
      value: posting.value * saturated(weight, saturation.measure), measureWord: word,
      sectionWord: posting.word)
  }

  /// The best pairs of a measure and a section; equal ones in the order of the register.
  private func ranked(
    _ pairs: [(measure: Int, place: Int, ties: [Tie])], limit: Int
  ) -> [SuggestedLink] {
    let scored = pairs.filter { $0.ties.count >= Self.fewestTerms }.map { pair in
      (pair: pair, score: pair.ties.reduce(0) { $0 + $1.value })
    }
    let order = scored.enumerated().sorted {
      ($1.element.score, $0.offset) < ($0.element.score, $1.offset)
    }
    return order.prefix(limit).map { suggestion($0.element.pair, score: $0.element.score) }
  }

  private func suggestion(
    _ pair: (measure: Int, place: Int, ties: [Tie]), score: Double
  ) -> SuggestedLink {
    let place = places[pair.place]
    let ties = pair.ties.enumerated().sorted {
      ($1.element.value, $0.offset) < ($0.element.value, $1.offset)
    }
    var words: [SuggestedLink.Word] = []
    for (_, tie) in ties where words.count < Self.wordsShown {
      let word = SuggestedLink.Word(
        ofMeasure: terms.word(tie.measureWord), ofSection: terms.word(tie.sectionWord))
      // A compound and its parts may tie the same two words more than once.
      if !words.contains(word) { words.append(word) }
    }
    let measure = register.measures[measures[pair.measure]]
    return SuggestedLink(
      measure: measure.id, title: measure.title, section: id(of: place),
      heading: register.chapters[place.chapter].sections[place.section].heading,
      score: Int(score.rounded()), words: words)
  }

  private func linked(to measure: Int) -> Set<Place> {
    Set(
      register.sectionsOfMeasures[measure].map { Place(chapter: $0.chapter, section: $0.section) })
  }

  private func id(of place: Place) -> SectionID {
    let chapter = register.chapters[place.chapter]
    return chapter.id(of: chapter.sections[place.section])
  }

  /// How rare a term is that some of the texts have: the binary logarithm of a share, straight between
  /// powers of two, which is near enough for an order and the same on every machine.
  private static func rarity(_ count: Int, of total: Int) -> Double {
    let have = Double(count)
    let share = 1 + (Double(total) - have + 0.5) / (have + 0.5)
    return Double(share.exponent) + share.significand - 1
  }

  /// More of the same counts ever less.
  private static func saturated(_ weight: Double, _ half: Double) -> Double {
    weight * (half + 1) / (weight + half)
  }
}
