/// The commit whose content the site shows, as a citation names it.
///
/// It is the commit that is checked out, whichever files it touched: that one is the same in a shallow
/// clone and costs the same in a long history, where the newest commit of each file is neither.
package struct SourceRevision: Sendable, Hashable {
  /// The whole hash of the commit.
  package let hash: String
  /// The day of the commit, by the clock of who committed it.
  package let day: Moment

  /// Makes a revision.
  package init(hash: String, day: Moment) {
    self.hash = hash
    self.day = day
  }

  /// The first ten digits of the hash, as people read them.
  package var short: String { String(hash.prefix(10)) }
}
