/// The parts of a register before its references are resolved; the result of the parse stage.
///
/// Only the link stage takes it, and gives a `Register`.
package struct ParsedRegister: Sendable {
  /// What the register says about itself.
  package let identity: RegisterIdentity
  /// The declared words.
  package let vocabulary: Vocabulary
  /// The home page's introduction.
  package let home: FreePage
  /// The streams, in the order of their files.
  package let streams: [RegisterStream]
  /// The instruments, in the order of their files.
  package let instruments: [Instrument]
  /// The chapters, in the order of their files.
  package let chapters: [ProgrammeChapter]
  /// The free pages, in the order of their files.
  package let pages: [FreePage]
  /// The measures, in the order of their files.
  package let measures: [Measure]
  /// The images.
  package let images: [ContentImage]
  /// The glossary.
  package let glossary: [GlossaryTerm]
  /// What was there but could not be read: a link to one of these is not reported as broken as well.
  package let rejected: Set<ContentTarget>
}
