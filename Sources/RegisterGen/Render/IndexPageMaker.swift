extension RegisterViews {
  /// The home page.
  func homePage() -> HomePage {
    let home = register.home
    return HomePage(
      frame: frame(
        title: home.title, description: home.summary, address: "", showsEffects: true),
      title: home.title,
      summary: home.summary.map { marked($0) },
      html: html(home.body),
      terms: termList(home.body.terms),
      measuresURL: links.url(links.addresses.measures),
      coverageURL: links.url(links.addresses.coverage),
      count: lists.all.count,
      placed: lists.all.count { !register.sectionsOfMeasures[$0].isEmpty },
      hasChapters: !register.chapters.isEmpty,
      streams: streamSummaries(),
      matrix: MatrixBuilder(self, rows: .stream, columns: .instrument).homeMatrix(),
      effectByHorizon: effectByHorizon(of: lists.all))
  }

  /// The list of all measures.
  func measuresPage() -> MeasuresPage {
    MeasuresPage(
      frame: frame(
        title: words.text(.allMeasures), description: nil, address: links.addresses.measures,
        part: .measures, showsEffects: true),
      rows: TemplateList(lists.all) { self.row($0) },
      streams: streamSummaries(),
      byEffect: valueIndex(by: .effect, of: lists.all),
      byHorizon: valueIndex(by: .horizon, of: lists.all))
  }

  /// The list of streams.
  func streamsPage() -> StreamsPage {
    StreamsPage(
      frame: frame(
        title: words.text(.streams), description: nil, address: links.addresses.streams,
        part: .streams, showsEffects: true),
      streams: streamSummaries(),
      count: lists.all.count,
      matrices: matrices(of: .stream))
  }

  /// The page of a stream.
  func streamPage(_ index: Int) -> StreamPage {
    let stream = register.streams[index]
    let measures = register.measuresOfStreams[index]
    let place = FacetPlace(facet: .stream, position: index)
    return StreamPage(
      frame: frame(
        title: stream.label, description: stream.summary,
        address: links.addresses.address(of: .stream(stream.id)), part: .streams,
        isWithin: true, breadcrumb: [link(to: .streams)], showsEffects: true),
      title: stream.label,
      summary: stream.summary.map { marked($0) },
      html: html(stream.body),
      terms: termList(stream.body.terms),
      position: index + 1,
      total: streams.count,
      effects: effectCounts(of: measures),
      rows: TemplateList(measures) { self.row($0) },
      effectByHorizon: effectByHorizon(of: measures),
      timeline: TimelineChartMaker(self, measures: measures).chart(),
      byInstrument: valueIndex(by: .instrument, of: measures, within: place),
      byEffect: valueIndex(by: .effect, of: measures, within: place),
      byHorizon: valueIndex(by: .horizon, of: measures, within: place),
      print: links.url(links.addresses.print(of: stream.id)),
      previous: index > 0 ? streams[index - 1] : nil,
      next: index + 1 < streams.count ? streams[index + 1] : nil)
  }

  /// The list of instruments.
  func instrumentsPage() -> InstrumentsPage {
    InstrumentsPage(
      frame: frame(
        title: words.text(.instruments), description: nil,
        address: links.addresses.instruments, part: .instruments, showsEffects: true),
      tree: instrumentTree(Array(instruments.indices), current: nil),
      absent: valueIndex(by: .instrument, of: lists.all).filter { $0.absent != nil },
      count: lists.all.count,
      matrices: matrices(of: .instrument))
  }

  /// The page of an instrument.
  func instrumentPage(_ index: Int) -> InstrumentPage {
    let instrument = register.instruments[index]
    let broader = register.broaderInstruments[index]
    return InstrumentPage(
      frame: frame(
        title: instrument.expansion.map { "\(instrument.label) (\($0))" } ?? instrument.label,
        description: instrument.summary,
        address: links.addresses.address(of: .instrument(instrument.id)), part: .instruments,
        isWithin: true, breadcrumb: [link(to: .instruments)] + ancestors(of: index),
        showsEffects: true),
      title: instrument.label,
      expansion: instrument.expansion,
      summary: instrument.summary.map { marked($0) },
      html: html(instrument.body),
      terms: termList(instrument.body.terms),
      broader: broader.map { instruments[$0] },
      narrower: family(of: index).dropFirst().map { instruments[$0] },
      tree: instrumentTree(family(of: broadest(of: index)), current: index),
      narrowings: narrowings(of: FacetPlace(facet: .instrument, position: index)),
      rows: rows(of: lists.ofInstruments[index]))
  }

  /// The text of a page; `nil` when there is none.
  func html(_ body: PageBody) -> HTML? { body.html.isEmpty ? nil : HTML(body.html) }

  private func streamSummaries() -> [StreamSummary] {
    register.streams.indices.map { index in
      let measures = register.measuresOfStreams[index]
      return StreamSummary(
        link: streams[index], summary: register.streams[index].summary, count: measures.count,
        strip: effectStrip(of: measures), effects: effectCounts(of: measures))
    }
  }

  private func ancestors(of instrument: Int) -> [PageLink] {
    var links: [PageLink] = []
    var next = register.broaderInstruments[instrument]
    while let index = next {
      links.insert(instruments[index], at: 0)
      next = register.broaderInstruments[index]
    }
    return links
  }

  private func broadest(of instrument: Int) -> Int {
    var broadest = instrument
    while let next = register.broaderInstruments[broadest] { broadest = next }
    return broadest
  }

  /// An instrument and all within it, in the order of the tree.
  private func family(of instrument: Int) -> [Int] {
    instruments.indices.filter { index in
      var next: Int? = index
      while let candidate = next, candidate != instrument {
        next = register.broaderInstruments[candidate]
      }
      return next != nil
    }
  }

  private func instrumentTree(_ members: [Int], current: Int?) -> [TreeItem] {
    let items = members.map { index in
      TreeItem(
        link: instruments[index], count: lists.ofInstruments[index].count,
        isCurrent: index == current)
    }
    return TreeItem.nested(items, levels: members.map { ancestors(of: $0).count })
  }
}
