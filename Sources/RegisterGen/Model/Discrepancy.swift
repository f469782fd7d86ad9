/// Two or more sources that contradict each other about one field.
package struct Discrepancy: Sendable, Hashable {
  /// The key of the field.
  package let field: MeasureField
  /// What each source says; at least two.
  package let statements: [Statement]

  /// What one source says.
  package struct Statement: Sendable, Hashable {
    /// Where it stands.
    package let source: String
    /// What it says.
    package let text: String

    /// Makes a statement.
    package init(source: String, text: String) {
      self.source = source
      self.text = text
    }
  }

  /// Makes a discrepancy.
  package init(field: MeasureField, statements: [Statement]) {
    self.field = field
    self.statements = statements
  }
}
