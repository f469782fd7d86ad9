extension RegisterViews {
  /// The beginning of a document for paper.
  func printStart(of document: PrintDocument) -> PrintStart {
    let streams = document.stream.map { [$0] } ?? Array(register.streams.indices)
    let stream = document.stream.map { register.streams[$0] }
    return PrintStart(
      frame: printFrame(of: document),
      title: stream?.label ?? register.identity.title,
      stream: stream?.label,
      lead: stream.map(\.summary) ?? register.identity.tagline,
      version: citations.version,
      address: links.absolute(printAddress(of: document.stream)),
      count: streams.reduce(0) { $0 + register.measuresOfStreams[$1].count },
      chapters: streams.map { printContents(ofStream: $0, in: document) },
      documents: otherDocuments(than: document),
      hasTerms: !printTerms(of: document).isEmpty)
  }

  /// A stream as a chapter.
  func printStream(_ index: Int) -> PrintStream {
    let stream = register.streams[index]
    let anchor = PrintDocument.anchor(of: stream.id)
    // The page of a stream has level 1 for its title, a chapter has level 2.
    let text = relocation(prefix: anchor + ".", label: stream.label, shift: 1, ofStream: index)
    return PrintStream(
      number: String(index + 1), anchor: anchor, title: stream.label, summary: stream.summary,
      html: stream.body.html.isEmpty ? nil : HTML(text(stream.body.html)),
      count: register.measuresOfStreams[index].count)
  }

  /// The end of a document for paper.
  func printEnd(of document: PrintDocument) -> PrintEnd {
    PrintEnd(frame: printFrame(of: document), terms: printTerms(of: document).map { terms[$0] })
  }

  // MARK: Parts

  private func printFrame(of document: PrintDocument) -> PageFrame {
    let stream = document.stream.map { register.streams[$0] }
    let whole = PageLink(label: words.text(.print), url: links.url(links.addresses.print))
    let title = stream.map { words.text(.printStream, ["stream": $0.label]) }
    return frame(
      title: title ?? words.text(.print), description: stream?.summary,
      address: printAddress(of: document.stream), breadcrumb: stream == nil ? [] : [whole],
      showsEffects: true, showsRelations: true)
  }

  private func printAddress(of stream: Int?) -> String {
    guard let stream else { return links.addresses.print }
    return links.addresses.print(of: register.streams[stream].id)
  }

  /// The terms of the glossary that the texts of a document use.
  private func printTerms(of document: PrintDocument) -> [Int] {
    var isUsed = [Bool](repeating: false, count: terms.count)
    for stream in document.stream.map({ [$0] }) ?? Array(register.streams.indices) {
      for term in register.streams[stream].body.terms { isUsed[term] = true }
      for measure in register.measuresOfStreams[stream] {
        for term in register.measures[measure].body.terms { isUsed[term] = true }
      }
    }
    return isUsed.indices.filter { isUsed[$0] }
  }

  private func printContents(ofStream index: Int, in document: PrintDocument) -> PrintContents {
    let stream = register.streams[index]
    return PrintContents(
      number: String(index + 1),
      link: PageLink(
        label: stream.label, url: SiteLinks.anchor(PrintDocument.anchor(of: stream.id))),
      measures: TemplateList(register.measuresOfStreams[index]) {
        self.printReference(to: $0, note: nil, fromStream: index)
      })
  }

  private func otherDocuments(than document: PrintDocument) -> [PageLink] {
    let streams = register.streams.enumerated().filter { $0.offset != document.stream }
    let documents = streams.map { index, stream in
      PageLink(
        label: words.text(.printStream, ["stream": stream.label]),
        url: links.url(printAddress(of: index)))
    }
    guard document.stream != nil else { return documents }
    return [PageLink(label: words.text(.print), url: links.url(links.addresses.print))] + documents
  }

  // MARK: References

  /// The number of a measure in every document: `3.2`.
  func printNumber(of position: Int) -> String { lists.numbers[position] }

  /// How an entry or chapter of a stream names a measure.
  func printReference(to position: Int, note: String?, fromStream own: Int) -> PrintReference {
    let measure = register.measures[position]
    guard measure.withdrawal == nil else {
      let page = links.url(toMeasureAt: lists.addresses[position])
      let link = PageLink(label: measure.title, url: page)
      return PrintReference(number: nil, link: link, stream: nil, note: note)
    }
    let stream = lists.streams[position]
    let url =
      stream == own
      ? PrintDocument.link(to: measure.id)
      : SiteURL(ofEntry: PrintDocument.anchor(of: measure.id), page: lists.addresses[position])
    return PrintReference(
      number: printNumber(of: position), link: PageLink(label: measure.title, url: url),
      stream: stream == own ? nil : streams[stream].label, note: note)
  }

  /// How a text of a stream or its measures is put into a document: the ids in it made its own, links to
  /// measures led to their entries, with the number that paper shows.
  func relocation(
    prefix: String, label: String, shift: Int, ofStream own: Int
  ) -> MarkdownRelocation {
    MarkdownRelocation(prefix: prefix, label: ", " + label, shift: shift) { [self] href in
      // Texts of measures and streams stand on pages two folders deep.
      let address =
        href.utf8.starts(with: "../../".utf8) ? String(Substring(href.utf8.dropFirst(6))) : href
      guard let (position, anchor) = measure(at: address),
        register.measures[position].withdrawal == nil
      else { return MarkdownRelocation.Link(href: links.root + address) }
      let measure = register.measures[position]
      let stream = lists.streams[position]
      let entry = PrintDocument.anchor(of: measure.id) + (anchor.map { "." + $0 } ?? "")
      let href = stream == own ? "#" + entry : PrintPart.address(ofEntry: entry, page: address)
      return MarkdownRelocation.Link(href: href) { [self] text in
        printNote(on: position, stream: stream == own ? nil : streams[stream].label, text: text)
      }
    }
  }

  /// What stands behind a link to a measure: its number, its title unless that is the link's text, and
  /// its stream if that is another one.
  private func printNote(on position: Int, stream: String?, text: String) -> String {
    let number = printNumber(of: position)
    let title = register.measures[position].title
    switch (stream, text == title) {
    case (nil, true): return words.text(.printSee, ["number": number])
    case (nil, false): return words.text(.printSeeNamed, ["number": number, "title": title])
    case (let stream?, true):
      return words.text(.printSeeInStream, ["number": number, "stream": stream])
    case (let stream?, false):
      return words.text(
        .printSeeElsewhere, ["number": number, "title": title, "stream": stream])
    }
  }

  /// The measure whose page has an address, with the anchor behind it.
  private func measure(at address: String) -> (position: Int, anchor: String?)? {
    let folder = links.addresses.measures
    guard address.hasPrefix(folder) else { return nil }
    let rest = address.utf8.dropFirst(folder.utf8.count)
    guard let end = rest.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    let id = MeasureID(unchecked: String(Substring(rest[..<end])))
    guard let position = register.measurePositions[id] else { return nil }
    let behind = address.utf8[end...].dropFirst()
    let isAnchor = behind.first == UInt8(ascii: "#")
    return (position, isAnchor ? String(Substring(behind.dropFirst())) : nil)
  }
}
