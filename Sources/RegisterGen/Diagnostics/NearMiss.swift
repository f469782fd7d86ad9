/// Finds what somebody probably meant: the nearest known id, key, name or anchor.
package enum NearMiss {
  /// A candidate near to a misspelt word.
  package struct Match: Hashable, Sendable {
    /// The candidate.
    package let candidate: String
    /// Whether it can only have been meant: no other candidate is near enough, and at most two signs,
    /// less than half of the word, differ.
    package let isSure: Bool
  }

  /// The candidate nearest to a misspelt word, or `nil` when none is near enough.
  package static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    match(for: word, in: candidates)?.candidate
  }

  /// The candidate nearest to a misspelt word, or `nil` when none is near enough.
  ///
  /// Near enough is an edit distance (insert, delete, replace, swap two neighbours) of at most one
  /// for a word of up to three letters, two up to eight, and a third of the longer word from there. Of equally near candidates the first in byte order
  /// wins, so that the answer does not depend on the order of the candidates.
  ///
  /// - Complexity: the product of the two lengths for each candidate; words over 80 bytes are not
  ///   compared, which bounds what a hostile file can cost.
  package static func match(for word: String, in candidates: some Sequence<String>) -> Match? {
    let target = Array(word.lowercased().unicodeScalars)
    guard !target.isEmpty, target.count <= longest else { return nil }
    var best: (distance: Int, candidate: String)?
    var isOnly = true
    var isSmall = false
    for candidate in candidates where candidate != word {
      let other = Array(candidate.lowercased().unicodeScalars)
      guard !other.isEmpty, other.count <= longest else { continue }
      let longer = max(target.count, other.count)
      let allowed = longer <= 3 ? 1 : max(2, longer / 3)
      guard abs(target.count - other.count) <= allowed else { continue }
      let distance = editDistance(target, other)
      guard distance <= allowed else { continue }
      if let found = best {
        isOnly = isOnly && found.candidate == candidate
        if (found.distance, found.candidate) <= (distance, candidate) { continue }
      }
      best = (distance, candidate)
      isSmall = distance <= 2 && distance * 2 < longer
    }
    return best.map { Match(candidate: $0.candidate, isSure: isOnly && isSmall) }
  }

  /// A help line that names the nearest candidate, or `nil` when none is near.
  package static func help(for word: String, in candidates: some Sequence<String>) -> String? {
    nearest(to: word, in: candidates).map { "did you mean '\($0)'?" }
  }

  private static let longest = 80

  /// The optimal string alignment distance of two words.
  private static func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    var current = [Int](repeating: 0, count: b.count + 1)
    for i in 1...a.count {
      current[0] = i
      for j in 1...b.count {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        var value = min(last[j] + 1, current[j - 1] + 1, last[j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          value = min(value, beforeLast[j - 2] + 1)
        }
        current[j] = value
      }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[b.count]
  }
}
