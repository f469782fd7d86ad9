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
