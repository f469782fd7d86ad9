import ArgumentParser

/// The command: turns a folder of Markdown into a public register.
@main
struct RegisterBuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register-build",
    abstract: "Turn a folder of Markdown, one file per policy measure, into a public register.",
    discussion: """
      Without a verb, register-build builds the site: it reads Content and Templates, checks both, \
      and replaces the folder public as a whole. With an error in the content nothing is written.

      Exit status: 0 clean, 1 errors in the content, 2 the environment failed (disk, permissions), \
      64 wrong usage.

      Examples:
        register-build init register
        register-build
        register-build check
        register-build new measure 'Aanpassing nareis' --stream asiel
      """,
    version: "0.1.0",
    subcommands: [
      BuildCommand.self, CheckCommand.self, VerifyCommand.self, DiffCommand.self, ServeCommand.self,
      ExplainCommand.self, ListCommand.self, SuggestCommand.self, InitCommand.self,
      NewCommand.self, SchemaCommand.self, ServerConfigCommand.self,
    ],
    defaultSubcommand: BuildCommand.self
  )
}
