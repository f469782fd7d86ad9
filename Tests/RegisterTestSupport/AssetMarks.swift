/// Addresses that tell the bytes of a file, with one word in place of the mark: `assets/mark/site.css`.
///
/// Otherwise each page of a golden site would change with each line of a style sheet.
package enum AssetMarks {
  /// A text with the word in place of each mark.
  package static func hidden(in text: String) -> String {
    text.contains("assets/") ? text.replacing(/assets\/[0-9a-f]{16}\//, with: "assets/mark/") : text
  }

  /// Files with the word in place of each mark, in their paths and bytes.
  package static func hidden(in files: [String: [UInt8]]) -> [String: [UInt8]] {
    Dictionary(
      uniqueKeysWithValues: files.map { path, bytes in
        let text = String(validating: bytes, as: UTF8.self)
        return (hidden(in: path), text.map { Array(hidden(in: $0).utf8) } ?? bytes)
      })
  }
}
