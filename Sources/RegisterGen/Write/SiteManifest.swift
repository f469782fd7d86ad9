/// The list, in the output folder, of what the command wrote there: `.register-build`.
///
/// A header line says what it is; then one address a line, sorted by bytes. It holds no time and no
/// path of the machine, so that equal sites have equal manifests. What it does not list is not ours
/// to remove.
struct SiteManifest: Sendable {
  /// Its name, at the top of the output folder.
  static let name = ".register-build"
  /// The most bytes that are read of one: about a million addresses.
  static let limit = 128 * 1024 * 1024

  private static let mark = "# register-build manifest 1"
  private static let header =
    mark + ": the files that the command wrote here; all others are kept\n"

  /// The addresses, such as `maatregelen/x/index.html`.
  let files: Set<String>

  /// Reads a manifest; the number of the first line that is wrong, when one is.
  static func parse(_ bytes: [UInt8]) -> Result<SiteManifest, DamagedLine> {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard lines.first?.starts(with: mark.utf8) == true else {
      return .failure(DamagedLine(number: 1))
    }
    // After the last line end there is nothing.
    guard lines.popLast()?.isEmpty == true else {
      return .failure(DamagedLine(number: lines.count + 1))
    }
    var files = Set<String>(minimumCapacity: lines.count)
    for (index, line) in lines.enumerated().dropFirst() {
      guard let text = String(validating: line, as: UTF8.self), let path = OutputPath(text) else {
        return .failure(DamagedLine(number: index + 1))
      }
      files.insert(path.text)
    }
    return .success(SiteManifest(files: files))
  }

  /// The bytes of a manifest.
  static func bytes(of files: some Sequence<OutputPath>) -> [UInt8] {
    var bytes = Array(header.utf8)
    for file in files.sorted() {
      bytes.append(utf8: file.text)
      bytes.append(0x0A)
    }
    return bytes
  }

  /// The folders that the files lie in.
  var folders: Set<String> {
    var folders: Set<String> = []
    for file in files {
      var rest = file[...]
      while let slash = rest.utf8.lastIndex(of: 0x2F) {
        rest = rest[..<slash]
        guard folders.insert(String(rest)).inserted else { break }
      }
    }
    return folders
  }

  /// A line that no manifest has.
  struct DamagedLine: Error, Hashable {
    /// The number of the line, from 1.
    let number: Int
  }
}
