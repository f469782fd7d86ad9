/// The account of a site that was written.
package struct WriteReport: Hashable, Sendable {
  /// The files that are new or have other bytes than before.
  package let written: Int
  /// The files that have the same bytes as before, and kept their modification time.
  package let unchanged: Int
  /// The files of the old site that the new one does not have.
  package let removed: Int
  /// The files and folders (with a trailing `/`) that the command did not write and kept, sorted.
  package let foreign: [String]

  /// Makes an account.
  package init(written: Int, unchanged: Int, removed: Int, foreign: [String]) {
    self.written = written
    self.unchanged = unchanged
    self.removed = removed
    self.foreign = foreign
  }
}
