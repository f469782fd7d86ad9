/// A colour of the site by its role: a custom property of the style sheet, and a key of a publisher's theme.
package enum ColourToken: String, CaseIterable, Sendable, Hashable {
  case paper
  case paperSunk = "paper-sunk"
  case ink
  case inkSoft = "ink-soft"
  case line
  case lineStrong = "line-strong"
  case link
  case linkLine = "link-line"
  case linkVisited = "link-visited"
  case focus
  case highlight
  case effectUp = "effect-up"
  case effectZero = "effect-zero"
  case effectDown = "effect-down"
  case notice
  case noticePaper = "notice-paper"
  case added
  case removed
  case heat1 = "heat-1"
  case heat2 = "heat-2"
  case heat3 = "heat-3"
  case heat4 = "heat-4"
}

/// One of the two sets of colours that a reader may prefer.
package enum ColourScheme: String, CaseIterable, Sendable, Hashable {
  case light
  case dark
}
