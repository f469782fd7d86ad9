import ArgumentParser
import RegisterGen

/// `register-build server-config SERVER`: prints the configuration of a web server for the site.
struct ServerConfigCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "server-config",
    abstract: "Print what nginx, Caddy or Apache needs to serve the site well.",
    discussion: """
      Security headers with the site's content policy, media types, caching, compression, the page for \
      missing addresses, and what has moved. The configuration is to be included in what the server \
      has already, its names, ports and certificates; its first lines say how. Host and path are those \
      of base-url in register.yml.

      It goes to standard output, findings to standard error. With an error in the content, nothing is \
      printed, and the exit status is 1.

      Examples:
        register-build server-config nginx --root /srv/www/register > register.conf
        register-build server-config htaccess > public/.htaccess
      """
  )

  /// The server.
  @Argument(help: "The server: nginx, caddy, apache, or htaccess for Apache's file in the site.")
  var server: ServerConfiguration.Server

  /// What to read.
  @OptionGroup var input: ContentOptions

  /// Where the site is.
  @Option(
    help: ArgumentHelp(
      "The folder of the site on the server's machine, such as /srv/www/register.",
      valueName: "folder"),
    completion: .directory)
  var root: String?

  /// Whether there are compressed copies.
  @Flag(
    help: ArgumentHelp(
      "Take compressed copies of files, which the publisher put beside them: .gz (nginx, Caddy), .br."
    ))
  var precompressed = false

  func validate() throws {
    switch server {
    case .nginx, .caddy, .apache:
      guard let root else {
        throw ValidationError("'\(server.rawValue)' needs --root, the folder of the site")
      }
      guard SiteRoot(root) != nil else {
        throw ValidationError(
          "--root takes an absolute path of letters, digits, spaces and -_.~+@,=: not '\(root)'")
      }
    case .htaccess:
      if root != nil {
        throw ValidationError("'htaccess' takes no --root: the file lies in the site")
      }
    }
    if precompressed, server == .apache || server == .htaccess {
      throw ValidationError("Apache compresses by itself: --precompressed is for nginx and caddy")
    }
  }

  func run() async throws {
    let outcome = try await input.read()
    Verb.printFindings(outcome.diagnostics)
    guard let register = outcome.register, !outcome.hasErrors else { throw ExitCode(1) }
    do throws(UnusableAddress) {
      let configuration = try ServerConfiguration(
        server, for: SiteDelivery(of: register, lock: outcome.lock),
        root: root.flatMap { SiteRoot($0) }, isPrecompressed: precompressed)
      Terminal.print(configuration.text)
    } catch {
      Terminal.printError("error: \(error.description)\n")
      throw ExitCode(1)
    }
  }
}

extension ServerConfiguration.Server: ExpressibleByArgument {}
