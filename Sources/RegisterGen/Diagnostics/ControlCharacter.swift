extension Unicode.Scalar {
  /// Whether this is a control character that has no place in a text: all but tab and line feed, the
  /// separators of lines and paragraphs, and those that turn the direction of writing.
  package var isForbiddenControl: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

/// What is said about a control character in a text, wherever it was found: as it is in a file, or by a
/// reference or an escape.
package enum ControlCharacter {
  /// What to do about it.
  package static let help = "delete it, or type the text around it again"

  /// What is wrong.
  package static func message(about scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    return "the text holds the control character U+\(code)"
  }
}

extension Diagnostic {
  /// The finding about a control character in a text.
  package static func control(_ scalar: Unicode.Scalar, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .controlCharacter, at: place, ControlCharacter.message(about: scalar),
      help: ControlCharacter.help)
  }
}
