/// The forms of values that several schemas share.
extension SchemaTree {
  /// A position among others.
  static let order = wholeNumber(0...100_000, digits: "^0*([0-9]{1,5}|100000)$")

  /// An id: lower-case ASCII letters, digits, single hyphens.
  static let id = pattern("^[a-z0-9]+(-[a-z0-9]+)*$", longest: 100)

  /// A year, quarter, month or day. The 29th of February passes in every year.
  static let moment: SchemaTree = .any(
    pattern(
      "^(?!0000)[0-9]{4}(-Q[1-4]|-(0[1-9]|1[0-2])"
        + "|-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|-(0[469]|11)-(0[1-9]|[12][0-9]|30)"
        + "|-02-(0[1-9]|[12][0-9]))?$"),
    ["type": "integer", "minimum": .number(1000), "maximum": .number(9999)])

  /// The characters of web addresses after the host's first.
  private static let addressCharacters = "[!#-&(-;=?-\\[\\]_a-z~]"

  /// An absolute http or https address.
  static let webAddress = pattern(
    "^https?://(?!/)" + addressCharacters + "+$", longest: 2000)

  /// The address of the site's root: without query and fragment, ending in a slash.
  static let siteAddress = pattern(
    "^https?://(?!/)[!$-&(-;=@-\\[\\]_a-z~]+/$", longest: 2000)

  /// An e-mail address.
  static let emailAddress = pattern(
    "^[!#-%*+./0-9=A-~-]+@[!#-%*+./0-9=A-~-]*\\.[!#-%*+./0-9=A-~-]*$")

  /// Plain text of at most so many words.
  static func words(atMost count: Int) -> SchemaTree {
    [
      "type": .texts(["string", "number", "boolean"]),
      "pattern": .text("^[ \\n]*[^ \\n]+([ \\n]+[^ \\n]+){0,\(count - 1)}[ \\n]*$"),
    ]
  }

  /// Yes or no.
  static let flag: SchemaTree = ["enum": .texts(["yes", "no"])]
}
