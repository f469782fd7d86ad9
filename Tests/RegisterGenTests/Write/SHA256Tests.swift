import RegisterGen
import Testing

@Suite struct SHA256Tests {
  /// From NIST's examples for FIPS 180-4, and its test of a million letters.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func `the digests are those of the standard`(text: String, digest: String) {
    #expect(SHA256.digest(of: text.utf8.span) == digest)
  }

  @Test(arguments: [1, 63, 64, 65, 1000])
  func `pieces make no difference`(size: Int) {
    let bytes = (0..<5_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    var hash = SHA256()
    for start in stride(from: 0, to: bytes.count, by: size) {
      hash.add(bytes.span.extracting(start..<min(start + size, bytes.count)))
    }
    #expect(hash.digest() == SHA256.digest(of: bytes.span))
    // Asking is no end: more may follow.
    hash.add([1].span)
    #expect(hash.digest() == SHA256.digest(of: (bytes + [1]).span))
  }
}
