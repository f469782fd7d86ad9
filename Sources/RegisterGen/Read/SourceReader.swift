/// Reads the files below one root, `Content` or `Templates`.
///
/// The files come from strangers' pull requests: nothing outside of the root is read, nothing that is
/// not a regular file is opened, and no file is read beyond its budget. What a file has wrong is a
/// diagnostic; only what the disk has wrong is thrown. Safe to use from several threads at once.
package struct SourceReader: Sendable {
  /// The size that a Markdown file, a YAML file or a template may have, in bytes; FACTS on cmark-gfm
  /// show what larger ones can cost.
  package static let textLimit = 128 * 1024
  /// The size that an image may have, in bytes.
  package static let imageLimit = 5 * 1024 * 1024

  /// The name of the file of addresses, at the top of a content folder.
  package static let lockName = "addresses.lock"
  /// The size that it may have, in bytes: it grows with the register, by some 45 bytes an address.
  package static let lockLimit = 16 * 1024 * 1024
  /// The size of the largest file that is read, in bytes.
  static let largestFile = max(textLimit, imageLimit, lockLimit)

  /// The size that a text file may have, in bytes.
  package static func limit(ofText path: SourcePath) -> Int {
    path.relative == lockName ? lockLimit : textLimit
  }

  /// The folder as it was given, without a trailing `/`.
  package let root: String
  private let fileSystem: FileSystem

  /// Makes a reader of one root.
  package init(fileSystem: FileSystem, root: String) {
    self.fileSystem = fileSystem
    self.root = Self.withoutTrailingSlashes(root)
  }

  /// Lists the files below the root.
  ///
  /// Reports: `link-outside-tree`, `invalid-file-name`, `stray-file`.
  /// - Throws: when the root, or a folder in it, can't be listed.
  package func survey() throws(FileSystemError) -> SourceSurvey {
    var walk = SourceWalk(fileSystem: fileSystem, root: root)
    return try walk.survey()
  }

  /// Reads a text file that the survey found; `nil`, with the reason, for one that can't be used.
  ///
  /// Reports: `file-too-large`, `invalid-utf8`, `control-character`, `link-outside-tree`,
  /// `stray-file`.
  /// - Throws: when the disk fails, or the file has gone since the survey.
  package func read(_ path: SourcePath) throws(FileSystemError) -> Diagnosed<SourceFile?> {
    let bytes = try readBytes(path, limit: Self.limit(ofText: path))
    guard let value = bytes.value else { return Diagnosed(nil, bytes.diagnostics) }
    switch TextDecoding.decode(value) {
    case .text(let text): return Diagnosed(SourceFile(path: path, text: text))
    case .fault(let position, let message):
      let help = "save the file in the encoding UTF-8"
      return Diagnosed(
        nil, [Diagnostic(.invalidUTF8, at: place(position, in: path), message, help: help)])
    case .control(let position, let scalar):
      return Diagnosed(nil, [.control(scalar, at: place(position, in: path))])
    }
  }

  /// The lines of a text file as they are shown beside a finding, also where they are no clean text;
  /// `nil` when the file can't be read.
  package func excerptLines(of path: SourcePath) -> LineTable? {
    guard let bytes = (try? readBytes(path, limit: Self.limit(ofText: path)))?.value else {
      return nil
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return LineTable(String(decoding: bytes[start...], as: UTF8.self))
  }

  /// Reads a file as bytes, such as an image; `nil`, with the reason, for one that can't be used.
  ///
  /// Reports: `file-too-large`, `link-outside-tree`, `stray-file`, `beyond-limits`.
  /// - Throws: when the disk fails, or the file has gone since the survey.
  package func readBytes(
    _ path: SourcePath,
    limit: Int = imageLimit
  ) throws(FileSystemError) -> Diagnosed<[UInt8]?> {
    var outcome = try fileSystem.read(path.text, limit)
    if outcome == .link {
      guard let target = try fileSystem.resolve(path.text),
        Self.isInside(target, folder: try fileSystem.resolve(root) ?? root)
      else {
        let message = "a link that leads out of '\(root)' is not followed"
        return refusal(.linkOutsideTree, path, message, help: SourceWalk.linkHelp)
      }
      outcome = try fileSystem.read(target, limit)
    }
    switch outcome {
    case .bytes(let bytes): return Diagnosed(bytes)
    case .tooLarge:
      let message = "the file is larger than \(limit / 1024) KB"
      let isText = limit != Self.imageLimit
      let help = isText ? "split it into several files" : "make the image smaller"
      return refusal(.fileTooLarge, path, message, help: help)
    case .beyondLimits(let reason):
      return refusal(
        .beyondLimits, path, "reading this file \(reason)",
        help: "leave out what was added to it last, or make it simpler")
    case .link, .notAFile:
      return refusal(.strayFile, path, "this is not a file, and is not read")
    }
  }

  /// Whether an absolute path without links is a folder or lies below it.
  package static func isInside(_ path: String, folder: String) -> Bool {
    if path == folder || folder == "/" { return true }
    guard path.utf8.starts(with: folder.utf8) else { return false }
    return path.utf8.dropFirst(folder.utf8.count).first == 0x2F
  }

  private func place(_ position: SourcePosition, in path: SourcePath) -> SourceLocation {
    let range = SourceRange(line: position.line, column: position.column, length: 1)
    return SourceLocation(path: path, range: range)
  }

  private func refusal<Value>(
    _ rule: Rule,
    _ path: SourcePath,
    _ message: String,
    help: String? = nil
  ) -> Diagnosed<Value?> {
    Diagnosed(nil, [Diagnostic(rule, at: SourceLocation(path: path), message, help: help)])
  }

  private static func withoutTrailingSlashes(_ path: String) -> String {
    var path = path
    while path.utf8.count > 1, path.utf8.last == 0x2F { path.removeLast() }
    return path
  }
}
