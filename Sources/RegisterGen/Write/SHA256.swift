internal import CNettle

/// The SHA-256 of bytes that come in pieces (FIPS 180-4), reckoned by nettle.
package struct SHA256: Sendable {
  private var state: sha256_ctx

  /// Begins with no bytes.
  package init() {
    var state = sha256_ctx()
    // The call fills the struct, whose address holds for its length.
    unsafe nettle_sha256_init(&state)
    self.state = state
  }

  /// Adds bytes.
  package mutating func add(_ bytes: Span<UInt8>) {
    // Buffer and struct live for the length of the call, which reads as many bytes as it is told.
    unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      unsafe nettle_sha256_update(&state, buffer.count, start)
    }
  }

  /// The digest of what was added, in lower-case hexadecimal.
  package func digest() -> String {
    var state = state
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    let count = digest.count
    // The call writes as many bytes as it is told into the buffer, which lives for its length.
    unsafe digest.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      unsafe nettle_sha256_digest(&state, count, start)
    }
    let digits = Array("0123456789abcdef".utf8)
    let text = digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  /// The digest of some bytes.
  package static func digest(of bytes: Span<UInt8>) -> String {
    var hash = SHA256()
    hash.add(bytes)
    return hash.digest()
  }
}
