import ArgumentParser
import RegisterGen

/// `register-build schema`: prints a JSON Schema for editors.
struct SchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print a JSON Schema of a kind of file, for editors and other tools.",
    discussion: """
      The schema (2020-12) has the keys of the format, and this register's own words with their labels. \
      It sees one file at a time and no bodies; 'check' sees all. Make it anew when the words change.

      The kinds are \(RegisterSchema.Kind.allCases.map(\.rawValue).joined(separator: ", ")).

      Examples:
        register-build schema > measure.schema.json
        register-build schema register > register.schema.json
      """
  )

  /// What the schema is about.
  @Argument(help: ArgumentHelp("The kind of file.", valueName: "kind"))
  var kind = RegisterSchema.Kind.measure

  /// What to read.
  @OptionGroup var input: ContentOptions

  func run() async throws {
    let outcome = try await input.read()
    guard let words = outcome.words else {
      Verb.printFindings(outcome.diagnostics)
      throw ExitCode(1)
    }
    Terminal.print(RegisterSchema(words).text(of: kind))
  }
}

extension RegisterSchema.Kind: ExpressibleByArgument {}
