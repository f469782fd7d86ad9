/// Links as one page writes them: from its own place to any address of the site.
struct SiteLinks: Sendable {
  /// What stands before an address of the same edition: `../../` on a measure's page, the site's absolute
  /// path on the page for a missing address, which a server shows at any depth.
  let root: String
  /// The folder of the edition that the page belongs to, with a `/` behind it; empty for the register's own
  /// language.
  let edition: String
  /// Where everything is.
  let addresses: SiteAddresses
  /// The address of the folder with the files that pages load, such as the style sheet.
  let assets: String
  /// The absolute address of the site's root, ending in `/`, or `nil`.
  private let base: String?
  /// The absolute address of the root of the edition, as a link.
  private let absoluteRoot: SiteURL?
  /// The same as paper shows it: without scheme.
  private let printedBase: String?
  /// A link to the page that sets measures side by side, up to the id of the first.
  private let compareStart: String

  /// Links from a page that lies so many folders below the root of its edition.
  init(depth: Int, edition: String = "", in register: RegisterIdentity, assets: String) {
    self.init(
      root: String(repeating: "../", count: depth), edition: edition, in: register, assets: assets)
  }

  private init(root: String, edition: String, in register: RegisterIdentity, assets: String) {
    self.root = root
    self.edition = edition
    self.assets = assets
    addresses = SiteAddresses(words: register.paths)
    base = register.baseURL
    absoluteRoot = register.baseURL.flatMap { SiteURL(external: $0 + edition) }
    printedBase = register.baseURL.map { Self.withoutScheme($0) + edition }
    compareStart = Self.url(addresses.compare, from: root).text + "?a="
  }

  /// Links of what is put into documents for paper: `PrintPart` knows the way to the root.
  static func printed(edition: String, in register: RegisterIdentity, assets: String) -> SiteLinks {
    SiteLinks(root: PrintPart.root, edition: edition, in: register, assets: assets)
  }

  /// Links that work wherever a server shows the page: absolute paths when the site's address is
  /// known, otherwise paths from the root of the site.
  static func anywhere(in register: RegisterIdentity, assets: String) -> SiteLinks {
    SiteLinks(
      root: register.baseURL.map(path(of:)) ?? "", edition: "", in: register, assets: assets)
  }

  /// A link to a file that pages load, such as the style sheet.
  func asset(_ name: String) -> SiteURL { shared(assets + name) }

  /// A link to what all editions share, by its path below the site's root.
  func shared(_ path: String) -> SiteURL {
    url(edition.isEmpty ? path : "../" + path)
  }

  /// A link to the page that sets a measure beside another, or beside one that is chosen there.
  func urlToCompare(_ measure: MeasureID, _ other: MeasureID? = nil) -> SiteURL {
    // An id is letters, digits and hyphens of ASCII.
    guard let other else { return SiteURL(vouched: String(joining: compareStart, measure.text)) }
    return SiteURL(vouched: String(joining: compareStart, measure.text, "&b=", other.text))
  }

  /// A link to an address, or to an anchor on its page.
  func url(_ address: String, anchor: String? = nil) -> SiteURL {
    Self.url(address, anchor: anchor, from: root)
  }

  private static func url(_ address: String, anchor: String? = nil, from root: String) -> SiteURL {
    if root == PrintPart.root {
      return SiteURL(behindRoot: anchor.map { String(joining: address, "#", $0) } ?? address)
    }
    let link = anchor.map { String(joining: address, "#", $0) } ?? address
    guard root.isEmpty else { return SiteURL(root, relative: link) }
    return SiteURL(relative: link.isEmpty ? "./" : link)
  }

  /// A link to a measure's page, whose address all links to it share.
  func url(toMeasureAt address: String) -> SiteURL {
    // Path words and ids are letters, digits and hyphens of ASCII.
    SiteURL(vouched: root, address)
  }

  /// A link to an entity's page.
  func url(of target: ContentTarget, anchor: String? = nil) -> SiteURL {
    url(addresses.address(of: target), anchor: anchor)
  }

  /// A link to the page of a facet's value.
  func url(of facet: Facet, _ value: String) -> SiteURL { url(addresses.address(of: facet, value)) }

  /// A link to an anchor on the same page.
  static func anchor(_ anchor: String) -> SiteURL { SiteURL("#", relative: anchor) }

  /// The whole address of a page; `nil` when the site's address is unknown.
  func absolute(_ address: String) -> String? { absolute(shared: edition + address) }

  /// A link to the whole address of a page; `nil` when the site's address is unknown.
  func absoluteURL(_ address: String) -> SiteURL? {
    absoluteRoot.map { SiteURL($0.text, relative: address) }
  }

  /// The whole address of a path below the site's root; `nil` when the site's is unknown.
  func absolute(shared path: String) -> String? { base.map { $0 + path } }

  /// What paper shows of an address: without scheme; `nil` when the site's address is unknown.
  func printed(_ address: String) -> PrintedAddress? {
    printedBase.map { PrintedAddress(site: $0, address: address) }
  }

  /// An address without `https://`, as a person reads it.
  static func withoutScheme(_ address: String) -> String {
    let bytes = address.utf8.span
    let slash = UInt8(ascii: "/")
    for index in bytes.indices.dropLast(2) where bytes[index] == UInt8(ascii: ":") {
      guard bytes[index + 1] == slash, bytes[index + 2] == slash else { continue }
      return String(address[address.utf8.index(address.startIndex, offsetBy: index + 3)...])
    }
    return address
  }

  /// The path of an absolute address: `/` or `/register/`.
  private static func path(of base: String) -> String {
    let rest = withoutScheme(base)
    guard let slash = rest.firstIndex(of: "/") else { return "/" }
    return String(rest[slash...])
  }
}
