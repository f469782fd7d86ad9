import RegisterTestSupport

/// What is written beside the code: doc comments, decision records, links between documents.
enum Documentation {
  /// The requirements of protocols of others, by protocol: their own documentation says what they do.
  static let foreignRequirements: [String: Set<String>] = [
    "Comparable": ["<"],
    "Equatable": ["=="],
    "Hashable": ["hash", "=="],
    "Sequence": ["makeIterator", "Iterator"],
    "IteratorProtocol": ["next"],
    "CustomStringConvertible": ["description"],
    "AsyncParsableCommand": ["configuration", "run", "validate"],
    "ParsableCommand": ["configuration", "run", "validate"],
    "ParsableArguments": ["validate"],
  ]

  /// The requirements of the protocols that the sources declare, by protocol.
  static func requirements(in sources: [SwiftSource]) -> [String: Set<String>] {
    var requirements = foreignRequirements
    for declaration in sources.flatMap(\.declarations) where declaration.isMember {
      guard let header = declaration.header, let keyword = header.firstIndex(of: "protocol"),
        keyword + 1 < header.count
      else { continue }
      requirements[header[keyword + 1], default: []].insert(declaration.name)
    }
    return requirements
  }

  /// The declarations without a doc comment that other files can name.
  ///
  /// Without one of its own may be: what a protocol that the type or extension names in its header
  /// requires, since the protocol says what it does; an enum's case that follows another case, or the
  /// first line of a documented enum, without a line between them; a second name on the same line; a case
  /// of an enum of texts, whose text says it, as the ids of rules and the keys of words do; a value of a
  /// template's record, which its schema documents for docs/templates.md.
  static func undocumented(in sources: [SwiftSource]) -> [String] {
    let requirements = requirements(in: sources)
    let records = records(in: sources)
    var found: [String] = []
    for source in sources {
      var coveredLines: Set<Int> = []
      for declaration in source.declarations where declaration.isMember {
        let isCovered =
          declaration.isHidden
          || source.hasComment(above: declaration.line)
          || coveredLines.contains(declaration.line)
          || (declaration.keyword == "case" && coveredLines.contains(declaration.line - 1))
          || (declaration.keyword == "case" && declaration.ownerWords.contains("String"))
          || (declaration.keyword == "let" && !records.isDisjoint(with: declaration.ownerWords))
          || declaration.ownerWords.contains {
            requirements[$0]?.contains(declaration.name) == true
              && declaration.header?.contains("protocol") != true
          }
        if isCovered {
          coveredLines.insert(declaration.line)
        } else {
          found.append(
            "\(source.path):\(declaration.line) \(declaration.keyword) \(declaration.name)")
        }
      }
    }
    return found
  }

  /// The names of the types that are records of templates, by their own declaration or an extension.
  private static func records(in sources: [SwiftSource]) -> Set<String> {
    var records: Set<String> = []
    for header in sources.flatMap(\.declarations).compactMap(\.header)
    where header.contains("TemplateRecord") {
      let keyword = header.firstIndex { ["struct", "class", "extension"].contains($0) }
      if let keyword, keyword + 1 < header.count { records.insert(header[keyword + 1]) }
    }
    return records
  }

  // MARK: Decision records

  /// What is wrong with the decision records: a number that is missing or there twice, a heading that
  /// is missing or out of order.
  static func faults(ofRecords records: [(name: String, text: String)]) -> [String] {
    var faults: [String] = []
    for (index, record) in records.enumerated() {
      let number = String(index + 1)
      let prefix = String(repeating: "0", count: 4 - number.count) + number + "-"
      if !record.name.hasPrefix(prefix) { faults.append("\(record.name) should begin \(prefix)") }
      let headings = record.text.split(separator: "\n").filter { $0.hasPrefix("## ") }
      if headings != ["## Context", "## Options", "## Decision", "## Consequences"] {
        faults.append("\(record.name) has the headings \(headings.joined(separator: " "))")
      }
    }
    return faults
  }

