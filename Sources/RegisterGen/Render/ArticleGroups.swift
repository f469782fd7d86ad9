/// Sorts the measures that rest on a law by the articles that they name.
///
/// The words `28` and `28, eerste lid` name one article; words without a number are an article of their
/// own. Articles stand in the order of their numbers, the law as a whole before them.
struct ArticleGroups {
  private let views: RegisterViews
  private let law: Int
  private var groups: [Group] = []

  private struct Group {
    let anchor: String
    let article: String?
    var measures: [(measure: Int, item: ArticleMeasure)] = []
  }

  /// The groups of a law.
  static func groups(ofLaw law: Int, members: [Int], in views: RegisterViews) -> [ArticleGroup] {
    var groups = ArticleGroups(views: views, law: law)
    for measure in members {
      for reference in views.register.measures[measure].laws where reference.law == law {
        groups.add(reference, of: measure)
      }
    }
    return groups.sorted()
  }

  private init(views: RegisterViews, law: Int) {
    self.views = views
    self.law = law
  }

  /// The anchor of the group that the words for an article belong to.
  static func anchor(of article: String, in addresses: SiteAddresses) -> String {
    addresses.anchor(ofArticle: name(of: article))
  }

  /// The number of an article, or its words.
  private static func name(of article: String) -> String {
    Law.number(of: article).map { String($0) } ?? article
  }

  private mutating func add(_ reference: LawReference, of measure: Int) {
    let name = reference.article.map { Self.name(of: $0) }
    let addresses = views.links.addresses
    let anchor = name.map { addresses.anchor(ofArticle: $0) } ?? addresses.words.article
    let index = groups.firstIndex { $0.anchor == anchor } ?? groups.endIndex
    if index == groups.endIndex { groups.append(Group(anchor: anchor, article: name)) }
    var item = ArticleMeasure(link: views.measures[measure], paragraphs: [], notes: [])
    let isAgain = groups[index].measures.last?.measure == measure
    if isAgain, let last = groups[index].measures.popLast() { item = last.item }
    if let article = reference.article, article != name { item.paragraphs.append(article) }
    if let note = reference.note { item.notes.append(note) }
    groups[index].measures.append((measure, item))
  }

  private func sorted() -> [ArticleGroup] {
    let law = views.register.vocabulary.laws[law]
    return groups.sorted { Self.precedes($0.article ?? "", $1.article ?? "") }.map { group in
      ArticleGroup(
        anchor: group.anchor, article: group.article,
        url: group.article.flatMap { law.address(article: $0) }.flatMap {
          SiteURL(external: $0)
        },
        measures: group.measures.map(\.item))
    }
  }

  /// Compares articles by their numbers, and by their bytes where they have none: 3.9, 3.71a, 28, IV.
  static func precedes(_ first: String, _ second: String) -> Bool {
    let a = parts(of: first)
    let b = parts(of: second)
    for (left, right) in zip(a, b) where left != right {
      if let x = left.number, let y = right.number, x != y { return x < y }
      return left.text.precedesByBytes(right.text)
    }
    return a.count < b.count
  }

  private struct Part: Equatable {
    var text: String
    var number: Int?
  }

  /// The runs of digits and of other characters: `3`, `.`, `71`, `a`.
  private static func parts(of article: String) -> [Part] {
    var parts: [Part] = []
    for character in article.unicodeScalars {
      let isDigit = ("0"..."9").contains(character)
      if let last = parts.last, (last.number != nil) == isDigit, last.text.utf8.count < 18 {
        parts[parts.count - 1].text.unicodeScalars.append(character)
      } else {
        parts.append(Part(text: String(character), number: isDigit ? 0 : nil))
      }
      if isDigit { parts[parts.count - 1].number = Int(parts[parts.count - 1].text) }
    }
    return parts
  }
}

extension RegisterViews {
  /// The page of a law.
  func lawPage(_ place: FacetPlace) -> LawPage {
    let law = register.vocabulary.laws[place.position]
    let members = value(place).members
    return LawPage(
      frame: frame(
        title: law.title, description: nil, address: address(of: place), part: .overviews,
        isWithin: true, breadcrumb: breadcrumb(to: .law), showsEffects: true),
      title: law.title,
      abbreviation: law.abbreviation,
      url: law.address(article: nil).flatMap { SiteURL(external: $0) },
      printedAddress: law.address(article: nil).map(SiteLinks.withoutScheme),
      articles: ArticleGroups.groups(ofLaw: place.position, members: members, in: self),
      rows: rows(of: members))
  }
}
