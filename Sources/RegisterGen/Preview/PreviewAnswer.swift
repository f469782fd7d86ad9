/// What the preview answers to a request: a function of the request and of the site at that moment.
package enum PreviewAnswer: Sendable {
  /// One response.
  case response(PreviewResponse)
  /// A stream of events for the page at an address.
  case events(address: String)

  /// Answers a request.
  ///
  /// A host that is not this machine is refused: a page elsewhere whose name was made to lead here would
  /// otherwise read the preview. Nothing but `GET` and `HEAD` is done. An address is looked up among the
  /// files of the site; no folder is listed, no disk is touched.
  ///
  /// - Parameter port: The port that the preview listens at.
  package init(to request: PreviewRequest, showing site: PreviewSite, port: Int) {
    guard Self.isOwn(request.hosts, port: port) else {
      let text = "The preview is at http://127.0.0.1:\(port)/ and answers under no other name."
      self = .response(PreviewResponse(421, text: text))
      return
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      let text = "The preview shows pages; it knows GET and HEAD only."
      self = .response(PreviewResponse(405, text: text, headers: [("Allow", "GET, HEAD")]))
      return
    }
    if request.method == "GET", request.address == PreviewScript.events, let page = request.page {
      self = .events(address: page)
      return
    }
    var response = Self.response(to: request, site)
    if site.plan?.hasFonts == true { response = response.allowingFonts }
    self = .response(request.method == "HEAD" ? response.withoutBody : response)
  }

  private static func isOwn(_ hosts: [String], port: Int) -> Bool {
    guard hosts.count == 1, let host = hosts.first?.lowercased() else { return false }
    let names = ["127.0.0.1", "localhost", "[::1]"]
    // A browser leaves the port out where it is the usual one.
    return names.contains { host == "\($0):\(port)" || (port == 80 && host == $0) }
  }

  private static func response(to request: PreviewRequest, _ site: PreviewSite) -> PreviewResponse {
    guard let address = request.address else {
      return PreviewResponse(400, text: "This is no address of a page.")
    }
    if let file = PreviewScript.file(at: address) { return file }
    if let entry = site.entry(at: address) {
      let bytes = site.bytes(of: entry)
      guard entry.isPage else {
        return PreviewResponse(200, type: MediaType.of(entry.path.text).header, bytes)
      }
      let page = PreviewScript.inserted(into: bytes, mark: site.mark(of: bytes))
      return PreviewResponse(200, type: MediaType.of("index.html").header, page)
    }
    if !address.hasSuffix("/"), site.entry(at: address + "/") != nil {
      return PreviewResponse(
        307, text: "The page is at /\(address)/.",
        headers: [("Location", SiteURL(relative: "/\(address)/\(request.query)").text)])
    }
    let status = site.plan == nil ? 503 : 404
    let page = PreviewPage(for: address, in: site).bytes
    let marked = PreviewScript.inserted(into: page, mark: site.mark(at: address))
    return PreviewResponse(status, type: MediaType.of("index.html").header, marked)
  }
}
