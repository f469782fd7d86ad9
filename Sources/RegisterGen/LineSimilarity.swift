/// How much of two files is the same.
enum LineSimilarity {
  /// The lines that both have, in hundredths of those of the longer one; blank lines don't count.
  ///
  /// - Complexity: linear in the bytes.
  static func percent(_ first: [UInt8], _ second: [UInt8]) -> Int {
    let (old, new) = (lines(of: first), lines(of: second))
    guard !old.isEmpty, !new.isEmpty else { return 0 }
    var counts: [ArraySlice<UInt8>: Int] = [:]
    for line in old { counts[line, default: 0] += 1 }
    var shared = 0
    for line in new {
      guard let count = counts[line], count > 0 else { continue }
      counts[line] = count - 1
      shared += 1
    }
    return shared * 100 / max(old.count, new.count)
  }

  /// The line of the front matter that names a page; `nil` without one.
  static func name(of file: [UInt8]) -> ArraySlice<UInt8>? {
    lines(of: file).first { $0.starts(with: "title:".utf8) || $0.starts(with: "label:".utf8) }
  }

  private static func lines(of file: [UInt8]) -> [ArraySlice<UInt8>] {
    file.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
  }
}
