extension Span<UInt8> {
  /// The position of the next such byte from a position on; `count` when there is none.
  ///
  /// Compares eight bytes at a time, as one does that is far off in most texts: a byte of `differing` is 0
  /// where it is found, and borrows from its highest bit.
  package func firstIndex(of byte: UInt8, from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let sought = ones &* UInt64(byte)
    var position = start
    // Thirty-two at a time where many follow.
    while position &+ 32 <= count {
      var found: UInt64 = 0
      for part in 0..<4 {
        let differing = eightBytes(at: position &+ 8 &* part) ^ sought
        found |= (differing &- ones) & ~differing
      }
      if found & (ones << 7) != 0 { break }
      position &+= 32
    }
    while position &+ 8 <= count {
      let differing = UInt64(littleEndian: eightBytes(at: position)) ^ sought
      let found = (differing &- ones) & ~differing & (ones << 7)
      if found != 0 { return position + found.trailingZeroBitCount / 8 }
      position &+= 8
    }
    while position < count, self[position] != byte { position += 1 }
    return position
  }

  /// Whether a text holds a sign that has a meaning in HTML: `&`, `<`, `>`, `"` or `'`.
  ///
  /// Looks at eight bytes at a time; the last eight of a text may overlap those before them. Most texts have some
  /// twenty bytes: a loop over single bytes takes twice as long, also where it works on many at once.
  package var holdsMarkup: Bool {
    guard count >= 8 else {
      for index in indices where Self.isMarkup(self[index]) { return true }
      return false
    }
    var found: UInt64 = 0
    var position = 0
    while position &+ 8 < count {
      found |= Self.markup(in: eightBytes(at: position))
      position &+= 8
    }
    return found | Self.markup(in: eightBytes(at: count &- 8)) != 0
  }

  /// Eight bytes, which lie within the span, as a number in the order of the machine.
  @inline(__always)
  func eightBytes(at position: Int) -> UInt64 {
    // Any eight bytes are a number.
    unsafe bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
  }

  /// Not 0 if one of eight bytes is such a sign: what is made 0 borrows from its highest bit.
  ///
  /// `&` and `'` differ in their lowest bit, `<` and `>` in the one above it.
  @inline(__always)
  static func markup(in bytes: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let amp = (bytes | ones) ^ (ones &* 0x27)
    let quote = bytes ^ (ones &* 0x22)
    let angle = (bytes | (ones &* 2)) ^ (ones &* 0x3E)
    let found = (amp &- ones) & ~amp | (quote &- ones) & ~quote | (angle &- ones) & ~angle
    return found & (ones << 7)
  }

  /// Whether a byte is such a sign.
  @inline(__always)
  static func isMarkup(_ byte: UInt8) -> Bool {
    byte | 1 == 0x27 || byte == 0x22 || byte | 2 == 0x3E
  }
}

extension [UInt8] {
  /// Appends the UTF-8 of a text.
  ///
  /// One copy of memory: the standard library appends a view of a text element by element, and counts
  /// a reference to it meanwhile; a build does so some two million times.
  package mutating func append(utf8 text: String) { append(text.utf8.span) }

  /// Appends the bytes of an array without counting a reference to it.
  package mutating func append(bytes: [UInt8]) { append(bytes.span) }

  /// Appends bytes that lie somewhere else.
  package mutating func append(_ bytes: Span<UInt8>) {
    // The standard library would write to the storage that all empty arrays share, from several threads.
    if bytes.isEmpty { return }
    // Not `append(contentsOf:)`, which takes 70 instructions more: a page has 600 such pieces. No
    // pointer leaves the closures, and there is room for as many bytes as are copied.
    append(addingCapacity: bytes.count) { output in
      unsafe bytes.withUnsafeBufferPointer { source in
        unsafe output.withUnsafeMutableBufferPointer { target, count in
          count = unsafe target.initialize(fromContentsOf: source)
        }
      }
    }
  }
}
