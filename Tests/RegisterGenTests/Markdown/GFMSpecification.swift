import Foundation

/// The examples of the GFM specification and of cmark-gfm's extensions, where they lie beside the
/// repository.
enum GFMSpecification {
  /// One example: what is written, and its number in its file, from 1.
  struct Example {
    let number: Int
    let markdown: String
  }

  /// The folder with the two files, or `nil` where there is none.
  static var folder: URL? {
    var folder = URL(filePath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    for _ in 0..<2 {
      folder.deleteLastPathComponent()
      let data = folder.appending(path: "shared/data/gfm")
      if FileManager.default.fileExists(atPath: data.path) { return data }
    }
    return nil
  }

  /// The examples of a file.
  static func examples(in name: String) throws -> [Example] {
    guard let folder else { return [] }
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    let fence = String(repeating: "`", count: 32)
    var examples: [Example] = []
    var markdown: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(fence + " example") {
        markdown = ""
      } else if line == ".", let found = markdown {
        examples.append(
          Example(number: examples.count + 1, markdown: found.replacing("→", with: "\t")))
        markdown = nil
      } else if markdown != nil {
        markdown?.append(contentsOf: line + "\n")
      }
    }
    return examples
  }
}
