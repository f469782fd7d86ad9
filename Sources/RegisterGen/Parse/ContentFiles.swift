/// The files of the content folder, told apart by where they lie.
package struct ContentFiles: Sendable {
  /// `register.yml`.
  package private(set) var register: SourcePath?
  /// `glossary.yml`.
  package private(set) var glossary: SourcePath?
  /// `addresses.lock`.
  package private(set) var lock: SourcePath?
  /// `index.md`.
  package private(set) var home: SourcePath?
  /// `streams/*.md`.
  package private(set) var streams: [(id: StreamID, path: SourcePath)] = []
  /// `instruments/*.md`.
  package private(set) var instruments: [(id: InstrumentID, path: SourcePath)] = []
  /// `programme/*.md`.
  package private(set) var chapters: [(id: ChapterID, path: SourcePath)] = []
  /// `pages/*.md`.
  package private(set) var pages: [(id: String, path: SourcePath)] = []
  /// `measures/**/*.md`.
  package private(set) var measures: [(id: MeasureID, path: SourcePath)] = []
  /// `images/**`.
  package private(set) var images: [SourcePath] = []
  /// `fonts/**`, of which those that the theme names are published.
  package private(set) var fonts: [SourcePath] = []
  /// Files whose name begins with `_`: not read, not published.
  package private(set) var drafts: [SourcePath] = []
  /// Files that have no place in a register.
  package private(set) var strays: [SourcePath] = []
  /// What was found.
  package private(set) var findings: [Diagnostic] = []

  private static let imageTypes = ["png", "jpg", "jpeg", "gif", "webp", "avif"]
  private static let folders = [
    "measures", "streams", "instruments", "programme", "pages", "images", "fonts",
  ]

  /// Tells files apart; the paths are sorted.
  ///
  /// Reports: `stray-file`, `invalid-file-name`, `duplicate-id`, `missing-file`.
  package init(_ paths: [SourcePath], root: String) {
    for path in paths { add(path) }
    for (name, found) in [("register.yml", register), ("index.md", home)] where found == nil {
      let location = SourceLocation(path: SourcePath(root: root, relative: name))
      findings.append(
        Diagnostic(
          .missingFile, at: location, "a register needs the file '\(name)'",
          help: "add it; docs/content-format.md says what it holds"))
    }
    reportDuplicates()
  }

  /// How many files there are.
  package var count: Int { all.count + drafts.count + strays.count }

  /// The files that are in the register, drafts and strays left out.
  package var all: [SourcePath] {
    let single = [register, glossary, lock, home].compactMap { $0 }
    let entities =
      streams.map(\.path) + instruments.map(\.path) + chapters.map(\.path) + pages.map(\.path)
    return single + entities + measures.map(\.path) + images + fonts
  }

  private mutating func add(_ path: SourcePath) {
    let relative = path.relative
    let slash = UInt8(ascii: "/")
    guard let first = relative.utf8.firstIndex(of: slash),
      let last = relative.utf8.lastIndex(of: slash)
    else { return addTopLevel(path) }
    let folder = relative[..<first]
    let name = relative[relative.utf8.index(after: last)...]
    if name.utf8.first == UInt8(ascii: "_") {
      drafts.append(path)
    } else if folder == "images" {
      addImage(path, name: name)
    } else if folder == "fonts" {
      addFont(path)
    } else if let name = ContentTarget.name(ofMarkdown: name) {
      addEntity(path, folder: folder, isDeep: first != last, name: name)
    } else {
      addStray(path)
    }
  }

  private mutating func addTopLevel(_ path: SourcePath) {
    switch path.relative {
    case "register.yml": register = path
    case "glossary.yml": glossary = path
    case SourceReader.lockName: lock = path
    case "index.md": home = path
    case let name where name.hasPrefix("_"): drafts.append(path)
    default: addStray(path)
    }
  }

  private mutating func addEntity(
    _ path: SourcePath, folder: Substring, isDeep: Bool, name: String
  ) {
    guard Self.folders.contains(String(folder)), !isDeep || folder == "measures" else {
      return addStray(path)
    }
    guard isWellFormedID(name) else {
      findings.append(
        Diagnostic(
          .invalidFileName, at: SourceLocation(path: path), "'\(name)' can't be an id",
          help: "name the file with lower-case letters, digits and single hyphens"))
      return strays.append(path)
    }
    switch folder {
    case "measures": measures.append((MeasureID(unchecked: name), path))
    case "streams": streams.append((StreamID(unchecked: name), path))
    case "instruments": instruments.append((InstrumentID(unchecked: name), path))
    case "programme": chapters.append((ChapterID(unchecked: name), path))
    default: pages.append((name, path))
    }
  }

  private mutating func addImage(_ path: SourcePath, name: Substring) {
    let type = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard Self.imageTypes.contains(type), Self.isPlain(path) else {
      return refuse(
        path,
        type == "svg"
          ? "an SVG image is not published, since it can hold a program"
          : "this file is not published as an image",
        help: "use \(Self.imageTypes.joined(separator: ", ")), and ASCII letters, digits, - and _")
    }
    images.append(path)
  }

  private mutating func addFont(_ path: SourcePath) {
    guard path.relative.utf8.suffix(6).elementsEqual(".woff2".utf8), Self.isPlain(path) else {
      return refuse(
        path, "this file is not published as a font",
        help: "use woff2, and ASCII letters, digits, - and _")
    }
    fonts.append(path)
  }

  /// Whether a path can stand in an address, and in a style sheet, as it is.
  private static func isPlain(_ path: SourcePath) -> Bool {
    path.relative.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "-_./".utf8.contains(byte)
    }
  }

  private mutating func refuse(_ path: SourcePath, _ message: String, help: String) {
    findings.append(
      Diagnostic(.invalidFileName, at: SourceLocation(path: path), message, help: help))
    strays.append(path)
  }

  private mutating func addStray(_ path: SourcePath) {
    let known = Self.folders + ["register.yml", "glossary.yml", SourceReader.lockName, "index.md"]
    let parts = path.relative.split(separator: "/")
    let first = String(parts.first ?? "")
    var help = "move it out of the content folder, or begin its name with '_'"
    if Self.folders.contains(first), parts.count > 1 {
      let isDeep = parts.count > 2 && first != "measures" && path.relative.hasSuffix(".md")
      help =
        isDeep ? "only 'measures' may have folders within it" : "files here end in .md; " + help
    } else if let near = NearMiss.help(for: first, in: known) {
      help = near
    }
    findings.append(
      Diagnostic(
        .strayFile, at: SourceLocation(path: path), "this file has no place in a register",
        help: help))
    strays.append(path)
  }

  /// Measures lie in folders of their own choice, so two files can have one id.
  private mutating func reportDuplicates() {
    var first: [MeasureID: SourcePath] = [:]
    var kept: [(id: MeasureID, path: SourcePath)] = []
    for (id, path) in measures {
      if let earlier = first[id] {
        let note = Diagnostic.Note("it is here first", at: SourceLocation(path: earlier))
        findings.append(
          Diagnostic(
            .duplicateID, at: SourceLocation(path: path),
            "there are two measures called '\(id.text)'", notes: [note],
            help: "rename one of the two files"))
        strays.append(path)
      } else {
        first[id] = path
        kept.append((id, path))
      }
    }
    measures = kept
  }
}
