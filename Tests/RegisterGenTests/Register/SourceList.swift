import Foundation
import RegisterTestSupport

@testable import RegisterGen

/// The list of measures that the register was made from, as far as its extracted text shows its shape.
struct SourceList {
  /// Where the list lies, beside the checkout; it is not part of the repository.
  static let path = SmallRegister.root + "/../shared/sources/000_42778b42754516a9.txt"

  /// Whether the list is at hand.
  static var isThere: Bool { FileManager.default.isReadableFile(atPath: path) }

  /// The page of one measure.
  struct Slide {
    /// The words of the title.
    var title: [String] = []
    /// The page number, where it is printed.
    var number: String?
  }

  /// The words of the overview tables.
  let overview: [String]
  /// The pages of measures, in order.
  let slides: [Slide]

  /// Reads the list.
  init() throws {
    let text = try String(contentsOfFile: Self.path, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
    let starts = lines.indices.filter { lines[$0].hasPrefix(Self.mark) }
    overview = Self.words(lines[..<(starts.first ?? 0)].joined(separator: "\n"))
    slides = starts.map { start in
      // The title, perhaps over several lines, then perhaps the number, then the first box.
      let head = lines[start...].prefix { $0 != "Beschrijving" }
      let title = head.filter { Int($0) == nil }.joined(separator: " ").dropFirst(Self.mark.count)
      return Slide(
        title: Self.words(String(title)), number: head.first { Int($0) != nil })
    }
  }

  private static let mark = "Maatregel: "

  /// A text's words without case; a word that is typed twice in a row is one.
  static func words(_ text: String) -> [String] {
    let scanner = WordScanner(text)
    var words: [String] = []
    for word in scanner.words(in: 0..<text.utf8.count).map(scanner.normalised)
    where word != words.last { words.append(word) }
    return words
  }
}
