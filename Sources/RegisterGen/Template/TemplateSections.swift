/// A section as it stands in a template, or a partial that is rendered for a record.
struct TemplateSection: Sendable {
  /// The name that the section stands over.
  let name: TemplateName
  /// Whether it is shown if there is nothing.
  let isInverted: Bool
  /// What is shown.
  let body: TemplateBody
  /// The tag that opens it.
  let place: TemplateTagPlace
}

/// What is rendered in a section.
enum TemplateBody: Sendable {
  /// The nodes between the section's tags.
  case nodes([TemplateNode])
  /// Another template.
  case partial(TemplateFile)
}

/// How a section is entered, seen from the owner of the name that it stands over.
private enum TemplateEntry<Owner: Sendable>: Sendable {
  /// In the same scope, if a test holds; the section itself may be inverted.
  case test(@Sendable (Owner) -> Bool, isInverted: Bool)
  /// In the scope of records.
  case records(any NestedRecords<Owner>)
}

/// How sections and partials are compiled.
///
/// Reports: `wrong-section`, `unknown-partial`, `recursive-partial`, `unsafe-place`,
/// `deep-nesting`, `file-too-large`.
extension TemplateCompiler {
  /// Appends a section over a list, a record, a condition or an optional value.
  mutating func append<Record: TemplateRecord>(
    _ section: TemplateSection,
    in scope: TemplateScope,
    to block: inout TemplateBlock<Record>
  ) {
    guard mayStand(at: section.place, in: scope) else { return }
    if section.name.isWord {
      reportWrong(section, "is a word of the interface")
      return
    }
    guard let found = find(section.name, for: Record.self, at: section.place, in: scope) else {
      return
    }
    markup.enterSection()
    let start = markup
    if let step: TemplateStep<Record> = step(section, found, in: scope) {
      block.append(step)
    }
    leave(start, at: section.place)
  }

  /// Appends another template, for the record in scope or for the one that is named.
  mutating func append<Record: TemplateRecord>(
    partial name: TemplateName,
    for record: TemplateName?,
    at place: TemplateTagPlace,
    in scope: TemplateScope,
    to block: inout TemplateBlock<Record>
  ) {
    guard diagnostics.count < Self.mostFindings, let file = partial(name, at: place) else { return }
    if let record {
      let section = TemplateSection(
        name: record,
        isInverted: false,
        body: .partial(file),
        place: place
      )
      append(section, in: scope, to: &block)
      return
    }
    guard mayStand(at: place, in: scope) else { return }
    markup.enterSection()
    let start = markup
    append(file, in: scope.knowing(nil), to: &block)
    leave(start, at: place)
  }

  /// The step of a section. What is the page's becomes a slot, rendered once a page.
  private mutating func step<Record: TemplateRecord>(
    _ section: TemplateSection,
    _ found: TemplateFinding<Page, Record>,
    in scope: TemplateScope
  ) -> TemplateStep<Record>? {
    let path = found.path
    switch found.subject {
    case .isFirst: return branch(.isFirst, section.isInverted, section, in: scope.knowing(nil))
    case .isLast: return branch(.isLast, section.isInverted, section, in: scope.knowing(nil))
    case .record(let reach):
      switch entry(section, over: reach, path, in: scope) {
      case .test(let test, let isInverted):
        let inner = scope.knowing(section.isInverted ? nil : path)
        return branch(.record(test), isInverted, section, in: inner)
      case .records(let records):
        return .nested(visit(records, section, path, in: scope))
      case nil: return nil
      }
    case .page(let reach):
      switch entry(section, over: reach, path, in: scope) {
      case .test(let test, let isInverted):
        let inner = scope.knowing(section.isInverted ? nil : path)
        return branch(.slot(slot(.condition(test))), isInverted, section, in: inner)
      case .records(let records):
        var outer = scope
        outer.isInList = false
        return .slot(slot(.section(visit(records, section, path, in: outer))))
      case nil: return nil
      }
    }
  }

