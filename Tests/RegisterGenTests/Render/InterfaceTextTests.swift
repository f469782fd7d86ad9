import Foundation
import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct InterfaceTextTests {
  private func table(_ language: InterfaceLanguage) throws -> TextTable {
    let disk = try SmallRegister.disk()
    let reader = SourceReader(fileSystem: disk.fileSystem, root: "/Templates")
    let theme = try ThemeParser(reader: reader).parse(languages: [language])
    #expect(theme.diagnostics.isEmpty)
    return try #require(theme.value).words
  }

  /// The keys that templates and Swift ask for; a pair of singular and plural is one.
  private func usedKeys() throws -> Set<String> {
    var keys = Set(InterfaceWord.allCases.map(\.rawValue) + MarkdownWords.keys)
    keys.formUnion(DifferenceWord.allCases.map(\.rawValue))
    for folder in ["Templates", "Templates/parts"] {
      for name in try SmallRegister.names(in: folder) where name.hasSuffix(".html") {
        let text = try SmallRegister.text(of: folder + "/" + name)
        for match in text.matches(of: /\{\{words\.([a-z0-9-]+)/) { keys.insert(String(match.1)) }
      }
    }
    return keys
  }

  private func entries(_ table: TextTable) -> Set<String> {
    Set(table.keys.map { $0.replacing(/\.(?:one|other)$/, with: "") })
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `the table has every word that is asked for, and no other`(language: InterfaceLanguage)
    throws
  {
    let table = try table(language)
    #expect(entries(table).subtracting(try usedKeys()).sorted() == [])
    #expect(try usedKeys().subtracting(entries(table)).sorted() == [])
    #expect(table.check().isEmpty)
  }

  @Test func `both languages have the same keys and slots`() throws {
    let dutch = try table(.dutch)
    let english = try table(.english)
    #expect(dutch.keys == english.keys)
    for key in dutch.keys {
      let slots = { (text: String?) in
        (text ?? "").matches(of: /\{[a-z.]+\}/).map { String($0.0) }.sorted()
      }
      #expect(slots(dutch[key]) == slots(english[key]), "\(key)")
    }
  }

  @Test func `no template holds words of one language`() throws {
    let tags = /\{\{[^}]*\}\}|<[^>]*>|&\w+;/
    for folder in ["Templates", "Templates/parts"] {
      for name in try SmallRegister.names(in: folder) where name.hasSuffix(".html") {
        var text = try SmallRegister.text(of: folder + "/" + name)
        // Attributes that a reader hears or sees have only placeholders.
        for match in text.matches(of: /(?:aria-label|title|alt|data-label)="([^"]*)"/) {
          let value = match.1.replacing(/\{\{[^}]*\}\}/, with: "")
          #expect(!value.contains { $0.isLetter }, "\(name): \(match.0)")
        }
        text = text.replacing(/\{\{[^}]*\}\}/, with: "").replacing(tags, with: "")
        #expect(!text.contains { $0.isLetter }, "\(name): \(text)")
      }
    }
  }
}