  // MARK: Links

  /// The relative links of a Markdown text that lead nowhere; those in code are none.
  ///
  /// - Parameter text: Gives the text of a file by its path, empty for a folder or another file; `nil`
  ///   when nothing is there.
  static func brokenLinks(in path: String, text: (String) -> String?) -> [String] {
    guard let own = text(path) else { return ["\(path) is missing"] }
    var broken: [String] = []
    for target in links(in: own) where !target.contains(":") {
      let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let file = parts[0].isEmpty ? path : resolve(String(parts[0]), from: path)
      guard let file, let content = text(file) else {
        broken.append("\(path): \(target)")
        continue
      }
      guard parts.count == 2, file.hasSuffix(".md") else { continue }
      if !anchors(in: content).contains(String(parts[1])) { broken.append("\(path): \(target)") }
    }
    return broken
  }

  /// The targets of the links of a text.
  static func links(in text: String) -> [String] {
    prose(of: text).matches(of: /\]\(([^)\s]+)[^)]*\)/).map { String($0.1) }
  }

  /// The text without what stands in code.
  static func prose(of text: String) -> String {
    var isCode = false
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      if line.hasPrefix("```") { isCode.toggle() }
      return !isCode && !line.hasPrefix("    ")
    }
    return lines.joined(separator: "\n").replacing(/`[^`\n]+`/, with: "")
  }

  /// The path that a link leads to; `nil` when it leaves the package.
  static func resolve(_ link: String, from path: String) -> String? {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard parts.popLast() != nil else { return nil }
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// The anchors of a text's headings, as a git forge gives them.
  static func anchors(in text: String) -> Set<String> {
    var anchors: Set<String> = []
    var isCode = false
    for line in text.split(separator: "\n") {
      if line.hasPrefix("```") { isCode.toggle() }
      guard !isCode, line.hasPrefix("#") else { continue }
      let heading = line.drop { $0 == "#" }.drop { $0 == " " }.lowercased()
      anchors.insert(
        heading.replacing(" ", with: "-").filter { $0.isLetter || $0.isNumber || "-_".contains($0) }
      )
    }
    return anchors
  }

  // MARK: The command

  /// The verbs and options that the command's sources declare.
  static func commandWords(in sources: [(path: String, text: String)]) -> [String] {
    var words: [String] = []
    for source in sources {
      words += source.text.matches(of: /commandName: "([a-z-]+)"/).map { String($0.1) }
      for match in source.text.matches(of: /@(?:Option|Flag)\b[\s\S]*?\bvar (\w+)/) {
        var option = "--"
        for letter in match.1 {
          option += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
        }
        words.append(option)
      }
    }
    return words
  }

  /// The words of a command that no document has in code: a verb behind the command's name, an option
  /// anywhere, whole.
  static func unnamed(_ words: [String], of command: String, in documents: [String]) -> [String] {
    let code = documents.flatMap { text in
      text.matches(of: /`([^`\n]+)`/).map { match in
        match.1.split { !$0.isLetter && $0 != "-" }.map(String.init)
      }
    }
    return words.filter { word in
      !code.contains { $0.contains(word) && (word.hasPrefix("--") || $0.first == command) }
    }
  }
}

extension SwiftSource {
  /// Whether a doc comment ends just above a line; lines with attributes stand between the two.
  fileprivate func hasComment(above line: Int) -> Bool {
    var index = line - 2
    while index >= 0 {
      let text = lines[index].drop { $0 == " " }
      if text.hasPrefix("///") || text.hasSuffix("*/") { return true }
      if text.hasPrefix("@") {
        index -= 1
        continue
      }
      // An attribute of several lines ends in a bracket: go on at the line that it begins on.
      guard text.hasSuffix(")"),
        let start = lines[..<index].lastIndex(where: { line in
          line.drop { $0 == " " }.hasPrefix("@") || line.isEmpty
        }), !lines[start].isEmpty
      else { return false }
      index = start - 1
    }
    return false
  }
}
