/// One word of a text, as far as comparing and looking up need it.
struct TextWord: Sendable, Hashable {
  /// A number that equal words share: without regard to case and to marks inside the word.
  let hash: UInt64
  /// Where the word stands, in UTF-8 bytes.
  let start: Int
  /// Where it ends.
  let end: Int
}

/// Cuts text into words.
///
/// A word is a run of letters and digits of any script. Case makes no difference; accents do. Hyphens,
/// apostrophes and marks of emphasis inside a word are left out, and so is a line end behind a
/// hyphen: `arbeids-` and `migratie` on the next line are the one word `arbeidsmigratie`. Everything
/// else between letters parts words. Web addresses, targets of Markdown links and references to footnotes are
/// no words.
struct WordScanner {
  private let text: String

  /// Makes a scanner of a text.
  init(_ text: String) { self.text = text }

  /// The words of a stretch of bytes, in order.
  ///
  /// - Complexity: linear in the stretch; 1 GB takes some seconds.
  func words(in stretch: Range<Int>) -> [TextWord] {
    let bytes = text.utf8.span
    var words: [TextWord] = []
    words.reserveCapacity(stretch.count / 6)
    var index = stretch.lowerBound
    while index < stretch.upperBound {
      let length = Self.letterLength(bytes, index, stretch.upperBound)
      if length > 0 {
        let word = word(bytes, from: index, to: stretch.upperBound)
        if let after = Self.endOfAddress(bytes, word, stretch.upperBound) {
          index = after
        } else {
          words.append(word)
          index = word.end
        }
      } else {
        index = Self.endOfReference(bytes, index, stretch.upperBound) ?? index + 1
      }
    }
    return words
  }

  /// A word as it is compared: lower case, without the marks inside it.
  func normalised(_ word: TextWord) -> String {
    Self.normalised(text.utf8.span, word.start, word.end)
  }

