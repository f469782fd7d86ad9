import ArgumentParser
import RegisterGen

/// The options of a verb that reads the content and no templates.
struct ContentOptions: ParsableArguments {
  /// The folder of the register.
  @Option(
    help: ArgumentHelp("The folder of the register.", valueName: "folder"),
    completion: .directory)
  var content = "Content"

  /// How many files to work on at once.
  @OptionGroup var jobs: JobOptions

  func validate() throws {
    if content.isEmpty { throw ValidationError("--content takes the path of a folder") }
  }

  /// Reads the register; a fault of the environment is printed and ends the process with 2.
  func read() async throws -> RegisterReading.Outcome {
    Terminal.prepareMemory()
    let reading = RegisterReading(content: content, jobs: jobs.count)
    do throws(FileSystemError) {
      return try await reading.read()
    } catch {
      Terminal.printFault(error.description)
      throw ExitCode(2)
    }
  }
}
