/// Holds the colours of the site to the contrasts that readers need, in both schemes: those of the style
/// sheet, with the publisher's in their place.
///
/// Source: WCAG 2.2, success criteria 1.4.3 (text) and 1.4.11 (shapes, borders, focus).
package struct ThemeContrast: Sendable {
  /// A colour that is seen on others.
  package struct Pair: Sendable {
    /// The colour of the text or shape.
    package let token: ColourToken
    /// What it stands on.
    package let grounds: [ColourToken]
    /// The least contrast.
    package let least: Double
    /// What it is the colour of.
    package let what: String
  }

  private static let papers: [ColourToken] = [.paper, .paperSunk, .noticePaper, .highlight]
  private static let heats: [ColourToken] = [.heat1, .heat2, .heat3, .heat4]

  /// Every pair that a page can show.
  package static let pairs: [Pair] = [
    Pair(token: .ink, grounds: papers + [.added, .removed] + heats, least: 4.5, what: "text"),
    Pair(token: .inkSoft, grounds: papers, least: 4.5, what: "text"),
    Pair(token: .link, grounds: papers, least: 4.5, what: "text"),
    Pair(token: .linkVisited, grounds: papers, least: 4.5, what: "text"),
    Pair(token: .effectUp, grounds: [.paper, .highlight], least: 4.5, what: "text"),
    Pair(token: .effectZero, grounds: [.paper, .highlight], least: 4.5, what: "text"),
    Pair(token: .effectDown, grounds: [.paper, .highlight], least: 4.5, what: "text"),
    Pair(token: .paper, grounds: [.ink], least: 4.5, what: "text"),
    Pair(token: .lineStrong, grounds: [.paper, .paperSunk], least: 3, what: "borders"),
    Pair(token: .focus, grounds: papers + [.heat4], least: 3, what: "the focus"),
    Pair(token: .notice, grounds: [.paper, .noticePaper], least: 3, what: "shapes"),
  ]

  private let theme: PublisherTheme?
  private let styles: StyleTokens

  /// Makes a check of a style sheet and what a publisher changes of it.
  package init(_ theme: PublisherTheme?, over styles: StyleTokens) {
    self.theme = theme
    self.styles = styles
  }

  /// The pairs with too little contrast, of each colour and scheme the worst.
  ///
  /// Reports: `low-contrast`.
  package func findings() -> [Diagnostic] {
    ColourScheme.allCases.flatMap { scheme in
      Self.pairs.compactMap { finding(about: $0, in: scheme) }
    }
  }

  private func finding(about pair: Pair, in scheme: ColourScheme) -> Diagnostic? {
    guard let colour = colour(pair.token, scheme) else { return nil }
    let measured = pair.grounds.compactMap { ground -> (ColourToken, Colour, Double)? in
      guard let other = self.colour(ground, scheme) else { return nil }
      return (ground, other, colour.contrast(with: other))
    }
    guard let (ground, other, contrast) = measured.min(by: { $0.2 < $1.2 }), contrast < pair.least
    else { return nil }
    let enough = measured.map(\.1).reduce(Optional(colour)) { best, ground in
      best?.nearest(withContrast: pair.least, on: ground)
    }
    let works = enough.map { best in
      measured.allSatisfy { best.contrast(with: $0.1) >= pair.least } ? best : nil
    }
    return Diagnostic(
      .lowContrast, at: place(of: pair.token, on: ground, scheme),
      "\(pair.what) in '\(pair.token.rawValue)' (\(colour.text)) on '\(ground.rawValue)' (\(other.text)) has "
        + "a contrast of \(Self.text(contrast)) in the \(scheme.rawValue) scheme, below "
        + Self.text(pair.least),
      help: works.flatMap { $0 }.map { "'\(pair.token.rawValue)' has enough as \"\($0.text)\"" }
        ?? "choose colours that differ more in lightness")
  }

  private func colour(_ token: ColourToken, _ scheme: ColourScheme) -> Colour? {
    (theme?.colours[scheme]?[token] ?? styles.colours[scheme]?[token])?.value
  }

  /// Where the publisher chose one of the two colours; otherwise where the style sheet does.
  private func place(
    of token: ColourToken, on ground: ColourToken, _ scheme: ColourScheme
  ) -> SourceLocation {
    if let theme {
      for token in [token, ground] {
        guard let own = theme.colours[scheme]?[token] else { continue }
        return SourceLocation(path: theme.path, range: own.range)
      }
    }
    return SourceLocation(path: styles.path, range: styles.colours[scheme]?[token]?.range)
  }

  /// A contrast with one digit, rounded down: 4.49 is not 4.5.
  private static func text(_ contrast: Double) -> String {
    let tenths = Int(contrast * 10)
    return "\(tenths / 10).\(tenths % 10)"
  }
}
