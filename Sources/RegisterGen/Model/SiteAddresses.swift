/// Where each entity has its page on the site: the one place that makes addresses.
///
/// An address is the path of a page below the site's root, without a leading `/`: the home page is
/// the empty text, a measure `maatregelen/uitzendverbod/`. Links between pages are relative, so that
/// the site works at any place.
package struct SiteAddresses: Sendable {
  /// The path words of the register.
  package let words: PathWords

  /// Makes the addresses for a register's path words.
  package init(words: PathWords) { self.words = words }

  /// The address of an entity's page.
  package func address(of target: ContentTarget) -> String {
    switch target {
    case .home: ""
    case .measure(let id): String(joining: words.measures, "/", id.text, "/")
    case .stream(let id): String(joining: words.streams, "/", id.text, "/")
    case .instrument(let id): String(joining: words.instruments, "/", id.text, "/")
    case .chapter(let id): String(joining: words.programme, "/", id.text, "/")
    case .page(let id): id + "/"
    case .image(let path): path
    }
  }

  /// The address of the list of a facet's values.
  package func address(of facet: Facet) -> String { words.folder(of: facet) + "/" }

  /// The address of a value of a facet.
  package func address(of facet: Facet, _ value: String) -> String {
    String(joining: words.folder(of: facet), "/", value, "/")
  }

  /// The address of what two values have in common: `stromen/asiel/instrumenten/wet/`. The facet that
  /// comes first in `Facet.combined` comes first.
  package func address(
    of first: (facet: Facet, value: String), and second: (facet: Facet, value: String)
  ) -> String {
    let (outer, inner) =
      first.facet.rawValue < second.facet.rawValue ? (first, second) : (second, first)
    return address(of: outer.facet, outer.value) + address(of: inner.facet, inner.value)
  }

  /// The anchor of an article on its law's page: `artikel-110`.
  package func anchor(ofArticle article: String) -> String {
    words.article + "-" + LetterFolding.id(from: article)
  }

  /// The address of the page that lists all facets.
  package var overviews: String { words.overviews + "/" }
  /// The address of the list of all measures.
  package var measures: String { words.measures + "/" }
  /// The address of the list of streams.
  package var streams: String { words.streams + "/" }
  /// The address of the list of instruments.
  package var instruments: String { words.instruments + "/" }
  /// The address of the list of chapters.
  package var programme: String { words.programme + "/" }
  /// The address of the page that tells which sections have measures.
  package var coverage: String { programme + words.coverage + "/" }
  /// The address of the list of terms, and of what the register's own words mean.
  package var glossary: String { words.glossary + "/" }
  /// The address of the page for searching.
  package var search: String { words.search + "/" }
  /// The address of the page that sets any two measures side by side.
  package var compare: String { words.compare + "/" }
  /// The address of two measures side by side.
  package func compare(_ first: MeasureID, _ second: MeasureID) -> String {
    String(joining: words.compare, "/", first.text, "/", second.text, "/")
  }
  /// The address of the whole register as one document for paper.
  package var print: String { words.print + "/" }
  /// The address of a stream as one document for paper.
  package func print(of stream: StreamID) -> String { print + stream.text + "/" }
  /// The address of the page of charts.
  package var charts: String { words.charts + "/" }
  /// The address of the list of keywords, below which its further pages lie.
  package var keywords: String { words.keywords + "/" }
  /// The address of the register as JSON.
  package var registerJSON: String { words.data + "/register.json" }
  /// The address of the file that tells where the site comes from.
  package var provenance: String { words.provenance + ".json" }
  /// The address of the citations of all measures as BibTeX.
  package var citationsBibTeX: String { words.data + "/" + words.citations + ".bib" }
  /// The address of the citations of all measures as CSL-JSON.
  package var citationsJSON: String { words.data + "/" + words.citations + ".csl.json" }

  /// The folder of the folders whose names tell the bytes of what lies in them: what has an address there
  /// never changes.
  package static let assets = "assets/"

  /// The address of a folder for files that have this mark together: `assets/0123456789abcdef/`.
  package static func assets(_ mark: ByteMark) -> String { assets + mark.text + "/" }

  /// How many folders a page lies below the site's root: 2 for `maatregelen/x/`.
  package static func depth(of address: String) -> Int {
    address.utf8.count { $0 == UInt8(ascii: "/") }
  }

  /// The way from a page up to the site's root: `../../` for `maatregelen/x/`, empty for the home page.
  package static func root(from address: String) -> String {
    String(repeating: "../", count: depth(of: address))
  }

  /// A relative link to an entity's page, such as `../../stromen/asiel/`.
  ///
  /// The home page, seen from itself, is `./`: an empty link means the current page.
  ///
  /// - Parameter root: The way from the page with the link to the site's root.
  package func link(to target: ContentTarget, from root: String) -> String {
    let link = String(joining: root, address(of: target))
    return link.isEmpty ? "./" : link
  }
}
