/// The terminal's colours, or none.
struct TerminalColour {
  /// Whether colours are used.
  let isOn: Bool

  /// The place of a finding.
  func bold(_ text: String) -> String { styled(text, "1") }
  /// What is beside the point.
  func faint(_ text: String) -> String { styled(text, "2") }
  /// The marks below a finding.
  func mark(_ text: String) -> String { styled(text, "1;32") }
  /// The word for a severity.
  func severity(_ severity: Severity, _ text: String) -> String {
    switch severity {
    case .error: styled(text, "1;31")
    case .warning: styled(text, "1;33")
    case .notice: styled(text, "1;36")
    }
  }

  private func styled(_ text: String, _ code: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
