/// One finding about the content or the templates: what is wrong, where, and what to do about it.
///
/// Findings are values. A stage collects them beside its result (`Diagnosed`) and never throws them;
/// the reporters give them a form. Facts stand here, form stands there.
///
/// Invariant: no text of it is longer than `BoundedText.longest`, since texts quote what strangers wrote.
package struct Diagnostic: Hashable, Sendable, Comparable {
  /// The rule that was broken; its id is stable for ever.
  package let rule: Rule
  /// How much it matters; starts as the rule's own severity.
  package var severity: Severity
  /// Where it is.
  package let location: SourceLocation
  /// One line that says what is wrong, the most specific words first, without a full stop.
  package let message: String
  /// Other places that explain the finding, such as the first use of an id.
  package let notes: [Note]
  /// What to do, as one line, such as `did you mean 'asiel'?`.
  package let help: String?
  /// The edits that would mend it, where what was meant is known or can be guessed.
  package var fix: Fix?
  /// How many findings it stands for: itself, or those of its kind that are not shown (`FindingFold`).
  package var count = 1

  /// A second place that belongs to a finding, with what it shows.
  package struct Note: Hashable, Sendable {
    /// Where to look.
    package let location: SourceLocation
    /// What is to be seen there.
    package let message: String

    /// Makes a note.
    package init(_ message: String, at location: SourceLocation) {
      self.location = location
      self.message = BoundedText.make(message)
    }
  }

  /// Makes a finding with the severity of its rule.
  package init(
    _ rule: Rule,
    at location: SourceLocation,
    _ message: String,
    notes: [Note] = [],
    help: String? = nil,
    fix: Fix? = nil
  ) {
    self.rule = rule
    severity = rule.severity
    self.location = location
    self.message = BoundedText.make(message)
    self.notes = notes
    self.help = help.map(BoundedText.make)
    self.fix = fix
  }

  /// Orders by place, then rule, then message, so that equal content gives equal output.
  package static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    if a.location != b.location { return a.location < b.location }
    if a.rule != b.rule { return a.rule.rawValue < b.rule.rawValue }
    return a.message < b.message
  }
}

/// How much a finding matters.
package enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
  /// The site can be published; the reader should know.
  case notice
  /// The site can be published, but something in it is not as it should be.
  case warning
  /// The site is not published.
  case error

  /// Orders from notice to error.
  package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .notice: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// The result of a stage beside what it found.
package struct Diagnosed<Value> {
  /// The result; as whole as the findings allow.
  package var value: Value
  /// The findings, in no particular order until they are reported.
  package var diagnostics: [Diagnostic]

  /// Makes a result with its findings.
  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}

extension Diagnosed: Sendable where Value: Sendable {}
