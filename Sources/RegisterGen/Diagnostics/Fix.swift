extension Diagnostic {
  /// The edits that mend a finding, all of them or none, in the finding's own file.
  package struct Fix: Hashable, Sendable {
    /// The replacements; no two of them overlap.
    package let edits: [TextEdit]
    /// Whether there is no other way to mend it, so that it may be done unasked (`check --fix`); else it
    /// is a suggestion.
    package let isSafe: Bool

    /// Makes a fix of edits.
    package init(_ edits: [TextEdit], isSafe: Bool) {
      self.edits = edits
      self.isSafe = isSafe
    }

    /// Makes a fix of one edit.
    package init(
      replacing range: SourceRange, of old: String? = nil, with replacement: String,
      isSafe: Bool = false
    ) {
      self.init([TextEdit(range, of: old, with: replacement)], isSafe: isSafe)
    }
  }
}

/// One replacement of text.
package struct TextEdit: Hashable, Sendable {
  /// The text that is replaced; at a point, nothing is.
  package let range: SourceRange
  /// What the range must hold for the edit to be right, where that is known.
  package let old: String?
  /// What stands there afterwards.
  package let replacement: String

  /// Makes an edit.
  package init(_ range: SourceRange, of old: String? = nil, with replacement: String) {
    self.range = range
    self.old = old
    self.replacement = replacement
  }
}
