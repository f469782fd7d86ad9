/// The files that pages load, style sheets, scripts, fonts and the icon, in a folder whose name tells their
/// bytes: `assets/0123456789abcdef/`.
///
/// A browser may keep them for ever: other bytes have another address. All lie in one folder, so that a
/// script or style sheet names the others as it does in `Templates`.
struct AssetFolder: Sendable {
  /// The address of the folder.
  let address: String
  /// The files, each at its place below the folder.
  let placed: [SitePlan.Asset]

  /// Makes the folder for files, whose paths count from it, and for the style sheet of a theme.
  ///
  /// - Parameter isMarked: Whether the folder's name tells the bytes.
  init(_ assets: [SitePlan.Asset], theme: PublisherTheme?, isMarked: Bool) {
    var mark = ByteMark()
    for asset in assets.sorted(by: { $0.path < $1.path }) {
      mark.add(Array("\(asset.path.text) \(asset.bytes.count) ".utf8))
      mark.add(asset.bytes)
    }
    if let theme, theme.hasStyles {
      var styles = OutputBuffer()
      ThemeStyleSheet(theme).render(into: &styles)
      mark.add(styles.bytes)
    }
    let address = isMarked ? SiteAddresses.assets(mark) : SiteAddresses.assets
    self.address = address
    placed = assets.compactMap { asset in
      OutputPath(address + asset.path.text).map {
        SitePlan.Asset(path: $0, bytes: asset.bytes, source: asset.source)
      }
    }
  }
}
