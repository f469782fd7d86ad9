internal import CYAML

/// YAML: a text becomes values with their places.
///
/// In: the bytes of a front matter or of a YAML file. Out: one `YAMLValue`, or findings. The only
/// importer of CYAML. It knows no key of a register and converts nothing: libyaml's events are taken as
/// they come, so that no schema of YAML (by which `no` is false and `1.10` is 1.1) is ever applied.
/// What is deeper, longer or stranger than the content format allows ends the reading at once.

/// Reads YAML text into values.
package enum YAMLReader {
  /// Reads one document; `nil` with findings when it can't be read. An empty text is an empty map.
  ///
  /// - Parameters:
  ///   - yaml: The text as UTF-8.
  ///   - firstLine: The line of the file on which the text starts.
  ///   - path: The file, for the findings.
  ///   - maximumKeys: How many keys the text may have.
  ///
  /// Reports: `forbidden-yaml`, `unquoted-sign`, `front-matter-too-large`, `duplicate-key`,
  /// `invalid-yaml`, `control-character`.
  package static func read(
    _ yaml: ArraySlice<UInt8>, firstLine: Int, path: SourcePath, maximumKeys: Int,
    findings: inout [Diagnostic]
  ) -> YAMLValue? {
    var tree = YAMLTree(firstLine: firstLine, path: path, maximumKeys: maximumKeys)
    var parser = YAMLEventParser()
    let end = parser.parse(yaml) { event in tree.take(event) }
    if let error = end {
      let failure = YAMLFailure(yaml: yaml, firstLine: firstLine, path: path)
      tree.findings.append(failure.diagnostic(for: error))
    }
    findings += tree.findings
    guard tree.findings.isEmpty else { return nil }
    return tree.root
      ?? YAMLValue(content: .map([]), start: SourcePosition(line: firstLine, column: 1))
  }
}

/// One event of libyaml, as values: no pointer leaves this file.
struct YAMLEvent {
  /// What happened.
  enum Kind {
    /// The text of a scalar, and how it was quoted.
    case scalar(String, YAMLScalarStyle)
    case listStart
    case listEnd
    case mapStart
    case mapEnd
    /// A use of an anchor.
    case alias
    case documentStart(isExplicit: Bool)
    case documentEnd
  }

  /// What happened.
  let kind: Kind
  /// Whether the node has an anchor.
  let hasAnchor: Bool
  /// Whether the node has a tag.
  let hasTag: Bool
  /// Where it begins, from line 1 of the text and column 1 in scalars.
  let start: SourcePosition
  /// Where it ends.
  let end: SourcePosition
}

/// How a scalar is written.
enum YAMLScalarStyle {
  case plain
  case singleQuoted
  case doubleQuoted
  /// Literal or folded.
  case block
}

/// What libyaml has against a text.
struct YAMLError {
  /// What is wrong, in the library's words.
  let problem: String
  /// Where, from line 1 of the text and column 1 in scalars.
  let mark: SourcePosition
  /// Where what is wrong began, if the library says so.
  let context: SourcePosition?
}

/// Runs libyaml over a text, event by event.
@safe struct YAMLEventParser: ~Copyable {
  /// The library's state. Allocated here and freed in `deinit`, never handed out.
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// Makes a parser.
  init() {
    unsafe parser = .allocate(capacity: 1)
    let isReady = unsafe yaml_parser_initialize(parser) == 1
    precondition(isReady, "libyaml found no memory for a parser")
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
  }

  /// Hands every event to `take`, until it answers false or the text ends; the error, if any.
  mutating func parse(_ yaml: ArraySlice<UInt8>, _ take: (YAMLEvent) -> Bool) -> YAMLError? {
    // The buffer outlives every call of the library: it is read in this closure only.
    unsafe yaml.withUnsafeBufferPointer { buffer in
      unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      unsafe yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
      while true {
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(parser, &event) == 1 else { return error() }
        defer { unsafe yaml_event_delete(&event) }
        if unsafe event.type == YAML_STREAM_END_EVENT { return nil }
        guard let value = unsafe Self.value(of: event) else { continue }
        if !take(value) { return nil }
      }
    }
  }

  private func error() -> YAMLError {
    // The library's texts are constants of its own.
    let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) }
    let hasContext = unsafe parser.pointee.context != nil
    let isReader = unsafe parser.pointee.error == YAML_READER_ERROR
    // The reader's errors have no mark: they end the text where it was being read.
    let mark = unsafe isReader ? parser.pointee.mark : parser.pointee.problem_mark
    return YAMLError(
      problem: problem ?? "no memory is left", mark: Self.position(mark),
      context: hasContext ? unsafe Self.position(parser.pointee.context_mark) : nil)
  }

  private static func position(_ mark: yaml_mark_t) -> SourcePosition {
    SourcePosition(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }

  /// The event as a value; `nil` for the start of the stream.
  private static func value(of event: yaml_event_t) -> YAMLEvent? {
    var hasAnchor = false
    var hasTag = false
    let kind: YAMLEvent.Kind
    switch unsafe event.type {
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      unsafe hasAnchor = scalar.anchor != nil
      unsafe hasTag = scalar.tag != nil
      // The library has counted the bytes and checked that they are UTF-8.
      let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      kind = .scalar(unsafe String(decoding: bytes, as: UTF8.self), style(of: unsafe scalar.style))
    case YAML_SEQUENCE_START_EVENT:
      unsafe hasAnchor = event.data.sequence_start.anchor != nil
      unsafe hasTag = event.data.sequence_start.tag != nil
      kind = .listStart
    case YAML_MAPPING_START_EVENT:
      unsafe hasAnchor = event.data.mapping_start.anchor != nil
      unsafe hasTag = event.data.mapping_start.tag != nil
      kind = .mapStart
    case YAML_SEQUENCE_END_EVENT: kind = .listEnd
    case YAML_MAPPING_END_EVENT: kind = .mapEnd
    case YAML_ALIAS_EVENT: kind = .alias
    case YAML_DOCUMENT_START_EVENT:
      kind = .documentStart(isExplicit: unsafe event.data.document_start.implicit == 0)
    case YAML_DOCUMENT_END_EVENT: kind = .documentEnd
    default: return nil
    }
    return YAMLEvent(
      kind: kind, hasAnchor: hasAnchor, hasTag: hasTag,
      start: position(unsafe event.start_mark), end: position(unsafe event.end_mark))
  }

  private static func style(of style: yaml_scalar_style_t) -> YAMLScalarStyle {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
    default: .plain
    }
  }
}
