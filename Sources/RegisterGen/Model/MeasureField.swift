/// The keys of a measure's front matter.
package enum MeasureField: String, CaseIterable, Sendable, Hashable {
  case title
  case aliases
  case summary
  case stream
  case order
  case status
  case effect
  case horizon
  case implementation
  case instruments
  case deciders
  case needs
  case programme
  case related
  case laws
  case sources
  case discrepancies
  case withdrawn

  /// Whether every measure has the key.
  package var isRequired: Bool {
    switch self {
    case .title, .summary, .stream, .effect, .horizon, .implementation, .instruments, .sources: true
    case .aliases, .order, .status, .deciders, .needs, .programme, .related, .laws, .discrepancies,
      .withdrawn:
      false
    }
  }
}
