/// Where a site comes from: the version of the command, the revision of the content, and of every file
/// its SHA-256 with the sources that it was made of.
///
/// It holds no time and no path of a machine: equal content of equal revisions gives equal bytes.
package struct SiteProvenance: Sendable {
  /// A file of the site.
  package struct File: Sendable {
    /// Where it stands.
    package let path: OutputPath
    /// How many bytes it has.
    package let size: Int
    /// The SHA-256 of its bytes, in lower-case hexadecimal.
    package let digest: String
    /// What it was made of, see `SitePlan.sources(of:)`.
    package let sources: [String]

    /// Makes a file.
    package init(path: OutputPath, size: Int, digest: String, sources: [String]) {
      self.path = path
      self.size = size
      self.digest = digest
      self.sources = sources
    }
  }

  /// The state of the content, as git knows it.
  package struct Revision: Sendable, Hashable {
    /// The commit that is checked out.
    package let commit: SourceRevision
    /// Whether the content has something that is not committed.
    package let hasLocalChanges: Bool

    /// Makes a state.
    package init(commit: SourceRevision, hasLocalChanges: Bool) {
      self.commit = commit
      self.hasLocalChanges = hasLocalChanges
    }
  }

  private let version: String
  private let revision: Revision?
  private let files: [File]

  /// Tells where a site comes from.
  ///
  /// - Parameters:
  ///   - version: The version of the command.
  ///   - revision: The state of the content; `nil` where git knows none, or none was asked for.
  ///   - files: All files of the site but this one, in any order.
  package init(version: String, revision: Revision?, files: [File]) {
    self.version = version
    self.revision = revision
    self.files = files.sorted { $0.path < $1.path }
  }

  /// The file's bytes: JSON with a line for each file of the site.
  package var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("provenanceVersion", 1)
      writer.object("tool") {
        $0.member("name", "register-build")
        $0.member("version", version)
      }
      if let revision {
        writer.object("revision") {
          $0.member("commit", revision.commit.hash)
          $0.member("date", revision.commit.day.text)
          $0.member("localChanges", revision.hasLocalChanges)
        }
      } else {
        writer.member("revision", String?.none)
      }
      writer.objects("files", files) { writer, file in
        writer.member("path", file.path.text)
        writer.member("bytes", file.size)
        writer.member("sha256", file.digest)
        writer.array("sources", file.sources)
      }
    }
    writer.endText()
    return writer.bytes
  }
}

extension SitePlan {
  /// What a file was made of: paths below `content/` and `templates/`, a folder with a `/` at its end.
  ///
  /// A list names the folder of what it lists, `content/` being all of it. What every page shows, the
  /// words of `register.yml` and the templates, is not told for each.
  package func sources(of entry: Entry) -> [String] {
    guard let source = entry.source else {
      switch entry.content {
      case .robots, .security, .themeStyles, .hostFile: return ["content/register.yml"]
      case .page, .registerJSON, .citations, .search, .sitemap, .file: return ["content/"]
      }
    }
    let folder = source.root == register.home.path.root ? "content/" : "templates/"
    let own = folder + source.relative
    return entry.isList ? [own, "content/measures/"] : [own]
  }

  /// Where the file stands that tells where the site comes from; `nil` unless the register asks for it.
  package var provenancePath: OutputPath? {
    guard register.identity.hasProvenance else { return nil }
    return OutputPath(SiteAddresses(words: register.identity.paths).provenance)
  }
}
