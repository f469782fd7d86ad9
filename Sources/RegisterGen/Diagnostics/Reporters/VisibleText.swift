/// Makes text that is safe to show on a terminal.
///
/// Control characters, line and paragraph separators, and the invisible ones that turn the direction
/// of writing or hide in a word are shown as `\u{1B}`, and so is what would begin a command in the log of
/// a job on GitHub: `::` at the beginning of a line, `##[` anywhere. Everything else stays as it is.
package enum VisibleText {
  /// A text as it is shown.
  package static func make(_ text: String) -> String {
    // The usual text is printable ASCII, which needs no copy.
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "#") }),
      text.utf8.first(where: { $0 != 0x20 }) != UInt8(ascii: ":")
    {
      return text
    }
    var visible = ""
    for scalar in text.unicodeScalars { visible += make(scalar, after: visible).text }
    return visible
  }

  /// A scalar as it is shown behind a text, which may begin a line: as by itself, unless both together
  /// would begin a command of a job's log.
  ///
  /// Source: github.com/actions/runner, `ActionCommand.cs`: `::` behind white space at the beginning of a
  /// line, and `##[` wherever it stands.
  static func make(_ scalar: Unicode.Scalar, after text: String) -> (text: String, width: Int) {
    switch scalar {
    case "[" where text.utf8.suffix(2).elementsEqual("##".utf8): escaped(scalar)
    case ":"
    where text.unicodeScalars.drop(while: \.properties.isWhitespace).elementsEqual(
      ":".unicodeScalars):
      escaped(scalar)
    default: make(scalar)
    }
  }

  /// A scalar as it is shown, and the columns that it takes on a terminal.
  static func make(_ scalar: Unicode.Scalar) -> (text: String, width: Int) {
    if scalar.value >= 0x20, scalar.value < 0x7F { return (String(scalar), 1) }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
      return escaped(scalar)
    case .format:
      // The joiners are letters' neighbours in several scripts and in emoji.
      return scalar.value == 0x200C || scalar.value == 0x200D
        ? (String(scalar), 0) : escaped(scalar)
    case .nonspacingMark, .enclosingMark:
      return (String(scalar), 0)
    case _ where isWide(scalar):
      return (String(scalar), 2)
    default:
      return (String(scalar), 1)
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> (text: String, width: Int) {
    let text = "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    return (text, text.utf8.count)
  }

  /// Whether terminals give a scalar two columns (the wide blocks of Unicode's annex 11, and emoji).
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x20000...0x3FFFD:
      true
    default: scalar.properties.isEmojiPresentation
    }
  }
}
