/// The declared scale of effects as a drawing, from least to most, with what holds marked on it.
package struct EffectDrawing: Sendable {
  /// The steps.
  let steps: [EffectStepView]
  /// Where the line between the values of a range starts.
  let rangeStart: Int
  /// Where the line ends; the start again for a single value.
  let rangeEnd: Int

  /// Draws an effect; `nil` for an absent value.
  init?(_ effect: Stated<EffectValue>?, scale: EffectScale) {
    guard let value = effect?.value else { return nil }
    let count = scale.signs.count
    func place(_ position: Int) -> Int {
      count < 2 ? 120 : 20 + 200 * (count - 1 - position) / (count - 1)
    }
    steps = scale.signs.indices.reversed().map { position in
      let isOn = value.positions.contains(position)
      return EffectStepView(
        x: place(position), sign: scale.signs[position],
        shape: (isOn ? scale.shape(at: position) : nil).map {
          PlacedShape(shape: $0, x: place(position) - 9)
        })
    }
    let places = value.positions.map(place)
    rangeStart = places.min() ?? 0
    rangeEnd = places.max() ?? 0
  }
}

extension EffectDrawing: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<EffectDrawing>([
    .list("steps", "The steps of the scale, from least to most") { $0.steps },
    .condition("is-range", "Whether two steps hold") { $0.rangeStart != $0.rangeEnd },
    .number("range-start", "Where the line between two steps starts") { $0.rangeStart },
    .number("range-end", "Where the line between two steps ends") { $0.rangeEnd },
  ])
}

/// One step of the drawn scale.
package struct EffectStepView: Sendable {
  /// Its place.
  let x: Int
  /// Its sign.
  let sign: String
  /// Its shape when it holds, or `nil`.
  let shape: PlacedShape?
}

extension EffectStepView: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<EffectStepView>([
    .number("x", "Its place") { $0.x },
    .text("sign", "Its sign, such as `−`") { $0.sign },
    .condition("is-on", "Whether it holds") { $0.shape != nil },
    .optional("shape", "Its shape, when it holds") { $0.shape },
  ])
}

/// A shape at its place on the drawn scale.
package struct PlacedShape: Sendable {
  /// The shape.
  let shape: ShapeView
  /// Where a shape of 18 units starts.
  let x: Int
}

extension PlacedShape: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<PlacedShape>([
    .text("class", "The class that gives its colour") { $0.shape.className },
    .url("symbol", "The symbol in the page's sprite") { $0.shape.symbol },
    .number("x", "Where a shape of 18 units starts") { $0.x },
  ])
}

/// The declared horizons as a drawing, from near to far.
package struct HorizonDrawing: Sendable {
  /// One bar a horizon.
  let bars: [HorizonBarView]

  /// Draws a horizon; `nil` for an absent value.
  init?(_ horizon: Horizon, labels: HorizonLabels) {
    let labels = labels.inDrawing
    guard let values = horizon.values.value, !labels.isEmpty else { return nil }
    let slot = 240 / labels.count
    bars = labels.indices.map { index in
      HorizonBarView(
        isOn: values.contains { $0.term == index }, x: slot * index + 2,
        width: max(slot - 8, 4), label: labels[index])
    }
  }
}

extension HorizonDrawing: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<HorizonDrawing>([
    .list("bars", "One bar a horizon, from near to far") { $0.bars }
  ])
}

/// One bar of the drawn horizons.
package struct HorizonBarView: Sendable {
  /// Whether the horizon holds.
  let isOn: Bool
  /// Where the bar starts.
  let x: Int
  /// How wide it is.
  let width: Int
  /// The horizon's label.
  let label: String
}

extension HorizonBarView: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<HorizonBarView>([
    .condition("is-on", "Whether the horizon holds") { $0.isOn },
    .number("x", "Where the bar starts") { $0.x },
    .number("width", "How wide the bar is") { $0.width },
    .number("middle", "The middle of the bar") { $0.x + $0.width / 2 },
    .text("label", "The horizon's label in lower case") { $0.label },
  ])
}
