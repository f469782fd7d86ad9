/// Latin letters without what is written above, below or through them: the base of ids that come from
/// titles, and of searching without minding accents.
package enum LetterFolding {
  /// A text in lower case, each Latin letter as ASCII: `Één Œuvre` becomes `een oeuvre`. Marks that
  /// combine with the letter before them are left out; all else stays.
  package static func fold(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    var folded = ""
    for scalar in text.unicodeScalars { folded += fold(scalar) }
    return folded
  }

  /// A text as a well-formed id would have it: folded, apostrophes left out, whatever is no letter or
  /// digit as one hyphen. Empty when nothing is left; may be too long.
  ///
  ///     Barrièremodel (cascademodel)  ->  barrieremodel-cascademodel
  package static func id(from text: String) -> String {
    var id = ""
    var isApart = false
    for scalar in fold(text).unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9":
        if isApart, !id.isEmpty { id += "-" }
        isApart = false
        id.unicodeScalars.append(scalar)
      case "'", "’", "‘", "`", "´": continue
      default: isApart = true
      }
    }
    return id
  }

  private static func fold(_ scalar: Unicode.Scalar) -> String {
    if scalar.isASCII { return scalar.properties.lowercaseMapping }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: return ""
    case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter:
      return latinLetter(named: scalar.properties.name ?? "") ?? scalar.properties.lowercaseMapping
    default: return scalar.properties.lowercaseMapping
    }
  }

  /// The ASCII letters that a letter's name in Unicode says it is made of: `LATIN SMALL LETTER E WITH
  /// ACUTE` is an e, `LATIN CAPITAL LIGATURE OE` an o and an e; `nil` for a letter of another script.
  private static func latinLetter(named name: String) -> String? {
    var words = name.split(separator: " ")[...]
    guard words.popFirst() == "LATIN" else { return nil }
    guard let kind = words.firstIndex(where: { $0 == "LETTER" || $0 == "LIGATURE" }) else {
      return nil
    }
    let what = words[(kind + 1)...].prefix { $0 != "WITH" }
    switch what.joined(separator: " ") {
    case "SHARP S": return "ss"
    case "ETH": return "d"
    case "THORN": return "th"
    case "DOTLESS I": return "i"
    case "LONG S": return "s"
    case "ENG": return "ng"
    case let letters where letters.utf8.count <= 3 && !letters.contains(" "):
      return letters.lowercased()
    default: return nil
    }
  }
}
