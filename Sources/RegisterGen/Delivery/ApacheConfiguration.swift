/// What Apache needs, for a `VirtualHost` or as `.htaccess` in the site.
///
/// Modules: headers, deflate, filter, alias, dir, mime; brotli where there is one. Debian switches on all but
/// headers and brotli.
///
/// Source: https://httpd.apache.org/docs/2.4/, tried with 2.4.
struct ApacheConfiguration {
  private let configuration: ServerConfiguration
  private var delivery: SiteDelivery { configuration.delivery }

  /// Makes the part that is for Apache.
  init(_ configuration: ServerConfiguration) { self.configuration = configuration }

  /// Adds the configuration.
  func write(to text: inout ConfigurationText) {
    guard let root = configuration.root else {
      text.add(
        "# Put it into the site as .htaccess: the command keeps it there. The server must allow it:"
      )
      text.add("#   AllowOverride FileInfo Indexes Options=Indexes")
      text.add("")
      return writeFolder(to: &text)
    }
    text.add("#   <VirtualHost *:443>")
    text.add("#     ...")
    text.add("#     Include /etc/apache2/register.conf")
    text.add("#   </VirtualHost>")
    text.add("")
    if delivery.prefix == "/" {
      text.add("DocumentRoot \"\(root.path)\"")
    } else {
      text.add("Alias \"\(delivery.prefix.dropLast())\" \"\(root.path)\"")
    }
    text.block("<Directory \"\(root.path)\">", end: "</Directory>") { text in
      text.add("Require all granted")
      text.add("AllowOverride None")
      writeFolder(to: &text)
    }
  }

  private func writeFolder(to text: inout ConfigurationText) {
    text.add("Options -Indexes")
    text.add("DirectoryIndex index.html")
    text.add("DirectorySlash On")
    text.add("FileETag MTime Size")
    text.add("ErrorDocument 404 \(delivery.path("404.html"))")
    text.add("ErrorDocument 403 \(delivery.path("404.html"))")
    writeTypes(to: &text)
    writeHeaders(to: &text)
    writeCompression(to: &text)
    let prefix = Self.pattern(delivery.prefix)
    text.add("# What is no part of the site for its readers.")
    text.add("RedirectMatch 404 \"^\(prefix)(.*/)?\\.(?!well-known/)\"")
    for name in SiteDelivery.hostFiles {
      text.add("RedirectMatch 404 \"^\(prefix)\(Self.pattern(name))$\"")
    }
    for redirect in delivery.redirects {
      let from = Self.pattern(delivery.path(redirect.from))
      text.add("RedirectMatch 301 \"^\(from)$\" \"\(delivery.path(redirect.to))\"")
    }
  }

  private func writeTypes(to text: inout ConfigurationText) {
    text.add("AddDefaultCharset Off")
    for type in MediaType.all {
      let plain = type.endings.filter { !$0.contains(".") }.map { "." + $0 }
      if plain.isEmpty {
        // Apache takes a name apart at its dots, and the last ending wins.
        for ending in type.endings {
          text.block("<Files \"*.\(ending)\">", end: "</Files>") {
            $0.add("ForceType \(type.header)")
          }
        }
      } else {
        text.add("AddType \(type.name) \(plain.joined(separator: " "))")
        if type.isText { text.add("AddCharset utf-8 \(plain.joined(separator: " "))") }
      }
    }
  }

  private func writeHeaders(to text: inout ConfigurationText) {
    for header in delivery.headers + [SiteDelivery.asking] {
      text.add("Header always set \(line(header))")
    }
    text.add("# The address of what lies here tells its bytes.")
    let assets = Self.pattern(delivery.path(SiteAddresses.assets))
    text.add(
      "Header always set \(line(SiteDelivery.keeping)) "
        + "\"expr=%{REQUEST_URI} =~ m#^\(assets)# && %{REQUEST_STATUS} -lt 400\"")
    text.add("# Scripts of other sites may read the data.")
    let data = Self.pattern(delivery.path(delivery.dataFolder))
    text.add(
      "Header always set \(line(SiteDelivery.sharing)) \"expr=%{REQUEST_URI} =~ m#^\(data)#\"")
  }

  private func writeCompression(to text: inout ConfigurationText) {
    let types = MediaType.all.filter(\.isCompressible).map(\.name).joined(separator: " ")
    text.block("<IfModule brotli_module>", end: "</IfModule>") {
      $0.add("AddOutputFilterByType BROTLI_COMPRESS;DEFLATE \(types)")
    }
    text.block("<IfModule !brotli_module>", end: "</IfModule>") {
      $0.add("AddOutputFilterByType DEFLATE \(types)")
    }
    text.add("# Apache marks the ETag of what it compressed, and would not know it again.")
    text.add("RequestHeader edit* If-None-Match \"-(gzip|br)\\\"\" \"\\\"\"")
  }

  private func line(_ header: SiteDelivery.Header) -> String {
    "\(header.name) \"\(header.value)\""
  }

  /// A path as a regular expression that matches nothing else.
  private static func pattern(_ path: String) -> String { path.replacing(".", with: "\\.") }
}
