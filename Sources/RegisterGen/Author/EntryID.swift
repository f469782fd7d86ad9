/// Decides the id of a new file: an id is for ever, so one that is taken or unclear is refused.
enum EntryID {
  /// The longest id that is made of a title; longer ones make poor addresses, and a person finds better.
  static let longestOfTitle = 60

  /// Names that Windows keeps for devices: a register with such a file can't be checked out there.
  private static let devices: Set = ["aux", "con", "nul", "prn"]

  /// The id that was asked for, or one made of the title.
  static func make(
    for request: EntryRequest, in words: RegisterWords
  ) throws(RefusedEntry) -> String {
    try EntryTitle.check(request.title)
    let id: String
    if let wanted = request.id { id = try given(wanted) } else { id = try made(of: request.title) }
    try checkForm(id, of: request.kind, in: words)
    try checkFree(id, for: request, in: words)
    return id
  }

  private static func given(_ id: String) throws(RefusedEntry) -> String {
    if isWellFormedID(id) { return id }
    let folded = LetterFolding.id(from: id)
    let help = isWellFormedID(folded) ? "; did you mean '\(folded)'?" : ""
    throw RefusedEntry(
      "'\(id)' can't be an id: use lower-case letters, digits and single hyphens, at most 100\(help)"
    )
  }

  private static func made(of title: String) throws(RefusedEntry) -> String {
    let id = LetterFolding.id(from: title)
    let isLost = LetterFolding.fold(title).unicodeScalars.contains {
      !$0.isASCII && $0.properties.isAlphabetic
    }
    guard !id.isEmpty, !isLost else {
      throw RefusedEntry(
        "no clear id can be made of '\(title)': give one with --id, of lower-case letters, digits and hyphens"
      )
    }
    guard id.utf8.count <= longestOfTitle else {
      throw RefusedEntry(
        "the id of this title would have \(id.utf8.count) characters, more than \(longestOfTitle): "
          + "give a shorter one with --id, such as --id \(shortened(id))")
    }
    return id
  }

  /// The first words of an id, up to 40 characters.
  private static func shortened(_ id: String) -> String {
    var short = ""
    for word in id.split(separator: "-") {
      guard short.utf8.count + word.utf8.count < 40 else { break }
      short += (short.isEmpty ? "" : "-") + word
    }
    return short.isEmpty ? String(id.prefix(40)) : short
  }

  private static func checkForm(
    _ id: String, of kind: EntryKind, in words: RegisterWords
  ) throws(RefusedEntry) {
    guard id.utf8.contains(where: { (0x61...0x7A).contains($0) }) else {
      throw RefusedEntry("the id '\(id)' says nothing: give one with a word in it, with --id")
    }
    let isPort =
      id.utf8.count == 4 && (id.hasPrefix("com") || id.hasPrefix("lpt"))
      && id.utf8.last.map { (0x30...0x39).contains($0) } == true
    guard !devices.contains(id), !isPort else {
      throw RefusedEntry("Windows keeps the name '\(id)' for a device: give another id with --id")
    }
    let paths = words.pathWords
    let (folder, own) =
      switch kind {
      case .page:
        ("", paths.atTop.map(\.word) + ["index", String(SiteAddresses.assets.dropLast())])
      case .chapter: (paths.programme + "/", [paths.coverage])
      case .measure, .stream, .instrument: ("", [])
      }
    guard !own.contains(id) else {
      throw RefusedEntry(
        "the site itself uses the address '\(folder)\(id)/': give another id with --id")
    }
  }

  private static func checkFree(
    _ id: String, for request: EntryRequest, in words: RegisterWords
  ) throws(RefusedEntry) {
    let kind = request.kind
    for path in words.paths where path.relative.hasPrefix(kind.folder + "/") {
      let name = path.relative.split(separator: "/").last.map { $0.lowercased() } ?? ""
      let plain = name.hasPrefix("_") ? String(name.dropFirst()) : name
      guard plain == id + ".md" else { continue }
      throw RefusedEntry("there is a \(what(name, kind)) called '\(id)': \(path.text)")
    }
    let address = kind.address(of: id, words: words.pathWords)
    guard !words.published.contains(address) else {
      throw RefusedEntry(
        "the address '\(address)' was published before, and an id is never used again: give another "
          + "id with --id")
    }
    guard kind == .measure else { return }
    for measure in words.measures {
      let isWithdrawn = measure.withdrawal != nil ? " (withdrawn)" : ""
      let place = "'\(measure.id.text)'\(isWithdrawn): \(measure.path.text)"
      if LetterFolding.fold(measure.title) == LetterFolding.fold(request.title) {
        throw RefusedEntry("'\(request.title)' is the title of the measure \(place)")
      }
      for alias in measure.aliases
      where LetterFolding.fold(alias) == LetterFolding.fold(request.title)
        || LetterFolding.id(from: alias) == id
      {
        throw RefusedEntry("'\(alias)' is another name of the measure \(place)")
      }
    }
  }

  private static func what(_ name: String, _ kind: EntryKind) -> String {
    name.hasPrefix("_") ? "draft" : kind.rawValue
  }
}
