import ArgumentParser
import Dispatch
import Glibc
import RegisterGen
import RegisterPreview

/// `register-build serve`: shows the register in a browser while it is being edited.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site in a browser while editing it; write nothing.",
    discussion: """
      Open the address that is printed. Whenever a file of the content or the templates is saved, the page \
      is shown anew, at the same place. With an error, the last good site stays, and the finding stands over \
      the page with its file and line until it is mended. Ctrl-C ends the preview.

      Only programs on this machine can reach it, and only by the name 127.0.0.1 or localhost.

      Example:
        register-build serve --port 0
      """
  )

  /// What to read, and how.
  @OptionGroup var input: InputOptions

  /// Where to listen.
  @Option(
    help: ArgumentHelp("The port of the preview; 0 takes any that is free.", valueName: "number"))
  var port = 8000

  func validate() throws {
    guard (0...65535).contains(port) else {
      throw ValidationError("--port takes a number from 0 to 65535")
    }
  }

  func run() async throws {
    Terminal.prepareMemory()
    let ending = [SIGINT, SIGTERM].map(Self.ending)
    defer { for source in ending { source.cancel() } }
    let isQuiet = input.quiet
    let options = input.buildOptions(output: "public")
    let disk = options.disk(.local)
    let preview = Preview(options: options, port: port)
    do throws(PreviewError) {
      try await preview.run { Self.tell($0, on: disk, isQuiet: isQuiet) }
    } catch {
      Terminal.printFault(error.description)
      throw ExitCode(2)
    }
  }

  /// Ends the process in order when a signal comes: nothing is being written that could be left half.
  private static func ending(at number: Int32) -> any DispatchSourceSignal {
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler { Terminal.exit(0) }
    source.resume()
    return source
  }

  private static func tell(_ reading: Preview.Reading, on disk: FileSystem, isQuiet: Bool) {
    let site = reading.site
    // Those that stand since an earlier save are counted: the page shows them, too.
    Verb.printFindings(reading.news, on: disk)
    if let fault = site.fault { Terminal.printFault(fault) }
    guard !isQuiet || reading.changes.isEmpty else { return }
    Terminal.print(PreviewLine(reading).text)
  }
}
