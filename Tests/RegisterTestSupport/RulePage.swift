/// A page of docs/rules, taken apart: what it states and its two examples.
package struct RulePage {
  /// One example: files that are laid over the small register.
  package struct Example {
    /// The files by path; `nil` takes a file away.
    package var files: [(path: String, text: String?)] = []
    /// Whether the page leaves it to the test to make the files.
    package var isGenerated = false
    /// The paths of the files that the check compares the content with.
    package var comparedFiles: [String] { files.map(\.path).filter { $0.hasPrefix("compare/") } }
  }

  /// The heading.
  package var id = ""
  /// The line below the heading.
  package var statement = ""
  /// The headings of level 2, in order.
  package var sections: [String] = []
  /// The example that breaks the rule.
  package var bad = Example()
  /// What the check must answer to the bad example.
  package var message = ""
  /// The example that keeps the rule.
  package var good = Example()

  /// Reads a page; see docs/rules/README.md for its form.
  package init(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    var path: String?
    while let line = lines.popFirst() {
      if line.hasPrefix("# ") {
        id = String(line.dropFirst(2))
      } else if line.hasPrefix("## ") {
        sections.append(String(line.dropFirst(3)))
      } else if line.hasPrefix("`"), line.hasSuffix("`"), line.contains("/") {
        path = String(line.dropFirst().dropLast())
      } else if line == "(no file)", let file = path {
        add(file, nil)
        path = nil
      } else if line == "(made by the test)" {
        change { $0.isGenerated = true }
      } else if line.hasPrefix("```") {
        let fence = line.prefix { $0 == "`" }
        var block: [Substring] = []
        while let next = lines.popFirst(), next != fence { block.append(next) }
        let content = block.joined(separator: "\n") + "\n"
        if sections.last == "Message" {
          message = content
        } else if let file = path {
          add(file, content)
          path = nil
        }
      } else if sections.isEmpty, statement.isEmpty, !line.isEmpty {
        statement = String(line)
      }
    }
  }

  private mutating func add(_ path: String, _ text: String?) {
    change { $0.files.append((path, text)) }
  }

  private mutating func change(_ body: (inout Example) -> Void) {
    switch sections.last {
    case "Bad": body(&bad)
    case "Good": body(&good)
    default: break
    }
  }
}
