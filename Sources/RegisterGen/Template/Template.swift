/// A compiled template: turns a page's values into the bytes of its HTML.
///
/// `TemplateLibrary` makes it at start, with every name checked; rendering can't fail. The same
/// template may render on several threads at once.
package struct Template<Page: Sendable>: Sendable {
  let block: TemplateBlock<Page, Page>

  /// Appends the HTML of a page to output.
  ///
  /// - Complexity: linear in the output.
  package func render(_ page: Page, into output: inout [UInt8]) {
    block.render(page, page, ListPosition(), &output)
  }
}

/// A stretch of a template, compiled for the record in scope and the page around it.
struct TemplateBlock<Page: Sendable, Record: Sendable>: Sendable {
  var steps: [TemplateStep<Page, Record>] = []

  func render(
    _ page: Page,
    _ record: Record,
    _ position: ListPosition,
    _ output: inout [UInt8]
  ) {
    for step in steps {
      switch step {
      case .literal(let bytes): output.append(contentsOf: bytes)
      case .value(let write): write(record, &output)
      case .pageValue(let write): write(page, &output)
      case .branch(let test, let isInverted, let body):
        if test.holds(page, record, position) != isInverted {
          body.render(page, record, position, &output)
        }
      case .nested(let visit): visit(page, record, position, &output)
      }
    }
  }
}

/// One thing that a template does.
indirect enum TemplateStep<Page: Sendable, Record: Sendable>: Sendable {
  /// Appends bytes of the template itself, interface words included.
  case literal([UInt8])
  /// Appends a value of the record in scope.
  case value(@Sendable (Record, inout [UInt8]) -> Void)
  /// Appends a value of the page.
  case pageValue(@Sendable (Page, inout [UInt8]) -> Void)
  /// Goes on in the same scope if a test holds, or if it doesn't.
  case branch(TemplateTest<Page, Record>, isInverted: Bool, TemplateBlock<Page, Record>)
  /// Enters other records and renders a block for each.
  case nested(@Sendable (Page, Record, ListPosition, inout [UInt8]) -> Void)
}

/// What decides whether a section is shown.
enum TemplateTest<Page: Sendable, Record: Sendable>: Sendable {
  case record(@Sendable (Record) -> Bool)
  case page(@Sendable (Page) -> Bool)
  case isFirst
  case isLast

  func holds(_ page: Page, _ record: Record, _ position: ListPosition) -> Bool {
    switch self {
    case .record(let test): test(record)
    case .page(let test): test(page)
    case .isFirst: position.isFirst
    case .isLast: position.isLast
    }
  }
}

extension TemplateBlock {
  /// Appends bytes; neighbouring literals become one.
  mutating func append(literal bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    if case .literal(let before) = steps.last {
      steps[steps.count - 1] = .literal(before + bytes)
    } else {
      steps.append(.literal(Array(bytes)))
    }
  }
}
