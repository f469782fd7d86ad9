/// A redirect with what its page says.
struct PlannedRedirect: Sendable {
  /// The redirect.
  let redirect: SiteRedirect
  /// The title of the page that it leads to.
  let title: String
  /// The file that says so.
  let source: SourcePath

  /// The redirects that the aliases of a register's files ask for.
  ///
  /// Two from one address are both there: `AddressCollisions` finds them.
  static func all(of register: Register, addresses: SiteAddresses) -> [PlannedRedirect] {
    var all: [PlannedRedirect] = []
    func add(
      _ old: [Located<PublishedAddress>], _ target: ContentTarget, _ title: String,
      _ source: SourcePath
    ) {
      guard !old.isEmpty else { return }
      let address = addresses.address(of: target)
      all += old.map {
        PlannedRedirect(
          redirect: SiteRedirect(from: $0.value.text, to: address), title: title, source: source)
      }
    }
    add(register.home.formerAddresses, .home, register.home.title, register.home.path)
    for page in register.pages {
      add(page.formerAddresses, .page(page.id), page.title, page.path)
    }
    for stream in register.streams {
      add(stream.formerAddresses, .stream(stream.id), stream.label, stream.path)
    }
    for instrument in register.instruments {
      add(
        instrument.formerAddresses, .instrument(instrument.id), instrument.label, instrument.path)
    }
    for chapter in register.chapters {
      add(chapter.formerAddresses, .chapter(chapter.id), chapter.title, chapter.path)
    }
    for measure in register.measures {
      add(measure.formerAddresses, .measure(measure.id), measure.title, measure.path)
    }
    return all
  }
}

extension SiteDelivery {
  /// How the site of a register is to be handed out, with what has moved in it.
  ///
  /// - Parameter lock: The addresses that were published before, or `nil`.
  package init(of register: Register, lock: AddressLock? = nil) {
    self.init(
      of: register.identity, redirects: EntryList.redirects(of: register, lock: lock))
  }
}
