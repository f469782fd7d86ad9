import Foundation
import RegisterGen
import RegisterTestSupport
import Testing

@testable import RegisterGen

@Suite struct RegisterSchemaTests {
  private func schema(_ kind: RegisterSchema.Kind) async throws -> [String: Any] {
    let words = try #require(try await ListedRegister.read().words)
    let text = RegisterSchema(words).text(of: kind)
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(value as? [String: Any])
  }

  @Test func `a schema has the keys of the parsers, and requires what they require`() async throws {
    let lists: [(RegisterSchema.Kind, KeyList)] = [
      (.measure, .measure), (.chapter, .chapter), (.page, .page), (.instrument, .instrument),
      (.stream, .stream), (.register, .register), (.glossary, .glossary),
    ]
    #expect(lists.map(\.0) == RegisterSchema.Kind.allCases)
    for (kind, keys) in lists {
      let schema = try await schema(kind)
      let properties = try #require(schema["properties"] as? [String: Any])
      #expect(Set(properties.keys) == Set(keys.names))
      #expect(schema["required"] as? [String] ?? [] == keys.required)
      #expect(schema["additionalProperties"] as? Bool == false)
      #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    }
  }

  @Test func `the parsers take their keys from the lists that the schemas are made of`() throws {
    let sources = try SwiftSource.all(below: "Sources/RegisterGen/Parse")
      .filter { !$0.path.hasSuffix("/KeyList.swift") }
    let inline = sources.flatMap { source in
      source.lines.filter { $0.contains("keys: [\"") || $0.contains("keys = [\"") }
        .map { "\(source.path): \($0)" }
    }
    #expect(inline == [])
  }

  @Test func `what must be there is what the parsers miss`() async throws {
    let keys = KeyList.measure.required.map { "a measure needs a key '\($0)'" }
    let outcome = try await ListedRegister.read(["measures/asiel/niets.md": "---\n{}\n---\n"])
    let missing = outcome.diagnostics.filter { $0.rule == .missingKey }.map(\.message)
    #expect(Set(missing) == Set(keys))
  }

  @Test func `a register without words of a kind takes none`() throws {
    guard case .object(let members) = SchemaTree.word(of: []) else { return }
    #expect(members.map(\.key) == ["not"])
  }
}
