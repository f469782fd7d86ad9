/// The files of a new register: one of each kind, with sample text that an editor replaces.
///
/// The samples are those of the folder `Starter`, in each language that the interface has. A new register
/// has no finding, also when warnings count as errors; `StarterRegisterTests` holds that.
package struct StarterRegister: Sendable {
  /// The bytes of each file, by its path below the folder of the register, such as `Content/index.md`.
  package let files: [String: [UInt8]]

  /// Makes the files of a new register.
  ///
  /// - Parameters:
  ///   - language: The language of its content and interface.
  ///   - title: Its title, or `nil` to keep that of the samples.
  ///   - samples: The files of the folder `Starter`, by their path below it.
  /// - Throws: for a title that can't be one.
  package init(
    language: InterfaceLanguage, title: String? = nil, from samples: [String: [UInt8]]
  ) throws(RefusedEntry) {
    if let title { try EntryTitle.check(title) }
    let folder = language.rawValue + "/"
    var files: [String: [UInt8]] = [:]
    for (path, bytes) in samples where path.hasPrefix(folder) {
      let name = String(path.dropFirst(folder.count))
      files[name] = title.map { Self.titled(bytes, $0, insteadOf: language.sampleTitle) } ?? bytes
    }
    self.files = files
  }

  /// A file in which the lines that are the register's title, as front matter or as the heading of the
  /// read-me, say another one.
  private static func titled(
    _ bytes: [UInt8], _ title: String, insteadOf sample: String
  ) -> [UInt8] {
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let titled = lines.map { line in
      switch line {
      case "title: " + sample: "title: " + YAMLText.value(title)
      case "# " + sample: "# " + title
      default: String(line)
      }
    }
    return Array(titled.joined(separator: "\n").utf8)
  }
}

extension InterfaceLanguage {
  /// The title of the sample register in the language.
  fileprivate var sampleTitle: String {
    switch self {
    case .dutch: "Voorbeeldregister"
    case .english: "Sample register"
    }
  }
}
