import PackagePlugin

/// Makes a Swift file of the templates folder, so that the command brings its theme with it.
///
/// The file is made at build time and not kept: it can't differ from the templates.
@main
struct EmbedTheme: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Templates")
    let output = context.pluginWorkDirectoryURL.appending(path: "BuiltInTheme.swift")
    let inputs = try ThemeFolder.files(below: folder)
    return [
      .buildCommand(
        displayName: "Embed the theme", executable: try context.tool(named: "embed-theme").url,
        arguments: [folder.path(percentEncoded: false), output.path(percentEncoded: false)],
        inputFiles: inputs, outputFiles: [output])
    ]
  }
}
