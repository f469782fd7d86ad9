/// Reads `aliases`: other names, and addresses at which the page stood before, which begin with `/`.
///
///     aliases: [Nareis, /maatregelen/nareis/]  ->  names: Nareis; addresses: maatregelen/nareis/
package struct AliasParser {
  /// The most addresses of one page: each is a page of its own on the site.
  package static let mostAddresses = 50

  /// The names, in the order written.
  package private(set) var names: [Located<String>] = []
  /// The addresses, in the order written.
  package private(set) var addresses: [Located<PublishedAddress>] = []

  /// Reads the aliases of a file.
  ///
  /// Reports: `wrong-type`, `empty-value`, `invalid-address`.
  ///
  /// - Parameter hasNames: Whether names may stand there; only measures have other names.
  package init(
    _ fields: FieldReader, hasNames: Bool = false, _ findings: inout [Diagnostic]
  ) {
    for item in fields.list("aliases", &findings) ?? [] {
      guard let text = fields.text(of: item, key: "aliases", &findings) else { continue }
      if text.utf8.first == UInt8(ascii: "/") {
        add(text, item, fields, &findings)
      } else if hasNames {
        names.append(Located(text, at: item.range))
      } else {
        fields.add(
          .invalidAddress, item.range, "'\(text)' is no address at which this page stood before",
          help: "write it from the site's root, such as /stromen/oude-naam/", &findings)
      }
    }
    if addresses.count > Self.mostAddresses {
      fields.add(
        .invalidAddress, addresses[Self.mostAddresses].range,
        "a page may have \(Self.mostAddresses) old addresses, and this one has "
          + "\(addresses.count)", help: "leave those out that nobody uses", &findings)
      addresses.removeLast(addresses.count - Self.mostAddresses)
    }
  }

  private mutating func add(
    _ text: String, _ item: YAMLValue, _ fields: FieldReader, _ findings: inout [Diagnostic]
  ) {
    guard let address = PublishedAddress(text.dropFirst()), address.canBePage else {
      return fields.add(
        .invalidAddress, item.range, "'\(text)' can't be the address of a page",
        help:
          "write at most \(PublishedAddress.mostParts) parts of letters, digits and -._~, and end "
          + "with '/' or '.html'", &findings)
    }
    if let address = fields.outsideAssets(address, item.range, &findings) {
      addresses.append(Located(address, at: item.range))
    }
  }
}
