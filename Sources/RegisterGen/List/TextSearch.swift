/// Words to look for in measures, without minding capitals and accents; all of them must occur.
struct TextSearch {
  private let words: [String]

  /// Takes words with spaces between them.
  init(_ text: String) {
    words = LetterFolding.fold(text).split { $0.isWhitespace }.map(String.init)
  }

  /// Whether all words occur in the id, title, aliases, summary or body of a measure.
  func occurs(in measure: Measure) -> Bool {
    let texts = [measure.id.text, measure.title, measure.summary] + measure.aliases
    var text = LetterFolding.fold(texts.joined(separator: "\n"))
    for section in measure.body.sections + [measure.body.footnotes] {
      text += "\n" + LetterFolding.fold(Self.plainText(of: section?.bytes ?? []))
    }
    return words.allSatisfy { text.contains($0) }
  }

  /// The text of rendered Markdown: its HTML without tags, the four escapes of cmark undone.
  private static func plainText(of html: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(html.count)
    var isTag = false
    for byte in html {
      switch byte {
      case UInt8(ascii: "<"): isTag = true
      case UInt8(ascii: ">") where isTag: isTag = false
      default: if !isTag { text.append(byte) }
      }
    }
    return String(decoding: text, as: UTF8.self)
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }
}
