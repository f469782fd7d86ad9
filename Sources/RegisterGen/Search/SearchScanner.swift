/// Cuts text, or rendered Markdown, into words as they are looked up: in small letters, without accents.
///
/// A word is a run of letters and digits of any script, at least two. Everything else parts words, hyphens
/// and apostrophes too: who looks for `uitvoering` finds `IND-uitvoering`. Tags and escapes of markup part
/// words and are none. Of a longer word only the first 48 bytes count.
///
/// ```swift
/// var scanner = SearchScanner(isMarkup: true)
/// while scanner.next(in: text) { print(scanner.word) }
/// ```
struct SearchScanner {
  /// Longer words are cut off here.
  static let longest = 48

  /// The number of letters of the word that was found.
  private(set) var length = 0
  /// Whether one of its letters is a small one; a word without is an abbreviation or a number.
  private(set) var hasSmallLetter = false
  /// Where it begins in the text, in bytes.
  private(set) var start = 0
  /// Where it ends.
  private(set) var end = 0
  /// The number of headings that begin before it.
  private(set) var headings = 0

  /// Room for the longest word, and for the eight bytes that are put behind its last but one letter.
  private var letters = InlineArray<56, UInt8>(repeating: 0)
  private var index = 0
  private let isMarkup: Bool

  /// Makes a scanner that stands at the beginning of a text.
  init(isMarkup: Bool) { self.isMarkup = isMarkup }

  /// A letter of the word that was found.
  func letter(_ position: Int) -> UInt8 { letters[position] }

  /// The number of the word that was found.
  func number(in table: inout WordTable) -> Int {
    table.number(ofFirst: length, of: letters.span)
  }

  /// Goes on to the next word; returns whether there is one.
  mutating func next(in text: Span<UInt8>) -> Bool {
    begin()
    while index < text.count {
      if length == 0 { passPlain(text) }
      appendPlain(text)
      guard index < text.count else { break }
      if text[index] < 0x80 || !appendWide(text) {
        end = index
        if length > 1 { return true }
        begin()
        skip(text)
      }
    }
    end = index
    return length > 1
  }

  private mutating func begin() {
    length = 0
    hasSmallLetter = false
  }

  /// Passes over signs of ASCII that part words and mean nothing else: spaces and points, mostly.
  @inline(__always)
  private mutating func passPlain(_ text: Span<UInt8>) {
    var position = index
    while position < text.count {
      let byte = text[position]
      guard byte < 0x40, byte &- 0x30 >= 10, byte != UInt8(ascii: "<"), byte != UInt8(ascii: "&")
      else { break }
      position &+= 1
    }
    index = position
  }

  /// Takes the letters and digits of ASCII that come next, nearly all there are: eight at a time where the
  /// text has as many bytes.
  @inline(__always)
  private mutating func appendPlain(_ text: Span<UInt8>) {
    var position = index
    defer {
      if position > index, length == 0 { start = index }
      length = min(length &+ position &- index, Self.longest)
      index = position
    }
    while position &+ 8 <= text.count {
      let eight = EightLetters(UInt64(littleEndian: text.eightBytes(at: position)))
      if eight.hasSmallLetter { hasSmallLetter = true }
      put(eight.letters, at: length &+ position &- index)
      position &+= eight.count
      if eight.count < 8 { return }
    }
    while position < text.count {
      let byte = text[position]
      // A digit has that bit.
      let letter = byte | 0x20
      if letter &- 0x61 < 26 {
        if byte == letter { hasSmallLetter = true }
      } else if byte &- 0x30 >= 10 {
        return
      }
      put(UInt64(letter), at: length &+ position &- index)
      position &+= 1
    }
  }

  @inline(__always)
  private mutating func append(_ letter: UInt8) {
    guard length < Self.longest else { return }
    letters[length] = letter
    length += 1
  }

  /// Puts eight bytes behind so many letters; those that are none are written over or not looked at.
  @inline(__always)
  private mutating func put(_ eight: UInt64, at length: Int) {
    guard length < Self.longest else { return }
    var span = letters.mutableSpan
    // There is room for eight bytes behind the last but one letter.
    unsafe span.withUnsafeMutableBytes {
      unsafe $0.storeBytes(of: eight.littleEndian, toByteOffset: length, as: UInt64.self)
    }
  }

