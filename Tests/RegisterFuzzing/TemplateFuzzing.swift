internal import RegisterGen

/// Compiles a template against a page with a field of every kind, and renders two pages with it: one
/// whose values are plain, and one whose values would be markup if one of them stood unescaped. Both
/// must have the same tags.
enum TemplateFuzzing {
  private static let path = SourcePath(root: "Templates", relative: "page.html")
  private static let words = TextTable(
    language: "nl", path: SourcePath(root: "Templates", relative: "text/nl.yml"),
    texts: [
      "search": "Zoek <hier>", "position": "rij {position} van {page.count}",
      "measures.one": "{count} maatregel", "measures.other": "{count} maatregelen",
    ])
  private static let partials = [
    ("parts/name", "<b>{{name}}</b>"),
    ("parts/title", "<p title=\"{{page.title}}\">{{> page}}</p>"),
  ]

  /// What is wrong with what came of the bytes.
  static func complaint(about bytes: [UInt8]) -> String? {
    guard let text = String(validating: bytes, as: UTF8.self), VisibleLines.isText(text) else {
      return nil
    }
    let files = partials.map { name, text in
      (path: SourcePath(root: "Templates", relative: name + ".html"), text: text)
    }
    let library = TemplateLibrary(files: files + [(path: path, text: text)], words: words)
    let compiled = library.compile("page", as: FuzzPage.self)
    let findings = library.diagnostics + compiled.diagnostics
    let check = FindingCheck(path: path.text, bytes: bytes)
    if let complaint = check.complaint(about: findings) { return complaint }
    guard let template = compiled.value else {
      return findings.isEmpty ? "there is no template, and no finding says why" : nil
    }
    let plain = tags(of: template, with: "Q¤¤¤¤¤Q")
    let hostile = tags(of: template, with: "Q\"'<&>Q")
    return plain == hostile ? nil : "a value became markup: \(hostile) instead of \(plain)"
  }

  /// The tags of a page, without the values of their attributes.
  private static func tags(of template: Template<FuzzPage>, with value: String) -> [TagReader.Tag] {
    let page = HTML(rendering: FuzzPage(value), with: template)
    return TagReader.tags(in: page.bytes).map { tag in
      var tag = tag
      for index in tag.attributes.indices { tag.attributes[index].value = "" }
      return tag
    }
  }
}

/// A page with a field of every kind.
private struct FuzzPage: TemplateRecord {
  let value: String
  let rows: [FuzzRow]

  init(_ value: String) {
    self.value = value
    rows = [
      FuzzRow(value: value, children: [FuzzRow(value: value, children: [])]),
      FuzzRow(value: value, children: []),
    ]
  }

  static let schema = TemplateSchema<FuzzPage>([
    .text("title", "A text") { $0.value },
    .number("count", "A number") { $0.rows.count },
    .url("url", "An address") { SiteURL(relative: $0.value) },
    .html("body", "HTML") { HTML(escaping: $0.value) },
    .condition("isWithdrawn", "A condition") { $0.rows.isEmpty },
    .record("row", "A record") { $0.rows[0] },
    .optional("other", "A record that may lack") { $0.rows.first { $0.children.isEmpty } },
    .list("rows", "Records") { $0.rows },
    .texts("aliases", "Texts") { [$0.value, $0.value] },
    .optionalText("subtitle", "A text that may lack") { Optional($0.value) },
    .optionalURL("source", "An address that may lack") {
      SiteURL(external: "https://a.example/" + $0.value)
    },
    .optionalHTML("note", "HTML that may lack") { _ in HTML?.none },
    .optionalNumber("order", "A number that may lack") { _ in Int?.none },
  ])
}

/// A record within the page.
private struct FuzzRow: TemplateRecord {
  let value: String
  let children: [FuzzRow]

  static let schema = TemplateSchema<FuzzRow>([
    .text("name", "A text") { $0.value },
    .number("position", "A number") { $0.children.count },
    .url("url", "An address") { SiteURL(relative: $0.value) },
    .list("children", "Records") { $0.children },
  ])
}
