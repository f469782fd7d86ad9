/// The policy under which browsers show the site: nothing runs or loads that isn't the site's own.
///
/// DESIGN, README and `scripts/checks/serving.py` say the same.
/// Source: Content Security Policy Level 3.
package enum ContentPolicy {
  /// The policy of a site without fonts of its own.
  package static let text = """
    default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'
    """

  /// The policy of a site that may bring fonts.
  package static func text(allowingFonts: Bool) -> String {
    allowingFonts ? text + "; font-src 'self'" : text
  }
}
