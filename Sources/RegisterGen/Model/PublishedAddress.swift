/// The address of a page or a file of the site, as links, lists and rules of servers have it:
/// `maatregelen/uitzendverbod/`, `data/register.json`, without a leading `/`.
///
/// Invariant, held by the initialiser: one to four parts of ASCII letters, digits and `-._~`, none of
/// them `.` or `..`, with one `/` between them and at the end of a page's; at most 250 bytes. So it can
/// stand in a link, in a file's path and in the configuration of a server as it is.
package struct PublishedAddress: Hashable, Sendable, Comparable {
  /// The most parts that an address has: a page shows the register as seen from its depth, and each
  /// depth takes memory.
  package static let mostParts = 4
  private static let mostBytes = 250

  /// The address.
  package let text: String

  /// Checks an address; `nil` when it breaks the invariant.
  package init?(_ text: some StringProtocol) {
    guard Self.isValid(text) else { return nil }
    self.text = String(text)
  }

  /// Whether a page of ours can stand there: at a folder's address, or in a file that servers send as
  /// HTML.
  package var canBePage: Bool { text.hasSuffix("/") || text.hasSuffix(".html") }

  /// Whether it lies in the folder of the files that pages load, whatever the case of its letters.
  package var isAmongAssets: Bool { text.lowercased().hasPrefix(SiteAddresses.assets) }

  /// The file that a server answers with: a page's is the `index.html` of its folder.
  package var file: String { text.hasSuffix("/") ? text + "index.html" : text }

  /// Orders by bytes.
  package static func < (a: PublishedAddress, b: PublishedAddress) -> Bool {
    a.text.precedesByBytes(b.text)
  }

  private static func isValid(_ text: some StringProtocol) -> Bool {
    var parts = 0
    var length = 0
    var dots = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "/") {
        guard length > 0, length > dots || dots > 2 else { return false }
        parts += 1
        (length, dots) = (0, 0)
        continue
      }
      guard isPlain(byte) else { return false }
      length += 1
      if byte == UInt8(ascii: ".") { dots += 1 }
    }
    if length > 0 {
      guard length > dots || dots > 2 else { return false }
      parts += 1
    }
    return (1...mostParts).contains(parts) && text.utf8.count <= mostBytes
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
