extension RegisterViews {
  /// A measure as an entry of a document for paper.
  func printMeasure(_ position: Int) -> PrintMeasure {
    let measure = register.measures[position]
    let stream = lists.streams[position]
    let number = printNumber(of: position)
    let anchor = PrintDocument.anchor(of: measure.id)
    // Below a section, whose heading has level 2 on the measure's page and 4 in a document.
    let text = relocation(prefix: anchor + ".", label: number, shift: 2, ofStream: stream)
    let sections = zip(sections(of: measure.body), measure.body.sections).map { section, html in
      BodySection(
        anchor: String(joining: anchor, ".", section.anchor), heading: section.heading,
        html: section.html == nil ? nil : html.map { HTML(text($0)) })
    }
    return PrintMeasure(
      number: number,
      anchor: anchor,
      title: measure.title,
      aliases: measure.aliases,
      summary: measure.summary,
      status: register.vocabulary.statuses[measure.status].label,
      address: links.printed(lists.addresses[position]),
      effect: effectFact(of: measure.effect, isDrawn: false),
      horizon: horizon(of: measure),
      implementation: implementation(of: measure, isDrawn: false),
      instruments: instruments(of: position),
      deciders: TermsFact(measure.deciders, in: register.vocabulary.deciders, absent: absent),
      needs: TermsFact(measure.needs, in: register.vocabulary.needs, absent: absent),
      relations: register.sectionsOfMeasures[position].map { relation($0) },
      absentRelations: measure.programme?.absent.map { absent[$0] },
      discrepancies: measure.discrepancies.map { discrepancy($0) },
      sections: sections.filter { $0.html != nil },
      silentSections: sections.filter { $0.html == nil },
      footnotes: measure.body.footnotes.isEmpty ? nil : HTML(text(measure.body.footnotes)),
      related: zip(measure.related, lists.related[position]).compactMap { related, other in
        other < 0 ? nil : printReference(to: other, note: related.note, fromStream: stream)
      },
      sources: measure.sources.map { SourceView(documents[$0.document], at: $0) },
      laws: measure.laws.map { law($0, page: lawPages[$0.law]) })
  }
}
