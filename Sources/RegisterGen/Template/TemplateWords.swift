/// How the words of the interface are compiled: escaped once, with fields in their slots. On pages in another
/// language than the words a `span` around them says which, wherever an element may stand.
///
/// Reports: `unknown-text`, `unknown-name`, `wrong-section`, and what `allows` reports.
extension TemplateCompiler {
  /// Appends the text of `{{words.key}}` or `{{words.key number}}`.
  mutating func append<Record: TemplateRecord>(
    word name: TemplateName,
    counting argument: TemplateName?,
    isRaw: Bool,
    at place: TemplateTagPlace,
    in scope: TemplateScope,
    to block: inout TemplateBlock<Record>
  ) {
    let key = String(name.text.dropFirst("words.".count))
    guard let entry = library.words.entry(of: key) else {
      report(unknownText: key, name, at: place)
      return
    }
    guard allows(.text, isRaw: isRaw, name, at: place) else { return }
    let word = TemplateWord(key: key, argument: argument, place: place)
    let mark = languageMark
    if let mark { block.append(literal: mark.start[...]) }
    append(entry, of: word, in: scope, to: &block)
    if let mark { block.append(literal: mark.end[...]) }
  }

  /// Appends a text, or the one of two that fits a number.
  private mutating func append<Record: TemplateRecord>(
    _ entry: TextEntry,
    of word: TemplateWord,
    in scope: TemplateScope,
    to block: inout TemplateBlock<Record>
  ) {
    switch entry {
    case .one(let pieces):
      if word.argument != nil, !pieces.contains(.slot("count")) {
        let message = "the text '\(word.key)' takes no number"
        report(.templateSyntax, at: word.place, message, help: nil)
      }
      append(pieces, of: word, in: scope, to: &block)
    case .counted(let one, let other):
      guard let isOne: TemplateTest<Record> = isOne(word, in: scope) else { return }
      var (singular, plural) = (TemplateBlock<Record>(), TemplateBlock<Record>())
      append(one, of: word, in: scope, to: &singular)
      append(other, of: word, in: scope, to: &plural)
      block.append(.branch(isOne, isInverted: false, singular))
      block.append(.branch(isOne, isInverted: true, plural))
    }
  }

  /// What stands around words of the interface on pages in another language, wherever an element may stand.
  var languageMark: (start: [UInt8], end: [UInt8])? {
    guard library.marksWords, markup.mayHoldElements else { return nil }
    return (
      Array("<span lang=\"\(library.words.language)\">".utf8), Array("</span>".utf8)
    )
  }

  /// Appends the pieces of one text.
  private mutating func append<Record: TemplateRecord>(
    _ pieces: [TextPiece],
    of word: TemplateWord,
    in scope: TemplateScope,
    to block: inout TemplateBlock<Record>
  ) {
    for piece in pieces {
      switch piece {
      case .text(let text): block.append(literal: HTML(escaping: text).bytes[...])
      case .slot(let slot):
        guard let found = find(slot, of: word, for: Record.self, in: scope) else { continue }
        switch found.subject {
        case .record(.value(let value)) where fits(value, found, in: scope):
          block.append(.value(value.write))
        case .page(.value(let value)) where fits(value, found, in: scope):
          block.append(.slot(self.slot(.value(value.write))))
        case .record, .page, .isFirst, .isLast:
          report(misfit: slot, of: word)
        }
      }
    }
  }

  /// Whether a value can fill a slot: a text or a number that is certain to be there.
  private func fits<Record, Owner>(
    _ value: TemplateValue<Owner>,
    _ found: TemplateFinding<Page, Record>,
    in scope: TemplateScope
  ) -> Bool {
    guard value.form == .text || value.form == .number else { return false }
    return !value.isOptional || scope.present.contains(found.path)
  }

  /// The test that chooses the singular: whether the number in scope is one.
  private mutating func isOne<Record: TemplateRecord>(
    _ word: TemplateWord,
    in scope: TemplateScope
  ) -> TemplateTest<Record>? {
    guard let found = find("count", of: word, for: Record.self, in: scope) else { return nil }
    switch found.subject {
    case .record(.value(let value)):
      if let number = value.number { return .record { number($0) == 1 } }
    case .page(.value(let value)):
      if let number = value.number { return .slot(self.slot(.condition { number($0) == 1 })) }
    case .record, .page, .isFirst, .isLast: break
    }
    report(misfit: "count", of: word)
    return nil
  }

  /// Looks up the field that fills a slot.
  private mutating func find<Record: TemplateRecord>(
    _ slot: String,
    of word: TemplateWord,
    for record: Record.Type,
    in scope: TemplateScope
  ) -> TemplateFinding<Page, Record>? {
    if slot == "count", let argument = word.argument {
      return find(argument, for: record, at: word.place, in: scope)
    }
    let before = diagnostics.count
    let name = TemplateName(text: slot, range: word.place.tag)
    let found = find(name, for: record, at: word.place, in: scope)
    if found == nil {
      diagnostics.removeSubrange(before...)
      let type = String(describing: record)
      let message = "the text '\(word.key)' needs a field '\(slot)', which \(type) has not"
      report(.unknownName, at: word.place, message, help: nil)
    }
    return found
  }

  private mutating func report(misfit slot: String, of word: TemplateWord) {
    let name = slot == "count" ? word.argument?.text ?? slot : slot
    let message = "'\(name)' can't fill the slot '\(slot)' of the text '\(word.key)'"
    let help = "a slot takes a text or a number that is always there; 'count' takes a number"
    report(.wrongSection, at: word.place, message, help: help)
  }

  private mutating func report(
    unknownText key: String,
    _ name: TemplateName,
    at place: TemplateTagPlace
  ) {
    let nearest = NearMiss.nearest(to: key, in: library.words.usableKeys)
    let offsets = (name.range.upperBound - key.utf8.count)..<name.range.upperBound
    report(
      .unknownText,
      at: place,
      "no text is called '\(key)'",
      help: nearest.map { "did you mean '\($0)'?" },
      fix: nearest.map { .init(replacing: place.file.range(of: offsets), with: $0) }
    )
  }
}

/// A word's placeholder, as its pieces need it.
private struct TemplateWord: Sendable {
  /// The key in the table.
  let key: String
  /// The number that takes the place of `count`.
  let argument: TemplateName?
  /// The placeholder.
  let place: TemplateTagPlace
}

extension MarkupState {
  /// Whether an element may stand here: among text, but not in an option of a list or a text of a drawing.
  fileprivate var mayHoldElements: Bool {
    mode == .text && !MarkupVocabulary.holdsTextAlone(opened)
  }
}
