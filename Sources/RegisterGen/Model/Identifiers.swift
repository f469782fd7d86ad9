/// The typed names of the register's entities.
///
/// An id is made of lower-case ASCII letters and digits with single hyphens between them; it is the
/// name of the entity's file, or declared in `register.yml`. Two kinds of id can't be mixed up.

/// A word that names one entity of a register.
package protocol Identifier: Hashable, Sendable, Comparable {
  /// The id as it is written in front matter and addresses.
  var text: String { get }
  /// Makes an id of a text that is known to be well formed.
  init(unchecked text: String)
}

extension Identifier {
  /// Makes an id, or `nil` when the text does not have the form of one.
  package init?(_ text: String) {
    guard isWellFormedID(text) else { return nil }
    self.init(unchecked: text)
  }

  /// Orders by the bytes of the text.
  package static func < (a: Self, b: Self) -> Bool { a.text < b.text }
}

/// Says whether a text is lower-case ASCII kebab-case of at most 100 bytes.
package func isWellFormedID(_ text: String) -> Bool {
  let bytes = text.utf8.span
  guard !bytes.isEmpty, bytes.count <= 100 else { return false }
  var afterHyphen = true
  for index in bytes.indices {
    switch bytes[index] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      afterHyphen = false
    case UInt8(ascii: "-"):
      if afterHyphen { return false }
      afterHyphen = true
    default:
      return false
    }
  }
  return !afterHyphen
}

/// The id of a measure: the name of its file, for ever.
package struct MeasureID: Identifier {
  /// The id as written.
  package let text: String
  /// Makes an id of a text that is known to be well formed.
  package init(unchecked text: String) { self.text = text }
}

/// The id of a stream.
package struct StreamID: Identifier {
  /// The id as written.
  package let text: String
  /// Makes an id of a text that is known to be well formed.
  package init(unchecked text: String) { self.text = text }
}

/// The id of an instrument.
package struct InstrumentID: Identifier {
  /// The id as written.
  package let text: String
  /// Makes an id of a text that is known to be well formed.
  package init(unchecked text: String) { self.text = text }
}

/// The id of a programme chapter.
package struct ChapterID: Identifier {
  /// The id as written.
  package let text: String
  /// Makes an id of a text that is known to be well formed.
  package init(unchecked text: String) { self.text = text }
}

/// A section of the programme: a chapter and the anchor of a heading in it.
package struct SectionID: Hashable, Sendable, Comparable {
  /// The chapter.
  package let chapter: ChapterID
  /// The heading's anchor, as a git forge makes it.
  package let anchor: String

  /// Makes the id of a section.
  package init(chapter: ChapterID, anchor: String) {
    self.chapter = chapter
    self.anchor = anchor
  }

  /// The id as it is written in front matter, such as `hoofdstuk-2#d-opvang`.
  package var text: String { chapter.text + "#" + anchor }

  /// Orders by chapter, then by anchor.
  package static func < (a: SectionID, b: SectionID) -> Bool {
    a.chapter == b.chapter ? a.anchor < b.anchor : a.chapter < b.chapter
  }
}
