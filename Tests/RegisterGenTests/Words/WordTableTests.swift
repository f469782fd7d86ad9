import Testing

@testable import RegisterGen

@Suite struct WordTableTests {
  private func hash(_ letters: [UInt8]) -> UInt64 {
    letters.reduce(0) { WordHash.add($1, to: $0) }
  }

  private func number(_ word: String, in table: inout WordTable) -> Int {
    // What stands behind the letters is of no meaning.
    let letters = Array((word + "xxxxxxxx").utf8)
    return table.number(ofFirst: letters.count - 8, of: letters.span)
  }

  @Test func `words are numbered as they come, each once`() {
    var table = WordTable()
    #expect(
      ["wet", "asiel", "wet", "", "asielwet", ""].map { number($0, in: &table) } == [
        0, 1, 0, 2, 3, 2,
      ])
    #expect(table.count == 4)
    #expect(Array(table[3]) == Array("asielwet".utf8))
  }

  @Test func `ten thousand words keep their numbers while the table grows`() {
    var table = WordTable()
    for index in 0..<10_000 { #expect(number("woord\(index)", in: &table) == index) }
    for index in stride(from: 0, to: 10_000, by: 997) {
      #expect(number("woord\(index)", in: &table) == index)
    }
  }

  @Test func `a stem has the number of the word that it is`() {
    var table = WordTable()
    let word = Array("brief".utf8)
    let whole = WordStem.Shape(kept: word.count, tail: 0)
    #expect(table.number(of: whole, of: word.span) == 0)
    let plural = Array("brieven".utf8)
    let shape = WordStem.shape(of: plural.span, language: .dutch)
    #expect(table.number(of: shape, of: plural.span) == 0)
    #expect(
      table.find(shape, of: plural.span, hash: WordHash.hash(of: shape, of: plural.span)) == 0)
  }

  @Test func `words that differ in one letter, or in length, are told apart`() {
    var table = WordTable()
    var count = 0
    for length in 0...48 {
      let word = [UInt8](repeating: UInt8(ascii: "a"), count: length)
      #expect(number(String(decoding: word, as: UTF8.self), in: &table) == count)
      count += 1
      for place in 0..<length {
        var other = word
        other[place] = UInt8(ascii: "b")
        #expect(number(String(decoding: other, as: UTF8.self), in: &table) == count)
        #expect(number(String(decoding: other, as: UTF8.self), in: &table) == count)
        count += 1
      }
    }
    #expect(table.count == count)
  }

  @Test func `the hash of what stands behind a beginning follows from both`() {
    let word = Array("gezinshereniging".utf8)
    let behind = WordHash.hash(
      of: hash(word), behind: hash(Array(word[..<6])), power: WordHash.powers(20)[word.count - 6])
    #expect(behind == hash(Array(word[6...])))
  }
}
