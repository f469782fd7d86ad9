import Glibc

/// The outside of the process: streams, environment, processors.
enum Terminal {
  /// Writes a text to standard output.
  static func print(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// Writes a text to standard error.
  static func printError(_ text: String) { write(text, to: STDERR_FILENO) }

  /// Whether a person reads standard error on a terminal.
  static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

  /// How many processors the process may use.
  static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// A variable of the environment, or `nil`.
  static func environment(_ name: String) -> String? {
    // The text is copied at once; nothing in this process changes the environment.
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  /// Writes all bytes; a reader that has gone away is no reason to stop.
  private static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      // The buffer lives for the length of the call.
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
