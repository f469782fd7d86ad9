/// A section as it stands in a template, or a partial that is rendered for a record.
struct TemplateSection: Sendable {
  let name: TemplateName
  let isInverted: Bool
  let body: TemplateBody
  let place: TemplateTagPlace
}

/// What is rendered in a section.
enum TemplateBody: Sendable {
  /// The nodes between the section's tags.
  case nodes([TemplateNode])
  /// Another template.
  case partial(TemplateFile)
}

/// Enters records from their owner and renders a block for each.
typealias TemplateVisit<Page, Owner> =
  @Sendable (Page, Owner, ListPosition, inout [UInt8]) -> Void

/// How sections and partials are compiled.
///
/// Reports: `wrong-section`, `unknown-partial`, `recursive-partial`, `unsafe-place`,
/// `deep-nesting`, `file-too-large`.
extension TemplateCompiler {
  /// Appends a section over a list, a record, a condition or an optional value.
  mutating func append<Record: TemplateRecord>(
    _ section: TemplateSection,
    in scope: TemplateScope,
    to block: inout TemplateBlock<Page, Record>
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
    let step: TemplateStep<Page, Record>?
    switch found.subject {
    case .isFirst:
      step = branch(.isFirst, section, in: scope)
    case .isLast:
      step = branch(.isLast, section, in: scope)
    case .record(let reach):
      step = self.step(section, over: reach, found.path, in: scope) {
        .record($0)
      } entering: {
        $0
      }
    case .page(let reach):
      step = self.step(section, over: reach, found.path, in: scope) {
        .page($0)
      } entering: { visit in
        { page, _, position, output in visit(page, page, position, &output) }
      }
    }
    if let step { block.steps.append(step) }
    leave(start, at: section.place)
  }

  /// Appends another template, for the record in scope or for the one that is named.
  mutating func append<Record: TemplateRecord>(
    partial name: TemplateName,
    for record: TemplateName?,
    at place: TemplateTagPlace,
    in scope: TemplateScope,
    to block: inout TemplateBlock<Page, Record>
  ) {
    guard let file = partial(name, at: place) else { return }
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

  /// The step of a section over a reach. The record in scope and the page differ in how their owner
  /// is tested and entered, which the two closures know.
  private mutating func step<Record: TemplateRecord, Owner: Sendable>(
    _ section: TemplateSection,
    over reach: TemplateReach<Owner>,
    _ path: String,
    in scope: TemplateScope,
    test: (@escaping @Sendable (Owner) -> Bool) -> TemplateTest<Page, Record>,
    entering: (@escaping TemplateVisit<Page, Owner>) -> TemplateVisit<Page, Record>
  ) -> TemplateStep<Page, Record>? {
    switch reach {
    case .condition(let holds):
      return branch(test(holds), section, in: scope)
    case .value(let value):
      guard let isPresent = value.isPresent, value.isOptional || section.isInverted else {
        reportWrong(section, "is a value that is always there")
        return nil
      }
      let inner = scope.knowing(section.isInverted ? nil : path)
      return branch(test(isPresent), section, in: inner)
    case .nested(let records) where !section.isInverted:
      let isList = records.multiplicity == .many
      if isList, scope.repeating.contains(path) {
        reportWrong(section, "is being repeated already")
        return nil
      }
      let inner = scope.entering(path, isList: isList)
      return .nested(entering(visit(records, section, in: inner)))
    case .nested(let records):
      guard records.multiplicity != .one else {
        reportWrong(section, "is a record that is always there")
        return nil
      }
      return branch(test { !records.isEmpty($0) }, section, in: scope)
    }
  }

  /// The step of a section that stays with the record in scope.
  private mutating func branch<Record: TemplateRecord>(
    _ test: TemplateTest<Page, Record>,
    _ section: TemplateSection,
    in scope: TemplateScope
  ) -> TemplateStep<Page, Record>? {
    guard case .nodes(let nodes) = section.body else {
      reportWrong(section, "is no record")
      return nil
    }
    var body = TemplateBlock<Page, Record>()
    append(nodes, of: section.place.file, in: scope.knowing(nil), to: &body)
    return .branch(test, isInverted: section.isInverted, body)
  }

  /// Compiles the body of a section for its records.
  private mutating func visit<Owner, Records: NestedRecords>(
    _ records: Records,
    _ section: TemplateSection,
    in scope: TemplateScope
  ) -> TemplateVisit<Page, Owner> where Records.Owner == Owner {
    var block = TemplateBlock<Page, Records.Element>()
    switch section.body {
    case .nodes(let nodes): append(nodes, of: section.place.file, in: scope, to: &block)
    case .partial(let file): append(file, in: scope, to: &block)
    }
    let body = block
    return { page, owner, position, output in
      records.visit(owner, position, &output) { body.render(page, $0, $1, &$2) }
    }
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
      report(.recursivePartial, at: place, "the partial includes itself: \(circle)", help: nil)
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
