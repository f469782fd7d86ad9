extension RegisterViews {
  /// What stands around the content of a page.
  ///
  /// - Parameters:
  ///   - address: The page's address, empty for the home page.
  ///   - part: The part of the menu that the page belongs to, or `nil`.
  ///   - isWithin: Whether the page lies below the list of that part.
  ///   - breadcrumb: The pages between the home page and this one.
  ///   - successor: The page that this one leads on to, whose address `address` then is; `nil` for a page
  ///     that is there for its own sake.
  func frame(
    title: String, description: String?, address: String, part: SitePart? = nil,
    isWithin: Bool = false, breadcrumb: [PageLink] = [], isListed: Bool = true,
    showsEffects: Bool = false, showsRelations: Bool = false, leadingTo successor: SiteURL? = nil
  ) -> PageFrame {
    let isHome = address.isEmpty && successor == nil
    return PageFrame(
      title: title,
      description: description,
      isHome: isHome,
      canonical: isListed ? links.absoluteURL(address) : nil,
      printedAddress: isListed ? links.printed(address) : nil,
      successor: successor,
      site: site,
      siteFooter: siteFooter,
      menu: part.map { (isWithin ? menusWithin : menusAt)[$0.rawValue] } ?? menuElsewhere,
      breadcrumb: isHome || !isListed ? [] : [homeLink] + breadcrumb,
      editions: isListed && successor == nil ? editionLinks(to: address) : [],
      showsEffects: showsEffects,
      showsRelations: showsRelations)
  }

  /// The menu as it stands on the list of a part, or on the pages below it; `nil` for pages elsewhere.
  static func menu(_ parts: [PageLink], at part: SitePart?, isWithin: Bool) -> [MenuItem] {
    zip(SitePart.allCases, parts).map { item, link in
      MenuItem(
        label: link.label, url: link.url, isCurrent: item == part && !isWithin,
        isAbove: item == part && isWithin)
    }
  }

  /// The link to the list of a part of the site.
  func link(to part: SitePart) -> PageLink { parts[part.rawValue] }
}
