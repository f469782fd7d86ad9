import ArgumentParser
import RegisterGen

/// `register-build list`: prints the measures that pass a filter.
struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List measures as a table, CSV or JSON.",
    discussion: """
      In the order in which readers see them. An option given twice takes measures with either value; \
      different options must all hold. Withdrawn measures are left out, save with '--with withdrawn'. \
      An absent value, such as pm, may stand for an effect, horizon, instrument, decider or need.

      The columns are \(MeasureColumn.all.map(\.name).joined(separator: ", ")).

      The list goes to standard output, findings to standard error. With an error in the content, the \
      list has what could be read, and the exit status is 1.

      Examples:
        register-build list
        register-build list --stream asiel --effect - --without-programme
        register-build list --instrument besluit --columns id,title,file
        register-build list --text 'gezin nareis' --format csv > nareis.csv
      """
  )

  /// What to read.
  @OptionGroup var input: ContentOptions

  /// Which measures.
  @OptionGroup(title: "Filters") var filters: FilterOptions

  /// The form.
  @Option(
    help: ArgumentHelp(
      "The form: table, csv (RFC 4180, safe to open in a spreadsheet) or json.", valueName: "form"))
  var format = MeasureList.Format.table

  /// The columns.
  @Option(
    help: ArgumentHelp(
      "The columns, with commas between; by default a few in a table, all in CSV and JSON.",
      valueName: "names"),
    completion: .list(MeasureColumn.all.map(\.name)))
  var columns: String?

  /// Whether to print the list only.
  @Flag(name: .shortAndLong, help: "Print no count.")
  var quiet = false

  func run() async throws {
    do {
      let columns = try columns.map { names throws(UnknownWord) in
        try MeasureColumn.columns(named: names)
      }
      let outcome = try await input.read()
      Verb.printFindings(outcome.diagnostics)
      guard let register = outcome.register else { throw ExitCode(1) }
      let list = try MeasureList(of: register, filter: filters.filter)
      let width = Terminal.outputWidth
      Terminal.print(list.text(format, columns: columns, width: width))
      if width != nil, !quiet {
        Terminal.printError(list.count == 1 ? "1 measure\n" : "\(list.count) measures\n")
      }
      Terminal.exit(outcome.hasErrors ? 1 : 0)
    } catch let word as UnknownWord {
      throw ValidationError(word.description)
    }
  }
}

extension MeasureList.Format: ExpressibleByArgument {}
