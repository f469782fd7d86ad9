import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct OutputBufferTests {
  /// Keeps what a buffer hands on, until it has enough.
  private final class Pieces: OutputSink {
    var pieces: [[UInt8]] = []
    var wanted = Int.max

    func take(_ bytes: Span<UInt8>) -> Bool {
      var piece: [UInt8] = []
      piece.append(bytes)
      pieces.append(piece)
      return pieces.count < wanted
    }
  }

  private static let references = [
    "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;",
  ]

  private func escaped(_ text: String) -> String {
    var output = OutputBuffer(capacity: 16)
    output.append(utf8: "^")
    output.append(escaping: text)
    output.append(utf8: "$")
    return String(decoding: output.bytes, as: UTF8.self)
  }

  @Test func `what is appended stands one behind the other`() {
    var output = OutputBuffer(capacity: 16)
    output.append(utf8: "één ")
    output.append(bytes: Array("twee ".utf8))
    output.append(UInt8(ascii: "3"))
    output.append("".utf8.span)
    output.append(utf8: String(repeating: "x", count: 100))
    let text = "één twee 3" + String(repeating: "x", count: 100)
    #expect(String(decoding: output.bytes, as: UTF8.self) == text)
    let count = output.count
    #expect(count == text.utf8.count)
    let (first, isWhole) = output.withBytes { ($0[0], $0.count == text.utf8.count) }
    #expect(first == 0xC3)
    #expect(isWhole)
  }

  @Test func `each sign is escaped at every place of a text, and nothing else is`() {
    for length in 1...27 {
      for place in 0..<length {
        for sign in ["&", "<", ">", "\"", "'", "#", "=", "\u{0}", "é", "a"] {
          let (before, after) = (
            String(repeating: "b", count: place), String(repeating: "c", count: length - place - 1)
          )
          let expected = "^" + before + (Self.references[sign] ?? sign) + after + "$"
          #expect(escaped(before + sign + after) == expected)
        }
      }
    }
    #expect(escaped("") == "^$")
    #expect(escaped("<<a>&'\"<b>>") == "^&lt;&lt;a&gt;&amp;&#39;&quot;&lt;b&gt;&gt;$")
  }

  @Test func `any text is escaped as it is byte by byte`() {
    var random = SeededRandom(seed: 11)
    let pieces = ["&", "<", ">", "\"", "'", "a", " ", "langer woord", "é", "€"]
    for _ in 0..<2_000 {
      let count = Int.random(in: 0..<12, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let expected = text.map { Self.references[String($0)] ?? String($0) }.joined()
      #expect(escaped(text) == "^" + expected + "$")
    }
  }

  @Test func `a sink takes what is full, and the buffer never holds more than its capacity`() {
    let sink = Pieces()
    var output = OutputBuffer(capacity: 16, handingTo: sink)
    var whole: [UInt8] = []
    for number in 0..<40 {
      output.append(utf8: String(number))
      whole += Array(String(number).utf8)
      let count = output.count
      #expect(count <= 16)
    }
    #expect(sink.pieces.allSatisfy { (15...16).contains($0.count) })
    #expect(Array(sink.pieces.joined()) + output.bytes == whole)
  }

  @Test func `a piece that is larger than the buffer is taken whole`() {
    let sink = Pieces()
    var output = OutputBuffer(capacity: 16, handingTo: sink)
    output.append(utf8: "ab")
    output.append(utf8: String(repeating: "x", count: 100))
    output.append(utf8: String(repeating: "y", count: 100))
    output.append(escaping: String(repeating: "<", count: 100))
    let text =
      "ab" + String(repeating: "x", count: 100) + String(repeating: "y", count: 100)
      + String(repeating: "&lt;", count: 100)
    let all = Array(sink.pieces.joined()) + output.bytes
    #expect(String(decoding: all, as: UTF8.self) == text)
  }

  @Test func `a sink that has enough gets no more, and a new one starts afresh`() {
    let (sink, next) = (Pieces(), Pieces())
    sink.wanted = 2
    var output = OutputBuffer(capacity: 16, handingTo: sink)
    for _ in 0..<100 { output.append(UInt8(ascii: "a")) }
    let isRefused = output.isRefused
    #expect(isRefused)
    #expect(sink.pieces.count == 2)
    output.restart(handingTo: next)
    let isRefusedStill = output.isRefused
    #expect(!isRefusedStill)
    for _ in 0..<17 { output.append(UInt8(ascii: "b")) }
    #expect(next.pieces.first == [UInt8](repeating: UInt8(ascii: "b"), count: 16))
  }
}
