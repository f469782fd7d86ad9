extension String {
  /// Some texts one behind the other. In one piece of memory, where each `+` takes one more and copies what is
  /// there; a large register has a million addresses.
  package init(joining parts: String...) {
    var count = 0
    for part in parts { count += part.utf8.count }
    // As many bytes are written as there is room for; a text is UTF-8, and so are several.
    unsafe self.init(unsafeUninitializedCapacity: count) { target in
      var rest = unsafe target[...]
      for part in parts {
        unsafe part.utf8.span.withUnsafeBufferPointer { source in
          let end = unsafe rest.initialize(fromContentsOf: source)
          unsafe rest = rest[end...]
        }
      }
      return count
    }
  }
}
