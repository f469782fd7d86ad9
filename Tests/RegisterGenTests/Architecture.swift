import RegisterTestSupport

/// The order of the folders of `Sources/RegisterGen`, and what each may name.
enum Architecture {
  /// The folders from the first to the last; those of one row know nothing of each other. A folder
  /// sees only the rows before its own.
  static let order: [[String]] = [
    ["Diagnostics"], ["Markdown", "YAML"], ["Model"], ["Words"], ["Read"], ["Template"], ["Parse"],
    ["Link"], ["Compare"], ["Check"], ["Search", "Delivery"], ["Render"],
    ["List", "Author", "Difference", "Suggest"], ["Write"], [top], ["Preview"],
  ]

  /// The files that lie in no folder: a whole run.
  static let top = "the top"

  /// Folders that may not name one that comes before them.
  static let forbidden = ["Template": ["Model"]]

  /// The library's folder.
  static let root = "Sources/RegisterGen/"

  /// The modules that only some folders may import.
  static let imports = [
    "CCmark": ["Markdown"], "CYAML": ["YAML"], "CLinux": ["Read", "Write"],
    "CNettle": ["Write"],
    // Markdown measures cmark's C strings with it.
    "Glibc": ["Markdown", "Read", "Write"], "FoundationEssentials": ["Read", "Write"],
    "Subprocess": ["Read"],
    "Foundation": [],
  ]

  /// The folders that may use the disk.
  static let diskFolders: Set = ["Read", "Write", top]

  /// Names by which code would learn what differs between two runs.
  static let outside: Set = [
    "Date", "Clock", "ContinuousClock", "SuspendingClock", "clock_gettime", "gettimeofday",
    "localtime", "localtime_r", "gmtime", "strftime", "mktime", "Locale", "setlocale", "TimeZone",
    "Calendar", "ProcessInfo", "CommandLine", "getenv", "secure_getenv", "environ", "getcwd",
    "currentDirectoryPath", "SystemRandomNumberGenerator", "random", "randomElement", "shuffled",
    "shuffle", "gethostname", "getpid", "getuid",
  ]

  /// Words that say nothing about what a type is for.
  static let emptyWords: Set = [
    "Manager", "Helper", "Util", "Utils", "Handler", "Context", "Data", "Info", "Processor", "Misc",
  ]

  /// Names of folders that say who may look inside, not what is there.
  static let emptyFolders: Set = ["Extensions", "Internal", "Helpers", "Utils"]

  /// The folder of a file of the library, such as `Model`; `nil` for a file elsewhere.
  static func folder(of path: String) -> String? {
    guard path.hasPrefix(root) else { return nil }
    let parts = path.dropFirst(root.count).split(separator: "/")
    return parts.count == 1 ? top : String(parts[0])
  }

  /// The rank of a folder; `nil` for one that has no place in the order.
  static func rank(of folder: String) -> Int? { order.firstIndex { $0.contains(folder) } }

  // MARK: Findings

  /// The folders that have no place in the order.
  static func strangers(in sources: [SwiftSource]) -> [String] {
    Set(sources.compactMap { folder(of: $0.path) }).filter { rank(of: $0) == nil }.sorted()
  }

  /// The places where a folder names what a later folder, one of its own row, or a forbidden one
  /// declares.
  static func backwardNames(in sources: [SwiftSource]) -> [String] {
    var owners: [String: Set<String>] = [:]
    for source in sources {
      guard let folder = folder(of: source.path) else { continue }
      for declaration in source.declarations
      where declaration.depth == 0 && !declaration.isPrivate {
        owners[declaration.name, default: []].insert(folder)
      }
    }
    var found: [String] = []
    for source in sources {
      guard let folder = folder(of: source.path) else { continue }
      for word in source.words where word.base == nil || word.base == "RegisterGen" {
        guard let owners = owners[word.text], !owners.contains(folder) else { continue }
        let hidden = owners.filter { !sees(folder, $0) }
        guard hidden.count == owners.count else { continue }
        for owner in hidden.sorted() {
          found.append("\(source.path):\(word.line) names \(word.text) of \(owner)")
        }
      }
    }
    return found
  }

  private static func sees(_ folder: String, _ other: String) -> Bool {
    guard let own = rank(of: folder), let earlier = rank(of: other) else { return false }
    return earlier < own && !(forbidden[folder] ?? []).contains(other)
  }

  /// The imports that stand in a folder which may not have them.
  static func misplacedImports(in sources: [SwiftSource]) -> [String] {
    places(in: sources) { folder, words, index in
      guard words[index].text == "import", index + 1 < words.count,
        let allowed = imports[words[index + 1].text], !allowed.contains(folder)
      else { return nil }
      return "imports \(words[index + 1].text)"
    }.filter { !$0.contains("/Diagnostics/Reporters/") || !$0.hasSuffix("FoundationEssentials") }
  }

  /// The places outside the disk folders that name the disk.
  static func diskUses(in sources: [SwiftSource]) -> [String] {
    places(in: sources) { folder, words, index in
      let word = words[index].text
      guard !diskFolders.contains(folder), word == "FileSystem" || word == "fileSystem" else {
        return nil
      }
      return "uses the disk"
    }
  }

  /// The places that ask the machine what differs between two runs.
  static func outsideUses(in sources: [SwiftSource]) -> [String] {
    places(in: sources) { _, words, index in
      outside.contains(words[index].text) ? "uses \(words[index].text)" : nil
    }
  }

  private static func places(
    in sources: [SwiftSource], where find: (String, [SwiftSource.Word], Int) -> String?
  ) -> [String] {
    var found: [String] = []
    for source in sources {
      guard let folder = folder(of: source.path) else { continue }
      for index in source.words.indices {
        guard let what = find(folder, source.words, index) else { continue }
        found.append("\(source.path):\(source.words[index].line) \(what)")
      }
    }
    return found
  }

  /// The files that have more lines than one can take in.
  static func longFiles(in sources: [SwiftSource], limit: Int = 300) -> [String] {
    sources.compactMap { source in
      let count = source.lines.count - (source.lines.last == "" ? 1 : 0)
      return count > limit ? "\(source.path) has \(count) lines" : nil
    }
  }

  /// The types and folders whose names say nothing.
  static func emptyNames(in sources: [SwiftSource]) -> [String] {
    var found: [String] = []
    for source in sources {
      for folder in source.path.split(separator: "/").dropLast()
      where emptyFolders.contains(String(folder)) {
        found.append("\(source.path) lies in \(folder)")
      }
      for declaration in source.declarations where declaration.isType {
        guard let word = words(of: declaration.name).first(where: emptyWords.contains) else {
          continue
        }
        found.append("\(source.path):\(declaration.line) \(declaration.name) says \(word)")
      }
    }
    return found
  }

  /// The words that a type's name is made of: `SourceData` -> `Source`, `Data`.
  static func words(of name: String) -> [String] {
    var words: [String] = []
    for letter in name {
      if letter.isUppercase || words.isEmpty { words.append("") }
      words[words.count - 1].append(letter)
    }
    return words
  }
}
