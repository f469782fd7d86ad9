/// The configuration of a web server for a site, as text to include in what the server has already: its
/// names, ports and certificates.
package struct ServerConfiguration: Sendable {
  /// A server that the command knows.
  package enum Server: String, CaseIterable, Sendable {
    /// nginx, to include in a `server` block.
    case nginx
    /// Caddy, to import in a site block.
    case caddy
    /// Apache, to include in a `VirtualHost`.
    case apache
    /// Apache, for a publisher who may only put a file `.htaccess` into the site.
    case htaccess
  }

  /// The server.
  package let server: Server
  /// How the site is to be handed out.
  package let delivery: SiteDelivery
  /// The folder of the site on the server's machine; none for `.htaccess`, which lies in it.
  package let root: SiteRoot?
  /// Whether files lie there with a compressed copy beside them.
  package let isPrecompressed: Bool

  /// Makes the configuration of a server.
  ///
  /// - Throws: when the path of the register's address has signs that a configuration gives a meaning to.
  package init(
    _ server: Server, for delivery: SiteDelivery, root: SiteRoot?, isPrecompressed: Bool = false
  ) throws(UnusableAddress) {
    guard delivery.prefix.utf8.allSatisfy(ConfigurationText.isHarmless) else {
      throw UnusableAddress(path: delivery.prefix)
    }
    self.server = server
    self.delivery = delivery
    self.root = root
    self.isPrecompressed = isPrecompressed
  }

  /// The text of the configuration.
  package var text: String {
    var text = ConfigurationText()
    text.add("# How to serve the register at \(address): register-build server-config \(server)")
    text.add("# Write it again after a change of register.yml, or when pages have moved.")
    switch server {
    case .nginx: NginxConfiguration(self).write(to: &text)
    case .caddy: CaddyConfiguration(self).write(to: &text)
    case .apache, .htaccess: ApacheConfiguration(self).write(to: &text)
    }
    return text.text
  }

  private var address: String { (delivery.host.map(VisibleText.make) ?? "") + delivery.prefix }
}

/// A folder on the machine of a server, as its configuration names it.
package struct SiteRoot: Sendable, Hashable {
  /// The path; absolute, without a slash at its end.
  package let path: String

  /// Takes a path; `nil` for one that is not absolute, or has a sign that a configuration gives a meaning to.
  package init?(_ path: String) {
    guard path.utf8.first == UInt8(ascii: "/"), path.utf8.allSatisfy(Self.isHarmless) else {
      return nil
    }
    var path = path[...]
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    guard path != "/" else { return nil }
    self.path = String(path)
  }

  private static func isHarmless(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte >= 0x80 || ConfigurationText.isHarmless(byte)
      || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "@") || byte == UInt8(ascii: ",")
      || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ":")
  }
}

/// The path of a site's address can't stand in the configuration of a server.
package struct UnusableAddress: Error, CustomStringConvertible {
  /// The path.
  let path: String

  /// The error in words, with what to do.
  package var description: String {
    "the path '\(VisibleText.make(path))' of 'base-url' has signs that a server's configuration gives a "
      + "meaning to; use letters, digits, '-', '_', '.' and '~'"
  }
}

/// A configuration as it grows: lines, indented by the blocks that they stand in.
struct ConfigurationText {
  /// What has been written.
  private(set) var text = ""
  private var depth = 0

  /// Whether a byte means nothing in any of the configurations: letters, digits, some signs.
  static func isHarmless(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"),
      UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  /// Adds a line; an empty one without indentation.
  mutating func add(_ line: String) {
    text += line.isEmpty ? "\n" : String(repeating: "  ", count: depth) + line + "\n"
  }

  /// Adds a block, in braces or, with another end, between two lines.
  mutating func block(
    _ start: String, end: String = "}", _ body: (inout ConfigurationText) -> Void
  ) {
    add(end == "}" ? start + " {" : start)
    depth += 1
    body(&self)
    depth -= 1
    add(end)
  }
}
