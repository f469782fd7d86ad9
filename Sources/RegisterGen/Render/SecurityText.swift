/// The file `/.well-known/security.txt`, which says where a weakness of the site can be reported.
///
/// Source: RFC 9116, section 2.5.
struct SecurityText {
  /// The address of the file below the site's root. It counts at the root of a domain only.
  static let address = ".well-known/security.txt"

  private let contact: SecurityContact
  private let languages: [InterfaceLanguage]
  private let baseURL: String?

  /// Makes the text of a register's contact; the register's language is the preferred one.
  init(_ contact: SecurityContact, identity: RegisterIdentity) {
    self.contact = contact
    let others = InterfaceLanguage.allCases.filter { $0 != identity.language }
    languages = [identity.language] + others.filter { $0 == .english }
    baseURL = identity.baseURL
  }

  /// Appends the file.
  func render(into output: inout OutputBuffer) {
    for address in contact.contacts { append("Contact", address, to: &output) }
    // A day ends with its last second; the time zone is that of the standard's own examples.
    append("Expires", contact.expires.value.lastDayText + "T23:59:59Z", to: &output)
    if let key = contact.encryption { append("Encryption", key, to: &output) }
    let names = languages.map(\.rawValue).joined(separator: ", ")
    append("Preferred-Languages", names, to: &output)
    if let canonical { append("Canonical", canonical, to: &output) }
    if let policy = contact.policy { append("Policy", policy, to: &output) }
  }

  /// The address at the root of the register's domain, where the standard wants the file.
  private var canonical: String? {
    guard let baseURL, let scheme = baseURL.firstRange(of: "//") else { return nil }
    guard let end = baseURL[scheme.upperBound...].firstIndex(of: "/") else { return nil }
    return baseURL[...end] + Self.address
  }

  private func append(_ name: String, _ value: String, to output: inout OutputBuffer) {
    output.append(utf8: name)
    output.append(utf8: ": ")
    output.append(utf8: value)
    output.append(UInt8(ascii: "\n"))
  }
}
