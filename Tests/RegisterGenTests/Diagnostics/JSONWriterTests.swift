import FoundationEssentials
import RegisterGen
import Testing

@testable import RegisterGen

@Suite struct JSONWriterTests {
  @Test(arguments: [
    "plain", "a \"quote\" and \\", "line\nend\ttab\u{1}", "##[error]x ##[", "###[", "# #[", "[##",
    "é\u{2028}x", "\u{7F}\u{85}\u{A0}«\u{202E}’…\u{2066}\u{E2}\u{C2}", "\u{9B}",
    "</script><!--", "hoofdstuk-2#slot",
  ])
  func `a text is read as it was written`(text: String) throws {
    var writer = JSONWriter()
    writer.object { $0.member("text", text) }
    let read = try JSONDecoder().decode([String: String].self, from: Data(writer.bytes))
    #expect(read == ["text": text])
    #expect(!writer.text.contains("##["))
    let controls = writer.text.unicodeScalars.filter(\.isForbiddenControl)
    #expect(controls.isEmpty)
  }
}
