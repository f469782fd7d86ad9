/// The Markdown of one file: its bytes, and the line of the file that they begin on.
///
/// Invariant, held by the caller: the bytes are UTF-8. Bytes that are not do no harm, but they show
/// as U+FFFD and may shift columns.
package struct MarkdownSource: Sendable, Hashable {
  /// The text as UTF-8, with any of the three line endings.
  package let bytes: ArraySlice<UInt8>
  /// The number that the file gives to the first of these lines, from 1; front matter comes before.
  package let firstLine: Int

  /// Makes a source of a slice of a file's bytes.
  package init(bytes: ArraySlice<UInt8>, firstLine: Int = 1) {
    self.bytes = bytes
    self.firstLine = firstLine
  }

  /// Makes a source of a text.
  package init(_ text: String, firstLine: Int = 1) {
    self.init(bytes: Array(text.utf8)[...], firstLine: firstLine)
  }
}

/// Where a document is cut into sections.
package enum MarkdownSplit: Sendable, Hashable {
  /// Nowhere: all of it is the lead.
  case whole
  /// At every heading of this level or above; deeper headings stay inside their section.
  case atLevel(Int)
  /// At every heading.
  case atEveryHeading

  /// Whether a heading of this level begins a section.
  func cuts(at level: Int) -> Bool {
    switch self {
    case .whole: false
    case .atLevel(let limit): level <= limit
    case .atEveryHeading: true
    }
  }
}

/// The words that the output needs beside the text, in the language of the interface.
package struct MarkdownWords: Sendable, Hashable {
  /// Names a table without a caption, and stands before a caption in Markdown, as in `Tabel: `.
  package let table: String
  /// Names a code block, for a reader who can't see that it is one.
  package let code: String
  /// Names the footnotes at the end.
  package let footnotes: String
  /// Names one footnote where its number stands in the text.
  package let footnote: String
  /// Names the link from a footnote back to the text.
  package let backToText: String
  /// Names a ticked box.
  package let done: String
  /// Names an empty box.
  package let notDone: String
  /// Stands behind a term in the name of the link to what it means.
  package let explanation: String

  /// Makes the words of one language.
  package init(
    table: String, code: String, footnotes: String, footnote: String, backToText: String,
    done: String, notDone: String, explanation: String
  ) {
    self.table = table
    self.code = code
    self.footnotes = footnotes
    self.footnote = footnote
    self.backToText = backToText
    self.done = done
    self.notDone = notDone
    self.explanation = explanation
  }
}
