/// The terms and abbreviations that texts are looked through for, found by their bytes.
///
/// A spelling is found where it stands as a whole word, byte for byte: no letter or digit may touch
/// it. One that begins with a small letter is found with a capital too, as at the start of a
/// sentence. Of several spellings that begin at one place the longest counts; of two terms with one
/// spelling the one that is called so, then the earlier. A spelling needs two bytes at least, and
/// begins with a letter or digit. A space in it may be the end of a line.
///
/// A class, though it never changes: every text is read with it, and as a struct it would be copied,
/// four references each time, which all threads count.
package final class TermLexicon: Sendable {
  /// A term as texts are looked through for it.
  package struct Entry: Sendable, Hashable {
    /// The term's name in addresses; no other term has it.
    package let anchor: String
    /// What an abbreviation stands for, or `nil`.
    package let expansion: String?
    /// The language code of the term, when it is not the language of the texts; or `nil`.
    package let language: String?
    /// The spellings, the term itself first.
    package let spellings: [String]

    /// Makes a term.
    package init(anchor: String, expansion: String?, language: String?, spellings: [String]) {
      self.anchor = anchor
      self.expansion = expansion
      self.language = language
      self.spellings = spellings
    }
  }

  /// No terms at all.
  package static let empty = TermLexicon([], explanation: "")

  /// The terms, in the order of the glossary.
  package let terms: [Entry]
  /// The markup of each term.
  let markup: [TermMarkup]
  /// The bytes of all spellings, one after the other.
  private let bytes: [UInt8]
  /// The spellings by slot, in a slot the longest first.
  private let spellings: [Spelling]
  /// Where the spellings of each slot begin, and one more for where the last ends.
  private let starts: [Int32]

  /// A spelling, as a piece of `bytes`.
  private struct Spelling {
    let start: Int32
    let count: Int32
    let term: Int32
  }

  /// Makes a lexicon; `explanation` tells a link to what a term means from other links.
  package init(_ terms: [Entry], explanation: String) {
    self.terms = terms
    markup = terms.map { TermMarkup($0, explanation: explanation) }
    var bytes: [UInt8] = []
    var slots = [[Spelling]](repeating: [], count: Self.slotCount)
    for (text, term) in Self.forms(of: terms) {
      let (start, form) = (bytes.count, Array(text.utf8))
      bytes += form
      slots[Self.slot(form[0], form[1])].append(
        Spelling(start: Int32(start), count: Int32(form.count), term: Int32(term)))
    }
    var spellings: [Spelling] = []
    var starts: [Int32] = []
    for slot in slots {
      starts.append(Int32(spellings.count))
      spellings += slot.sorted { ($1.count, $0.start) < ($0.count, $1.start) }
    }
    starts.append(Int32(spellings.count))
    self.bytes = bytes
    self.spellings = spellings
    self.starts = starts
  }

  /// Whether there are no terms.
  package var isEmpty: Bool { terms.isEmpty }

  /// All forms in which terms are found, each once: names before other spellings, and what is
  /// spelt so before what begins a sentence so.
  private static func forms(of terms: [Entry]) -> [(text: String, term: Int)] {
    let names = terms.enumerated().compactMap { index, term in
      term.spellings.first.map { ($0, index) }
    }
    let others = terms.enumerated().flatMap { index, term in
      term.spellings.dropFirst().map { ($0, index) }
    }
    let written = names + others
    let capitals = written.map { text, term in
      (text.prefix(1).uppercased() + text.dropFirst(), term)
    }
    var seen: Set<[UInt8]> = []
    return (written + capitals).filter { text, _ in
      guard let first = text.utf8.first, text.utf8.count > 1, isWord(first) else { return false }
      return seen.insert(Array(text.utf8)).inserted
    }
  }

  // MARK: Finding

  /// The uses of terms in a text, in order; they do not overlap.
  ///
  /// - Complexity: linear in the text. The first two bytes of each word lead to the few spellings that
  ///   begin like it.
  func uses(in text: Span<UInt8>) -> [TermUse] {
    var uses: [TermUse] = []
    var index = 0
    while index < text.count {
      let byte = text[index]
      guard Self.isWord(byte) else {
        index += Self.signLength(byte)
        continue
      }
      if index + 1 < text.count, let use = use(at: index, in: text) {
        uses.append(use)
        index = use.range.upperBound
      } else {
        repeat { index += 1 } while index < text.count && Self.isWord(text[index])
      }
    }
    return uses
  }

  private func use(at index: Int, in text: Span<UInt8>) -> TermUse? {
    let slot = Self.slot(text[index], text[index + 1])
    let end = Int(starts[slot + 1])
    var next = Int(starts[slot])
    while next < end {
      let spelling = spellings[next]
      if stands(spelling, at: index, in: text) {
        return TermUse(
          term: Int(spelling.term), range: index..<(index + Int(spelling.count)))
      }
      next += 1
    }
    return nil
  }

  private func stands(_ spelling: Spelling, at index: Int, in text: Span<UInt8>) -> Bool {
    let (start, count) = (Int(spelling.start), Int(spelling.count))
    guard index + count <= text.count else { return false }
    for offset in 0..<count {
      let (wanted, found) = (bytes[start + offset], text[index + offset])
      guard wanted == found || wanted == UInt8(ascii: " ") && found == UInt8(ascii: "\n") else {
        return false
      }
    }
    guard index + count < text.count, Self.isWord(bytes[start + count - 1]) else { return true }
    return !Self.isWord(text[index + count])
  }

  // MARK: Bytes

  /// The first byte of a letter or digit, or a byte within one. Of what is not ASCII, the signs of
  /// Latin-1 and the punctuation of Unicode (U+2000 and on) are no letters.
  private static func isWord(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 && byte != 0xC2 && byte != 0xE2
  }

  /// The length of the sign that a byte begins which begins no letter.
  private static func signLength(_ byte: UInt8) -> Int { byte == 0xC2 ? 2 : byte == 0xE2 ? 3 : 1 }

  private static let slotCount = 1024

  private static func slot(_ first: UInt8, _ second: UInt8) -> Int {
    (Int(first) &* 37 &+ Int(second)) & (slotCount - 1)
  }
}

/// A term where a text uses it.
struct TermUse: Hashable {
  /// The term's position in the lexicon.
  let term: Int
  /// Where it stands, in UTF-8 bytes of the text.
  let range: Range<Int>
}
