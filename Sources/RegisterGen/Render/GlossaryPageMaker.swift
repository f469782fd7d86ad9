/// Makes the list of terms.
///
/// At most `mostPlaces` measures and as many other pages are listed for a term, so that the page of a
/// register of 10,000 measures stays one page; the numbers count all.
struct GlossaryPageMaker {
  private static let mostPlaces = 20

  private let views: RegisterViews
  private let register: Register
  /// For each term, the measures that use it, in order.
  private let measures: [[Int]]
  /// For each term, the other pages and sections that use it, in the order of the site.
  private let others: [[PageLink]]

  /// Finds out what uses each term.
  init(_ views: RegisterViews) {
    self.views = views
    register = views.register
    var measures = [[Int]](repeating: [], count: views.terms.count)
    for measure in views.lists.all {
      for term in register.measures[measure].body.terms { measures[term].append(measure) }
    }
    self.measures = measures
    var others = [[PageLink]](repeating: [], count: views.terms.count)
    for (link, terms) in Self.otherTexts(of: views) {
      for term in terms { others[term].append(link) }
    }
    self.others = others
  }

  /// The page.
  func page() -> GlossaryPage {
    let vocabulary = register.vocabulary
    return GlossaryPage(
      frame: views.frame(
        title: views.words.text(.glossary), description: nil,
        address: views.links.addresses.glossary, showsEffects: true, showsRelations: true),
      letters: letters(),
      count: views.terms.count,
      effects: vocabulary.effects.indices.map { index in
        let effect = views.scale.view(of: .value(EffectValue(first: index, second: nil)))
        return MeaningView(
          effect: effect, explanation: vocabulary.effects[index].term.explanation)
      },
      horizons: vocabulary.horizons.map { Self.meaning(of: $0) },
      relations: views.relations.map {
        MeaningView(relation: $0, explanation: $0.explanation)
      },
      absent: views.absent.map { MeaningView(absent: $0, explanation: $0.explanation) },
      statuses: vocabulary.statuses.map { Self.meaning(of: $0) })
  }

  private static func meaning(of term: Term) -> MeaningView {
    MeaningView(label: term.label, explanation: term.explanation)
  }

  // MARK: Terms

  /// The terms by letter, then by the letters that follow; accents and case make no difference.
  private func letters() -> [TermLetter] {
    let keys = register.glossary.map { LetterFolding.fold($0.term) }
    let order = keys.indices.sorted { left, right in
      let (first, second) = (Self.letter(of: keys[left]), Self.letter(of: keys[right]))
      return (first, keys[left], left) < (second, keys[right], right)
    }
    var letters: [(label: String, members: [Int])] = []
    for index in order {
      let label = Self.letter(of: keys[index])
      if letters.last?.label != label { letters.append((label, [])) }
      letters[letters.count - 1].members.append(index)
    }
    return letters.map { label, members in
      TermLetter(
        label: label, anchor: "letter-" + (label == Self.digits ? "0" : label.lowercased()),
        entries: members.map { entry($0) })
    }
  }

  private static let digits = "0–9"

  /// The letter that a folded term stands under; one for all digits and signs, before all letters.
  private static func letter(of key: String) -> String {
    guard let first = key.unicodeScalars.first, first.properties.isAlphabetic else {
      return digits
    }
    return String(first).uppercased()
  }

  private func entry(_ term: Int) -> TermEntry {
    TermEntry(
      term: views.terms[term], aliases: register.glossary[term].aliases,
      measures: measures[term].prefix(Self.mostPlaces).map { views.measures[$0] },
      count: measures[term].count, others: Array(others[term].prefix(Self.mostPlaces)),
      otherCount: others[term].count)
  }

  // MARK: Places

  /// The texts that are no measures, with the terms that each uses.
  private static func otherTexts(of views: RegisterViews) -> [(PageLink, [Int])] {
    let (register, links) = (views.register, views.links)
    func link(_ kind: String?, _ label: String, _ target: ContentTarget) -> PageLink {
      PageLink(label: kind.map { "\($0) \(label)" } ?? label, url: links.url(of: target))
    }
    var texts: [(PageLink, [Int])] = [
      (link(nil, views.words.text(.home), .home), register.home.body.terms)
    ]
    texts += register.streams.map {
      (link(views.words.text(.stream), $0.label, .stream($0.id)), $0.body.terms)
    }
    texts += register.instruments.map {
      (link(views.words.text(.instrument), $0.label, .instrument($0.id)), $0.body.terms)
    }
    for (index, chapter) in register.chapters.enumerated() {
      texts += chapterTexts(chapter, index, of: views)
    }
    texts += register.pages.map { (link(nil, $0.title, .page($0.id)), $0.body.terms) }
    return texts
  }

  /// The sections of a chapter; terms of its summary and lead lead to the chapter.
  private static func chapterTexts(
    _ chapter: ProgrammeChapter, _ index: Int, of views: RegisterViews
  ) -> [(PageLink, [Int])] {
    let name = views.chapterNames[index]
    let inSections = Set(chapter.sections.flatMap(\.terms))
    let whole = PageLink(label: name, url: views.links.url(of: .chapter(chapter.id)))
    return [(whole, chapter.terms.filter { !inSections.contains($0) })]
      + chapter.sections.map { section in
        let url = views.links.url(of: .chapter(chapter.id), anchor: section.anchor)
        return (PageLink(label: "\(name): \(section.heading)", url: url), section.terms)
      }
  }
}
