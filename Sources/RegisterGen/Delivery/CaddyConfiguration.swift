/// What Caddy needs, for a site block.
///
/// Caddy asks the machine for media types, so each is set here. Headers that were set for a file stay on the
/// page for a missing one, which therefore sets its own.
///
/// Source: https://caddyserver.com/docs/caddyfile, tried with 2.6.
struct CaddyConfiguration {
  private let configuration: ServerConfiguration
  private var delivery: SiteDelivery { configuration.delivery }

  /// Makes the part that is for Caddy.
  init(_ configuration: ServerConfiguration) { self.configuration = configuration }

  /// Adds the configuration.
  func write(to text: inout ConfigurationText) {
    text.add("#   \(delivery.host.map(VisibleText.make) ?? "www.example.org") {")
    text.add("#     import /etc/caddy/register.caddy")
    text.add("#   }")
    text.add("")
    if delivery.prefix != "/" {
      text.add("redir \(delivery.prefix.dropLast()) \(delivery.prefix) 301")
    }
    text.block("handle_path \(delivery.prefix)*") { text in
      // Outside a route Caddy puts the lines in an order of its own, the narrower header before the wider.
      text.block("route") { writeRoute(to: &$0) }
    }
    text.block("handle_errors") { text in
      text.add("@register path \(delivery.prefix)*")
      text.block("handle @register") { text in
        writeFolder(to: &text)
        text.add("header -Server")
        text.block("header") { text in
          write(delivery.headers + [SiteDelivery.asking], to: &text)
          text.add("Content-Type \"\(MediaType.of("404.html").header)\"")
        }
        text.add("rewrite * /404.html")
        writeFiles(to: &text)
      }
    }
  }

  private func writeRoute(to text: inout ConfigurationText) {
    writeFolder(to: &text)
    writeHeaders(to: &text)
    for redirect in delivery.redirects {
      text.add("redir /\(redirect.from) \(delivery.path(redirect.to)) 301")
    }
    text.block("@hidden") { text in
      let files = SiteDelivery.hostFiles.map { "/" + $0 }
      text.add("path /.* */.* \(files.joined(separator: " "))")
      text.add("not path /.well-known/*")
    }
    text.add("error @hidden 404")
    writeFiles(to: &text)
  }

  private func writeFolder(to text: inout ConfigurationText) {
    if let root = configuration.root { text.add("root * \"\(root.path)\"") }
    text.block("encode") { text in
      text.add("gzip 6")
      text.add("minimum_length \(SiteDelivery.leastCompressed)")
      text.block("match") { text in
        for type in MediaType.all where type.isCompressible {
          text.add("header Content-Type \(type.name)*")
        }
      }
    }
  }

  private func writeFiles(to text: inout ConfigurationText) {
    guard configuration.isPrecompressed else { return text.add("file_server") }
    text.block("file_server") { $0.add("precompressed br gzip") }
  }

  private func writeHeaders(to text: inout ConfigurationText) {
    // Apart: what takes a header away waits until the answer is sent, and so would all in its block.
    text.add("header -Server")
    text.block("header") { text in
      write(delivery.headers + [SiteDelivery.asking], to: &text)
    }
    text.add("# The address of what lies here tells its bytes.")
    text.add("header /\(SiteAddresses.assets)* \(line(SiteDelivery.keeping))")
    text.add("# Scripts of other sites may read the data.")
    text.add("header /\(delivery.dataFolder)* \(line(SiteDelivery.sharing))")
    // A later line wins over an earlier one: the longer ending comes last.
    for type in MediaType.all.reversed() {
      let name = "@" + type.endings[0].replacing(".", with: "-")
      var paths = type.endings.map { "*." + $0 }
      if type == MediaType.of("index.html") { paths.append("*/") }
      text.add("\(name) path \(paths.joined(separator: " "))")
      text.add("header \(name) Content-Type \"\(type.header)\"")
    }
  }

  private func write(_ headers: [SiteDelivery.Header], to text: inout ConfigurationText) {
    for header in headers { text.add(line(header)) }
  }

  private func line(_ header: SiteDelivery.Header) -> String {
    "\(header.name) \"\(header.value)\""
  }
}
