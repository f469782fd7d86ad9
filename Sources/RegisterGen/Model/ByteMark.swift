/// What tells bytes from other bytes: sixteen hexadecimal digits.
///
/// FNV-1a of 64 bits: there is no secret in it, and that two versions of a site share one by accident is
/// one in 2 to the 64. It proves nothing to who doubts the publisher.
package struct ByteMark: Sendable, Hashable {
  private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The mark of no bytes.
  package init() {}

  /// The mark of some bytes.
  package init(of bytes: [UInt8]) { add(bytes) }

  /// Takes further bytes in.
  package mutating func add(_ bytes: [UInt8]) {
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  /// The digits.
  package var text: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
