import CLinux
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

  /// Ends the process at once.
  ///
  /// Returning from `main` would first give back the memory of the register, object by object: 3% of
  /// the time of a build of 10,000 measures, for memory that the system takes back anyway.
  static func exit(_ status: Int32) -> Never { Glibc.exit(status) }

  /// Lets the allocator keep what a file's parsing needed for the next file's, and ask the system for
  /// more at a time; by default it gives pages back and fetches them again for each of 10,000 files.
  static func prepareMemory() {
    _ = mallopt(Int32(CLINUX_TRIM_THRESHOLD), 256 << 20)
    _ = mallopt(Int32(CLINUX_TOP_PAD), 4 << 20)
    _ = mallopt(Int32(CLINUX_MMAP_THRESHOLD), 32 << 20)
  }

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
