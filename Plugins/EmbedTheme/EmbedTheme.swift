import Foundation
import PackagePlugin

/// Makes Swift files of the folders that the command brings with it: its theme, and the samples of a new
/// register.
///
/// The files are made at build time and not kept: they can't differ from the folders.
@main
struct EmbedTheme: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
    let tool = try context.tool(named: "embed-theme").url
    return try [("Templates", "BuiltInTheme"), ("Starter", "BuiltInStarter")].map { name, type in
      let folder = context.package.directoryURL.appending(path: name)
      let output = context.pluginWorkDirectoryURL.appending(path: type + ".swift")
      return .buildCommand(
        displayName: "Embed \(name)", executable: tool,
        arguments: [
          folder.path(percentEncoded: false), output.path(percentEncoded: false), type,
        ],
        inputFiles: try ThemeFolder.files(below: folder), outputFiles: [output])
    }
  }
}
