/// The addresses of a site that must last (docs/adr/0012): those of all pages that stand for something,
/// of the lists of them, and of the files of data.
///
/// The pages that count what measures have in common, ranges and absent values, and the parts of long
/// lists come and go with the measures, and are not among them.
struct LastingAddresses {
  private let register: Register
  private let addresses: SiteAddresses

  /// The lasting addresses of a register.
  init(_ register: Register) {
    self.register = register
    addresses = SiteAddresses(words: register.identity.paths)
  }

  /// All of them, each once, in no particular order; the home page, which can't get lost, is not among
  /// them.
  var all: Set<PublishedAddress> {
    Set(
      (lists + values + targets.map { addresses.address(of: $0) } + former).compactMap {
        PublishedAddress($0)
      })
  }

  private var lists: [String] {
    var all = [
      addresses.measures, addresses.overviews, addresses.programme, addresses.glossary,
      addresses.search, addresses.keywords,
      addresses.print, addresses.registerJSON, addresses.citationsBibTeX,
      addresses.citationsJSON,
    ]
    all += Facet.allCases.map { addresses.address(of: $0) }
    if !register.chapters.isEmpty { all.append(addresses.coverage) }
    if register.measures.contains(where: { $0.withdrawal == nil }) {
      all.append(addresses.charts)
    }
    return all
  }

  /// The declared values, those that have a file left out.
  private var values: [String] {
    Facet.allCases.filter { $0 != .stream && $0 != .instrument }.flatMap { facet in
      FacetSlots.ids(of: facet, in: register).map { addresses.address(of: facet, $0) }
    }
  }

  private var targets: [ContentTarget] {
    register.measures.map { .measure($0.id) } + register.streams.map { .stream($0.id) }
      + register.instruments.map { .instrument($0.id) } + register.chapters.map { .chapter($0.id) }
      + register.pages.map { .page($0.id) }
  }

  /// What was published before and leads on now must go on doing so.
  var former: [String] {
    PlannedRedirect.all(of: register, addresses: addresses).map(\.redirect.from)
      + register.identity.redirects.map(\.from.value.text)
  }
}
