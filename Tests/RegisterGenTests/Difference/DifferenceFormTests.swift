import Foundation
import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct DifferenceFormTests {
  private func measure(_ title: String, _ summary: String) -> String {
    """
    ---
    title: \(title)
    summary: \(summary)
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources: [{document: lijst}]
    ---
    """
  }

  @Test func `what a stranger writes does nothing in Markdown`() async throws {
    let registers = try ComparedRegisters()
    registers.put(
      measure(
        #"'<script>x</script> @team [klik](https://kwaad.example) ```'"#,
        #"'<!-- --> ![x](y) #12 **vet** | https://kwaad.example www.kwaad.example &lt;'"#),
      at: "measures/asiel/kwaad.md")
    let markdown = try await registers.report().text(.markdown)
    #expect(markdown.contains("script"))
    for sign in ["<script", "<!--", "@", "](", "```", "**", "://", "www.k", " #12", "|"] {
      let own = markdown.replacing("####", with: "").replacing("###", with: "")
      #expect(!own.contains(sign), "\(sign)")
    }
  }

  @Test func `a terminal is not steered`() async throws {
    let registers = try ComparedRegisters()
    registers.put(measure("Stil\u{200B}le", "Kort."), at: "measures/asiel/stil.md")
    #expect(try await registers.report().text(.text).contains("Stil\\u{200B}le"))
  }

  @Test func `a comment is no longer than a forge takes, and counts the rest`() async throws {
    let registers = try ComparedRegisters()
    for number in 0..<400 {
      registers.put(
        measure("Maatregel \(number)", String(repeating: "woord ", count: 50)),
        at: "measures/asiel/m\(number).md")
    }
    let markdown = try await registers.report().text(.markdown)
    #expect(markdown.utf8.count < 60_000)
    #expect(markdown.utf8.count > 50_000)
    #expect(markdown.contains(/\nen nog \d+\n$/))
  }

  @Test func `the JSON has what docs/diff.md says`() async throws {
    let registers = try ComparedRegisters()
    try registers.edit("measures/asiel/vergunning.md", "effect: \"0/-\"", "effect: \"-\"")
    try registers.edit("measures/asiel/vergunning.md", "relation: overgenomen", "relation: deels")
    try registers.edit("measures/asiel/vergunning.md", "na een toets", "na twee jaar")
    let text = try await registers.report().text(.json)
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let document = try #require(value)
    let shape = try SmallRegister.text(of: "docs/diff.md")
    for key in Self.keys(of: document) {
      #expect(shape.contains("`\(key)`"), "\(key)")
    }
    #expect(document["isEmpty"] as? Bool == false)
    let changes = try #require(document["changes"] as? [[String: Any]])
    let fields = try #require(changes.first?["fields"] as? [[String: Any]])
    #expect(
      fields.compactMap { $0["key"] as? String } == [
        "effect", "programme", "section-beschrijving",
      ])
    #expect(fields.first?["new"] as? String == "− (minder)")
  }

  private static func keys(of value: Any) -> Set<String> {
    if let map = value as? [String: Any] {
      return Set(map.keys).union(map.values.flatMap { keys(of: $0) })
    }
    return Set((value as? [Any] ?? []).flatMap { keys(of: $0) })
  }
}
