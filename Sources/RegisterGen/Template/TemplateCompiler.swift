/// Compiles a page's template: parsed files x the page's Swift type -> steps that can't fail.
///
/// In one walk over the nodes, partials included, it looks up every name in the record in scope
/// (`TemplateNames`), follows where in the HTML the template is (`MarkupState`), refuses values where
/// they don't belong (`TemplatePlaces`), and makes blocks for sections (`TemplateSections`) and
/// interface words (`TemplateWords`). It goes on after a finding, so that one run reports them all.
struct TemplateCompiler<Page: TemplateRecord> {
  /// Where partials and words come from.
  let library: TemplateLibrary
  /// What was found so far, in the order of the walk.
  var diagnostics: [Diagnostic] = []
  /// Where in the HTML the walk is.
  var markup = MarkupState()
  /// What records within the page need of the page.
  var slots: [TemplateSlot<Page>] = []
  /// The files that are being compiled, the page's first.
  var including: [String] = []
  /// The bytes of template text compiled so far, each partial as often as it stands somewhere, and
  /// something for each that stands for the work.
  var size = 0
  /// Whether a partial was refused because the whole became too large; it is said once.
  var isTooLarge = false
  /// Whether a file with a mistake in its syntax was met.
  var isFaulty = false

  /// The most text that a template may have with its partials, in bytes.
  static var largestTemplate: Int { 2 * 1024 * 1024 }
  /// With so many findings, partials are left out: they say the same again each time.
  static var mostFindings: Int { 1_000 }

  /// Compiles a file for the page.
  static func compile(
    _ file: TemplateFile,
    from library: TemplateLibrary
  ) -> Diagnosed<Template<Page>?> {
    var compiler = TemplateCompiler(library: library)
    var block = TemplateBlock<Page>()
    compiler.append(file, in: TemplateScope(), to: &block)
    compiler.checkEnd(of: file)
    let isWhole = compiler.diagnostics.isEmpty && !compiler.isFaulty
    return Diagnosed(
      isWhole ? Template(block: block, slots: compiler.slots) : nil, compiler.diagnostics)
  }

  /// Appends a whole file; one that is broken or that is being compiled already is left out.
  mutating func append<Record: TemplateRecord>(
    _ file: TemplateFile,
    in scope: TemplateScope,
    to block: inout TemplateBlock<Record>
  ) {
    isFaulty = isFaulty || library.faulty.contains(file.name)
    guard file.isWhole else { return }
    size += file.bytes.count + 256
    including.append(file.name)
    append(file.nodes, of: file, in: scope, to: &block)
    including.removeLast()
  }

  /// Appends nodes of a file.
  mutating func append<Record: TemplateRecord>(
    _ nodes: [TemplateNode],
    of file: TemplateFile,
    in scope: TemplateScope,
    to block: inout TemplateBlock<Record>
  ) {
    for node in nodes {
      switch node {
      case .literal(let range):
        read(range, of: file)
        block.append(literal: file.bytes[range])
      case .value(let name, let isRaw, let argument, let tag):
        let place = TemplateTagPlace(file: file, tag: tag)
        if name.isWord {
          append(word: name, counting: argument, isRaw: isRaw, at: place, in: scope, to: &block)
        } else {
          append(value: name, isRaw: isRaw, at: place, in: scope, to: &block)
        }
        markup.passValue()
      case .section(let name, let isInverted, let body, let tag):
        let place = TemplateTagPlace(file: file, tag: tag)
        append(
          TemplateSection(name: name, isInverted: isInverted, body: .nodes(body), place: place),
          in: scope,
          to: &block
        )
      case .partial(let name, let record, let tag):
        let place = TemplateTagPlace(file: file, tag: tag)
        append(partial: name, for: record, at: place, in: scope, to: &block)
      }
    }
  }

  /// Appends the value of a field.
  private mutating func append<Record: TemplateRecord>(
    value name: TemplateName,
    isRaw: Bool,
    at place: TemplateTagPlace,
    in scope: TemplateScope,
    to block: inout TemplateBlock<Record>
  ) {
    guard let found = find(name, for: Record.self, at: place, in: scope) else { return }
    switch found.subject {
    case .record(.value(let value)):
      guard allows(value.form, isRaw: isRaw, name, at: place) else { return }
      guard isThere(found, value.isOptional, name, at: place, in: scope) else { return }
      append(.value(value.write), isInterface: value.isInterface, to: &block)
    case .page(.value(let value)):
      guard allows(value.form, isRaw: isRaw, name, at: place) else { return }
      guard isThere(found, value.isOptional, name, at: place, in: scope) else { return }
      append(
        .slot(slot(.value(value.write))), isInterface: value.isInterface, to: &block)
    case .record(.condition), .page(.condition), .isFirst, .isLast:
      report(
        .wrongSection, at: place, "'\(name.text)' is a condition, not a value", help: use(name))
    case .record(.nested), .page(.nested):
      report(.wrongSection, at: place, "'\(name.text)' is no single value", help: use(name))
    }
  }

