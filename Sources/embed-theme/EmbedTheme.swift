import FoundationEssentials

/// Writes the files of a folder into a Swift file, as a type: `embed-theme FOLDER FILE TYPE`. A tool of
/// the build only.
@main
enum EmbedTheme {
  /// Does the work.
  static func main() throws {
    guard CommandLine.arguments.count == 4 else { throw Fault.usage }
    let (folder, type) = (CommandLine.arguments[1], CommandLine.arguments[3])
    var source = """
      /// What the command brings with it of a folder of the package. Made by the build.
      package enum \(type) {
        /// The files, by their path below the folder, sorted.
        package static let files: [(path: String, text: String)] = [

      """
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() {
      let file = folder + "/" + path
      var isFolder = false
      guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), !isFolder else {
        continue
      }
      source += try entry(path, FileManager.default.contents(atPath: file))
    }
    source += "  ]\n}\n"
    try Data(source.utf8).write(to: URL(filePath: CommandLine.arguments[2]))
  }

  /// A file as an element of the list.
  private static func entry(_ path: String, _ bytes: Data?) throws -> String {
    guard let bytes, let text = String(validating: bytes, as: UTF8.self),
      !text.contains("\r")
    else { throw Fault.noText(path) }
    // More signs than any run of them in the text, so that nothing in it ends the literal.
    let signs = String(repeating: "#", count: longestRun(in: text) + 1)
    return "    (\(signs)\"\(path)\"\(signs), \(signs)\"\"\"\n\(text)\n\"\"\"\(signs)),\n"
  }

  private static func longestRun(in text: String) -> Int {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "#") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  /// Why nothing was written.
  enum Fault: Error {
    /// The arguments are a folder, a file and the name of a type.
    case usage
    /// A file is no text in UTF-8 with line feeds alone.
    case noText(String)
  }
}
