import RegisterGen
import Testing

@Suite struct HTMLTests {
  @Test(arguments: [
    ("", ""),
    ("plain", "plain"),
    ("a & b", "a &amp; b"),
    ("<script>alert('x')</script>", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"),
    ("\"", "&quot;"),
    ("&amp;", "&amp;amp;"),
    ("één & twee — 𝄞 <", "één &amp; twee — 𝄞 &lt;"),
    ("&&", "&amp;&amp;"),
  ])
  func `escaping gives every character of markup its reference`(text: String, html: String) {
    #expect(String(decoding: HTML(escaping: text).bytes, as: UTF8.self) == html)
  }

  @Test func `escaping a long text that starts small keeps all of it`() {
    let text = String(repeating: "woord ", count: 1_000) + "'" + String(repeating: "x", count: 99)
    let html = String(decoding: HTML(escaping: text).bytes, as: UTF8.self)
    #expect(html == text.split(separator: "'").joined(separator: "&#39;"))
  }

  @Test func `escaped text holds no character of markup and comes back when read`() {
    var generator = SplitMix(state: 42)
    let alphabet = Array("<>&\"'ab é\u{0}\n{}/=𝄞")
    for _ in 0..<500 {
      let length = Int.random(in: 0..<30, using: &generator)
      let text = String((0..<length).map { _ in alphabet.randomElement(using: &generator) ?? "a" })
      let html = String(decoding: HTML(escaping: text).bytes, as: UTF8.self)
      #expect(!html.contains { "<>\"'".contains($0) })
      let back = html.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
        .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
      #expect(back == text)
    }
  }

  @Test func `nothing is empty HTML`() {
    #expect(HTML.empty.isEmpty)
    #expect(HTML(RenderedMarkdown.empty) == .empty)
    #expect(!HTML(escaping: "x").isEmpty)
  }
}

/// A generator of random numbers that gives the same ones every time.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
