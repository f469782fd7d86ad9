import RegisterGen
import RegisterTestSupport
import Testing

/// Holds every rule to its page: the bad example gives exactly the message of the page, the good one
/// nothing at all.
@Suite struct RulePageTests {
  @Test func `the small register has no findings`() async throws {
    #expect(try await SmallRegister.check(SmallRegister.disk()) == "")
  }

  @Test func `every rule has a page and every page a rule`() throws {
    let pages = try SmallRegister.names(in: "docs/rules").filter { $0 != "README.md" }
    #expect(Set(pages) == Set(Rule.allCases.map { $0.rawValue + ".md" }))
  }

  @Test(arguments: Rule.allCases)
  func `a page has the form of a page`(rule: Rule) throws {
    let page = try RulePage(SmallRegister.text(of: "docs/rules/\(rule.rawValue).md"))
    #expect(page.id == rule.rawValue)
    #expect(page.sections.prefix(4) == ["Why", "Bad", "Message", "Good"])
    #expect(page.statement.hasSuffix("."))
    #expect(page.message.contains("[\(rule.rawValue)]"))
    #expect(page.statement == rule.statement)
  }

  @Test(arguments: Rule.allCases)
  func `explain prints the page`(rule: Rule) throws {
    let page = try SmallRegister.text(of: "docs/rules/\(rule.rawValue).md")
    #expect(rule.page == page, "run scripts/embed-rule-pages")
  }

  @Test(arguments: Rule.allCases)
  func `the bad example gives the message of the page`(rule: Rule) async throws {
    let page = try RulePage(SmallRegister.text(of: "docs/rules/\(rule.rawValue).md"))
    let disk = try disk(with: page.bad, of: rule, isBad: true)
    let findings = try await SmallRegister.check(disk, comparedWith: page.bad.comparedFiles)
    #expect(findings == page.message)
  }

  @Test(arguments: Rule.allCases)
  func `the good example gives nothing`(rule: Rule) async throws {
    let page = try RulePage(SmallRegister.text(of: "docs/rules/\(rule.rawValue).md"))
    let disk = try disk(with: page.good, of: rule, isBad: false)
    #expect(try await SmallRegister.check(disk, comparedWith: page.good.comparedFiles) == "")
  }

  private func disk(
    with example: RulePage.Example, of rule: Rule, isBad: Bool
  ) throws -> InMemoryDisk {
    let disk = try SmallRegister.disk()
    let generated = GeneratedExamples.examples[rule]
    #expect(example.isGenerated || !example.files.isEmpty, "the example has no files")
    for (path, text) in example.files {
      if let text {
        disk.put(text, at: "/" + path)
      } else {
        try disk.fileSystem.removeFile("/" + path)
      }
    }
    if example.isGenerated {
      let example = try #require(generated, "GeneratedExamples has no example of \(rule)")
      (isBad ? example.bad : example.good)(disk)
    }
    return disk
  }
}
