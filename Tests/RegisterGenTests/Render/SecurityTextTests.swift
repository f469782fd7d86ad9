import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct SecurityTextTests {
  private func site(
    _ security: String, base: String = "https://register.example/", language: String = "nl"
  ) async throws -> RenderedSite {
    let text = try SmallRegister.text(
      of: "Tests/RegisterGenTests/Fixtures/base/Content/register.yml")
    let register = text.replacing("base-url: https://register.example/", with: "base-url: \(base)")
      .replacing("language: nl", with: "language: \(language)")
    return try await RenderedSite.build(["register.yml": register + security])
  }

  private static let address = ".well-known/security.txt"

  @Test func `a register without a contact has no file`() async throws {
    #expect(try await site("").files[Self.address] == nil)
  }

  @Test func `the file says all that the register declares, the preferred contact first`()
    async throws
  {
    let security = """
      security:
        url: https://register.example/melden
        email: veilig@register.example
        expires: 2026-Q1
        policy: https://register.example/afspraken
        encryption: https://register.example/sleutel.asc
      """
    #expect(
      try await site(security).files[Self.address] == """
        Contact: mailto:veilig@register.example
        Contact: https://register.example/melden
        Expires: 2026-03-31T23:59:59Z
        Encryption: https://register.example/sleutel.asc
        Preferred-Languages: nl, en
        Canonical: https://register.example/.well-known/security.txt
        Policy: https://register.example/afspraken

        """)
  }

  @Test func `its own address is at the root of the domain, wherever the site is`() async throws {
    let security = "security: {email: v@register.example, expires: 2026-02}"
    let file = try await site(
      security, base: "https://register.example/een/register/", language: "en"
    ).files[Self.address]
    #expect(
      file == """
        Contact: mailto:v@register.example
        Expires: 2026-02-28T23:59:59Z
        Preferred-Languages: en
        Canonical: https://register.example/.well-known/security.txt

        """)
  }

  @Test(arguments: [
    ("{email: v@register.example, expires: 2026-02, mail: x}", "unknown-key"),
    ("{expires: 2026-02}", "missing-key"), ("{email: v@register.example}", "missing-key"),
    ("{email: geen adres, expires: 2026-02}", "invalid-url"),
    ("{url: 'javascript:alert(1)', expires: 2026-02}", "invalid-url"),
    ("{email: v@register.example, expires: 2026-02-30}", "invalid-date"),
    ("{email: \"a@b.c\\r\\nContact: d@e.f\", expires: 2026-02}", "control-character"),
    ("veilig@register.example", "wrong-type"),
  ])
  func `a contact that can't be used is refused`(value: String, rule: String) async throws {
    let disk = try SmallRegister.disk()
    let text = disk.texts()["Content/register.yml"] ?? ""
    disk.put(text + "security: " + value, at: "/Content/register.yml")
    let findings = try await SmallRegister.check(disk)
    #expect(findings.contains("[\(rule)]"), "\(findings)")
  }
}
