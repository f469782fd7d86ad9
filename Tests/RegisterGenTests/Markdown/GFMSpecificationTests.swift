import RegisterGen
import Testing

@Suite(
  .enabled(
    if: GFMSpecification.folder != nil,
    "the GFM specification lies in shared/data/gfm beside the repository"))
struct GFMSpecificationTests {
  /// What we write otherwise than cmark, on purpose, and how to make both sides equal again.
  enum Rewriting: CaseIterable {
    /// Headings have an anchor, and level 1 is the page's.
    case heading
    /// A code block can be reached by the keyboard and has a name.
    case code
    /// A table has a region, a caption, scopes, and classes for its alignments.
    case table
    /// An image without a slash before the closing sign.
    case image
    /// A link with another scheme than http, https or mailto leaves only its text.
    case unsafeLink
    /// A task's box has a name, and its item a class.
    case task
    /// Footnotes have numbers for ids, and labels in the language of the interface.
    case footnote

    /// The HTML without what this rewriting changes.
    func undone(_ html: String) -> String {
      switch self {
      case .heading:
        html.replacing(/(<h[1-6]) id="[^"]*">/) { $0.1 + ">" }
          .replacing("<h1>", with: "<h2>").replacing("</h1>", with: "</h2>")
      case .code:
        html.replacing(/<pre tabindex="0" role="region" aria-label="Code[ 0-9]*">/, with: "<pre>")
          .replacing("&#39;", with: "'")
      case .table:
        html.replacing(/<div class="table-region"[^>]*>|<\/div>|<caption.*?<\/caption>/, with: "")
          .replacing(" scope=\"col\"", with: "").replacing(" align=\"left\"", with: "")
          .replacing(/class="align-(right|center)"/) { "align=\"\($0.1)\"" }
          .replacing("<th></th>", with: "<td></td>").filter { !$0.isWhitespace }
      case .image: html.replacing(/(<img [^>]*?) ?\/?>/) { $0.1 + ">" }
      case .unsafeLink: html.replacing(/<a [^>]*>|<\/a>/, with: "")
      case .task:
        html.replacing(" class=\"task\"", with: "").replacing(
          /\ aria-label="(nog niet )?gedaan"/, with: ""
        )
        .replacing("checked=\"\"", with: "checked").replacing("disabled=\"\"", with: "disabled")
        .replacing(" />", with: ">").filter { !$0.isWhitespace }
      case .footnote:
        html.replacing(/\ aria-label="[^"]*"| data-footnote[a-z-]*/, with: "")
          .replacing(/(href|id)="#?fn(ref)?-[^"]*"/, with: "")
          .replacing("<sup class=\"footnote-ref\">2</sup>", with: "<sup>2</sup>")
          .filter { !$0.isWhitespace }
      }
    }
  }

  /// The examples of `spec.txt` that differ, by what makes them differ.
  static let differencesInSpecification: [Rewriting: Set<Int>] = [
    .heading: [
      10, 29, 32, 36, 37, 38, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 56, 59, 60,
      61, 65, 66, 72, 73, 85, 111, 183, 184, 197, 206, 207, 208, 210, 278, 667, 668,
    ],
    .code: [
      1, 2, 3, 5, 6, 7, 8, 18, 39, 55, 70, 77, 80, 81, 82, 84, 85, 86, 87, 88, 89, 90, 92, 93, 94,
      95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 109, 110, 111, 112, 113, 114,
      116, 117, 152, 153, 160, 180, 181, 195, 209, 214, 215, 230, 231, 232, 235, 241, 242, 248,
      249, 250, 251, 252, 256, 264, 265, 266, 267, 268, 289, 293, 298, 301, 304, 314, 315, 320,
      330, 332,
    ],
    .table: [
      198, 199, 200, 201, 202, 204, 205,
    ],
    .image: [
      525, 528, 539, 580, 581, 582, 583, 584, 585, 586, 587, 588, 589, 590, 591, 592, 593, 594,
      595, 596, 597, 599,
    ],
    .unsafeLink: [
      604, 606, 607, 609, 628,
    ],
    .task: [
      279, 280,
    ],
  ]

  /// The examples of `extensions.txt` that differ.
  static let differencesInExtensions: [Rewriting: Set<Int>] = [
    .code: [
      23
    ],
    .table: [
      1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 25,
    ],
    .image: [
      19
    ],
    .task: [
      26, 27, 28,
    ],
    .footnote: [
      23
    ],
  ]

  @Test(arguments: [
    ("spec.txt", 673, differencesInSpecification), ("extensions.txt", 28, differencesInExtensions),
  ])
  func `every example is cmark's own safe HTML but for what we rewrite`(
    file: String, count: Int, differences: [Rewriting: Set<Int>]
  ) throws {
    let examples = try GFMSpecification.examples(in: file)
    #expect(examples.count == count)
    for example in examples {
      var ours = Self.ours(example.markdown)
      var theirs = MarkdownParser.untouchedHTML(of: MarkdownSource(example.markdown)).text
      let reasons = Rewriting.allCases.filter { differences[$0]?.contains(example.number) == true }
      let isListed = !reasons.isEmpty
      #expect((ours != theirs) == isListed, "\(file) example \(example.number)")
      for reason in reasons { (ours, theirs) = (reason.undone(ours), reason.undone(theirs)) }
      #expect(ours == theirs, "\(file) example \(example.number)")
    }
  }

  private static func ours(_ text: String) -> String {
    let parser = MarkdownParser(words: MarkdownFixtures.words)
    return parser.parse(MarkdownSource(text), splitting: .whole) { link in
      link.isImage
        ? .image(src: link.destination, width: nil, height: nil) : .site(link.destination)
    }.lead.text
  }
}
