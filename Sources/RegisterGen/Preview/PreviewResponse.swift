/// The answer to one request: a status, headers and a body.
package struct PreviewResponse: Sendable {
  /// The status code, such as 200.
  package let status: Int
  /// The headers, in the order in which they are sent; the length of the body is among them.
  package private(set) var headers: [(name: String, value: String)]
  /// The body; empty for an answer to `HEAD`, whose headers are those of `GET`.
  package private(set) var body: [UInt8]

  /// Makes an answer.
  init(
    _ status: Int, type: String, _ body: [UInt8], headers: [(name: String, value: String)] = []
  ) {
    self.status = status
    self.body = body
    self.headers =
      [("Content-Type", type), ("Content-Length", String(body.count))] + headers
      + Self.protection
  }

  /// Makes an answer that is a line of text.
  init(_ status: Int, text: String, headers: [(name: String, value: String)] = []) {
    self.init(
      status, type: "text/plain; charset=utf-8", Array((text + "\n").utf8), headers: headers)
  }

  private init(stream type: String) {
    status = 200
    headers = [("Content-Type", type)] + Self.protection
    body = []
  }

  /// The beginning of a stream of events, whose length nobody knows.
  package static let events = PreviewResponse(stream: "text/event-stream")

  /// The same answer without its body, for `HEAD`.
  var withoutBody: PreviewResponse {
    var response = self
    response.body = []
    return response
  }

  /// The same answer for a site whose theme brings fonts, which the policy must allow for.
  var allowingFonts: PreviewResponse {
    var response = self
    for index in headers.indices where headers[index].value == ContentPolicy.text {
      response.headers[index].value = ContentPolicy.text(allowingFonts: true)
    }
    return response
  }

  /// What every answer has: the policy; no guessing of types; no other site may look at the preview, nor
  /// learn where its reader came from; and nothing is kept, since the next moment may show another page.
  package static let protection: [(name: String, value: String)] = [
    ("Content-Security-Policy", ContentPolicy.text), ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Resource-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Referrer-Policy", "no-referrer"), ("Cache-Control", "no-store"),
  ]
}
