/// What an address of the site stands for, as its path words tell.
enum AddressOwner: Hashable, Sendable {
  /// A file of the content: its folder, its name without `.md`, what it describes.
  case file(folder: String, id: String, kind: Kind)
  /// A list, a word that `register.yml` declares, a file of data.
  case declared

  /// What a file describes.
  enum Kind: String, Sendable {
    case measure
    case stream
    case instrument
    case chapter
    case page
  }

  /// Tells what an address stands for.
  init(_ address: PublishedAddress, words: PathWords) {
    let parts = address.text.split(separator: "/").map(String.init)
    guard address.text.hasSuffix("/"), let last = parts.last else {
      self = .declared
      return
    }
    let reserved = words.atTop.map(\.word)
    switch parts.count {
    case 1 where !reserved.contains(last): self = .file(folder: "pages", id: last, kind: .page)
    case 2 where parts[0] == words.measures:
      self = .file(folder: "measures", id: last, kind: .measure)
    case 2 where parts[0] == words.streams:
      self = .file(folder: "streams", id: last, kind: .stream)
    case 2 where parts[0] == words.instruments:
      self = .file(folder: "instruments", id: last, kind: .instrument)
    case 2 where parts[0] == words.programme && last != words.coverage:
      self = .file(folder: "programme", id: last, kind: .chapter)
    default: self = .declared
    }
  }

  /// Why nothing stands at the address.
  var absence: String {
    switch self {
    case .file(let folder, let id, _): "there is no file '\(id).md' in '\(folder)'"
    case .declared: "nothing in the register makes it"
    }
  }

  /// Whether a file below the content folder is the one.
  func isFile(_ path: String) -> Bool {
    guard case .file(let folder, let id, let kind) = self else { return false }
    guard kind == .measure else { return path == folder + "/" + id + ".md" }
    return path.hasPrefix(folder + "/") && path.hasSuffix("/" + id + ".md")
  }
}
