import Testing

@testable import RegisterGen

@Suite struct WordTableTests {
  private func hash(_ letters: [UInt8]) -> UInt64 {
    letters.reduce(0) { WordHash.add($1, to: $0) }
  }

  private func number(_ word: String, in table: inout WordTable) -> Int {
    let letters = Array(word.utf8)
    return table.number(of: letters.span, hash: hash(letters))
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
    #expect(number("brief", in: &table) == 0)
    let plural = Array("brieven".utf8)
    let shape = WordStem.shape(of: plural.span, language: .dutch)
    #expect(table.number(of: shape, of: plural.span) == 0)
    #expect(
      table.find(shape, of: plural.span, hash: WordHash.hash(of: shape, of: plural.span)) == 0)
  }

  @Test func `words with one hash are told apart by their letters`() {
    var table = WordTable()
    let one = Array("een".utf8)
    let other = Array("twee".utf8)
    #expect(table.number(of: one.span, hash: 7) == 0)
    #expect(table.number(of: other.span, hash: 7) == 1)
    #expect(table.number(of: one.span, hash: 7) == 0)
  }

  @Test func `the hash of what stands behind a beginning follows from both`() {
    let word = Array("gezinshereniging".utf8)
    let behind = WordHash.hash(
      of: hash(word), behind: hash(Array(word[..<6])), power: WordHash.powers(20)[word.count - 6])
    #expect(behind == hash(Array(word[6...])))
  }
}
