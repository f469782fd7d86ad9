import ArgumentParser
import RegisterGen

extension CompletionKind {
  /// The register's own words of a kind, read from the content folder of the line that is completed.
  ///
  /// A shell asks while somebody types, so whatever goes wrong gives no words instead of a message.
  static func words(_ kind: RegisterWords.Kind) -> CompletionKind {
    .custom { (arguments: [String], _: Int, prefix: String) async -> [String] in
      let option = arguments.lastIndex(of: "--content").map { $0 + 1 }
      let folder = option.flatMap { $0 < arguments.count ? arguments[$0] : nil } ?? "Content"
      let reading = RegisterReading(content: folder, jobs: Terminal.processorCount)
      guard let words = try? await reading.read().words else { return [] }
      return words.ids(of: kind).filter { $0.hasPrefix(prefix) }
    }
  }
}
