/// A site that was published, in a folder or on a server: what there is at an address.
///
/// A struct of closures, as `FileSystem` is, so that a test can serve without a network.
package struct ServedSite: Sendable {
  /// A file that is asked for, by its path in the site's folder.
  package struct Request: Sendable {
    /// Its path, such as `maatregelen/x/index.html`.
    package let path: String
    /// The most bytes that are of interest.
    package let limit: Int

    /// Makes a request.
    package init(path: String, limit: Int) {
      self.path = path
      self.limit = limit
    }
  }

  /// What came of asking.
  package enum Answer: Hashable, Sendable {
    /// Its bytes, with the status of a server; 200 for a folder.
    case bytes([UInt8], status: Int)
    /// It has more bytes than are of interest.
    case tooLarge
    /// A server leads on to another address, which is not followed.
    case redirect(to: String, status: Int)
    /// There is none.
    case missing
    /// It can't be had, for a reason in words.
    case unreadable(String)
  }

  /// The files at some paths, in their order.
  package var files: @Sendable ([Request]) async throws(ServedSiteError) -> [Answer]
  /// The paths of all files; `nil` where nobody can tell, as of a server.
  package var list: (@Sendable () throws(ServedSiteError) -> [String])?
  /// The address of the root, ending in `/`; `nil` for a folder.
  package let base: String?

  /// Makes a site of its answers.
  package init(
    base: String?,
    files: @escaping @Sendable ([Request]) async throws(ServedSiteError) -> [Answer],
    list: (@Sendable () throws(ServedSiteError) -> [String])? = nil
  ) {
    self.base = base
    self.files = files
    self.list = list
  }

  /// A site in a folder.
  package static func folder(_ folder: String, on disk: FileSystem) -> ServedSite {
    ServedSite(
      base: nil,
      files: { (requests) throws(ServedSiteError) in
        var answers: [Answer] = []
        for request in requests { answers.append(try answer(request, in: folder, on: disk)) }
        return answers
      },
      list: { () throws(ServedSiteError) in try list(folder, on: disk) })
  }

  private static func answer(
    _ request: Request, in folder: String, on disk: FileSystem
  ) throws(ServedSiteError) -> Answer {
    do throws(FileSystemError) {
      switch try disk.read(folder + "/" + request.path, request.limit) {
      case .bytes(let bytes): return .bytes(bytes, status: 200)
      case .tooLarge: return .tooLarge
      case .link: return .unreadable("it is a symbolic link")
      case .notAFile: return .unreadable("it is no file")
      case .beyondLimits(let reason): return .unreadable("reading it \(reason)")
      }
    } catch  where error.isMissing {
      return .missing
    } catch {
      throw .disk(error)
    }
  }

  /// Every file and link below a folder, by its path; links are not followed.
  private static func list(
    _ root: String, on disk: FileSystem
  ) throws(ServedSiteError) -> [String] {
    var paths: [String] = []
    var folders = [""]
    do throws(FileSystemError) {
      while let folder = folders.popLast() {
        for entry in try disk.list(folder.isEmpty ? root : root + "/" + folder) {
          let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
          if entry.kind == .folder { folders.append(path) } else { paths.append(path) }
        }
      }
    } catch {
      throw .disk(error)
    }
    return paths
  }
}

/// Why a published site can't be looked at; `description` is the one place that words it.
package enum ServedSiteError: Error, Hashable, Sendable {
  /// The disk failed.
  case disk(FileSystemError)
  /// There is no program `curl`.
  case noCurl
  /// The server can't be reached, or can't be trusted.
  case unreachable(url: String, reason: String)
  /// Curl failed for a reason of its own.
  case failed(reason: String)
}

extension ServedSiteError: CustomStringConvertible {
  /// The error in words, with what to do.
  package var description: String {
    switch self {
    case .disk(let error): error.description
    case .noCurl:
      "curl is needed to look at a served site, and there is no program 'curl'; install it, such as: apt "
        + "install curl"
    case .unreachable(let url, let reason): "'\(url)' can't be reached: \(reason)"
    case .failed(let reason): "curl failed: \(VisibleText.make(reason))"
    }
  }
}
