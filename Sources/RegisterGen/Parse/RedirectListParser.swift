/// Reads `redirects` of `register.yml`.
///
///     redirects:
///       - {from: /beslissers/oud/, to: /beslissers/nieuw/}
enum RedirectListParser {
  /// The most redirects; one stands for all addresses below it.
  static let most = 200

  /// The redirects that have no fault, in the order written.
  ///
  /// Reports: the rules of front matter, and `invalid-address`.
  static func parse(
    _ fields: FieldReader, _ findings: inout [Diagnostic]
  ) -> [DeclaredRedirect] {
    let items = fields.list("redirects", &findings) ?? []
    if items.count > most {
      fields.add(
        .invalidAddress, items[most].range,
        "a register may declare \(most) redirects, and this one has \(items.count)",
        help: "one redirect of a folder stands for all addresses below it", &findings)
    }
    return items.prefix(most).compactMap { item in
      guard let map = fields.map(item, owner: "a redirect", keys: .redirect, &findings) else {
        return nil
      }
      let from = address("from", of: map, &findings)
      let to = address("to", of: map, &findings)
      guard let from, let to else { return nil }
      guard let old = PublishedAddress(from.value), old.canBePage else {
        map.add(
          .invalidAddress, from.range, "'/\(from.value)' can't be the address of a page",
          help: "write an address that ends in '/' or '.html'", &findings)
        return nil
      }
      return map.outsideAssets(old, from.range, &findings).map { old in
        DeclaredRedirect(path: map.path, from: Located(old, at: from.range), to: to)
      }
    }
  }

  /// An address of the site without its first `/`.
  private static func address(
    _ key: String, of map: FieldReader, _ findings: inout [Diagnostic]
  ) -> Located<String>? {
    guard let value = map.required(key, &findings),
      let text = map.text(of: value, key: key, &findings)
    else { return nil }
    if text == "/" { return Located("", at: value.range) }
    if text.utf8.first == UInt8(ascii: "/"), let address = PublishedAddress(text.dropFirst()) {
      return Located(address.text, at: value.range)
    }
    map.add(
      .invalidAddress, value.range, "'\(text)' can't be an address of this site",
      help: "write it from the site's root, such as /stromen/asiel/", &findings)
    return nil
  }
}
