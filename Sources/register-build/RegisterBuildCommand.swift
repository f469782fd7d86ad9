import ArgumentParser

/// The command: turns a folder of Markdown into a public register.
@main
struct RegisterBuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register-build",
    abstract: "Turn a folder of Markdown, one file per policy measure, into a public register.",
    version: "0.1.0"
  )
}
