/// Delivery: what a register says about itself -> how a server is to hand its site out.
///
/// In: the address of the site, whether it brings fonts, what has moved. Out: a configuration for nginx,
/// Caddy or Apache, and the files `_headers` and `_redirects` for hosts that read those. All of them state
/// the same headers, taken from here. Guarantees: no text of the content reaches a configuration but path
/// words, ids and a path of harmless characters.

/// How a site is to be handed out, whatever the server.
package struct SiteDelivery: Sendable {
  /// A header of an answer.
  package struct Header: Sendable, Hashable {
    /// The name.
    package let name: String
    /// The value, which holds no `"`, no `\` and no line end.
    package let value: String
  }

  /// The path of the site's root on its host, `/` or such as `/register/`.
  package let prefix: String
  /// The name of the host, `nil` when the site's address is unknown.
  package let host: String?
  /// Whether the site's address begins with `https:`.
  package let isSecure: Bool
  /// The policy for browsers.
  package let policy: String
  /// Where everything is.
  package let addresses: SiteAddresses
  /// What has moved.
  package let redirects: [SiteRedirect]

  /// How the site of a register is to be handed out.
  package init(of register: RegisterIdentity, redirects: [SiteRedirect]) {
    let base = SiteBase(register.baseURL)
    prefix = base.prefix
    host = base.host
    isSecure = base.isSecure
    policy = ContentPolicy.text(allowingFonts: register.theme?.typefaces.isEmpty == false)
    addresses = SiteAddresses(words: register.paths)
    self.redirects = redirects
  }

  /// The folder of the data files, such as `data/`.
  var dataFolder: String { addresses.words.data + "/" }

  /// The path of an address on its host.
  func path(_ address: String) -> String { prefix + address }

  // MARK: Headers

  /// What every answer has, in the order in which configurations state it.
  ///
  /// The policy; no guessing of types; a link to another site does not tell where its reader comes from; no
  /// camera, place or payment; no window of another site holds on to ours, and none shows our files as its
  /// own. For a year only `https`, where the site's address says so.
  package var headers: [Header] {
    var headers = [
      Header(name: "Content-Security-Policy", value: policy),
      Header(name: "X-Content-Type-Options", value: "nosniff"),
      Header(name: "Referrer-Policy", value: "same-origin"),
      Header(
        name: "Permissions-Policy",
        value: "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"),
      Header(name: "Cross-Origin-Opener-Policy", value: "same-origin"),
      Header(name: "Cross-Origin-Resource-Policy", value: "same-origin"),
    ]
    if isSecure {
      headers.append(Header(name: "Strict-Transport-Security", value: "max-age=31536000"))
    }
    return headers
  }

  /// What data files have besides: whoever wants may read them, also a script of another site.
  package static let sharing = Header(name: "Access-Control-Allow-Origin", value: "*")

  /// How long a browser keeps a page or a data file: it asks every time whether there is another one.
  package static let asking = Header(name: "Cache-Control", value: "no-cache")

  /// How long a browser keeps what has its mark in its address.
  package static let keeping = Header(
    name: "Cache-Control", value: "public, max-age=31536000, immutable")

  /// What a file must have at least, in bytes, to be worth compressing.
  static let leastCompressed = 512

  /// Files at the top of the site that only some hosts have a use for.
  static let hostFiles = [HostHeaders.name, HostRedirects.name]
}

/// The parts of a site's address.
private struct SiteBase {
  var host: String?
  var prefix = "/"
  var isSecure = false

  /// Takes `base-url` apart.
  init(_ address: String?) {
    guard let address else { return }
    let parts = address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    isSecure = parts.first?.lowercased() == "https:"
    host = parts.count > 2 ? String(parts[2]) : nil
    if parts.count > 3 { prefix = "/" + parts[3] }
  }
}