  /// How a section over a name is entered; reports if it can't be.
  private mutating func entry<Owner: Sendable>(
    _ section: TemplateSection,
    over reach: TemplateReach<Owner>,
    _ path: String,
    in scope: TemplateScope
  ) -> TemplateEntry<Owner>? {
    switch reach {
    case .condition(let holds):
      return .test(holds, isInverted: section.isInverted)
    case .value(let value):
      guard let isPresent = value.isPresent, value.isOptional || section.isInverted else {
        reportWrong(section, "is a value that is always there")
        return nil
      }
      return .test(isPresent, isInverted: section.isInverted)
    case .nested(let records) where !section.isInverted:
      if records.multiplicity == .many, scope.repeating.contains(path) {
        reportWrong(section, "is being repeated already")
        return nil
      }
      return .records(records)
    case .nested(let records):
      guard records.multiplicity != .one else {
        reportWrong(section, "is a record that is always there")
        return nil
      }
      return .test(records.isEmpty, isInverted: false)
    }
  }

  /// The step of a section that stays with the record in scope.
  private mutating func branch<Record: TemplateRecord>(
    _ test: TemplateTest<Record>,
    _ isInverted: Bool,
    _ section: TemplateSection,
    in scope: TemplateScope
  ) -> TemplateStep<Record>? {
    guard case .nodes(let nodes) = section.body else {
      reportWrong(section, "is no record")
      return nil
    }
    var body = TemplateBlock<Record>()
    append(nodes, of: section.place.file, in: scope, to: &body)
    return .branch(test, isInverted: isInverted, body)
  }

  /// Compiles the body of a section for its records.
  private mutating func visit<Owner, Records: NestedRecords>(
    _ records: Records,
    _ section: TemplateSection,
    _ path: String,
    in scope: TemplateScope
  ) -> @Sendable (Owner, TemplateFrame, inout OutputBuffer) -> Void where Records.Owner == Owner {
    let inner = scope.entering(path, isList: records.multiplicity == .many)
    var block = TemplateBlock<Records.Element>()
    switch section.body {
    case .nodes(let nodes): append(nodes, of: section.place.file, in: inner, to: &block)
    case .partial(let file): append(file, in: inner, to: &block)
    }
    let (visit, body) = (records.visit, block)
    return { visit($0, body, $1, &$2) }
  }

  /// The template of a partial, unless it would include itself or makes the whole too large.
  private mutating func partial(
    _ name: TemplateName,
    at place: TemplateTagPlace
  ) -> TemplateFile? {
    guard let file = library.files[name.text] else {
      let nearest = NearMiss.nearest(to: name.text, in: library.names)
      report(
        .unknownPartial,
        at: place,
        "no template is called '\(name.text)'",
        help: nearest.map { "did you mean '\($0)'?" },
        fix: nearest.map { .init(replacing: place.file.range(of: name.range), with: $0) }
      )
      return nil
    }
    if let index = including.firstIndex(of: name.text) {
      let circle = (including[index...] + [name.text]).joined(separator: " > ")
      report(
        .recursivePartial, at: place, "the partial includes itself: \(circle)", help: "take it out")
      return nil
    }
    guard !isTooLarge, size + file.bytes.count <= Self.largestTemplate else {
      let message = "the template is larger than 2 MB with its partials"
      if !isTooLarge { report(.fileTooLarge, at: place, message, help: nil) }
      isTooLarge = true
      return nil
    }
    return file
  }

  /// Whether a section or a partial may stand at the point that the template has reached.
  private mutating func mayStand(at place: TemplateTagPlace, in scope: TemplateScope) -> Bool {
    if let obstacle = markup.forbidsSections {
      report(.unsafePlace, at: place, "a placeholder may not stand in \(obstacle)", help: nil)
      return false
    }
    guard scope.depth < TemplateParser.deepestNesting else {
      let message = "sections and partials stand at most \(TemplateParser.deepestNesting) deep"
      report(.deepNesting, at: place, message, help: nil)
      return false
    }
    return true
  }

  private mutating func leave(_ start: MarkupState, at place: TemplateTagPlace) {
    let end = markup
    if markup.leaveSection(startedAt: start) { return }
    let message = "it starts in \(start.description) and ends in \(end.description)"
    let help = "open and close a tag, a comment or quotes in the same section"
    report(.unsafePlace, at: place, message, help: help)
  }

  private mutating func reportWrong(_ section: TemplateSection, _ reason: String) {
    report(
      .wrongSection,
      at: section.place,
      "'\(section.name.text)' \(reason)",
      help: "a section stands over a list, a record, a condition, or a value that may be absent"
    )
  }
}
