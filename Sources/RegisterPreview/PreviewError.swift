package import RegisterGen
internal import Glibc

/// What ends a preview beside its reader: a fault of the environment.
package enum PreviewError: Error, Sendable {
  /// A folder can't be read or watched.
  case input(FileSystemError)
  /// The port can't be had; with the system's error number.
  case port(Int, code: Int32)
  /// The server has failed, in its own words.
  case server(String)

  /// The error in words.
  package var description: String {
    switch self {
    case .input(let error): error.description
    case .port(let port, code: EADDRINUSE):
      "the port \(port) is taken, perhaps by another preview; "
        + "choose another with --port, or take any free one with --port 0"
    case .port(let port, code: EACCES):
      "the port \(port) is not for every user; choose one from 1024 with --port"
    case .port(let port, let code):
      FileSystemError(.listen, "127.0.0.1:\(port)", code: code).description
    case .server(let words): "the preview's server has failed: \(words)"
    }
  }
}
