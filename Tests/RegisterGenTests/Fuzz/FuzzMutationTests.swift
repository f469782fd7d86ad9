import Foundation
import RegisterFuzzing
import RegisterTestSupport
import Testing

/// Feeds each reader of content with inputs made of its seeds, the same ones at every run.
///
/// A complaint names seed and number. The input at which the process itself ends is left in
/// `.build/fuzz-found`, as scripts/fuzz does.
@Suite struct FuzzMutationTests {
  private static let folder = "Tests/RegisterGenTests/Fixtures/fuzz"

  /// How many inputs each target gets, for some seconds each.
  private static func count(of target: FuzzTarget) -> Int {
    switch target {
    case .frontMatter, .glossary: 1_000
    case .register: 300
    case .template, .markdown: 1_200
    }
  }

  /// How many of them are read with a whole register where others are read by themselves.
  private static let wholes = 150

  @Test(arguments: FuzzTarget.allCases)
  func `what is made of a seed keeps the promises`(target: FuzzTarget) async throws {
    let folder = "\(Self.folder)/\(target.rawValue)"
    let seeds = try SmallRegister.names(in: folder).map { name in
      InputMutation.Seed(name: name, bytes: try SmallRegister.bytes(of: "\(folder)/\(name)"))
    }
    var mutation = InputMutation(seeds: seeds, words: try FuzzWords.of(target))
    let found = SmallRegister.root + "/.build/fuzz-found"
    try FileManager.default.createDirectory(atPath: found, withIntermediateDirectories: true)
    let left = found + "/mutated-" + target.rawValue
    #expect(FileManager.default.createFile(atPath: left, contents: nil))
    let file = try #require(FileHandle(forWritingAtPath: left))
    for number in 0..<Self.count(of: target) {
      let input = mutation.input(number)
      try file.truncate(atOffset: 0)
      try file.write(contentsOf: Data(input))
      let complaint =
        number < Self.wholes || target == .register
        ? await target.complaint(about: input) : await target.quickComplaint(about: input)
      #expect(complaint == nil, "seed \(mutation.seed(number).name), number \(number)")
    }
    try file.close()
    try FileManager.default.removeItem(atPath: left)
  }

  @Test func `a number makes the same input of a seed each time, and another one than the next`()
    throws
  {
    let seeds = [
      InputMutation.Seed(name: "a", bytes: Array("titel: een".utf8)),
      InputMutation.Seed(name: "b", bytes: Array("# kop\n".utf8)),
    ]
    var first = InputMutation(seeds: seeds, words: [Array("x".utf8)])
    var second = first
    let inputs = (0..<200).map { first.input($0) }
    #expect(inputs == (0..<200).reversed().map { second.input($0) }.reversed())
    #expect(Set(inputs).count > 150)
  }

  @Test(arguments: FuzzTarget.allCases)
  func `each target has words`(target: FuzzTarget) throws {
    let words = try FuzzWords.of(target)
    #expect(words.count >= 20)
    #expect(!words.contains([]))
  }
}

/// The words of a target, which scripts/fuzz hands to libFuzzer as well.
enum FuzzWords {
  /// Reads libFuzzer's form of a dictionary: a line is a text in quotes, with `\\`, `\"` and `\xNN` in it.
  static func of(_ target: FuzzTarget) throws -> [[UInt8]] {
    let path = "Tests/RegisterGenTests/Fixtures/fuzz-words/\(target.rawValue).dict"
    return try SmallRegister.text(of: path).split(separator: "\n").compactMap { line in
      guard line.hasPrefix("\""), line.hasSuffix("\"") else { return nil }
      return bytes(of: Array(line.utf8.dropFirst().dropLast()))
    }
  }

  private static func bytes(of text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var index = 0
    while index < text.count {
      guard text[index] == UInt8(ascii: "\\"), index + 1 < text.count else {
        bytes.append(text[index])
        index += 1
        continue
      }
      let digits = String(decoding: text[index...].dropFirst(2).prefix(2), as: UTF8.self)
      if text[index + 1] == UInt8(ascii: "x"), let byte = UInt8(digits, radix: 16) {
        bytes.append(byte)
        index += 4
      } else {
        bytes.append(text[index + 1])
        index += 2
      }
    }
    return bytes
  }
}
