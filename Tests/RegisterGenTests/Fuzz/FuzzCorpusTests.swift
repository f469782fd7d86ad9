import RegisterFuzzing
import RegisterTestSupport
import Testing

/// Reads every input of the fuzzer's corpus again: the seeds, and those that once found something.
@Suite struct FuzzCorpusTests {
  /// An input of a target.
  struct Input: CustomTestStringConvertible {
    let target: FuzzTarget
    let path: String

    var testDescription: String { path }
  }

  private static let folder = "Tests/RegisterGenTests/Fixtures/fuzz"

  private static let inputs: [Input] = FuzzTarget.allCases.flatMap { target in
    let folder = "\(folder)/\(target.rawValue)"
    let names = (try? SmallRegister.names(in: folder)) ?? []
    return names.map { Input(target: target, path: "\(folder)/\($0)") }
  }

  @Test(arguments: inputs)
  func `an input of the corpus keeps the promises`(input: Input) async throws {
    let bytes = try SmallRegister.bytes(of: input.path)
    let complaint = await input.target.complaint(about: bytes)
    #expect(complaint == nil)
  }

  @Test(arguments: FuzzTarget.allCases)
  func `each target has seeds, and a folder for nothing else`(target: FuzzTarget) throws {
    #expect(Self.inputs.count { $0.target == target } >= 3)
    let folders = try SmallRegister.names(in: Self.folder)
    #expect(folders == FuzzTarget.allCases.map(\.rawValue).sorted())
  }
}
