/// What nginx needs, for a `server` block.
///
/// All stands in one `location`, so that nothing of it reaches other parts of the server. A `location` with
/// an `add_header` of its own inherits none, so the headers are repeated.
///
/// Source: https://nginx.org/en/docs/, tried with 1.22.
struct NginxConfiguration {
  private let configuration: ServerConfiguration
  private var delivery: SiteDelivery { configuration.delivery }

  /// Makes the part that is for nginx.
  init(_ configuration: ServerConfiguration) { self.configuration = configuration }

  /// Adds the configuration.
  func write(to text: inout ConfigurationText) {
    text.add("#   server {")
    text.add("#     listen 443 ssl;")
    text.add("#     ...")
    text.add("#     include /etc/nginx/register.conf;")
    text.add("#   }")
    text.add("")
    if delivery.prefix != "/" {
      text.block("location = \(delivery.prefix.dropLast())") {
        $0.add("absolute_redirect off;")
        $0.add("return 301 \(delivery.prefix);")
      }
    }
    text.block("location ^~ \(delivery.prefix)") { text in
      writeFolder(to: &text)
      writeTypes(to: &text)
      writeCompression(to: &text)
      write(delivery.headers, to: &text)
      write([SiteDelivery.asking], to: &text)
      writePlaces(to: &text)
      for redirect in delivery.redirects {
        text.block("location = \(delivery.path(redirect.from))") {
          $0.add("return 301 \(delivery.path(redirect.to));")
        }
      }
    }
  }

  private func writeFolder(to text: inout ConfigurationText) {
    if let root = configuration.root { text.add("alias \"\(root.path)/\";") }
    text.add("index index.html;")
    text.add("etag on;")
    text.add("server_tokens off;")
    text.add("absolute_redirect off;")
    text.add("error_page 404 \(delivery.path("404.html"));")
    text.add("# A folder without a page is no page.")
    text.add("error_page 403 =404 \(delivery.path("404.html"));")
  }

  private func writeTypes(to text: inout ConfigurationText) {
    text.block("types") { text in
      // nginx looks at what follows the last dot.
      for type in MediaType.all {
        let endings = type.endings.filter { !$0.contains(".") }
        guard !endings.isEmpty else { continue }
        text.add("\(type.name) \(endings.joined(separator: " "));")
      }
    }
    text.add("default_type \(MediaType.unknown.name);")
    text.add("charset utf-8;")
    // nginx adds text/html by itself, and complains when it is named.
    let texts = MediaType.all.filter { $0.isText && $0.name != "text/html" }
    text.add("charset_types \(texts.map(\.name).joined(separator: " "));")
  }

  private func writeCompression(to text: inout ConfigurationText) {
    let types = MediaType.all.filter { $0.isCompressible && $0.name != "text/html" }
    text.add("gzip on;")
    text.add("gzip_comp_level 6;")
    text.add("gzip_min_length \(SiteDelivery.leastCompressed);")
    text.add("gzip_proxied any;")
    text.add("gzip_vary on;")
    text.add("gzip_types \(types.map(\.name).joined(separator: " "));")
    guard configuration.isPrecompressed else { return }
    text.add("gzip_static on;")
    text.add("# With Debian's libnginx-mod-http-brotli-static:")
    text.add("# brotli_static on;")
  }

  /// Adds headers; those that errors are to have as well with `always`.
  private func write(
    _ headers: [SiteDelivery.Header], always: Bool = true, to text: inout ConfigurationText
  ) {
    for header in headers {
      text.add("add_header \(header.name) \"\(header.value)\"\(always ? " always" : "");")
    }
  }

  /// Adds the places that differ from others.
  private func writePlaces(to text: inout ConfigurationText) {
    text.add("# The address of what lies here tells its bytes.")
    text.block("location \(delivery.path(SiteAddresses.assets))") { text in
      write(delivery.headers, to: &text)
      write([SiteDelivery.keeping], always: false, to: &text)
    }
    text.add("# Scripts of other sites may read the data.")
    text.block("location \(delivery.path(delivery.dataFolder))") { text in
      write(delivery.headers + [SiteDelivery.asking, SiteDelivery.sharing], to: &text)
    }
    let citations = delivery.addresses.citationsJSON
    text.block("location = \(delivery.path(citations))") { text in
      text.add("types { }")
      text.add("default_type \(MediaType.of(citations).name);")
      write(delivery.headers + [SiteDelivery.asking, SiteDelivery.sharing], to: &text)
    }
    text.add("# What is no part of the site for its readers.")
    let prefix = delivery.prefix.replacing(".", with: "\\.")
    text.block("location ~ \"^\(prefix)(.*/)?\\.(?!well-known/)\"") { $0.add("return 404;") }
    for name in SiteDelivery.hostFiles {
      text.block("location = \(delivery.path(name))") { $0.add("return 404;") }
    }
  }
}
