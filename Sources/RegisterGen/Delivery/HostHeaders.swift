/// The file `_headers`, in which some hosts of static sites read what answers are to have: Netlify,
/// Cloudflare Pages, and others that took the form over.
///
/// Such a host serves the site at the root of a domain, so paths begin there. It revalidates pages by itself
/// and joins the values of a header that two rules set: so no rule here sets what a wider one does.
///
/// Source: https://docs.netlify.com/manage/routing/headers/,
/// https://developers.cloudflare.com/pages/configuration/headers/.
package struct HostHeaders: Sendable {
  /// Its name, at the top of the site.
  package static let name = "_headers"

  private let delivery: SiteDelivery

  /// Makes the file for a site.
  package init(_ delivery: SiteDelivery) { self.delivery = delivery }

  /// The text of the file.
  package var text: String {
    var text = rule("/*", delivery.headers)
    text += rule("/\(SiteAddresses.assets)*", [SiteDelivery.keeping])
    text += rule("/\(delivery.dataFolder)*", [SiteDelivery.sharing])
    // The types that such hosts do not know.
    for address in [delivery.addresses.citationsBibTeX, delivery.addresses.citationsJSON] {
      let type = SiteDelivery.Header(name: "Content-Type", value: MediaType.of(address).header)
      text += rule("/" + address, [type])
    }
    return text
  }

  private func rule(_ path: String, _ headers: [SiteDelivery.Header]) -> String {
    path + "\n" + headers.map { "  \($0.name): \($0.value)\n" }.joined()
  }
}
