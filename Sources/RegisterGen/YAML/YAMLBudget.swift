/// What a YAML text may cost; see docs/adr/0004-input-budgets.md.
package enum YAMLBudget {
  /// The largest front matter, in bytes.
  package static let bytes = 32 * 1024
  /// The most keys in one front matter.
  package static let keys = 200
  /// The deepest nesting.
  package static let depth = 6
  /// The most keys in a YAML file such as `register.yml`.
  package static let fileKeys = 20_000
}
