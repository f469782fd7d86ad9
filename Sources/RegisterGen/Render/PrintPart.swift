/// A chapter or an entry as every document for paper has it, but for its links: it is made once, and put
/// into each document that holds it.
///
/// What differs is marked in the bytes, by a control character that no text and no template holds and a
/// letter behind it:
///
/// | mark | stands for |
/// | --- | --- |
/// | `r` | the way from the document to the root of the edition: `../` |
/// | `e` anchor `p` address `.` | a measure of another stream: its entry where the document holds it, else its page |
struct PrintPart: ~Copyable {
  /// What stands in an address for the way to the root.
  static let root = "\u{1}r"

  /// The control character, U+0001.
  private static let mark: UInt8 = 1
  private let bytes: OutputBuffer
  /// Where the control characters stand, since two documents ask for them.
  private let marks: [Int]

  /// Takes what a template made of views whose links begin with `root`.
  init(_ bytes: consuming OutputBuffer) {
    marks = bytes.withBytes { all in
      var marks: [Int] = []
      var position = all.firstIndex(of: Self.mark, from: 0)
      while position < all.count {
        marks.append(position)
        position = all.firstIndex(of: Self.mark, from: position + 1)
      }
      return marks
    }
    self.bytes = bytes
  }

  /// An address that is an entry's in one document and a page's in another.
  ///
  /// - Parameters:
  ///   - entry: The anchor of the entry, after `#`.
  ///   - page: The address of the page, from the root of the edition.
  static func address(ofEntry entry: String, page: String) -> String {
    String(joining: "\u{1}e#", entry, "\u{1}p", page, "\u{1}.")
  }

  /// Appends the part as a document has it.
  ///
  /// - Parameters:
  ///   - root: The way from the document to the root of the edition.
  ///   - isWhole: Whether the document holds every stream.
  func append(to output: inout OutputBuffer, root: String, isWhole: Bool) {
    bytes.withBytes { all in
      var position = 0
      var isShown = true
      for mark in marks where mark + 1 < all.count {
        if isShown { output.append(all.extracting(position..<mark)) }
        position = mark + 2
        switch all[mark + 1] {
        case UInt8(ascii: "e"): isShown = isWhole
        case UInt8(ascii: "p"):
          isShown = !isWhole
          if isShown { output.append(utf8: root) }
        case UInt8(ascii: "."): isShown = true
        default: output.append(utf8: root)
        }
      }
      if isShown { output.append(all.extracting(position..<all.count)) }
    }
  }
}

extension SiteURL {
  /// Makes an address of a part of a document, behind the way to the root.
  init(behindRoot address: String) {
    self.init(vouched: PrintPart.root, SiteURL(relative: address).text)
  }

  /// Makes the address of a measure of another stream: its entry, or its page.
  init(ofEntry entry: String, page: String) {
    self.init(
      vouched: PrintPart.address(ofEntry: entry, page: SiteURL(relative: page).text))
  }
}
