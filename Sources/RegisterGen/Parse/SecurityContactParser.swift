/// Reads `security` of `register.yml`: where to report a weakness of the site.
enum SecurityContactParser {
  /// The contact; `nil` when there is none, or with findings when none can be made of it.
  ///
  /// Reports the rules of front matter, and `invalid-url`, `invalid-date`; `missing-key` for a contact
  /// that can't be reached.
  static func parse(_ fields: FieldReader, _ findings: inout [Diagnostic]) -> SecurityContact? {
    guard let value = fields["security"],
      let map = fields.map(value, owner: "the security contact", keys: .security, &findings)
    else { return nil }
    let email = map.email("email", &findings)
    let url = map.url("url", &findings)
    let expires = expiry(of: map, &findings)
    let policy = map.url("policy", &findings)
    let encryption = map.url("encryption", &findings)
    if map["email"] == nil, map["url"] == nil {
      map.add(
        .missingKey, value.range, "the security contact has neither 'email' nor 'url'",
        help: "say where a weakness can be reported", &findings)
    }
    let contacts = [email.map { "mailto:" + $0 }, url].compactMap { $0 }
    guard let expires, !contacts.isEmpty else { return nil }
    return SecurityContact(
      path: map.path, contacts: contacts, expires: expires, policy: policy, encryption: encryption)
  }

  private static func expiry(
    of map: FieldReader, _ findings: inout [Diagnostic]
  ) -> Located<Moment>? {
    guard map.required("expires", &findings) != nil,
      let moment = map.moment("expires", &findings), let value = map["expires"]
    else { return nil }
    return Located(moment, at: value.range)
  }
}