  /// A word as it is written, a line end inside it left out.
  func written(_ word: TextWord) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: word.start)
    let end = utf8.index(start, offsetBy: word.end - word.start)
    return String(text[start..<end].filter { !$0.isWhitespace })
  }

  // MARK: Words

  private func word(_ bytes: Span<UInt8>, from start: Int, to limit: Int) -> TextWord {
    // FNV-1a; no more is needed, since every hit is compared word by word.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var isASCII = true
    var index = start
    var end = start
    while index < limit {
      let length = Self.letterLength(bytes, index, limit)
      if length == 1 {
        hash = (hash ^ UInt64(Self.lowered(bytes[index]))) &* 0x100_0000_01B3
        index += 1
        end = index
      } else if length > 1 {
        isASCII = false
        index += length
        end = index
      } else if let after = Self.endOfJoint(bytes, index, limit) {
        index = after
      } else {
        break
      }
    }
    if !isASCII {
      // A text's own hash is the same for composed and decomposed accents.
      var hasher = Hasher()
      hasher.combine(Self.normalised(bytes, start, end))
      hash = UInt64(bitPattern: Int64(hasher.finalize()))
    }
    return TextWord(hash: hash, start: start, end: end)
  }

  private static func normalised(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> String {
    var letters: [UInt8] = []
    var index = start
    while index < end {
      let length = letterLength(bytes, index, end)
      for offset in 0..<length { letters.append(bytes[index + offset]) }
      index += max(1, length)
    }
    return String(decoding: letters, as: UTF8.self).lowercased()
  }

  /// A letter of ASCII in lower case; other bytes as they are.
  private static func lowered(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  // MARK: Letters

  /// The length of the letter or digit that begins here, in bytes; 0 when none does.
  private static func letterLength(_ bytes: Span<UInt8>, _ index: Int, _ limit: Int) -> Int {
    let byte = bytes[index]
    if byte < 0x80 {
      return byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 ? 1 : 0
    }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 0
    guard length > 0, index + length <= limit else { return 0 }
    // À to ÿ, without the signs of multiplication and division: nearly all there is in Dutch.
    if byte == 0xC3 { return bytes[index + 1] & 0x9F == 0x97 ? 0 : 2 }
    var value = UInt32(byte) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    guard let scalar = Unicode.Scalar(value) else { return 0 }
    return isLetter(scalar) ? length : 0
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber: true
    default: scalar.properties.isAlphabetic
    }
  }

  // MARK: Joints

  /// Where a word goes on behind a mark inside it; `nil` when the word ends here.
  private static func endOfJoint(_ bytes: Span<UInt8>, _ index: Int, _ limit: Int) -> Int? {
    var index = index
    var isHyphen = false
    var isMark = false
    while index < limit, let joint = joint(bytes, index, limit) {
      isHyphen = joint.isHyphen
      isMark = true
      index += joint.length
    }
    guard isMark else { return nil }
    if isHyphen, let next = nextLine(bytes, index, limit) { index = next }
    return index < limit && letterLength(bytes, index, limit) > 0 ? index : nil
  }

  /// A mark that parts no words: a hyphen, an apostrophe, or a mark of emphasis.
  private static func joint(
    _ bytes: Span<UInt8>, _ index: Int, _ limit: Int
  ) -> (length: Int, isHyphen: Bool)? {
    switch bytes[index] {
    case UInt8(ascii: "-"): return (1, true)
    case UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"),
      UInt8(ascii: "\\"):
      return (1, false)
    case 0xC2 where index + 1 < limit && bytes[index + 1] == 0xAD: return (2, true)
    case 0xE2 where index + 2 < limit && bytes[index + 1] == 0x80:
      let last = bytes[index + 2]
      if last == 0x90 || last == 0x91 { return (3, true) }
      return last == 0x98 || last == 0x99 ? (3, false) : nil
    default: return nil
    }
  }

  /// The first byte of the next line that is no space, when the line ends here.
  private static func nextLine(_ bytes: Span<UInt8>, _ index: Int, _ limit: Int) -> Int? {
    var index = index
    var hasEnded = false
    while index < limit {
      switch bytes[index] {
      case 0x20, 0x09, 0x0C, 0x0D: index += 1
      case 0x0A where !hasEnded:
        hasEnded = true
        index += 1
      default: return hasEnded ? index : nil
      }
    }
    return nil
  }

  // MARK: What is no text

  /// The end of the web address that a word begins, or `nil`.
  private static func endOfAddress(
    _ bytes: Span<UInt8>, _ word: TextWord, _ limit: Int
  ) -> Int? {
    let length = word.end - word.start
    guard (3...5).contains(length), word.end < limit else { return nil }
    let first = lowered(bytes[word.start])
    let isScheme = first == UInt8(ascii: "h") && length > 3 && bytes[word.end] == UInt8(ascii: ":")
    let isHost = first == UInt8(ascii: "w") && length == 3 && bytes[word.end] == UInt8(ascii: ".")
    guard isScheme || isHost else { return nil }
    guard isHost || (word.end + 2 < limit && bytes[word.end + 1] == UInt8(ascii: "/")) else {
      return nil
    }
    var index = word.end
    while index < limit {
      switch bytes[index] {
      case 0x00...0x20, UInt8(ascii: ")"), UInt8(ascii: ">"), UInt8(ascii: "\""): return index
      default: index += 1
      }
    }
    return limit
  }

  /// The end of the target of a link (`](...)`) or of a reference to a footnote (`[^1]`) that begins
  /// here and ends on the same line, or `nil`.
  private static func endOfReference(_ bytes: Span<UInt8>, _ index: Int, _ limit: Int) -> Int? {
    guard index + 2 < limit else { return nil }
    let close: UInt8
    switch (bytes[index], bytes[index + 1]) {
    case (UInt8(ascii: "]"), UInt8(ascii: "(")): close = UInt8(ascii: ")")
    case (UInt8(ascii: "["), UInt8(ascii: "^")): close = UInt8(ascii: "]")
    default: return nil
    }
    var index = index + 2
    while index < limit, bytes[index] != 0x0A {
      if bytes[index] == close { return index + 1 }
      index += 1
    }
    return nil
  }
}
