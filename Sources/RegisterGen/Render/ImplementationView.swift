/// When a measure can start; a class for the reason that `PageLink` gives.
package final class ImplementationView: Sendable {
  /// The words of the source, or `nil`.
  let label: String?
  /// The reason why there are none, or `nil`.
  let absent: AbsentView?
  /// The first moment, or `nil`.
  let from: MomentView?
  /// The last moment, or `nil`.
  let to: MomentView?
  /// What lists are ordered by: the first day of the interval, else its last, as a number such as
  /// 20240101; `nil` without moments.
  let sortKey: Int?
  /// Whether the moments say more than the label.
  let hasInterval: Bool
  /// The interval as a drawing, or `nil` without moments.
  let timeline: TimelineView?

  /// Shows an implementation; the drawing is only made for a measure's own page.
  init(
    _ implementation: Implementation, absent: [AbsentView], words: InterfaceWords, isDrawn: Bool
  ) {
    label = implementation.label.value
    self.absent = implementation.label.absent.map { absent[$0] }
    from = implementation.from.map { MomentView($0, words: words) }
    let isOneMoment = implementation.from == implementation.to
    to = isOneMoment ? nil : implementation.to.map { MomentView($0, words: words) }
    sortKey = implementation.from?.firstDay ?? implementation.to?.lastDay
    hasInterval =
      if let first = from ?? to {
        !isOneMoment || label?.lowercased() != first.label.lowercased()
      } else {
        false
      }
    timeline =
      isDrawn ? TimelineView(from: implementation.from, to: implementation.to) : nil
  }
}

extension ImplementationView: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<ImplementationView>([
    .optionalText("label", "When, in the words of the source") { $0.label },
    .optional("absent", "The reason why there is no label") { $0.absent },
    .optional("from", "The first moment") { $0.from },
    .optional("to", "The last moment, if it is another one than the first") { $0.to },
    .optionalNumber("sort-key", "What lists are ordered by, such as 20240101") { $0.sortKey },
    .condition("has-interval", "Whether the moments say more than the label") { $0.hasInterval },
    .optional("timeline", "The moments as a drawing, on a measure's own page") { $0.timeline },
  ])
}