  /// Appends what writes a value, with its language around it if it is made of words of the interface.
  private func append<Record: TemplateRecord>(
    _ step: consuming TemplateStep<Record>,
    isInterface: Bool,
    to block: inout TemplateBlock<Record>
  ) {
    let mark = isInterface ? languageMark : nil
    if let mark { block.append(literal: mark.start[...]) }
    block.append(step)
    if let mark { block.append(literal: mark.end[...]) }
  }

  /// Whether a value is certain to be there: it is not optional, or a section over it is around.
  private mutating func isThere<Record>(
    _ found: TemplateFinding<Page, Record>,
    _ isOptional: Bool,
    _ name: TemplateName,
    at place: TemplateTagPlace,
    in scope: TemplateScope
  ) -> Bool {
    if !isOptional || scope.present.contains(found.path) { return true }
    report(
      .wrongSection,
      at: place,
      "'\(name.text)' may be absent, so it stands in a section over it",
      help: use(name)
    )
    return false
  }

  private func use(_ name: TemplateName) -> String {
    "use {{#\(name.text)}}...{{/\(name.text)}}"
  }

  /// Follows the HTML through text of the template.
  private mutating func read(_ range: Range<Int>, of file: TemplateFile) {
    for offset in range {
      let byte = file.bytes[offset]
      if byte == UInt8(ascii: "}"), offset > range.lowerBound, file.bytes[offset - 1] == byte,
        case .text = markup.place
      {
        let place = TemplateTagPlace(file: file, tag: (offset - 1)..<(offset + 1))
        report(.templateSyntax, at: place, "'}}' closes no placeholder", help: "open it with '{{'")
      }
      if !markup.read(byte) {
        let place = TemplateTagPlace(file: file, tag: offset..<(offset + 1))
        report(
          .unsafePlace,
          at: place,
          "a name in a tag can't go on behind a section or a value",
          help: "put white space before it"
        )
      }
    }
  }

  private mutating func checkEnd(of file: TemplateFile) {
    guard file.isWhole, diagnostics.isEmpty else { return }
    if case .text = markup.place { return }
    let place = TemplateTagPlace(file: file, tag: file.bytes.count..<file.bytes.count)
    report(.templateSyntax, at: place, "the file ends in \(markup.description)", help: nil)
  }

  /// Adds something of the page that a record within it needs, and returns its number.
  mutating func slot(_ slot: TemplateSlot<Page>) -> Int {
    slots.append(slot)
    return slots.count - 1
  }

  /// Adds a finding at a tag.
  mutating func report(
    _ rule: Rule,
    at place: TemplateTagPlace,
    _ message: String,
    help: String?,
    fix: Diagnostic.Fix? = nil
  ) {
    diagnostics.append(Diagnostic(rule, at: place.location, message, help: help, fix: fix))
  }
}

/// The tag that a finding is about.
struct TemplateTagPlace: Sendable {
  /// The file that the tag stands in.
  let file: TemplateFile
  /// The tag with its braces, in bytes.
  let tag: Range<Int>

  /// The place in lines and columns.
  var location: SourceLocation { file.location(of: tag) }
}

/// What the compiler knows about a point of a template beside the record in scope.
struct TemplateScope: Sendable {
  /// Whether a list is around, so that `@first` and `@last` mean something.
  var isInList = false
  /// The path from the page to the record in scope, or `nil` if a list is between them.
  var pagePath: String? = ""
  /// The paths of optional values that are certain to be there.
  var present: Set<String> = []
  /// The paths of the page's lists that are being repeated.
  var repeating: Set<String> = []
  /// How many sections and partials are around.
  var depth = 0

  /// The full path of a name: from the page if it can be reached from there, which starts with
  /// `page.`, otherwise from the record in scope.
  func path(of name: TemplateName, isFromPage: Bool) -> String {
    if isFromPage { return name.text == "page" ? "page." : name.text }
    guard let pagePath else { return name.text }
    return pagePath.isEmpty ? "page." + name.text : "page." + pagePath + "." + name.text
  }

  /// The scope within a record, or within the records of a list.
  func entering(_ path: String, isList: Bool) -> TemplateScope {
    var inner = self
    inner.depth += 1
    inner.present = present.filter { $0.hasPrefix("page.") }
    inner.isInList = isInList || isList
    inner.pagePath = !isList && path.hasPrefix("page.") ? String(path.dropFirst(5)) : nil
    if isList, path.hasPrefix("page.") { inner.repeating.insert(path) }
    return inner
  }

  /// The scope in a section that stays with the record, in which an optional value is there.
  func knowing(_ path: String?) -> TemplateScope {
    var inner = self
    inner.depth += 1
    if let path { inner.present.insert(path) }
    return inner
  }
}
