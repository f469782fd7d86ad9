/// An effect as shape, sign and words, or the reason why there is none; a class for the reason that `PageLink`
/// gives.
package final class EffectView: Sendable {
  /// The class of the whole: `effect`, and its direction when there is one.
  let className: String
  /// One shape, or two for a range.
  let shapes: [ShapeView]
  /// The sign in print: `−`, `0/−`; `nil` for an absent value.
  let sign: String?
  /// The words: `minder`; `nil` for an absent value.
  let label: String?
  /// The reason why there is no value, or `nil`.
  let absent: AbsentView?
  /// What the value means; of a range, what both of its ends mean.
  let explanations: [String]
  /// The page of the effect, where it has a link.
  let url: SiteURL?

  /// Makes the view of a value.
  init(
    className: String, shapes: [ShapeView], sign: String?, label: String?, absent: AbsentView?,
    explanations: [String], url: SiteURL?
  ) {
    self.className = className
    self.shapes = shapes
    self.sign = sign
    self.label = label
    self.absent = absent
    self.explanations = explanations
    self.url = url
  }
}

extension EffectView: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<EffectView>([
    .text("class", "The classes of the whole, such as `effect effect-down-1`") { $0.className },
    .list("shapes", "One shape, or two for a range") { $0.shapes },
    .optionalText("sign", "The sign, such as `0/−`") { $0.sign },
    .optionalText("label", "The words, such as `minder`") { $0.label },
    .optional("absent", "The reason why there is no value") { $0.absent },
    .texts("explanations", "What the value means; of a range, what both of its ends mean") {
      $0.explanations
    },
    .optionalURL("url", "The page of the effect") { $0.url },
  ])
}

/// A shape of the effect scale; the page's sprite draws it.
package struct ShapeView: Sendable {
  /// The class that gives its colour, such as `effect-down-1`.
  let className: String
  /// The link to the symbol in the page's sprite.
  let symbol: SiteURL

  /// Makes the shape of a class.
  init(className: String) {
    self.className = className
    symbol = SiteLinks.anchor("shape-" + className)
  }
}

extension ShapeView: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<ShapeView>([
    .text("class", "The class that gives its colour, such as `effect-down-1`") { $0.className },
    .url("symbol", "The symbol in the page's sprite") { $0.symbol },
  ])
}