  // MARK: What is no word

  /// Passes over a sign that is no letter, and of markup over a whole tag or escape.
  private mutating func skip(_ text: Span<UInt8>) {
    let byte = text[index]
    index += 1
    guard isMarkup else { return }
    if byte == UInt8(ascii: "<") {
      if index + 1 < text.count, text[index] == UInt8(ascii: "h"), text[index + 1] &- 0x31 < 6 {
        headings += 1
      }
      index = text.firstIndex(of: UInt8(ascii: ">"), from: index)
    } else if byte == UInt8(ascii: "&") {
      index = text.firstIndex(of: UInt8(ascii: ";"), from: index)
    }
  }

  // MARK: Letters beyond ASCII

  /// Takes a letter of several bytes, or a mark that belongs to the letter before it; returns whether there
  /// was one.
  private mutating func appendWide(_ text: Span<UInt8>) -> Bool {
    let byte = text[index]
    guard byte >= 0xC2, index + 1 < text.count else { return false }
    let second = text[index + 1]
    switch byte {
    // À to ÿ: nearly all there is in Dutch.
    case 0xC3:
      let folded = Self.latin[Int(second & 0x3F)]
      guard folded > 0 else { return false }
      if length == 0 { start = index }
      append(UInt8(truncatingIfNeeded: folded))
      if folded > 0xFF { append(UInt8(truncatingIfNeeded: folded >> 8)) }
      hasSmallLetter = true
      index += 2
      return true
    // A hyphen that shows only where a line breaks.
    case 0xC2 where second == 0xAD:
      index += 2
      return true
    // Spaces, quotes, dashes, the euro; not ª, ², ³, µ, ¹, º and fractions.
    case 0xC2 where second < 0xAA || second == 0xAB || second == 0xBB: return false
    case 0xE2 where second == 0x80 || second == 0x82: return false
    default: return appendScalar(text)
    }
  }

  private mutating func appendScalar(_ text: Span<UInt8>) -> Bool {
    let byte = text[index]
    let size = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    guard index + size <= text.count else { return false }
    var value = UInt32(byte) & (size == 2 ? 0x1F : size == 3 ? 0x0F : 0x07)
    for offset in 1..<size { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
    guard let scalar = Unicode.Scalar(value) else { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      if length == 0 { start = index }
      for letter in LetterFolding.fold(String(Character(scalar))).utf8 { append(letter) }
      hasSmallLetter = true
    case .nonspacingMark, .spacingMark, .enclosingMark: break
    default: return false
    }
    index += size
    return true
  }

  /// What `LetterFolding` makes of U+00C0 to U+00FF: one letter, or two with the first one lowest; 0 for the
  /// signs of multiplication and division.
  private static let latin: [UInt16] = (0xC0...0xFF).map { value in
    guard value != 0xD7, value != 0xF7, let scalar = Unicode.Scalar(UInt32(value)) else { return 0 }
    return LetterFolding.fold(String(Character(scalar))).utf8.reversed().reduce(0) {
      $0 << 8 | UInt16($1)
    }
  }
}

/// The letters and digits of ASCII that eight bytes begin with. Each byte is tested by a sum that reaches its
/// high bit, and never the next byte.
private struct EightLetters {
  /// How many there are.
  let count: Int
  /// The letters as small ones, the first in the lowest byte; what follows them is of no meaning.
  let letters: UInt64
  /// Whether one of them is a small letter.
  let hasSmallLetter: Bool

  @inline(__always)
  init(_ bytes: UInt64) {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let high = ones << 7
    let low = bytes & ~high
    // A digit has that bit.
    let small = low | (ones &* 0x20)
    let isLetter = (small &+ ones &* 0x1F) & ~(small &+ ones &* 0x05)
    let isDigit = (low &+ ones &* 0x50) & ~(low &+ ones &* 0x46)
    let others = ~(isLetter | isDigit) | bytes
    count = (others & high).trailingZeroBitCount / 8
    // Shifting by all 64 bits gives 0, and so all ones.
    let taken: UInt64 = (1 << UInt64(8 * count)) &- 1
    hasSmallLetter = isLetter & (bytes << 2) & high & taken != 0
    letters = small
  }
}
