/// `security.txt` has not expired.
///
/// Source: RFC 9116, section 2.5.5: the data is not to be used after that day, so a site that serves it
/// has no contact.
package enum SecurityContactsAreCurrent: DatedRule {
  package static let rule = Rule.securityExpired

  package static func isAbout(_ register: Register) -> Bool {
    register.identity.security != nil
  }

  package static func findings(in register: Register, asOf day: Moment) -> [Diagnostic] {
    guard let security = register.identity.security,
      security.expires.value.lastDay < day.firstDay
    else { return [] }
    return [
      Diagnostic(
        rule, at: SourceLocation(path: security.path, range: security.expires.range),
        "the security contact expired with \(security.expires.value.text), before \(day.text)",
        help: "make sure that it is still right, and write a later date, at most a year ahead")
    ]
  }
}
