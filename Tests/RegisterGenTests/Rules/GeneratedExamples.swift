import RegisterGen
import RegisterTestSupport

/// The examples of rules that no page can print: too large, no text, or no file at all.
enum GeneratedExamples {
  /// What an example does to the small register's disk.
  struct Example: Sendable {
    let bad: @Sendable (InMemoryDisk) -> Void
    let good: @Sendable (InMemoryDisk) -> Void
  }

  /// The generated examples by rule.
  static let examples: [Rule: Example] = [
    .fileTooLarge: Example(
      bad: { put(body: String(repeating: "Een zin. ", count: 15_000) + "Slot.\n", on: $0) },
      good: { put(body: String(repeating: "Een zin. ", count: 14_000) + "Slot.\n", on: $0) }),
    .beyondLimits: Example(
      bad: { disk in
        put(body: "Een zin.\n", on: disk)
        disk.refuse(page, since: "took more than 1024 MB")
      },
      good: { put(body: "Een zin.\n", on: $0) }),
    .invalidUTF8: Example(
      bad: { $0.put(head.utf8 + [0x63, 0x61, 0x66, 0xE9, 0x0A], at: page) },
      good: { put(body: "café\n", on: $0) }),
    .linkOutsideTree: Example(
      bad: { disk in
        disk.put("geheim", at: "/secret.md")
        disk.putLink(to: "../../secret.md", at: "/Content/pages/geheim.md")
      },
      good: { $0.putLink(to: "over.md", at: "/Content/pages/nog-eens.md") }),
    .frontMatterTooLarge: Example(
      bad: { put(summary: String(repeating: "Een zin. ", count: 4_000) + "Slot.", on: $0) },
      good: { put(summary: String(repeating: "Een zin. ", count: 3_000) + "Slot.", on: $0) }),
    .trailingSpace: Example(
      bad: { put(body: "Een zin. \n", on: $0) },
      good: { put(body: "Een zin.\nEn  \ntwee.\n\n```\nx \n```\n", on: $0) }),
    .tabCharacter: Example(
      bad: { put(body: "- Een.\n\t- Twee.\n", on: $0) },
      good: { put(body: "- Een.\n    - Twee.\n\nDrie\tvier.\n", on: $0) }),
    .lineEnding: Example(
      bad: { disk in
        put(body: "Een zin.\n", on: disk)
        disk.put(
          (disk.texts(below: "/Content/pages")["lang.md"] ?? "").replacing("\n", with: "\r\n"),
          at: page)
      },
      good: { put(body: "Een zin.\n", on: $0) }),
    .markdownBudget: Example(
      bad: { put(body: table(columns: 1_000, lines: 60), on: $0) },
      good: { put(body: table(columns: 100, lines: 60), on: $0) }),
    .brokenImage: Example(bad: { _ in }, good: { putImage(on: $0) }),
    .missingAlternative: Example(bad: { putImage(on: $0) }, good: { putImage(on: $0) }),
    .missingText: Example(
      bad: { disk in
        let words = disk.texts(below: "/Templates/text")["nl.yml"] ?? ""
        let lines = words.split(separator: "\n").filter { !$0.hasPrefix("markdown-footnote:") }
        disk.put(lines.joined(separator: "\n"), at: "/Templates/text/nl.yml")
      },
      good: { _ in }),
  ]

  private static let page = "/Content/pages/lang.md"
  private static let head = "---\ntitle: Lang\n---\n\n"

  /// A dot of one pixel.
  private static let image: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3A, 0x7E, 0x9B,
    0x55, 0x00, 0x00, 0x00, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x60, 0x00, 0x00, 0x00,
    0x02, 0x00, 0x01, 0x48, 0xAF, 0xA4, 0x71, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE,
    0x42, 0x60, 0x82,
  ]

  private static func putImage(on disk: InMemoryDisk) {
    disk.put(image, at: "/Content/images/kaart.png")
  }

  private static func put(summary: String, on disk: InMemoryDisk) {
    disk.put("---\ntitle: Lang\nsummary: \(summary)\n---\n", at: page)
  }

  private static func table(columns: Int, lines: Int) -> String {
    let head = String(repeating: "|a", count: columns) + "|\n"
    let rule = String(repeating: "|-", count: columns) + "|\n"
    return head + rule + String(repeating: "|b|\n", count: lines)
  }

  private static func put(body: String, on disk: InMemoryDisk) {
    disk.put(head + body, at: page)
  }
}
