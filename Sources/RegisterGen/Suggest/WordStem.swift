/// What is left of a word when its inflection is taken off, so that forms of one word are equal:
/// `maatregelen` and `maatregel`, `brieven` and `brief`, `scholen` and `school`.
///
/// Only the endings that nouns and adjectives have; a stem is for comparing and need be no word. The
/// Dutch spelling rules that go with an ending are undone: a vowel is doubled in a closed syllable, a
/// consonant behind a short vowel, `v` and `z` become `f` and `s` at the end.
enum WordStem {
  /// Shorter words are left as they are.
  private static let shortest = 4

  /// What words that take `s` in the plural end in then: `regels`, `werkgevers`, `subsidies`, `procedures`.
  /// Others end in `s` of themselves, such as `grens` and `proces`.
  private static let plurals: [StaticString] = [
    "els", "ems", "ers", "ies", "res", "les", "des", "tes",
  ]

  /// The stem of a folded word, in UTF-8.
  static func stem(_ word: some Sequence<UInt8>, language: InterfaceLanguage) -> [UInt8] {
    var stem = Array(word)
    guard stem.count >= shortest else { return stem }
    switch language {
    case .dutch: makeDutch(&stem)
    case .english: makeEnglish(&stem)
    }
    return stem
  }

  private static func makeDutch(_ stem: inout [UInt8]) {
    if ends(stem, "heden") {
      stem.replaceSubrange((stem.count - 5)..., with: Array("heid".utf8))
    }
    if ends(stem, "en"), stem.count > 4 {
      stem.removeLast(2)
    } else if plurals.contains(where: { ends(stem, $0) }) {
      stem.removeLast()
      if ends(stem, "e") { stem.removeLast() }
    } else if ends(stem, "e") {
      stem.removeLast()
    }
    undouble(&stem)
    switch stem.last {
    case UInt8(ascii: "v"): stem[stem.count - 1] = UInt8(ascii: "f")
    case UInt8(ascii: "z"): stem[stem.count - 1] = UInt8(ascii: "s")
    default: break
    }
  }

  /// `ss` at the end becomes `s`, and `oo` before the last consonant `o`: what an ending doubles or
  /// makes single is single in every form.
  private static func undouble(_ stem: inout [UInt8]) {
    let count = stem.count
    guard count > 2, !isVowel(stem[count - 1]) else { return }
    if stem[count - 1] == stem[count - 2] {
      stem.removeLast()
    } else if count > 3, stem[count - 2] == stem[count - 3], isVowel(stem[count - 2]) {
      stem.remove(at: count - 2)
    }
  }

  private static func makeEnglish(_ stem: inout [UInt8]) {
    if ends(stem, "ies") {
      stem.replaceSubrange((stem.count - 3)..., with: [UInt8(ascii: "y")])
    } else if ends(stem, "s"), !ends(stem, "ss"), !ends(stem, "us"), !ends(stem, "is") {
      stem.removeLast()
    }
  }

  private static func ends(_ word: [UInt8], _ ending: StaticString) -> Bool {
    let ending = ending.description.utf8
    return word.count >= ending.count && word.suffix(ending.count).elementsEqual(ending)
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
