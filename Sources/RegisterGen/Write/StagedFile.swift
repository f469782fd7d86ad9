/// A file of a staging that grows piece by piece, for files that are too large to be held.
///
/// `end` must be called behind the last piece.
package struct StagedFile {
  /// Each piece of about this size is one call of the disk.
  package static let pieceSize = 256 * 1024

  private let path: OutputPath
  private let staging: SiteStaging
  private var piece: [UInt8] = []
  private var size = 0
  private var hash: SHA256?

  /// Begins an empty file.
  ///
  /// - Parameter isHashed: Whether `end` gives the digest of the file.
  /// - Throws: `writtenTwice`, or `disk` with the file's path in the output folder.
  package init(
    _ path: OutputPath, in staging: SiteStaging, isHashed: Bool = false
  ) throws(OutputError) {
    self.path = path
    self.staging = staging
    hash = isHashed ? SHA256() : nil
    try staging.begin(path)
  }

  /// Adds bytes.
  ///
  /// - Throws: `disk`.
  package mutating func append(_ bytes: [UInt8]) throws(OutputError) {
    if piece.isEmpty, bytes.count >= Self.pieceSize { return try hand(bytes) }
    piece.append(bytes: bytes)
    guard piece.count >= Self.pieceSize else { return }
    try handPiece()
  }

  /// Ends the file; where the old site has the same bytes, its file is kept with its time.
  ///
  /// - Returns: The size in bytes, and the digest if it was asked for.
  /// - Throws: `disk`.
  package mutating func end() throws(OutputError) -> (size: Int, digest: String?) {
    if !piece.isEmpty { try handPiece() }
    try staging.end(path)
    return (size, hash?.digest())
  }

  private mutating func handPiece() throws(OutputError) {
    try hand(piece)
    // Many may be open at the same time, of which few grow.
    piece = []
  }

  private mutating func hand(_ bytes: [UInt8]) throws(OutputError) {
    hash?.add(bytes)
    size += bytes.count
    try staging.append(bytes, to: path)
  }
}
