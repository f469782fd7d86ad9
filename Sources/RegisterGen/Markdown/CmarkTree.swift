internal import CCmark
internal import Synchronization

/// What is fixed about the library: its options, its extensions, and the lock.
enum CmarkLibrary {
  /// Footnotes on, raw HTML off (`CMARK_OPT_UNSAFE` is not set).
  static let options = CMARK_OPT_FOOTNOTES

  /// The extensions that every parser gets, in this order.
  private static let extensionNames: [StaticString] = [
    "table", "strikethrough", "autolink", "tasklist",
  ]

  /// Registers the extensions at its first use, and never again.
  private static let registration: Void = cmark_gfm_core_extensions_ensure_registered()

  /// Held while inlines are parsed: with `strikethrough` or `autolink` attached, that phase of
  /// 0.29.0.gfm.6 changes tables that all parsers share. With four threads and no lock a quarter of
  /// the documents came out wrong; blocks and rendering don't touch the tables.
  private static let inlinePhase = Mutex<Void>(())

  /// Parses a text.
  ///
  /// - Returns: the document node, which the caller owns.
  static func parse(_ bytes: ArraySlice<UInt8>) -> OpaquePointer? {
    _ = registration
    guard let parser = unsafe cmark_parser_new(options) else { return nil }
    defer { unsafe cmark_parser_free(parser) }
    for name in extensionNames {
      // A static string ends in a zero.
      let start = unsafe UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
      guard let found = unsafe cmark_find_syntax_extension(start) else { continue }
      unsafe cmark_parser_attach_syntax_extension(parser, found)
    }
    unsafe bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return }
      // The parser copies what it keeps before the call returns.
      unsafe cmark_parser_feed(
        parser, start.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    let address = inlinePhase.withLock { _ in
      let document = unsafe cmark_parser_finish(parser)
      return UInt(bitPattern: document)
    }
    // A lock hands out only what is `Sendable`, which a pointer is not.
    return unsafe OpaquePointer(bitPattern: address)
  }
}

/// A parsed text: the one owner of its C tree.
///
/// Nodes (`CmarkNode`) borrow from it: none of them may outlive it, and none leaves the folder.
@safe struct CmarkTree: ~Copyable {
  /// The node that holds all others.
  let document: CmarkNode
  /// Where blocks go whose inlines were moved to another node, so that they live as long as the
  /// tree: the texts of inlines are not copies, they point into the block they were parsed from.
  let attic: CmarkNode

  /// Parses a text.
  init(parsing bytes: ArraySlice<UInt8>) {
    guard let root = unsafe CmarkLibrary.parse(bytes) else {
      preconditionFailure("cmark returns a tree, or ends the process when memory fails")
    }
    document = unsafe CmarkNode(root)
    attic = CmarkNode(.block, opening: HTMLText())
  }

  deinit {
    document.free()
    attic.free()
  }
}
