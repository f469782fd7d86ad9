import RegisterTestSupport
import Testing

/// The scanner that the tests of the sources stand on.
@Suite struct SwiftSourceTests {
  private func words(_ text: String) -> [String] {
    SwiftSource(path: "A.swift", text: text).words.map(\.text)
  }

  @Test func `comments are left out, nested ones too`() {
    #expect(words("a // b\nc /* d /* e */ f */ g /// h") == ["a", "c", "g"])
  }

  @Test func `string literals are left out`() {
    #expect(words(#"a "b" c "d \" e" f "" g"#) == ["a", "c", "f", "g"])
    #expect(words("a \"\"\"\n  b \"c\" d\n  \"\"\" e") == ["a", "e"])
    #expect(words(##"a #"b "c" \(d) \#(e)"# f"##) == ["a", "e", "f"])
  }

  @Test func `the code of an interpolation is code`() {
    #expect(words(#"a "b \(c(d, "e \(f)")) g" h"#) == ["a", "c", "d", "f", "h"])
  }

  @Test func `a word knows its line, its depth and what it is a member of`() throws {
    let source = SwiftSource(path: "A.swift", text: "struct A {\n  let b = C.d\n}\nlet e = .f")
    let word = try #require(source.words.first { $0.text == "d" })
    #expect(word.line == 2)
    #expect(word.depth == 1)
    #expect(word.base == "C")
    #expect(source.words.last?.base == "")
  }

  @Test func `declarations have their names and modifiers`() {
    let source = SwiftSource(
      path: "A.swift",
      text: """
        private final class A {
          package private(set) var b: Int
          static func c() {}
          init() {}
        }
        """)
    #expect(source.declarations.map(\.name) == ["A", "b", "c", "init"])
    #expect(source.declarations.map(\.isPrivate) == [true, false, false, false])
  }

  @Test func `a local name is no member, and a member of a private type is hidden`() {
    let source = SwiftSource(
      path: "A.swift",
      text: """
        struct A: Comparable {
          var b: Int { let c = 1; return c }
          static func < (d: A, e: A) -> Bool { true }
        }
        private extension A { func f() {} }
        """)
    let members = source.declarations.filter { $0.isMember && !$0.isHidden }
    #expect(members.map(\.name) == ["A", "b", "<"])
    #expect(members.last?.ownerWords == ["struct", "A", "Comparable"])
  }
}
