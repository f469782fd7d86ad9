import RegisterGen
import Testing

@Suite struct BytesTests {
  @Test(arguments: [0, 1, 7, 8, 9, 16, 63, 64, 200])
  func `a byte is found wherever it stands, from any place on`(length: Int) {
    for position in 0..<length {
      // Neighbours that differ in one bit, and the highest byte, could be taken for it.
      var bytes = (0..<length).map { $0.isMultiple(of: 2) ? UInt8(0x3D) : 0xFF }
      bytes[position] = 0x3C
      for start in 0...length {
        let found = bytes.span.firstIndex(of: 0x3C, from: start)
        #expect(found == (start <= position ? position : length))
      }
    }
    let none = [UInt8](repeating: 0x3D, count: length)
    #expect(none.span.firstIndex(of: 0x3C, from: 0) == length)
  }

  @Test func `texts are joined as they are`() {
    #expect(String(joining: "") == "")
    #expect(String(joining: "é", "", "/", "ĳ") == "é/ĳ")
  }

  // ThreadSanitizer sees it: scripts/sanitize runs this suite.
  @Test func `nothing is appended to nothing without touching what threads share`() async {
    let lengths = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<1_000).reduce(0) { total, _ in
            var bytes: [UInt8] = []
            bytes.append(utf8: "")
            return total + bytes.count
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(lengths == 0)
  }

  @Test func `markup is found at every place of a text, and nothing else is taken for it`() {
    let signs = Set("&<>\"'".utf8)
    for length in 1...19 {
      for place in 0..<length {
        for byte in UInt8.min...UInt8.max {
          var text = [UInt8](repeating: UInt8(ascii: "a"), count: length)
          text[place] = byte
          let found = text.span.holdsMarkup
          #expect(found == signs.contains(byte), "\(byte) at \(place) of \(length)")
        }
      }
    }
    let none: [UInt8] = []
    let found = none.span.holdsMarkup
    #expect(!found)
  }
}
