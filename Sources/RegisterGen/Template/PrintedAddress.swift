/// An address of the site as paper shows it, without scheme: in two parts that many links share.
struct PrintedAddress: Sendable {
  /// The address of the site, up to the root of an edition.
  let site: String
  /// The address from there.
  let address: String

  /// Appends the address as a text.
  func append(to output: inout OutputBuffer) {
    output.append(escaping: site)
    output.append(escaping: address)
  }
}
