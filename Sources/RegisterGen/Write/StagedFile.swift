/// A file of a staging while it is made: takes what a full buffer hands on, and the rest at its end.
///
/// As long as the old site's file has the same bytes nothing is written: of a file that is equal to its end the
/// old one is kept, with its time; of another what was right is copied.
package final class StagedFile: OutputSink {
  /// The capacity of the buffer that a file is made in: each piece of this size is one call of the disk.
  package static let pieceSize = 256 * 1024

  private let path: OutputPath
  private let staging: SiteStaging
  private var size = 0
  private var hash: SHA256?
  private var failure: OutputError?
  /// Whether all bytes so far are those of the old site's file, so that nothing is written yet.
  private var isKept = true

  /// Prepares a file.
  ///
  /// - Parameter isHashed: Whether `end` gives the digest of the file.
  package init(_ path: OutputPath, in staging: SiteStaging, isHashed: Bool = false) {
    self.path = path
    self.staging = staging
    hash = isHashed ? SHA256() : nil
  }

  /// Writes a piece; what fails is thrown by `end`. Wants no more once writing failed or the build was ended.
  package func take(_ bytes: Span<UInt8>) -> Bool {
    guard failure == nil else { return false }
    do throws(OutputError) {
      guard !Task.isCancelled else { throw .interrupted }
      if isKept, try !staging.holds(bytes, at: size, of: path) {
        isKept = false
        try staging.begin(path, keeping: size)
      }
      if !isKept { try staging.append(bytes, to: path) }
    } catch {
      failure = error
      return false
    }
    hash?.add(bytes)
    size += bytes.count
    return true
  }

  /// Ends the file with what is left in its buffer; where the old site has the same bytes, its file is kept
  /// with its time.
  ///
  /// - Returns: The size in bytes, and the digest if it was asked for.
  /// - Throws: `writtenTwice`, `interrupted`, or `disk` with the file's path in the output folder.
  package func end(
    _ output: borrowing OutputBuffer
  ) throws(OutputError) -> (size: Int, digest: String?) {
    if size == 0, failure == nil {
      try output.withBytes { (bytes) throws(OutputError) in
        hash?.add(bytes)
        size = bytes.count
        try staging.write(path, bytes)
      }
      return (size, hash?.digest())
    }
    if output.count > 0 { _ = output.withBytes { take($0) } }
    if let failure { throw failure }
    if isKept { try staging.keep(path, count: size) }
    return (size, hash?.digest())
  }
}
