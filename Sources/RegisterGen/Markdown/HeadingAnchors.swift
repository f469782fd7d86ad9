/// Gives headings their anchors, as git forges do, so that `chapter.md#anchor` works there as here.
///
/// Lower case; letters, marks, digits, underscores and hyphens are kept, spaces become hyphens, the
/// rest is dropped. The second heading with the same anchor ends in `-1`. Example: `2.4 A: Über’s`
/// becomes `24-a-übers`.
struct HeadingAnchors {
  private var anchors = AnchorUses()
  /// Whether the ids of footnotes (`fn-1`, `fnref-1`) may not be given to headings.
  private let keepsFootnoteIDs: Bool

  /// Makes the anchors of one text.
  init(keepsFootnoteIDs: Bool) { self.keepsFootnoteIDs = keepsFootnoteIDs }

  /// The anchor of the next heading, whether no letter or digit of the text is left in it, and
  /// whether an earlier heading has the same text for an anchor.
  mutating func next(for text: String) -> (anchor: String, isBlank: Bool, isRepeated: Bool) {
    var wanted = Self.anchor(of: text)
    let isBlank = wanted.utf8.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    if wanted.isEmpty { wanted = "-" }
    if keepsFootnoteIDs, wanted.hasPrefix("fn-") || wanted.hasPrefix("fnref-") { wanted += "-" }
    guard let before = anchors.use(wanted) else { return (wanted, isBlank, false) }
    var number = max(before, 1)
    var anchor = "\(wanted)-\(number)"
    while !anchors.give(anchor) {
      number += 1
      anchor = "\(wanted)-\(number)"
    }
    return (anchor, isBlank, before > 0)
  }

  /// The anchor of a text before repeated ones get a number; empty when no letter or digit is left.
  static func anchor(of text: String) -> String {
    asciiAnchor(of: text) ?? anyAnchor(of: text)
  }

  /// The anchor of a text in ASCII, written byte by byte into one string; `nil` for any other text.
  private static func asciiAnchor(of text: String) -> String? {
    let bytes = text.utf8
    var isASCII = true
    let anchor = unsafe String(unsafeUninitializedCapacity: bytes.count) { buffer in
      var count = 0
      for byte in bytes {
        let kept: UInt8
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "-"), UInt8(ascii: "_"):
          kept = byte
        case UInt8(ascii: " "): kept = UInt8(ascii: "-")
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): kept = byte | 0x20
        case 0x80...:
          isASCII = false
          return 0
        default: continue
        }
        // At most one byte for each byte of the text, which is the buffer's capacity.
        unsafe buffer[count] = kept
        count += 1
      }
      return count
    }
    return isASCII ? anchor : nil
  }

  private static func anyAnchor(of text: String) -> String {
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

/// The anchors that were given, each with how many headings wanted it.
///
/// The first few are compared one by one, which takes less than hashing: most texts have no more.
private struct AnchorUses {
  private var few: [(anchor: String, uses: Int)] = []
  private var many: [String: Int] = [:]
  private static let limit = 16

  /// Counts a heading that wants an anchor.
  ///
  /// - Returns: how many wanted it before, 0 when it was given to one that wanted another; `nil`
  ///   when it was free, and is given to this one.
  mutating func use(_ anchor: String) -> Int? {
    for index in few.indices where few[index].anchor == anchor {
      few[index].uses += 1
      return few[index].uses - 1
    }
    if few.count < Self.limit {
      few.append((anchor, 1))
      return nil
    }
    let before = many[anchor]
    many[anchor, default: 0] += 1
    return before
  }

  /// Gives an anchor to a heading that wanted another, unless it is taken.
  mutating func give(_ anchor: String) -> Bool {
    if few.contains(where: { $0.anchor == anchor }) || many[anchor] != nil { return false }
    if few.count < Self.limit { few.append((anchor, 0)) } else { many[anchor] = 0 }
    return true
  }
}
