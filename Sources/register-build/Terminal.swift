import CMimalloc
import Glibc
import RegisterGen

/// The outside of the process: streams, environment, processors.
enum Terminal {
  /// Writes a text to standard output.
  static func print(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// Writes a text to standard error.
  static func printError(_ text: String) { write(text, to: STDERR_FILENO) }

  /// Writes what ends a run, such as a fault of the disk, whose paths may hold anything.
  static func printFault(_ text: String) { printError("error: \(VisibleText.make(text))\n") }

  /// Whether a person reads standard error on a terminal.
  static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

  /// The columns of the terminal that standard output is, or `nil` when it is none.
  static var outputWidth: Int? {
    var size = winsize()
    // The call fills the struct, whose address holds for its length.
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// How many processors the process may use.
  static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Ends the process at once.
  ///
  /// Returning from `main` would first give back the memory of the register, object by object: 3% of
  /// the time of a build of 10,000 measures, for memory that the system takes back anyway.
  static func exit(_ status: Int32) -> Never { Glibc.exit(status) }

  /// Makes sure that the process allocates by mimalloc: naming a function of it keeps the library from
  /// being left out by the linker. Memory that is free stays with the process, which wants it again at
  /// once, and comes in pages of 2 MB where the system has them. See docs/adr/0006-mimalloc-in-the-command.md.
  static func prepareMemory() {
    precondition(mi_version() >= 200, "mimalloc 2 is needed")
    mi_option_set(mi_option_allow_decommit, 0)
    mi_option_set(mi_option_large_os_pages, 1)
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
