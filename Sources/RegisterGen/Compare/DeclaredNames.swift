/// The titles, headings and names of a register: words that stand in its texts because the thing is
/// called so.
struct DeclaredNames: Sendable {
  /// Shorter names make no run by themselves, and their words count like others.
  private static let shortest = 4

  /// The hashes of the words of each name, by the first of them.
  private var names: [UInt64: [[UInt64]]] = [:]

  /// Collects the names of a register; without a register there are none.
  init(of register: Register?) {
    guard let register else { return }
    for name in Self.texts(of: register) { add(name) }
  }

  /// Makes a list of names.
  init(_ names: [String]) {
    for name in names { add(name) }
  }

  private mutating func add(_ name: String) {
    let words = WordScanner(name).words(in: 0..<name.utf8.count).map(\.hash)
    guard words.count >= Self.shortest, let first = words.first else { return }
    names[first, default: []].append(words)
  }

  /// For each word, whether it is part of a name.
  func covered(_ words: [TextWord]) -> [Bool] {
    var covered = [Bool](repeating: false, count: words.count)
    for start in words.indices {
      for name in names[words[start].hash] ?? [] where start + name.count <= words.count {
        let end = start + name.count
        guard words[start..<end].lazy.map(\.hash).elementsEqual(name) else { continue }
        for index in start..<end { covered[index] = true }
      }
    }
    return covered
  }

  private static func texts(of register: Register) -> [String] {
    let measures = register.measures.flatMap { measure in
      [measure.title] + measure.aliases + measure.effect.parts.map(\.name)
    }
    let chapters = register.chapters.flatMap { chapter in
      [chapter.title] + chapter.sections.map(\.heading)
    }
    let instruments = register.instruments.flatMap { instrument in
      [instrument.label, instrument.expansion ?? ""]
    }
    let glossary = register.glossary.flatMap { term in
      [term.term, term.expansion ?? ""] + term.aliases
    }
    let documents = register.vocabulary.documents.map(\.title)
    let laws = register.vocabulary.laws.map(\.title)
    let pages = ([register.home] + register.pages).map(\.title)
    return measures + chapters + instruments + register.streams.map(\.label) + glossary
      + documents + laws + pages + [register.identity.title, register.identity.publisher.name]
  }
}
