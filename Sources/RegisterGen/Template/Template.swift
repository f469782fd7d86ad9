/// A compiled template: turns a page's values into the bytes of its HTML.
///
/// `TemplateLibrary` makes it at start, with every name checked; rendering can't fail. The same
/// template may render on several threads at once.
package struct Template<Page: Sendable>: Sendable {
  /// The whole template.
  let block: TemplateBlock<Page>
  /// What records within the page need of the page, each rendered once a page.
  let slots: [TemplateSlot<Page>]

  /// Appends the HTML of a page to output.
  ///
  /// - Complexity: linear in the output.
  package func render(_ page: Page, into output: inout OutputBuffer) {
    var frame = TemplateFrame()
    for slot in slots { frame.slots.append(slot.bytes(of: page, frame)) }
    block.render(page, frame, &output)
  }
}

/// What a block knows beside the record that it is rendered for.
struct TemplateFrame: Sendable {
  /// What was rendered of the page for use within records; a condition that holds is not empty.
  var slots: [[UInt8]] = []
  /// Whether the record is the first of the nearest list.
  var isFirst = false
  /// Whether the record is the last of the nearest list.
  var isLast = false
}

/// Something of the page that a record within it shows, such as `{{page.title}}` in a list.
enum TemplateSlot<Page: Sendable>: Sendable {
  /// A value.
  case value(@Sendable (Page, inout OutputBuffer) -> Void)
  /// A condition.
  case condition(@Sendable (Page) -> Bool)
  /// A section over records of the page.
  case section(@Sendable (Page, TemplateFrame, inout OutputBuffer) -> Void)

  /// What the slot shows of a page; `frame` holds the slots before it.
  func bytes(of page: Page, _ frame: TemplateFrame) -> [UInt8] {
    var bytes = OutputBuffer()
    switch self {
    case .value(let write): write(page, &bytes)
    case .condition(let holds): if holds(page) { bytes.append(1) }
    case .section(let visit): visit(page, frame, &bytes)
    }
    return bytes.bytes
  }
}

/// A stretch of a template, compiled for the record in scope.
@safe struct TemplateBlock<Record: Sendable>: Sendable {
  /// One step, at a place of its own in memory.
  ///
  /// A step that lies in an array is copied before it is taken, and its closures counted: for each
  /// step of each page, from all threads. A step that is a constant of an object is read where it is.
  private final class Node: Sendable {
    let step: TemplateStep<Record>

    init(_ step: consuming TemplateStep<Record>) { self.step = step }
  }

  /// What the block does, in order; keeps the nodes alive.
  private var nodes: [Node] = []
  /// The same nodes, not counted.
  private var order: [Unmanaged<Node>] = unsafe []

  /// Appends the block for a record to output.
  func render(_ record: Record, _ frame: TemplateFrame, _ output: inout OutputBuffer) {
    // `nodes` holds every node as long as this block, which is in use, lives.
    for index in unsafe order.indices {
      unsafe order[index]._withUnsafeGuaranteedRef {
        Self.take($0.step, record, frame, &output)
      }
    }
  }

  @inline(__always)
  private static func take(
    _ step: borrowing TemplateStep<Record>, _ record: Record, _ frame: TemplateFrame,
    _ output: inout OutputBuffer
  ) {
    switch step {
    case .literal(let bytes): output.append(bytes: bytes)
    case .value(let write): write(record, &output)
    case .slot(let index): output.append(bytes: frame.slots[index])
    case .branch(let test, let isInverted, let body):
      if test.holds(record, frame) != isInverted { body.render(record, frame, &output) }
    case .nested(let visit): visit(record, frame, &output)
    }
  }

  /// Appends a step.
  mutating func append(_ step: consuming TemplateStep<Record>) {
    let node = Node(step)
    nodes.append(node)
    unsafe order.append(Unmanaged.passUnretained(node))
  }

  /// Appends bytes; neighbouring literals become one.
  mutating func append(literal bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    guard let before = nodes.last?.step.literal else { return append(.literal(Array(bytes))) }
    nodes.removeLast()
    unsafe order.removeLast()
    append(.literal(before + bytes))
  }
}

/// One thing that a template does.
///
/// Not copyable, so that taking a step counts no reference to its closure or bytes: 600 of a measure's
/// page, each counted by all threads.
enum TemplateStep<Record: Sendable>: ~Copyable, Sendable {
  /// Appends bytes of the template itself, interface words included.
  case literal([UInt8])
  /// Appends a value of the record in scope.
  case value(@Sendable (Record, inout OutputBuffer) -> Void)
  /// Appends something of the page.
  case slot(Int)
  /// Goes on in the same scope if a test holds, or if it doesn't.
  case branch(TemplateTest<Record>, isInverted: Bool, TemplateBlock<Record>)
  /// Enters other records and renders a block for each.
  case nested(@Sendable (Record, TemplateFrame, inout OutputBuffer) -> Void)

  /// The bytes of a step that appends bytes of the template.
  var literal: [UInt8]? {
    switch self {
    case .literal(let bytes): bytes
    default: nil
    }
  }
}

/// What decides whether a section is shown.
enum TemplateTest<Record: Sendable>: Sendable {
  /// A test of the record in scope.
  case record(@Sendable (Record) -> Bool)
  /// A condition of the page.
  case slot(Int)
  /// Whether the record is the first of the nearest list.
  case isFirst
  /// Whether the record is the last of the nearest list.
  case isLast

  /// Whether the section is shown, unless it is inverted.
  func holds(_ record: Record, _ frame: TemplateFrame) -> Bool {
    switch self {
    case .record(let test): test(record)
    case .slot(let index): !frame.slots[index].isEmpty
    case .isFirst: frame.isFirst
    case .isLast: frame.isLast
    }
  }
}
