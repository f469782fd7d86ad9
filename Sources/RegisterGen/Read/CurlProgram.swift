internal import Subprocess

/// Runs the program `curl`: with arguments as they stand, never through a shell, so that it asks one
/// server for some files and does nothing else: no configuration of the user, no other protocol, and no
/// redirect is followed.
struct CurlProgram: Sendable {
  /// How many files one process asks for, over one connection.
  private static let batch = 16
  /// How many files may take too long before the server counts as out of reach.
  private static let mostTimeouts = 3

  /// The address of the site's root, ending in `/`.
  let base: String
  /// How many seconds a file may take.
  let timeout: Int

  /// What curl tells of a file, on a line of its own.
  private struct Line {
    let exit: Int
    let status: Int
    let size: Int
    let redirect: String

    init?(_ line: Substring) {
      let words = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
      guard words.count == 4, let exit = Int(words[0]), let status = Int(words[1]),
        let size = Int(words[2])
      else { return nil }
      self.exit = exit
      self.status = status
      self.size = size
      redirect = String(words[3])
    }
  }

  /// The files at some paths, in their order.
  func files(_ requests: [ServedSite.Request]) async throws(ServedSiteError) -> [ServedSite.Answer]
  {
    var answers: [ServedSite.Answer] = []
    for start in stride(from: 0, to: requests.count, by: Self.batch) {
      let batch = Array(requests[start..<min(start + Self.batch, requests.count)])
      if let together = try await ask(batch) {
        answers += together
        continue
      }
      // One of them is larger than it may be.
      for request in batch { answers.append(try await ask([request])?.first ?? .tooLarge) }
    }
    return answers
  }

  /// The answers to some requests; `nil` when they are larger than they may be together.
  private func ask(
    _ requests: [ServedSite.Request]
  ) async throws(ServedSiteError) -> [ServedSite.Answer]? {
    let urls = requests.map { base + Self.address(of: $0.path) }
    let limit = requests.reduce(64 * 1024) { $0 + $1.limit }
    let (output, error) = try await run(urls, limit: limit) ?? ([], nil)
    guard let error else { return nil }
    let lines = error.split(separator: "\n").compactMap { Line($0) }
    guard lines.count == urls.count else {
      throw .failed(reason: String(error.split(separator: "\n").first ?? "it said nothing"))
    }
    var rest = output[...]
    var answers: [ServedSite.Answer] = []
    var timeouts = 0
    for (index, line) in lines.enumerated() {
      let bytes = Array(rest.prefix(line.size))
      rest = rest.dropFirst(line.size)
      try Self.checkReached(line, at: urls[index])
      if line.exit == 28 { timeouts += 1 }
      answers.append(Self.answer(line, bytes, limit: requests[index].limit))
    }
    guard timeouts < Self.mostTimeouts else {
      throw .unreachable(url: base, reason: "it takes more than \(timeout) seconds for a file")
    }
    return answers
  }

  private static func answer(
    _ line: Line, _ bytes: [UInt8], limit: Int
  ) -> ServedSite.Answer {
    switch (line.exit, line.status) {
    case (0, 300...399) where !line.redirect.isEmpty:
      .redirect(to: line.redirect, status: line.status)
    case (0, 404), (0, 410): bytes.isEmpty ? .missing : .bytes(bytes, status: line.status)
    case (0, 200): bytes.count > limit ? .tooLarge : .bytes(bytes, status: 200)
    case (0, let status): .unreadable("the server answers with the status \(status)")
    case (18, _): .unreadable("the answer is cut off after \(bytes.count) bytes")
    case (28, _): .unreadable("the answer takes too long")
    case (63, _): .tooLarge
    case (let exit, _): .unreadable("curl ends with the status \(exit)")
    }
  }

  /// Ends the whole run where no file can be had.
  private static func checkReached(_ line: Line, at url: String) throws(ServedSiteError) {
    let reasons = [
      5: "the name of the proxy is not known", 6: "the name of the server is not known",
      7: "nothing answers there", 35: "no secure connection can be made",
      77: "the file of trusted certificates can't be read",
    ]
    if let reason = reasons[line.exit] { throw .unreachable(url: url, reason: reason) }
    // An older curl tells of another name by a number of its own.
    if [51, 60].contains(line.exit) {
      throw .unreachable(
        url: url,
        reason: "the certificate of the server is not trusted, or is not for this name; if you "
          + "trust who signed it, name their certificate in the variable CURL_CA_BUNDLE")
    }
  }

  /// The address that a reader uses for a file: a page's is that of its folder.
  private static func address(of path: String) -> String {
    path == "index.html" || path.hasSuffix("/index.html")
      ? String(path.dropLast("index.html".utf8.count)) : path
  }

  /// Runs curl; `nil` when the answers are larger than they may be.
  private func run(
    _ urls: [String], limit: Int
  ) async throws(ServedSiteError) -> ([UInt8], String?)? {
    let format = "%{stderr}%{exitcode} %{http_code} %{size_download} %{redirect_url}\\n"
    let options = [
      "-q", "--silent", "--globoff", "--path-as-is", "--proto", "=http,https", "--max-redirs", "0",
      "--connect-timeout", "10", "--max-time", String(timeout), "--max-filesize", String(limit),
      "--write-out", format, "--",
    ]
    do {
      let result = try await Subprocess.run(
        .name("curl"), arguments: Arguments(options + urls), input: .none,
        output: .bytes(limit: limit), error: .string(limit: 1 << 20))
      return (result.standardOutput, result.standardError)
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw .noCurl
    } catch let error as SubprocessError where error.code == .outputLimitExceeded {
      return nil
    } catch {
      throw .failed(reason: "\(error)")
    }
  }
}

extension ServedSite {
  /// A site on a server, asked through the program `curl`.
  ///
  /// - Parameters:
  ///   - url: The address of its root, `http` or `https`; `nil` comes of one that can't be.
  ///   - timeout: How many seconds a file may take.
  package static func server(_ url: String, timeout: Int) -> ServedSite? {
    let base = url.hasSuffix("/") ? url : url + "/"
    guard isRoot(base) else { return nil }
    let curl = CurlProgram(base: base, timeout: timeout)
    return ServedSite(
      base: base,
      files: { (requests) throws(ServedSiteError) in try await curl.files(requests) })
  }

  /// Whether a text is the address of a folder on a server: without a user, a query or a fragment.
  private static func isRoot(_ url: String) -> Bool {
    guard url.hasPrefix("https://") || url.hasPrefix("http://"), url.utf8.count <= 2000 else {
      return false
    }
    let host = url.drop { $0 != "/" }.dropFirst(2).prefix { $0 != "/" }
    return !host.isEmpty
      && url.utf8.allSatisfy { byte in
        (0x21...0x7E).contains(byte) && !"\"'<>\\^`{|}@?#".utf8.contains(byte)
      }
  }
}
