/// The declared scale of effects as the site shows it: every value that an effect can have, made once.
struct EffectScale: Sendable {
  private let singles: [EffectView]
  private let ranges: [EffectView]
  private let absent: [EffectView]
  private let names: [String]
  private let absentNames: [String]

  /// The signs in print, in the order of the vocabulary.
  let signs: [String]

  /// Makes the views of a vocabulary.
  ///
  /// - Parameters:
  ///   - absent: How each absent value is shown where an effect would stand.
  ///   - page: The page of an effect, by its part of an address; none where effects have no link.
  init(
    _ vocabulary: Vocabulary, words: InterfaceWords, absent: [AbsentView],
    page: (String) -> SiteURL? = { _ in nil }
  ) {
    let steps = vocabulary.effects
    signs = steps.map { Self.printed($0.term.id) }
    names = Self.uniqueNames(of: steps)
    let shapes = steps.map { ShapeView(className: Self.className(of: $0.step)) }
    let signs = signs
    singles = steps.indices.map { index in
      EffectView(
        className: "effect " + shapes[index].className, shapes: [shapes[index]],
        sign: signs[index], label: steps[index].term.label, absent: nil,
        explanations: [steps[index].term.explanation].compactMap { $0 },
        url: page(steps[index].slug))
    }
    ranges = steps.indices.flatMap { first in
      steps.indices.map { second in
        EffectView(
          className: "effect", shapes: [shapes[first], shapes[second]],
          sign: signs[first] + "/" + signs[second],
          label: words.text(
            .effectRange,
            ["first": steps[first].term.label, "second": steps[second].term.label]),
          absent: nil,
          explanations: [first, second].compactMap { steps[$0].term.explanation },
          url: page(steps[first].slug + "-" + steps[second].slug))
      }
    }
    let empty = ShapeView(className: "effect-absent")
    self.absent = absent.map { value in
      EffectView(
        className: "effect effect-absent", shapes: [empty], sign: nil, label: nil,
        absent: value, explanations: [], url: value.url)
    }
    absentNames = vocabulary.absent.map(\.term.id)
  }

  /// An effect as it is shown.
  func view(of effect: Stated<EffectValue>) -> EffectView {
    switch effect {
    case .absent(let index): absent[index]
    case .value(let value):
      if let second = value.second {
        ranges[value.first * singles.count + second]
      } else {
        singles[value.first]
      }
    }
  }

  /// The shape that stands for a measure where there is room for one: that of its first value, of a
  /// range the second.
  func shape(of effect: Effect) -> ShapeView? {
    effect.values.first.flatMap { view(of: $0).shapes.last }
  }

  /// The shape of one step of the scale.
  func shape(at position: Int) -> ShapeView? { singles[position].shapes.first }

  /// The anchor of an effect in an index, such as `effect-down-1` or `effect-pm`.
  func anchor(of effect: Stated<EffectValue>) -> String {
    switch effect {
    case .absent(let index): "effect-" + absentNames[index]
    case .value(let value): "effect-" + value.positions.map { names[$0] }.joined(separator: "-")
    }
  }

  /// Where an effect stands in an index: from least to most, absent values last. No two effects have
  /// one rank, since indexes are sorted by it and come from a dictionary.
  func rank(of effect: Stated<EffectValue>) -> Int { Self.rank(of: effect, steps: singles.count) }

  /// The same for a scale of so many steps.
  static func rank(of effect: Stated<EffectValue>, steps: Int) -> Int {
    let width = 2 * (steps + 1)
    switch effect {
    case .absent(let index): return (width + 1) * width + index
    case .value(let value):
      let sum = value.first + (value.second ?? value.first)
      return (width - sum) * width + value.first - (value.second ?? value.first)
    }
  }

  /// A sign in print: a hyphen becomes a minus sign.
  private static func printed(_ sign: String) -> String {
    String(sign.map { $0 == "-" ? "−" : $0 })
  }

  private static func className(of step: Int) -> String { "effect-" + name(of: step) }

  private static func name(of step: Int) -> String {
    if step == 0 { return "zero" }
    return (step > 0 ? "up-" : "down-") + String(min(abs(step), 2))
  }

  /// A name for each step of the scale; two steps of one height get their position as well.
  private static func uniqueNames(of steps: [EffectStep]) -> [String] {
    var seen: Set<String> = []
    return steps.indices.map { index in
      let name = name(of: steps[index].step)
      return seen.insert(name).inserted ? name : name + "-" + String(index + 1)
    }
  }
}
