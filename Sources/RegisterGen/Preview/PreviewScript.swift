/// The preview's own script and style sheet, and the line that loads the script in a page.
///
/// They stand at addresses that no site has: what begins with a dot is not read from a folder.
enum PreviewScript {
  /// The address of the stream of events.
  static let events = ".preview/events"
  private static let script = ".preview/preview.js"
  /// The address of the style sheet.
  static let style = ".preview/preview.css"

  /// A file of the preview's own.
  static func file(at address: String) -> PreviewResponse? {
    switch address {
    case script:
      PreviewResponse(200, type: MediaType.of(address).header, PackageResources.preview_js)
    case style:
      PreviewResponse(200, type: MediaType.of(address).header, PackageResources.preview_css)
    default: nil
    }
  }

  /// A page with the line that loads the script: at the end of its head, or of the page if it has none.
  ///
  /// - Parameter mark: The mark of the page, by which the script knows when it is old; a word.
  static func inserted(into page: [UInt8], mark: String) -> [UInt8] {
    let line = "<script src=\"/\(script)\" data-mark=\"\(mark)\" defer></script>\n"
    let end = headEnd(in: page) ?? page.endIndex
    return page[..<end] + Array(line.utf8) + page[end...]
  }

  /// The index of the first `</head`, in letters of either case.
  private static func headEnd(in page: [UInt8]) -> Int? {
    let tag = Array("</head".utf8)
    return page.indices.first { start in
      page[start] == tag[0] && start + tag.count <= page.count
        && page[start..<start + tag.count].elementsEqual(tag) { $0 | 0x20 == $1 | 0x20 }
    }
  }
}
