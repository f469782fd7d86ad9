/// What is left of a word when its inflection is taken off, so that forms of one word are equal:
/// `maatregelen` and `maatregel`, `brieven` and `brief`, `scholen` and `school`.
///
/// Only the endings that nouns and adjectives have; a stem is for comparing and need be no word. The
/// Dutch spelling rules that go with an ending are undone: a vowel is doubled in a closed syllable, a
/// consonant behind a short vowel, `v` and `z` become `f` and `s` at the end. `Templates/search-words.js`
/// does the same with the words of a query; a test holds both to the same words.
enum WordStem {
  /// A stem, told by what it has of its word, so that looking one up needs no copy.
  struct Shape: Equatable {
    /// How many bytes of the word it begins with.
    let kept: Int
    /// What stands behind them, the first byte lowest; 0 for nothing.
    let tail: UInt32
  }

  /// Shorter words are left as they are, and those of another script.
  private static let shortest = 4

  /// The stem of a folded word, in UTF-8.
  static func stem(_ word: some Sequence<UInt8>, language: InterfaceLanguage) -> [UInt8] {
    var stem = Array(word)
    let shape = shape(of: stem.span, language: language)
    stem.removeLast(stem.count - shape.kept)
    var tail = shape.tail
    while tail != 0 {
      stem.append(UInt8(truncatingIfNeeded: tail))
      tail >>= 8
    }
    return stem
  }

  /// The stem of a folded word, by its shape.
  static func shape(of word: Span<UInt8>, language: InterfaceLanguage) -> Shape {
    guard word.count >= shortest, isASCII(word) else { return Shape(kept: word.count, tail: 0) }
    switch language {
    case .dutch: return dutch(word)
    case .english: return english(word)
    }
  }

  // MARK: Dutch

  private static func dutch(_ word: Span<UInt8>) -> Shape {
    if ends(word, word.count, "heden") {
      return Shape(kept: word.count - 5, tail: heid)
    }
    let count = word.count - dutchEnding(word)
    let last = word[count - 1]
    let before = word[count - 2]
    if count > 2, !isVowel(last) {
      if last == before { return closed(word, count - 1) }
      // `oo` before the last consonant becomes `o`: what is doubled in one form is single in another.
      if count > 3, before == word[count - 3], isVowel(before) {
        return Shape(kept: count - 2, tail: UInt32(hard(last)))
      }
    }
    return closed(word, count)
  }

  /// `heid`, the first letter lowest.
  private static let heid: UInt32 = 0x6469_6568

  /// How many letters of a word are an ending.
  private static func dutchEnding(_ word: Span<UInt8>) -> Int {
    let count = word.count
    switch word[count - 1] {
    case UInt8(ascii: "n"): return count > 4 && word[count - 2] == UInt8(ascii: "e") ? 2 : 0
    case UInt8(ascii: "e"): return 1
    case UInt8(ascii: "s"):
      guard isPlural(word) else { return 0 }
      return word[count - 2] == UInt8(ascii: "e") ? 2 : 1
    default: return 0
    }
  }

  /// Whether a word ends as words do that take `s` in the plural: `regels`, `werkgevers`, `subsidies`,
  /// `procedures`, `bureaus`. Others end in `s` of themselves, such as `grens` and `proces`.
  private static func isPlural(_ word: Span<UInt8>) -> Bool {
    switch (word[word.count - 3], word[word.count - 2]) {
    case (UInt8(ascii: "e"), UInt8(ascii: "l")), (UInt8(ascii: "e"), UInt8(ascii: "m")),
      (UInt8(ascii: "e"), UInt8(ascii: "r")), (UInt8(ascii: "i"), UInt8(ascii: "e")),
      (UInt8(ascii: "r"), UInt8(ascii: "e")), (UInt8(ascii: "l"), UInt8(ascii: "e")),
      (UInt8(ascii: "d"), UInt8(ascii: "e")), (UInt8(ascii: "t"), UInt8(ascii: "e")):
      true
    case (UInt8(ascii: "a"), UInt8(ascii: "u")): word[word.count - 4] == UInt8(ascii: "e")
    default: false
    }
  }

  /// The first letters of a word, the last of them as it is spelled at the end of one.
  private static func closed(_ word: Span<UInt8>, _ count: Int) -> Shape {
    let last = word[count - 1]
    let hard = hard(last)
    return hard == last ? Shape(kept: count, tail: 0) : Shape(kept: count - 1, tail: UInt32(hard))
  }

  private static func hard(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "v"): UInt8(ascii: "f")
    case UInt8(ascii: "z"): UInt8(ascii: "s")
    default: letter
    }
  }

  // MARK: English

  private static func english(_ word: Span<UInt8>) -> Shape {
    let count = word.count
    if ends(word, count, "ies") {
      return Shape(kept: count - 3, tail: UInt32(UInt8(ascii: "y")))
    }
    let isPlural =
      ends(word, count, "s") && !ends(word, count, "ss") && !ends(word, count, "us")
      && !ends(word, count, "is")
    return Shape(kept: isPlural ? count - 1 : count, tail: 0)
  }

  // MARK: Letters

  private static func ends(_ word: Span<UInt8>, _ count: Int, _ ending: StaticString) -> Bool {
    let length = ending.utf8CodeUnitCount
    guard count >= length else { return false }
    return ending.withUTF8Buffer { ending in
      for index in 0..<length where unsafe word[count - length + index] != ending[index] {
        return false
      }
      return true
    }
  }

  private static func isASCII(_ word: Span<UInt8>) -> Bool {
    var all: UInt8 = 0
    for index in word.indices { all |= word[index] }
    return all < 0x80
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }
}
