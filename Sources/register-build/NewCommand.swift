import ArgumentParser
import RegisterGen

/// `register-build new`: begins a file of the register.
struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a file: a measure, chapter, page, instrument or stream.",
    discussion: """
      The file has every key of the format, with what its value may be as comments, and a measure the \
      headings of its body. What only the source can tell is left empty; 'register-build check' then \
      names each of those, so start there. The path is printed.

      The id is the name of the file and is for ever. It is made of the title, or given with --id; one \
      that is taken, by a withdrawn measure, a draft, another name of a measure or an address that was \
      published before too, is refused.

      Examples:
        register-build new measure 'Aanpassing nareis' --stream asiel
        register-build new instrument 'Convenant' --within bestuursakkoord
        register-build new page 'Veelgestelde vragen' --id vragen
      """,
    subcommands: [
      NewMeasure.self, NewChapter.self, NewPage.self, NewInstrument.self, NewStream.self,
    ]
  )
}

/// What every new file has.
struct NewOptions: ParsableArguments {
  /// The title or label.
  @Argument(help: "The title, between quotes; for an instrument or a stream, the label.")
  var title: String

  /// The id.
  @Option(
    help: ArgumentHelp(
      "The id, of lower-case letters, digits and single hyphens; by default made of the title.",
      valueName: "id"))
  var id: String?

  /// Whether it is a draft.
  @Flag(help: "Begin the file's name with _, so that it is neither checked nor published yet.")
  var draft = false

  /// What to read.
  @OptionGroup var input: ContentOptions

  /// Writes the file of a request and prints its path.
  func write(_ kind: EntryKind, stream: String? = nil, within: String? = nil) async throws {
    let outcome = try await input.read()
    guard let words = outcome.words else {
      Verb.printFindings(outcome.diagnostics)
      throw ExitCode(1)
    }
    let request = EntryRequest(
      kind, title: title, id: id, stream: stream, within: within, isDraft: draft)
    let entry: NewEntry
    do throws(RefusedEntry) {
      entry = try NewEntry(request, in: words)
    } catch {
      throw ValidationError(error.description)
    }
    do throws(NewFileError) {
      try NewFileWriter().write(entry.text, to: entry.path)
    } catch {
      Terminal.printFault(error.description)
      throw ExitCode(2)
    }
    Terminal.print(entry.path.text + "\n")
    if let neighbour = entry.neighbour {
      Terminal.printError("note: there is a measure called '\(neighbour)' too\n")
    }
  }
}

/// `register-build new measure`.
struct NewMeasure: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure", abstract: "Begin a measure.",
    discussion: """
      Example:
        register-build new measure 'Aanpassing nareis' --stream asiel
      """)

  /// What every new file has.
  @OptionGroup var options: NewOptions

  /// The stream.
  @Option(
    help: ArgumentHelp("The stream that the measure belongs to.", valueName: "id"),
    completion: .words(.stream))
  var stream: String

  func run() async throws { try await options.write(.measure, stream: stream) }
}

/// `register-build new chapter`.
struct NewChapter: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chapter", abstract: "Begin a chapter of the programme.",
    discussion: """
      Example:
        register-build new chapter 'Wonen en ruimte' --id hoofdstuk-5
      """)

  /// What every new file has.
  @OptionGroup var options: NewOptions

  func run() async throws { try await options.write(.chapter) }
}

/// `register-build new page`.
struct NewPage: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page", abstract: "Begin a free page.",
    discussion: """
      Example:
        register-build new page 'Veelgestelde vragen' --id vragen
      """)

  /// What every new file has.
  @OptionGroup var options: NewOptions

  func run() async throws { try await options.write(.page) }
}

/// `register-build new instrument`.
struct NewInstrument: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "instrument", abstract: "Begin an instrument.",
    discussion: """
      Example:
        register-build new instrument 'Convenant' --within bestuursakkoord
      """)

  /// What every new file has.
  @OptionGroup var options: NewOptions

  /// The broader instrument.
  @Option(
    help: ArgumentHelp("The broader instrument that it lies within.", valueName: "id"),
    completion: .words(.instrument))
  var within: String?

  func run() async throws { try await options.write(.instrument, within: within) }
}

/// `register-build new stream`.
struct NewStream: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stream", abstract: "Begin a stream.",
    discussion: """
      Example:
        register-build new stream 'Kennis en talent' --id kennis
      """)

  /// What every new file has.
  @OptionGroup var options: NewOptions

  func run() async throws { try await options.write(.stream) }
}
