import ArgumentParser
import RegisterGen
import RegisterTheme

/// The option that says where the publisher's own templates are.
struct ThemeOptions: ParsableArguments {
  /// The folder of the templates; `nil` when none was named.
  @Option(
    help: ArgumentHelp(
      "The folder of your own templates; each takes the place of the one that the command brings. "
        + "(default: Templates, if it is there)",
      valueName: "folder"),
    completion: .directory)
  var templates: String?

  func validate() throws {
    if templates == "" { throw ValidationError("--templates takes the path of a folder") }
  }

  /// The folder, whether or not it is there.
  var folder: String { InputOptions.trimmed(templates ?? "Templates") }

  /// The theme that the command brings. A folder that was named must be there.
  var builtIn: FileUnderlay {
    FileUnderlay(
      BuiltInTheme.bytesByPath, below: folder, rootMayBeMissing: templates == nil)
  }
}
