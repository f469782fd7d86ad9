import RegisterGen
import Testing

@Suite struct MarkdownConcurrencyTests {
  /// cmark's tables of special characters are shared by all parsers: with the lock around the
  /// inline phase taken away, some of these texts come out wrong in every run that was tried.
  @Test func `eight tasks that parse strikethrough at once give what one gives`() async {
    let texts = (0..<20).map { number in
      String(
        repeating: "a ~~b\(number)~~ www.c\(number).nl d@e\(number).nl *f* ~g~[^1]\n\n", count: 20)
        + "[^1]: ~~h~~ https://i.nl\n"
    }
    let expected = texts.map { MarkdownFixtures.html($0) }
    await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          var wrong = 0
          for _ in 0..<10 {
            for (text, html) in zip(texts, expected) where MarkdownFixtures.html(text) != html {
              wrong += 1
            }
          }
          return wrong
        }
      }
      for await wrong in group { #expect(wrong == 0) }
    }
  }
}
