/// The forms of addresses that content may name.
enum AddressForm {
  /// Whether a text is an absolute http or https address of printable ASCII without spaces, quotes or
  /// angle brackets.
  static func isWebAddress(_ text: String) -> Bool {
    let bytes = text.utf8
    guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return false }
    let host = text.drop { $0 != "/" }.dropFirst(2).prefix { $0 != "/" }
    guard !host.isEmpty, bytes.count <= 2000 else { return false }
    return bytes.allSatisfy { byte in
      (0x21...0x7E).contains(byte) && !"\"'<>\\^`{|}".utf8.contains(byte)
    }
  }

  /// Whether a text is an e-mail address of printable ASCII that can stand in a `mailto:` link as it is.
  static func isEmailAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains(".") else { return false }
    return text.utf8.allSatisfy { byte in
      (0x21...0x7E).contains(byte) && !"\"'<>()&?,:;".utf8.contains(byte)
    }
  }
}

extension FieldReader {
  /// A web address that may be left out.
  ///
  /// Reports: `wrong-type`, `empty-value`, `invalid-url`.
  package func url(_ key: String, _ findings: inout [Diagnostic]) -> String? {
    guard let value = self[key], let text = text(of: value, key: key, &findings) else { return nil }
    if AddressForm.isWebAddress(text) { return text }
    add(
      .invalidURL, value.range, "'\(text)' is no web address",
      help: "write it whole, beginning with https://", &findings)
    return nil
  }

  /// An e-mail address that may be left out.
  ///
  /// Reports: `wrong-type`, `empty-value`, `invalid-url`.
  package func email(_ key: String, _ findings: inout [Diagnostic]) -> String? {
    guard let value = self[key], let text = text(of: value, key: key, &findings) else { return nil }
    if AddressForm.isEmailAddress(text) { return text }
    add(
      .invalidURL, value.range, "'\(text)' is no e-mail address",
      help: "write it as in redactie@example.org", &findings)
    return nil
  }
}

extension FieldReader {
  /// An old address, unless it lies in the folder of the files that pages load: servers tell browsers to keep
  /// all that for ever.
  ///
  /// Reports: `invalid-address`.
  func outsideAssets(
    _ address: PublishedAddress, _ range: SourceRange, _ findings: inout [Diagnostic]
  ) -> PublishedAddress? {
    guard address.isAmongAssets else { return address }
    add(
      .invalidAddress, range,
      "'/\(address.text)' would lie among the files that pages load",
      help:
        "no page stands below /\(SiteAddresses.assets), since browsers keep what is there for ever",
      &findings)
    return nil
  }
}
