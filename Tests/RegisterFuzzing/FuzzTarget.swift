internal import RegisterGen

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
    if let complaint = complaintByItself(about: bytes) { return complaint }
    switch self {
    case .frontMatter:
      return await ContentFuzzing(path: Self.measureFile.text).complaint(about: bytes)
    case .register:
      return await ContentFuzzing(path: "Content/register.yml").complaint(about: bytes)
    case .glossary:
      return await ContentFuzzing(path: Self.glossaryFile.text).complaint(about: bytes)
    case .markdown, .template: return nil
    }
  }

  /// As `complaint(about:)`, but of a file that is read within a register, all but one in 32 are read
  /// by themselves alone; which ones, their bytes tell. So many more are read, and as many within a
  /// register.
  package func quickComplaint(about bytes: [UInt8]) async -> String? {
    switch self {
    case .markdown, .template, .register: return await complaint(about: bytes)
    case .frontMatter, .glossary:
      var hash: UInt32 = 0x811C_9DC5
      for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
      // The lowest bits of such a hash mix least.
      return hash >> 27 == 0 ? await complaint(about: bytes) : complaintByItself(about: bytes)
    }
  }

  private static let measureFile = SourcePath(root: "Content", relative: "measures/asiel/alles.md")
  private static let glossaryFile = SourcePath(root: "Content", relative: "glossary.yml")

  private func complaintByItself(about bytes: [UInt8]) -> String? {
    switch self {
    case .frontMatter: FileFuzzing(path: Self.measureFile, bytes: bytes).complaintAboutMeasure()
    case .glossary: FileFuzzing(path: Self.glossaryFile, bytes: bytes).complaintAboutGlossary()
    case .markdown: MarkdownFuzzing.complaint(about: bytes)
    case .template: TemplateFuzzing.complaint(about: bytes)
    case .register: String?.none
    }
  }
}
