/// Finds the words in capitals of a text: `IND`, `AMvB`, `KMar`, `PvdA`.
///
/// Such a word has two capitals beside each other, or three letters or more of which the first and the
/// last are capitals. Capitals are A to Z; digits belong to the word, every other sign ends it. Roman
/// numbers of I, V and X are none, and the Dutch letter IJ at the start of a word (`IJsland`) is one
/// capital.
enum CapitalWords {
  /// Hands over each word as a range of bytes, in order, until told to stop.
  ///
  /// - Complexity: linear; prose has a capital every sixty bytes, so that nearly all bytes cost one
  ///   comparison.
  static func forEach(in bytes: Span<UInt8>, _ body: (Range<Int>) -> Bool) {
    var index = 0
    let count = bytes.count
    while index < count {
      guard isCapital(bytes[index]) else {
        index += 1
        continue
      }
      if isLetterIJ(bytes, index) {
        index += 2
        continue
      }
      let isPair = index + 1 < count && isCapital(bytes[index + 1])
      let isLast = index > 0 && letterEnds(bytes, index) && !letterBegins(bytes, index + 1)
      guard isPair || isLast else {
        index += 1
        continue
      }
      let word = word(in: bytes, around: index)
      if isPair || (isCapital(bytes[word.lowerBound]) && word.count > 2) {
        if !isRoman(bytes, word), !body(word) { return }
      }
      index = word.upperBound
    }
  }

  private static func word(in bytes: Span<UInt8>, around index: Int) -> Range<Int> {
    var start = index
    while start > 0, letterEnds(bytes, start) {
      start -= 1
      while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    }
    var end = index + 1
    while letterBegins(bytes, end) {
      end += 1
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    }
    return start..<end
  }

  // MARK: Letters

  private static func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  /// Whether a letter or digit begins at an index. Of what is not ASCII, the signs of Latin-1 and the
  /// punctuation of Unicode (U+2000 and on) are no letters.
  private static func letterBegins(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    guard index < bytes.count else { return false }
    let byte = bytes[index]
    return byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte >= 0xC3 && byte != 0xE2
  }

  /// Whether a letter or digit ends before an index.
  private static func letterEnds(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return letterBegins(bytes, start)
  }

  /// Whether the letter IJ begins a word here that has no capital behind it.
  private static func isLetterIJ(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    guard bytes[index] == UInt8(ascii: "I"), index + 1 < bytes.count,
      bytes[index + 1] == UInt8(ascii: "J"), index == 0 || !letterEnds(bytes, index)
    else { return false }
    return index + 2 == bytes.count || !isCapital(bytes[index + 2])
  }

  private static func isRoman(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
    for index in word {
      switch bytes[index] {
      case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"): continue
      default: return false
      }
    }
    return true
  }
}
