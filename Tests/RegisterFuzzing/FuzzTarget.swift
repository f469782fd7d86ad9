/// A reader of strangers' bytes, as the fuzzer and the tests of its corpus call it.
///
/// Whatever the bytes are, it must not stop the process, hang, or take memory without bound, and what
/// comes of them must keep the promises that can be checked without knowing what they meant.
package enum FuzzTarget: String, CaseIterable, Sendable {
  /// A measure's file: its front matter, and how the rest of the register takes it.
  case frontMatter = "front-matter"
  /// A body, parsed and rendered.
  case markdown
  /// A template, compiled against a page's type and rendered.
  case template
  /// `register.yml` of a register whose other files stay as they are.
  case register
  /// `glossary.yml` of the same register.
  case glossary

  /// What is wrong with what came of some bytes; `nil` for nothing.
  package func complaint(about bytes: [UInt8]) async -> String? {
    switch self {
    case .frontMatter:
      await ContentFuzzing(path: "Content/measures/asiel/alles.md").complaint(about: bytes)
    case .register: await ContentFuzzing(path: "Content/register.yml").complaint(about: bytes)
    case .glossary: await ContentFuzzing(path: "Content/glossary.yml").complaint(about: bytes)
    case .markdown: MarkdownFuzzing.complaint(about: bytes)
    case .template: TemplateFuzzing.complaint(about: bytes)
    }
  }
}
