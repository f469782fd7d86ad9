/// How many measures have one effect.
package struct EffectCount: Sendable {
  /// The effect.
  let effect: EffectView
  /// How many measures have it.
  let count: Int
}

extension EffectCount: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<EffectCount>([
    .record("effect", "The effect") { $0.effect },
    .number("count", "How many measures have it") { $0.count },
  ])
}

extension RegisterViews {
  /// How many of the measures have each effect, from least to most; a measure whose parts differ
  /// counts at each.
  func effectCounts(of measures: [Int]) -> [EffectCount] {
    membersByEffect(of: measures).map {
      EffectCount(effect: scale.view(of: $0), count: $1.count)
    }
  }

  /// One shape a measure, from least to most; none when there are too many to look at.
  func effectStrip(of measures: [Int]) -> [ShapeView] {
    guard measures.count <= 120 else { return [] }
    let ranked = measures.compactMap { measure -> (rank: Int, shape: ShapeView)? in
      let effect = register.measures[measure].effect
      guard let first = effect.values.first, let shape = scale.shape(of: effect) else {
        return nil
      }
      return (scale.rank(of: first), shape)
    }
    return ranked.sorted { $0.rank < $1.rank }.map(\.shape)
  }
}
