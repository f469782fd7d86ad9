/// What a published site says about where it comes from, read from its `herkomst.json` as far as it has the
/// form that this command writes. It may be a lie: it only helps who looks for the right revision.
struct ProvenanceClaim {
  /// The claim in words.
  let text: String

  /// Reads a claim; `nil` where there is none.
  init?(_ bytes: [UInt8]) {
    let head = String(decoding: bytes.prefix(1000), as: UTF8.self)
    func value(_ key: String) -> String? {
      guard let mark = head.range(of: "\"\(key)\":\"") else { return nil }
      let value = head[mark.upperBound...].prefix { $0 != "\"" }
      return value.count <= 64 ? VisibleText.make(String(value)) : nil
    }
    guard let version = value("version") else { return nil }
    var text = "version \(version)"
    if let commit = value("commit") { text += " and the revision \(commit)" }
    if head.contains("\"localChanges\":true") { text += ", with local changes" }
    self.text = text
  }
}

extension String {
  /// The first place of a text.
  fileprivate func range(of text: String) -> Range<String.Index>? {
    ranges(of: text).first
  }
}
