@testable import RegisterGen

/// An index read from the bytes of its files, as docs/search.md describes them.
struct ReadIndex {
  /// A term and its list.
  struct Term {
    let shown: String
    let postings: [Posting]
  }

  /// A term in an entry.
  struct Posting {
    let entry: SearchEntry
    let fields: SearchFields
    let isWhole: Bool
    let countClass: Int
    let passages: Int
  }

  /// The terms by their stems.
  private(set) var terms: [String: Term] = [:]
  /// The stems in the order of the files.
  private(set) var stems: [String] = []

  /// Reads all files of an index.
  init(_ index: SearchIndex, entries: [SearchEntry]) {
    var lists: [UInt8] = []
    for file in 0..<(index.listCuts.count - 1) { lists += index.listFile(file) }
    var start = 0
    for file in 0..<(index.wordCuts.count - 1) {
      var reader = Reader(bytes: index.wordFile(file))
      var before: [UInt8] = []
      while !reader.isAtEnd {
        before = reader.word(behind: before)
        let shown = reader.byte() == 1 ? reader.word(behind: before) : before
        let count = reader.number()
        let length = reader.number()
        let postings = Self.postings(Array(lists[start..<(start + length)]), entries)
        precondition(
          postings.count == count, "the list has another length than the file of terms says")
        start += length
        let stem = String(decoding: before, as: UTF8.self)
        stems.append(stem)
        terms[stem] = Term(shown: String(decoding: shown, as: UTF8.self), postings: postings)
      }
    }
  }

  private static func postings(_ bytes: [UInt8], _ entries: [SearchEntry]) -> [Posting] {
    var reader = Reader(bytes: bytes)
    var postings: [Posting] = []
    var entry = 0
    while !reader.isAtEnd {
      entry += reader.number()
      let fields = reader.byte()
      postings.append(
        Posting(
          entry: entries[entry], fields: SearchFields(rawValue: fields & 15),
          isWhole: fields & 16 > 0, countClass: Int(fields >> 5), passages: reader.number()))
    }
    return postings
  }

  private struct Reader {
    let bytes: [UInt8]
    var index = 0

    var isAtEnd: Bool { index == bytes.count }

    mutating func byte() -> UInt8 {
      defer { index += 1 }
      return bytes[index]
    }

    mutating func number() -> Int {
      var number = 0
      var shift = 0
      while true {
        let byte = byte()
        number |= Int(byte & 0x7F) << shift
        shift += 7
        if byte < 0x80 { return number }
      }
    }

    mutating func word(behind before: [UInt8]) -> [UInt8] {
      let shared = Int(byte())
      let size = Int(byte())
      defer { index += size }
      return Array(before[..<shared]) + bytes[index..<(index + size)]
    }
  }
}
