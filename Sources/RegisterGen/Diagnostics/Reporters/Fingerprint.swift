/// What identifies a finding from run to run, though lines above it come and go: its rule, its file,
/// its message, and the text of the line it begins on.
enum Fingerprint {
  /// The fingerprints of findings, in their order: 16 hexadecimal digits each, and a count behind those
  /// that would be the same.
  ///
  /// - Parameter lines: Reads a file; called once for each run of findings in one file.
  static func all(
    of findings: [Diagnostic], paths: ReportPaths, lines: @escaping (SourcePath) -> LineTable?
  ) -> [String] {
    var seen: [String: Int] = [:]
    var lines = FindingLines(lines)
    return findings.map { finding in
      let path = paths.text(of: finding.location.path)
      let line = lines.text(of: finding)
      let text = hash([finding.rule.rawValue, path, finding.message, line])
      seen[text, default: 0] += 1
      let count = seen[text] ?? 1
      return count == 1 ? text : "\(text)-\(count)"
    }
  }

  /// FNV-1a of 64 bits over the parts, each closed by a byte that no text holds.
  ///
  /// It tells findings apart; it guards nothing, so a hash that can be aimed at will do.
  private static func hash(_ parts: [String]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for part in parts {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
