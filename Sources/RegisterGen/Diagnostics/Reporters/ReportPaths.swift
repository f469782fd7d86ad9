/// What files are called in reports that a forge reads: by their path below the root of the repository,
/// wherever the command was run and however its folders were named.
///
///     --content ../site/Content  ->  Content/pages/over.md
///
/// A file of another folder, and one outside of a repository, is called as the command was told.
package struct ReportPaths: Sendable, Hashable {
  /// What each root is called; empty for the root of the repository itself.
  private let names: [String: String]

  /// Makes the names of roots.
  package init(_ names: [String: String] = [:]) { self.names = names }

  /// The path of a file, with `/` between its parts.
  package func text(of path: SourcePath) -> String {
    guard let name = names[path.root] else { return Self.plain(path.text) }
    if name.isEmpty { return path.relative }
    return path.relative.isEmpty ? name : name + "/" + path.relative
  }

  /// A path without `./` at its beginning.
  private static func plain(_ path: String) -> String {
    var path = path[...]
    while path.hasPrefix("./") { path = path.dropFirst(2).drop { $0 == "/" } }
    return path.isEmpty ? "." : String(path)
  }
}
