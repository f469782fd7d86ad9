/// Where to report a weakness of the site, and how long that is true: what `security.txt` says.
///
/// Source: RFC 9116, section 2.5.
package struct SecurityContact: Sendable {
  /// The file that declares it, for messages.
  package let path: SourcePath
  /// The addresses to report to, the preferred one first: `mailto:`, `https:` or `http:`. Never empty.
  package let contacts: [String]
  /// The moment with whose last day it ends to be true.
  package let expires: Located<Moment>
  /// The rules for reporting, as a web address, or `nil`.
  package let policy: String?
  /// A key to encrypt a report with, as a web address, or `nil`.
  package let encryption: String?

  /// Makes a contact.
  package init(
    path: SourcePath, contacts: [String], expires: Located<Moment>, policy: String?,
    encryption: String?
  ) {
    precondition(!contacts.isEmpty, "a security contact can be reached")
    self.path = path
    self.contacts = contacts
    self.expires = expires
    self.policy = policy
    self.encryption = encryption
  }
}
