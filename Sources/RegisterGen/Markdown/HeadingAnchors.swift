/// Gives headings their anchors, as git forges do, so that `chapter.md#anchor` works there as here.
///
/// Lower case; letters, marks, digits, underscores and hyphens are kept, spaces become hyphens, the
/// rest is dropped. The second heading with the same anchor ends in `-1`. Example: `2.4 A: Über’s`
/// becomes `24-a-übers`.
struct HeadingAnchors {
  private var uses: [String: Int] = [:]
  private var given: Set<String> = []
  /// Whether the ids of footnotes (`fn-1`, `fnref-1`) may not be given to headings.
  private let keepsFootnoteIDs: Bool

  /// Makes the anchors of one text.
  init(keepsFootnoteIDs: Bool) { self.keepsFootnoteIDs = keepsFootnoteIDs }

  /// The anchor of the next heading, and whether an earlier one has the same text for an anchor.
  mutating func next(for text: String) -> (anchor: String, isRepeated: Bool) {
    var wanted = Self.anchor(of: text)
    if wanted.isEmpty { wanted = "-" }
    if keepsFootnoteIDs, wanted.hasPrefix("fn-") || wanted.hasPrefix("fnref-") { wanted += "-" }
    let before = uses[wanted, default: 0]
    uses[wanted] = before + 1
    var number = before
    var anchor = number == 0 ? wanted : "\(wanted)-\(number)"
    while !given.insert(anchor).inserted {
      number += 1
      anchor = "\(wanted)-\(number)"
    }
    return (anchor, before > 0)
  }

  /// The anchor of a text before repeated ones get a number; empty when no letter or digit is left.
  static func anchor(of text: String) -> String {
    var anchor = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", "-", "_": anchor.append(scalar)
      case " ": anchor.append("-")
      case "A"..."Z": anchor.append(Unicode.Scalar(UInt8(scalar.value) + 32))
      case _ where scalar.isASCII: break
      default:
        if isKept(scalar) {
          anchor.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        }
      }
    }
    return String(anchor)
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
      .connectorPunctuation:
      true
    default: false
    }
  }
}
