import ArgumentParser
import RegisterGen

/// `register-build suggest`: finds places in the programme that measures may belong to.
struct SuggestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Find sections of the programme that a measure may belong to and does not name yet.",
    discussion: """
      For each measure, the sections whose words are closest to its own; with --section, the measures \
      that are closest to that section. Inflection and compounds are seen through: 'kennismigranten' \
      ties to 'kennismigrantenregeling'. Below each stand the words that tie the two, the strongest \
      first. The score compares suggestions of one register; it is no probability. A person decides: \
      nothing is written.

      Suggestions go to standard output, findings to standard error. With an error in the content, \
      what could be read is compared, and the exit status is 1.

      Examples:
        register-build suggest aanpassing-nareis
        register-build suggest --count 1 --format json
        register-build suggest --section hoofdstuk-2#e-sneller-vertrek
      """
  )

  /// The measures.
  @Argument(help: "The ids of measures; without one, all measures.")
  var measures: [String] = []

  /// The section.
  @Option(help: ArgumentHelp("A section, to find measures for.", valueName: "chapter#anchor"))
  var section: String?

  /// How many for each.
  @Option(help: ArgumentHelp("How many suggestions for each, from 1 to 100.", valueName: "number"))
  var count = 3

  /// The form.
  @Option(help: ArgumentHelp("The form: text or json.", valueName: "form"))
  var format = SuggestionList.Format.text

  /// What to read.
  @OptionGroup var input: ContentOptions

  func validate() throws {
    if section != nil, !measures.isEmpty {
      throw ValidationError("give measures or --section, not both")
    }
    if !(1...100).contains(count) { throw ValidationError("--count takes a number from 1 to 100") }
  }

  func run() async throws {
    do {
      let outcome = try await input.read()
      Verb.printFindings(outcome.diagnostics)
      guard let register = outcome.register else { throw ExitCode(1) }
      let list =
        try section.map { section throws(UnknownWord) in
          try SuggestionList(forSection: section, limit: count, in: register)
        } ?? SuggestionList(for: measures, limit: count, in: register)
      Terminal.print(list.text(format))
      Terminal.exit(outcome.hasErrors ? 1 : 0)
    } catch let word as UnknownWord {
      throw ValidationError(word.description)
    }
  }
}

extension SuggestionList.Format: ExpressibleByArgument {}
