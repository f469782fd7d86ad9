extension BodyParser {
  /// Renders the body of a measure, and puts its sections in the declared order.
  ///
  /// Reports: `unknown-heading`, `duplicate-heading`, `text-before-heading`, and the rules of `parse`.
  package func measureBody(
    _ file: MarkdownFile, id: MeasureID, path: SourcePath, index: VocabularyIndex,
    findings: inout [Diagnostic]
  ) -> MeasureBody {
    let body = parse(
      file.frontMatter.body, firstLine: file.frontMatter.bodyLine, path: path,
      target: .measure(id), splitting: .atLevel(2), summary: file.summary, findings: &findings)
    let document = body.document
    if !document.lead.isEmpty {
      findings.append(
        Diagnostic(
          .textBeforeHeading, at: SourceLocation(path: path, range: document.leadRange),
          "this text stands before the first heading",
          help: "put it under one of the headings: \(Self.labels(of: index))"))
    }
    var sections = [RenderedMarkdown?](repeating: nil, count: index.vocabulary.sections.count)
    for section in document.sections {
      guard let position = index.sections[section.text] else {
        findings.append(Self.unknownHeading(section, path: path, index: index))
        continue
      }
      if !section.isEmpty { sections[position] = section.html }
    }
    let inner = Self.headingsWithinSections(of: document)
    for heading in inner where index.sectionAnchors.contains(heading.anchor) {
      guard !document.sections.contains(where: { $0.text == heading.text }) else { continue }
      findings.append(Self.ambiguousHeading(heading, path: path))
    }
    let anchors = inner.map(\.anchor)
    return MeasureBody(
      sections: sections, footnotes: document.footnotes, anchors: anchors,
      terms: document.terms, links: body.links)
  }

  /// The headings that begin no section; most measures have none.
  private static func headingsWithinSections(of document: MarkdownDocument) -> [MarkdownHeading] {
    guard document.headings.count > document.sections.count else { return [] }
    let top = Set(document.sections.map(\.anchor))
    return document.headings.filter { !top.contains($0.anchor) }
  }

  private static func unknownHeading(
    _ section: MarkdownSection, path: SourcePath, index: VocabularyIndex
  ) -> Diagnostic {
    let labels = index.vocabulary.sections.map(\.label)
    return Diagnostic(
      .unknownHeading, at: SourceLocation(path: path, range: section.range),
      "a measure has no section '\(section.text)'",
      help: NearMiss.help(for: section.text, in: labels)
        ?? "the sections are \(Self.labels(of: index))")
  }

  /// A heading below a section that has the name of a section that is not in the text: the page shows
  /// that one too, as not stated.
  private static func ambiguousHeading(_ heading: MarkdownHeading, path: SourcePath) -> Diagnostic {
    Diagnostic(
      .duplicateHeading, at: SourceLocation(path: path, range: heading.range),
      "'\(heading.text)' is the name of a section, but this heading has level \(heading.level)",
      help: "use level 2, or give it another text")
  }

  private static func labels(of index: VocabularyIndex) -> String {
    index.vocabulary.sections.map(\.label).joined(separator: ", ")
  }

  /// Renders the body of a page that is shown as a whole.
  package func pageBody(
    _ file: MarkdownFile, path: SourcePath, target: ContentTarget, findings: inout [Diagnostic]
  ) -> PageBody {
    let body = parse(
      file.frontMatter.body, firstLine: file.frontMatter.bodyLine, path: path, target: target,
      splitting: .whole, summary: file.summary, findings: &findings)
    let headings = body.document.headings.map {
      PageBody.Heading(anchor: $0.anchor, text: $0.text, level: $0.level)
    }
    return PageBody(
      html: body.document.lead, headings: headings, terms: body.document.terms,
      links: body.links)
  }
}
