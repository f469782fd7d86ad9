extension RegisterViews {
  /// The list of chapters.
  func programmePage() -> ProgrammePage {
    ProgrammePage(
      frame: frame(
        title: words.text(.programme), description: nil, address: links.addresses.programme,
        part: .programme),
      chapters: register.chapters.enumerated().map { index, chapter in
        ChapterSummary(
          link: chapterLink(index),
          number: chapter.number,
          document: SourceView(register.vocabulary.documents[chapter.document]),
          summary: chapter.summary,
          sections: chapter.sections.count,
          count: lists.ofChapters[index].count)
      })
  }

  /// The page of a chapter.
  func chapterPage(_ index: Int) -> ChapterPage {
    let chapter = register.chapters[index]
    let document = register.vocabulary.documents[chapter.document]
    let url = (chapter.url ?? document.url).flatMap { SiteURL(external: $0) }
    return ChapterPage(
      frame: frame(
        title: chapterNames[index] + ": " + chapter.title, description: chapter.summary,
        address: links.addresses.address(of: .chapter(chapter.id)), part: .programme,
        isWithin: true, breadcrumb: [link(to: .programme)], showsEffects: true,
        showsRelations: true),
      title: chapter.title,
      number: chapter.number,
      document: SourceView(document),
      url: url,
      host: url.map { Self.host(of: $0.text) },
      summary: chapter.summary.map { marked($0) },
      html: chapter.lead.isEmpty ? nil : HTML(chapter.lead),
      tree: sectionTree(of: index),
      legend: relations,
      sections: chapter.sections.indices.map { section($0, of: index) },
      footnotes: chapter.footnotes.isEmpty ? nil : HTML(chapter.footnotes),
      terms: termList(chapter.terms),
      count: lists.ofChapters[index].count,
      previous: index > 0 ? chapterLink(index - 1) : nil,
      next: index + 1 < register.chapters.count ? chapterLink(index + 1) : nil)
  }

  private func chapterLink(_ index: Int) -> PageLink {
    let chapter = register.chapters[index]
    return PageLink(label: chapter.title, url: links.url(of: .chapter(chapter.id)))
  }

  private func sectionTree(of chapter: Int) -> [TreeItem] {
    let sections = register.chapters[chapter].sections
    let items = sections.enumerated().map { index, section in
      TreeItem(
        link: PageLink(label: section.heading, url: SiteLinks.anchor(section.anchor)),
        count: lists.belowSections[chapter][index].count, isCurrent: false)
    }
    return TreeItem.nested(items, levels: sections.map(\.level))
  }

  private func section(_ index: Int, of chapter: Int) -> ChapterSection {
    let section = register.chapters[chapter].sections[index]
    let (number, heading) = Self.numbered(section.heading)
    return ChapterSection(
      anchor: section.anchor,
      url: SiteLinks.anchor(section.anchor),
      number: number,
      heading: heading,
      level: section.level,
      html: section.html.isEmpty ? nil : HTML(section.html),
      relations: relations(toSection: index, of: chapter),
      count: lists.belowSections[chapter][index].count)
  }

  private func relations(toSection section: Int, of chapter: Int) -> [SectionRelation] {
    let measures = register.measuresOfSections[chapter][section].filter {
      register.measures[$0.measure].withdrawal == nil
    }
    return relations.indices.compactMap { relation in
      let related = measures.filter { $0.relation == relation }
      guard !related.isEmpty else { return nil }
      return SectionRelation(
        relation: relations[relation],
        measures: related.map { entry in
          SectionMeasureView(
            link: printedLink(toMeasure: entry.measure),
            effects: register.measures[entry.measure].effect.values.map { scale.view(of: $0) },
            note: entry.note)
        })
    }
  }

  /// Splits `4. Asielhervormingspakket` and `A. Opvang` into number and heading.
  static func numbered(_ heading: String) -> (number: String?, heading: String) {
    guard let dot = heading.firstRange(of: ". ") else { return (nil, heading) }
    let number = heading[..<dot.lowerBound]
    let isNumber = number.count <= 3 && number.allSatisfy { $0.isASCII && $0.isNumber }
    let isLetter = number.count == 1 && number.allSatisfy { $0.isASCII && $0.isLetter }
    guard !number.isEmpty, isNumber || isLetter else { return (nil, heading) }
    return (String(number), String(heading[dot.upperBound...]))
  }

  /// The name of the site in an address, without `www.`.
  private static func host(of address: String) -> String {
    let rest = SiteLinks.withoutScheme(address)
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
  }
}
