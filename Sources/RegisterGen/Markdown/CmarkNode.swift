internal import CCmark
internal import Glibc

/// One node of a tree, borrowed from its `CmarkTree`.
///
/// Sound as long as the tree lives and the node was not freed; the functions of this folder hold
/// nodes only while they hold the tree, and free a node as the last thing they do with it.
@safe struct CmarkNode: Equatable {
  private let pointer: OpaquePointer

  /// Wraps a pointer to a node.
  init(_ pointer: OpaquePointer) { unsafe self.pointer = unsafe pointer }

  /// Makes a node that holds other blocks or inlines between two pieces of HTML.
  ///
  /// Only HTML whose parts were escaped may be given. Whoever calls puts the node into a tree.
  init(_ shape: Shape, opening: HTMLText, closing: HTMLText = HTMLText()) {
    let type = shape == .block ? CMARK_NODE_CUSTOM_BLOCK : CMARK_NODE_CUSTOM_INLINE
    guard let made = unsafe cmark_node_new(type) else {
      preconditionFailure("cmark ends the process when memory fails")
    }
    unsafe pointer = unsafe made
    if !opening.isEmpty {
      unsafe opening.withCString { unsafe _ = cmark_node_set_on_enter(made, $0) }
    }
    if !closing.isEmpty {
      unsafe closing.withCString { unsafe _ = cmark_node_set_on_exit(made, $0) }
    }
  }

  /// Whether a made node stands on lines of its own.
  enum Shape {
    /// On lines of its own.
    case block
    /// Within a line.
    case inline
  }

  static func == (a: CmarkNode, b: CmarkNode) -> Bool { unsafe a.pointer == b.pointer }

  // MARK: Around it

  /// The first node inside.
  var firstChild: CmarkNode? { unsafe CmarkNode(cmark_node_first_child(pointer)) }
  /// The last node inside.
  var lastChild: CmarkNode? { unsafe CmarkNode(cmark_node_last_child(pointer)) }
  /// The node after it, within the same parent.
  var next: CmarkNode? { unsafe CmarkNode(cmark_node_next(pointer)) }
  /// The node before it, within the same parent.
  var previous: CmarkNode? { unsafe CmarkNode(cmark_node_previous(pointer)) }
  /// The node that holds it.
  var parent: CmarkNode? { unsafe CmarkNode(cmark_node_parent(pointer)) }

  private init?(_ pointer: OpaquePointer?) {
    guard let pointer = unsafe pointer else { return nil }
    unsafe self.pointer = unsafe pointer
  }

  // MARK: What it is

  /// What the node is; nodes of extensions are told apart by `isNamed`.
  var kind: cmark_node_type { unsafe cmark_node_get_type(pointer) }
  /// Whether the type has a name, which is the only public mark of the nodes of extensions.
  func isNamed(_ name: StaticString) -> Bool {
    guard let start = unsafe cmark_node_get_type_string(pointer) else { return false }
    // A static string ends in a zero, and so does the library's.
    let wanted = unsafe UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
    return unsafe strcmp(wanted, start) == 0
  }
  /// The text of a text, code or HTML node, or the label of a footnote.
  var literal: String { unsafe string(cmark_node_get_literal(pointer)) }
  /// The destination of a link or image.
  var destination: String { unsafe string(cmark_node_get_url(pointer)) }
  /// The title of a link or image.
  var title: String { unsafe string(cmark_node_get_title(pointer)) }
  /// What stands behind the opening fence of a code block.
  var fenceWords: String { unsafe string(cmark_node_get_fence_info(pointer)) }
  /// The level of a heading.
  var headingLevel: Int { unsafe Int(cmark_node_get_heading_level(pointer)) }
  /// Whether the paragraphs of a list stand without space between them.
  var isTight: Bool { unsafe cmark_node_get_list_tight(pointer) != 0 }
  /// The first number of an ordered list, or `nil` for a list of bullets.
  var listStart: Int? {
    unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST
      ? unsafe Int(cmark_node_get_list_start(pointer)) : nil
  }
  /// Whether the box of a task item is ticked.
  var isTicked: Bool { unsafe cmark_gfm_extensions_get_tasklist_item_checked(pointer) }
  /// Whether it is a block: blocks are numbered below inlines, those of extensions too.
  var isBlock: Bool { kind.rawValue < CMARK_NODE_TEXT.rawValue }
  /// Whether it is a table: only the name tells blocks of extensions apart.
  var isTable: Bool {
    isBlock && kind.rawValue > CMARK_NODE_FOOTNOTE_DEFINITION.rawValue && isNamed("table")
  }
  /// Whether a table's row is its header.
  var isHeaderRow: Bool { unsafe cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }

