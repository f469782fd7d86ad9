/// Writes citations as BibTeX, for LaTeX and reference managers.
///
/// ```bibtex
/// @misc{uitzendverbod,
///   author = {{Redactie}},
///   title = {{Uitzendverbod}},
///   howpublished = {Register migratiemaatregelen},
///   year = {2025},
///   month = mar,
///   note = {versie van 3 maart 2025 (revisie 4f2c91a0de)},
///   url = {https://register.example/maatregelen/uitzendverbod/},
/// }
/// ```
///
/// Texts come from strangers. What has a meaning in BibTeX or TeX becomes a command that prints it, so
/// braces always match and nothing runs. Names and titles stand in a second pair of braces, which keep
/// a name in one piece and the capitals of a title.
enum BibTeX {
  /// Appends the entry of a citation, with a line end.
  static func append(_ citation: Citation, to output: inout OutputBuffer) {
    // Ids are lower-case letters, digits and hyphens, all of which a key may hold.
    output.append(utf8: "@misc{")
    output.append(utf8: citation.id)
    output.append(utf8: ",\n")
    append("author", text: citation.publisher, isKept: true, to: &output)
    append("title", text: citation.title, isKept: true, to: &output)
    append("howpublished", text: citation.register, isKept: false, to: &output)
    if case .day(let year, let month, _)? = citation.revision?.day {
      output.append(utf8: "  year = {")
      output.append(utf8: String(year))
      output.append(utf8: "},\n  month = ")
      output.append(utf8: months[month - 1])
      output.append(utf8: ",\n")
    }
    if let version = citation.version {
      append("note", text: version, isKept: false, to: &output)
    }
    if let address = citation.address {
      // As it is: an address may hold no brace and no backslash, and styles print it verbatim.
      output.append(utf8: "  url = {")
      output.append(utf8: address)
      output.append(utf8: "},\n")
    }
    output.append(utf8: "}\n")
  }

  /// The names that BibTeX knows the months by; each style words them in its language.
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func append(
    _ field: String, text: String, isKept: Bool, to output: inout OutputBuffer
  ) {
    output.append(utf8: "  ")
    output.append(utf8: field)
    output.append(utf8: isKept ? " = {{" : " = {")
    append(escaping: text, to: &output)
    output.append(utf8: isKept ? "}},\n" : "},\n")
  }

  /// Appends a text so that TeX prints it as it is.
  private static func append(escaping text: String, to output: inout OutputBuffer) {
    let bytes = text.utf8.span
    var run = 0
    for index in bytes.indices {
      // Nearly all there is.
      if bytes[index] &- 0x61 < 26 || bytes[index] == 0x20 { continue }
      guard let command = command(for: bytes[index]) else { continue }
      output.append(bytes.extracting(run..<index))
      output.append(utf8: command)
      run = index + 1
    }
    output.append(bytes.extracting(run...))
  }

  /// What prints a character that has a meaning of its own; `nil` for all others.
  ///
  /// A brace is never written as `\{`: BibTeX counts braces without looking at backslashes.
  private static func command(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "\\"): "\\textbackslash{}"
    case UInt8(ascii: "{"): "\\textbraceleft{}"
    case UInt8(ascii: "}"): "\\textbraceright{}"
    case UInt8(ascii: "~"): "\\textasciitilde{}"
    case UInt8(ascii: "^"): "\\textasciicircum{}"
    case UInt8(ascii: "<"): "\\textless{}"
    case UInt8(ascii: ">"): "\\textgreater{}"
    case UInt8(ascii: "|"): "\\textbar{}"
    case UInt8(ascii: "&"): "\\&"
    case UInt8(ascii: "%"): "\\%"
    case UInt8(ascii: "$"): "\\$"
    case UInt8(ascii: "#"): "\\#"
    case UInt8(ascii: "_"): "\\_"
    case 0..<0x20, 0x7F: " "
    default: nil
    }
  }
}
