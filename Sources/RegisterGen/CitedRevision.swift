/// The revision that citations name, or why they name none.
package enum CitedRevision: Sendable, Hashable {
  /// The commit that the content folder shows as it is.
  case commit(SourceRevision)
  /// Something in the content folder is not committed, so no commit holds what the site shows.
  case uncommitted
  /// Git knows none.
  case unknown(GitError)
  /// None was asked for.
  case unasked

  /// The revision, if there is one.
  package var revision: SourceRevision? {
    if case .commit(let revision) = self { revision } else { nil }
  }

  /// Asks git for the revision of a content folder.
  static func ask(_ repository: GitRepository?, content: String) async -> CitedRevision {
    guard let repository else { return .unasked }
    do throws(GitError) {
      return try await repository.revision(content).map { .commit($0) } ?? .uncommitted
    } catch {
      return .unknown(error)
    }
  }
}
