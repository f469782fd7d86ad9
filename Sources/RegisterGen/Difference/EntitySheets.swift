/// Describes all entities of a register by facts.
struct EntitySheets {
  private let register: Register
  private let words: DifferenceWords
  private let names: EntityNames

  /// Prepares the sheets of a register.
  init(_ register: Register, words: DifferenceWords, names: EntityNames) {
    self.register = register
    self.words = words
    self.names = names
  }

  /// The sheets of every entity but the sections of chapters, group by group, in the order in which
  /// readers see them.
  var all: [EntitySheet] {
    let measures = MeasureSheet(register, words: words, names: names)
    return register.measures.map(measures.sheet) + streams + instruments + chapters + pages + terms
      + RegisterSheets(register, words: words).all
  }

  private var streams: [EntitySheet] {
    register.streams.map { stream in
      EntitySheet(
        group: .stream, id: names.id(of: stream.id), title: stream.label,
        address: names.addresses.address(of: .stream(stream.id)),
        facts: [Fact("label", words.text(.label), text: stream.label)]
          + common(order: stream.order, summary: stream.summary, text: stream.body.html))
    }
  }

  private var instruments: [EntitySheet] {
    register.instruments.map { instrument in
      let within = instrument.within.map { broader in
        let position = register.instrumentPositions[broader.value]
        return Fact.Entry(
          key: "", identity: names.id(of: broader.value),
          text: position.map { register.instruments[$0].label } ?? broader.value.text)
      }
      return EntitySheet(
        group: .instrument, id: names.id(of: instrument.id), title: instrument.label,
        address: names.addresses.address(of: .instrument(instrument.id)),
        facts: [
          Fact("label", words.text(.label), text: instrument.label),
          Fact("expansion", words.text(.expansion), text: instrument.expansion),
          Fact("within", words.text(.within), .single(within)),
        ] + common(order: instrument.order, summary: instrument.summary, text: instrument.body.html)
      )
    }
  }

  private var chapters: [EntitySheet] {
    register.chapters.map { chapter in
      let document = register.vocabulary.documents[chapter.document]
      return EntitySheet(
        group: .chapter, id: names.id(of: chapter.id), title: chapter.title,
        address: names.addresses.address(of: .chapter(chapter.id)),
        facts: [
          Fact("title", words.text(.title), text: chapter.title),
          Fact("number", words.text(.number), text: chapter.number),
          Fact(
            "document", words.text(.document),
            .single(Fact.Entry(key: "", identity: document.id, text: document.title))),
          Fact("url", words.text(.link), text: chapter.url),
        ] + common(order: chapter.order, summary: chapter.summary, text: chapter.lead) + [
          Fact("footnotes", words.text(.footnotes), .prose(ReadableText(chapter.footnotes)))
        ])
    }
  }

  private var pages: [EntitySheet] {
    let home = page(register.home, address: "")
    return [home]
      + register.pages.map { page($0, address: names.addresses.address(of: .page($0.id))) }
  }

  private func page(_ page: FreePage, address: String) -> EntitySheet {
    EntitySheet(
      group: .page, id: address.isEmpty ? page.id : names.id(page.id, of: .page),
      title: page.title, address: address,
      facts: [Fact("title", words.text(.title), text: page.title)]
        + common(order: page.order, summary: page.summary, text: page.body.html))
  }

  private var terms: [EntitySheet] {
    register.glossary.map { term in
      EntitySheet(
        group: .term, id: term.term, title: term.term, address: nil,
        facts: [
          Fact("expansion", words.text(.expansion), text: term.expansion),
          Fact(
            "explanation", words.text(.explanation),
            .prose(ReadableText(plain: term.explanation ?? ""))),
          Fact("language", words.text(.language), text: term.language),
          Fact(
            "aliases", words.text(.aliases),
            .list(term.aliases.map { Fact.Entry(key: $0, identity: $0, text: $0) })),
        ])
    }
  }

  private func common(order: Int?, summary: String?, text: RenderedMarkdown) -> [Fact] {
    [
      Fact("order", words.text(.order), text: order.map { String($0) }),
      Fact("summary", words.text(.summary), .prose(ReadableText(plain: summary ?? ""))),
      Fact("text", words.text(.text), .prose(ReadableText(text))),
    ]
  }
}
