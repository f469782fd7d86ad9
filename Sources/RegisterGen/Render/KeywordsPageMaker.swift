/// Makes the pages of keywords of a register.
struct KeywordsPageMaker {
  private let views: RegisterViews
  private let index: KeywordIndex

  /// Makes pages of an index, with links from one depth.
  init(_ views: RegisterViews, _ index: KeywordIndex) {
    self.views = views
    self.index = index
  }

  private var title: String { views.words.text(.keywords) }

  /// The list of all keywords, or of the pages on which they stand.
  func page() -> KeywordsPage {
    let isWhole = index.parts.isEmpty
    return KeywordsPage(
      frame: views.frame(
        title: title, description: nil, address: views.links.addresses.keywords),
      title: title, count: index.keywords.count,
      letters: isWhole ? letters(of: index.keywords.indices) : [], parts: partsByLetter(),
      previous: nil, next: nil)
  }

  /// One of several pages of keywords.
  func page(ofPart position: Int) -> KeywordsPage {
    let part = index.parts[position]
    let title = self.title + ": " + label(of: part)
    let address = views.links.addresses.keywords
    return KeywordsPage(
      frame: views.frame(
        title: title, description: nil, address: address + part.name + "/",
        breadcrumb: [PageLink(label: self.title, url: views.links.url(address))]),
      title: title, count: index.keywords.count, letters: letters(of: part.keywords), parts: [],
      previous: position > 0 ? link(to: index.parts[position - 1]) : nil,
      next: position + 1 < index.parts.count ? link(to: index.parts[position + 1]) : nil)
  }

  private func partsByLetter() -> [KeywordPartsOfLetter] {
    var letters: [(label: String, pages: [PageLink])] = []
    for part in index.parts {
      let letter = KeywordIndex.letter(of: index.keywords[part.keywords.lowerBound].label)
      if letters.last?.label != letter { letters.append((letter, [])) }
      letters[letters.count - 1].pages.append(link(to: part))
    }
    return letters.map { KeywordPartsOfLetter(label: $0.label, pages: $0.pages) }
  }

  private func letters(of range: Range<Int>) -> [KeywordLetter] {
    index.letters(of: range).map { letter in
      KeywordLetter(
        label: letter.label, anchor: "letter-" + KeywordIndex.name(ofLetter: letter.label),
        keywords: index.keywords[letter.keywords].map { keyword in
          KeywordView(
            label: keyword.label, expansion: keyword.expansion,
            measures: keyword.measures.map { views.measures[$0] })
        })
    }
  }

  private func link(to part: KeywordIndex.Part) -> PageLink {
    PageLink(
      label: label(of: part), url: views.links.url(views.links.addresses.keywords + part.name + "/")
    )
  }

  /// The first and the last keyword of a page.
  private func label(of part: KeywordIndex.Part) -> String {
    let first = index.keywords[part.keywords.lowerBound].label
    let last = index.keywords[part.keywords.upperBound - 1].label
    return first == last ? first : first + " – " + last
  }
}
