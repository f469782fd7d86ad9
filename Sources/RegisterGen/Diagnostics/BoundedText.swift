/// Texts of findings at a length that can be read and kept, whatever of the content they quote.
///
///     there is no file '../stromen/aaaaaaaaaaaaaaaa…aaaaaaaaaa.md' in the content folder
///
/// A finding is told for each place, and quotes what stands there: an address of thousands of letters, used
/// thousands of times in a file of some kilobytes, would be megabytes of findings.
enum BoundedText {
  /// The most scalars of a text.
  static let longest = 400
  /// Of a longer text, how many are kept of its end, which says what is wrong with what it quotes.
  static let longestEnd = 100

  /// A text, with an ellipsis in place of its middle where it is longer than `longest`.
  static func make(_ text: String) -> String {
    // A text has at least as many bytes as scalars.
    guard text.utf8.count > longest else { return text }
    let scalars = text.unicodeScalars
    guard scalars.dropFirst(longest).first != nil else { return text }
    let start = scalars.prefix(longest - longestEnd - 1)
    return String(start) + "…" + String(scalars.suffix(longestEnd))
  }
}
