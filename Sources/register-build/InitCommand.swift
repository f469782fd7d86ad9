import ArgumentParser
import RegisterGen
import RegisterTheme

/// `register-build init [FOLDER]`: starts a register.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Start a new register in an empty folder, which builds at once.",
    discussion: """
      The register has one file of each kind, with sample text to replace, a README for its editors, \
      and a .gitignore. It passes 'register-build check --strict'.

      The folder is made where it is missing. One that holds anything but a new git repository is \
      refused (exit status 2), and nothing is written.

      Examples:
        register-build init
        register-build init waterregister --title 'Register watermaatregelen'
        register-build init register --language en
      """
  )

  /// Where the register comes.
  @Argument(help: "The folder, which is empty or not there yet.", completion: .directory)
  var folder = "."

  /// The language.
  @Option(
    help: ArgumentHelp(
      "The language of the sample text and of the site's interface.", valueName: "code"))
  var language: InterfaceLanguage = .dutch

  /// The title.
  @Option(
    help: ArgumentHelp("The register's title, between quotes.", valueName: "title"))
  var title: String?

  func validate() throws {
    if folder.isEmpty { throw ValidationError("the folder has no name") }
  }

  func run() async throws {
    let register: StarterRegister
    do throws(RefusedEntry) {
      register = try StarterRegister(
        language: language, title: title, from: BuiltInStarter.bytesByPath)
    } catch {
      throw ValidationError(error.description)
    }
    do throws(NewFolderError) {
      try NewFolderWriter().write(register.files, into: InputOptions.trimmed(folder))
    } catch {
      Terminal.printFault(error.description)
      throw ExitCode(2)
    }
    Terminal.print(account(of: register))
  }

  /// What was written, and what comes next.
  private func account(of register: StarterRegister) -> String {
    let isHere = folder == "."
    let place = isHere ? "this folder" : "'\(VisibleText.make(folder))'"
    var text = "A new register of \(register.files.count) files is in \(place).\n\nNext:\n"
    if !isHere { text += "  cd \(shellWord)\n" }
    return text + """
        register-build serve    show the site in a browser while you edit
        register-build check    name every mistake, with its line and cure
        register-build          check, and write the site to public/

      README.md tells what is where. Begin with Content/register.yml.

      """
  }

  /// The folder as a shell takes it.
  private var shellWord: String {
    let isPlain = folder.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
        || "-_./".utf8.contains(byte)
    }
    let word = isPlain ? folder : "'" + folder.replacing("'", with: "'\\''") + "'"
    return VisibleText.make(word.hasPrefix("-") ? "./" + word : word)
  }
}

extension InterfaceLanguage: ExpressibleByArgument {}
