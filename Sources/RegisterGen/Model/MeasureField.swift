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
}
