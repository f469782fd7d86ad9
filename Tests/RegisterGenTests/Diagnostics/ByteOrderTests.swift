import RegisterGen
import Testing

@Suite struct ByteOrderTests {
  @Test func `texts are ordered by their bytes, whatever they begin with together`() {
    let ends = ["", "a", "b", "z", "é", "a-1", "a/1", "ab", "\u{10FFFF}"]
    let texts = ["", "1234567", "12345678", "123456789", "maatregelen/"].flatMap { start in
      ends.map { start + $0 }
    }
    for one in texts {
      for other in texts {
        #expect(
          one.precedesByBytes(other)
            == Array(one.utf8).lexicographicallyPrecedes(Array(other.utf8)), "\(one), \(other)")
      }
    }
  }
}
