/// Takes the bytes of a file from a buffer that is full.
package protocol OutputSink: AnyObject {
  /// Takes the next bytes.
  ///
  /// - Returns: Whether more are wanted: `false` once there is nothing left to do with them.
  func take(_ bytes: Span<UInt8>) -> Bool
}

/// The bytes of a file while it is made.
///
/// With a sink it never holds more than its capacity, or one piece that is larger: what is full is handed on.
/// Without one it grows. It isn't copied, so that appending need not ask whether the memory is shared, as arrays
/// do for each of some 900 pieces of a page.
@safe package struct OutputBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// The number of bytes that are held.
  package private(set) var count = 0
  /// Whether the sink wants no more bytes, so that making them is in vain.
  package private(set) var isRefused = false
  private var sink: (any OutputSink)?

  /// Makes an empty buffer.
  ///
  /// - Parameters:
  ///   - capacity: How many bytes it holds before it grows or hands them on.
  ///   - sink: What takes the bytes of a full buffer.
  package init(capacity: Int = 256, handingTo sink: (any OutputSink)? = nil) {
    self.capacity = max(capacity, 16)
    unsafe start = .allocate(capacity: self.capacity)
    self.sink = sink
  }

  deinit { unsafe start.deallocate() }

  /// Lends the bytes that are held.
  package borrowing func withBytes<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // The first `count` bytes are initialized, and stay while the body runs.
    let bytes = unsafe UnsafeBufferPointer(start: start, count: count)
    return try body(unsafe bytes.span)
  }

  /// A copy of the bytes that are held.
  package var bytes: [UInt8] {
    // As above; the array copies them.
    unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  }

  /// Forgets the bytes that are held, and takes those of another file from now on.
  package mutating func restart(handingTo sink: (any OutputSink)? = nil) {
    count = 0
    isRefused = false
    self.sink = sink
  }

  // MARK: Appending

  /// Appends one byte.
  package mutating func append(_ byte: UInt8) {
    makeRoom(1)
    // There is room for it.
    unsafe start[count] = byte
    count &+= 1
  }

  /// Appends bytes that lie somewhere else.
  package mutating func append(_ bytes: Span<UInt8>) {
    let length = bytes.count
    makeRoom(length)
    // There is room for as many bytes, and a span of other memory can't overlap it.
    unsafe bytes.withUnsafeBufferPointer { source in
      guard let first = source.baseAddress else { return }
      unsafe (start + count).initialize(from: first, count: length)
    }
    count &+= length
  }

  /// Appends the bytes of an array without counting a reference to it.
  package mutating func append(bytes: [UInt8]) { append(bytes.span) }

  /// Appends the UTF-8 of a text.
  package mutating func append(utf8 text: String) {
    // The bytes stay where they are while the closure runs. A span of the text takes twice as long.
    let done: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { append(unsafe $0.span) }
    if done == nil { append(text.utf8.span) }
  }

  /// Appends a text, escaped as the one below is.
  package mutating func append(escaping text: String) {
    // As above.
    let done: Void? = unsafe text.utf8.withContiguousStorageIfAvailable {
      append(escaping: unsafe $0.span)
    }
    if done == nil { append(escaping: text.utf8.span) }
  }

  /// Appends a text, escaped for HTML's text and quoted attributes: `&`, `<`, `>`, `"` and `'` become
  /// character references.
  ///
  /// Eight bytes at a time are looked at and copied in one go: most texts hold nothing to escape.
  package mutating func append(escaping text: Span<UInt8>) {
    var position = copyPlain(text, from: 0)
    while position < text.count {
      let end = min(position &+ 8, text.count)
      var run = position
      for index in position..<end where Span.isMarkup(text[index]) {
        append(text.extracting(run..<index))
        append(utf8: Self.reference(for: text[index]))
        run = index + 1
      }
      append(text.extracting(run..<end))
      position = copyPlain(text, from: end)
    }
  }

  /// Copies a text from a position on, up to eight bytes that hold something to escape; returns where.
  @inline(__always)
  private mutating func copyPlain(_ text: Span<UInt8>, from start: Int) -> Int {
    let length = text.count
    makeRoom(length &- start)
    var position = start
    while position &+ 8 <= length {
      let word = text.eightBytes(at: position)
      if Span.markup(in: word) != 0 { break }
      put(word, behind: 0)
      count &+= 8
      position &+= 8
    }
    let rest = length &- position
    if rest > 0, rest < 8, length &- start >= 8 {
      // The last eight, of which the first are copied already.
      let word = text.eightBytes(at: length &- 8)
      if Span.markup(in: word) == 0 {
        put(word, behind: rest &- 8)
        count &+= rest
        return length
      }
    }
    while position < length, rest < 8, !Span.isMarkup(text[position]) {
      // There is room for the whole text.
      unsafe self.start[count] = text[position]
      count &+= 1
      position &+= 1
    }
    return position
  }

  /// The reference for a sign that must be escaped.
  private static func reference(for sign: UInt8) -> String {
    switch sign {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: "&#39;"
    }
  }

  /// Copies eight bytes to a distance behind the end, for which there is room.
  @inline(__always)
  private func put(_ word: UInt64, behind distance: Int) {
    unsafe UnsafeMutableRawPointer(start + (count &+ distance))
      .storeBytes(of: word, as: UInt64.self)
  }

  // MARK: Room

  @inline(__always)
  private mutating func makeRoom(_ length: Int) {
    if length > capacity &- count { makeMore(length) }
  }

  @inline(never)
  private mutating func makeMore(_ length: Int) {
    if let sink, count > 0 {
      if !isRefused { isRefused = !withBytes { sink.take($0) } }
      count = 0
    }
    guard length > capacity - count else { return }
    let room = max(count + length, 2 * capacity)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
    // The new memory has room for all that is held, and what was held needs no end of its own.
    unsafe larger.initialize(from: start, count: count)
    unsafe start.deallocate()
    unsafe start = larger
    capacity = room
  }
}