  /// The alignments of a table's columns: `l`, `c`, `r`, or 0.
  var columnAlignments: [UInt8] {
    let count = unsafe Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let start = unsafe cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    // A table keeps one alignment for each of its columns.
    return unsafe Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// Whether the text of a text node holds a sign of ASCII.
  func literalHolds(_ sign: Unicode.Scalar) -> Bool {
    guard let start = unsafe cmark_node_get_literal(pointer) else { return false }
    return unsafe strchr(start, Int32(sign.value)) != nil
  }

  /// Appends the text of a text or code node to a buffer.
  func appendLiteral(to buffer: inout [UInt8]) {
    guard let start = unsafe cmark_node_get_literal(pointer) else { return }
    unsafe buffer.append(contentsOf: bytes(ofCString: start))
  }

  /// The place as cmark gives it: lines and columns from 1, columns in bytes; 0 where it knows none.
  var place: CmarkPlace {
    unsafe CmarkPlace(
      startLine: Int(cmark_node_get_start_line(pointer)),
      startColumn: Int(cmark_node_get_start_column(pointer)),
      endLine: Int(cmark_node_get_end_line(pointer)),
      endColumn: Int(cmark_node_get_end_column(pointer)))
  }

  private func string(_ start: UnsafePointer<CChar>?) -> String {
    guard let start = unsafe start else { return "" }
    return unsafe String(cString: start)
  }

  // MARK: Changes

  /// Sets the text of a text node.
  func setLiteral(_ text: String) { unsafe _ = cmark_node_set_literal(pointer, text) }
  /// Sets the destination of a link.
  func setDestination(_ text: String) { unsafe _ = cmark_node_set_url(pointer, text) }
  /// Puts a node at the end of this one, taking it from where it was.
  func append(_ child: CmarkNode) {
    let isDone = unsafe cmark_node_append_child(pointer, child.pointer) != 0
    precondition(isDone, "a node holds only what its kind may hold")
  }
  /// Puts a node in front of this one.
  func insertBefore(_ sibling: CmarkNode) {
    let isDone = unsafe cmark_node_insert_before(pointer, sibling.pointer) != 0
    precondition(isDone, "a node stands only where its kind may stand")
  }
  /// Takes the node out of its parent and frees it with all that it holds.
  func free() { unsafe cmark_node_free(pointer) }

  /// Moves all that a node holds to the end of another.
  func moveChildren(to other: CmarkNode) {
    while let child = firstChild { other.append(child) }
  }

  /// Puts another node in its place and frees it with what it still holds.
  ///
  /// Not for a block whose inlines were moved: that one goes to the attic of its tree.
  func replace(with other: CmarkNode) {
    insertBefore(other)
    free()
  }

  // MARK: Rendering

  /// The node's HTML, as cmark renders it in safe mode.
  var html: [UInt8] {
    guard let html = unsafe cmark_render_html(pointer, CmarkLibrary.options, nil) else { return [] }
    defer { unsafe cmark_get_default_mem_allocator().pointee.free(html) }
    return unsafe Array(bytes(ofCString: html))
  }

  /// The text of a node that holds one text and nothing else, when it is its own HTML: `nil` when
  /// it has signs to escape.
  var onlyPlainText: [UInt8]? {
    guard let text = firstChild, text.next == nil, text.kind == CMARK_NODE_TEXT,
      let start = unsafe cmark_node_get_literal(text.pointer),
      unsafe strpbrk(start, "&<>\"") == nil
    else { return nil }
    return unsafe Array(bytes(ofCString: start))
  }

  private func bytes(ofCString start: UnsafePointer<CChar>) -> UnsafeRawBufferPointer {
    // `strlen` found the terminator, so that many bytes stand there.
    unsafe UnsafeRawBufferPointer(start: start, count: Int(strlen(start)))
  }
}

/// A place as cmark gives it: lines and columns from 1, columns in bytes, the end inclusive.
struct CmarkPlace {
  /// The line it starts on; 0 where cmark knows none.
  let startLine: Int
  /// The byte of that line it starts at.
  let startColumn: Int
  /// The line it ends on.
  let endLine: Int
  /// The last byte of it on that line; may be 0.
  let endColumn: Int
}
