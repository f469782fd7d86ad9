/// Decides whether a text can be the title of something new.
enum EntryTitle {
  /// The longest title, in Unicode scalars.
  static let longest = 200

  /// Checks a title.
  ///
  /// - Throws: for one that is empty, has a line break or a character that can't be seen, or is too long.
  static func check(_ title: String) throws(RefusedEntry) {
    guard title.contains(where: { !$0.isWhitespace }) else {
      throw RefusedEntry("the title is empty: write it between quotes")
    }
    guard VisibleText.make(title) == title else {
      throw RefusedEntry(
        "the title holds a line break or a character that can't be seen: '\(title)'")
    }
    guard title.unicodeScalars.count <= longest else {
      throw RefusedEntry("the title is longer than \(longest) characters")
    }
  }
}
