import Dispatch
import Glibc
import RegisterFuzzing
import Synchronization

/// The target that the variable `FUZZ_TARGET` names.
private let target: FuzzTarget = {
  // The text is copied at once; nothing in this process changes the environment.
  let name = unsafe getenv("FUZZ_TARGET").map { unsafe String(cString: $0) } ?? ""
  guard let target = FuzzTarget(rawValue: name) else {
    print("FUZZ_TARGET is one of \(FuzzTarget.allCases.map(\.rawValue).joined(separator: ", "))")
    exit(64)
  }
  return target
}()

/// What libFuzzer calls with each input; the process ends when something is wrong with what came of it.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // libFuzzer lends the bytes for the length of the call, and they are copied at once.
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let complaint = Mutex<String?>(nil)
  // On a thread of the pool, as in the command: with a stack as small as there.
  let done = DispatchSemaphore(value: 0)
  Task.detached {
    let found = await target.quickComplaint(about: bytes)
    complaint.withLock { $0 = found }
    done.signal()
  }
  done.wait()
  guard let found = complaint.withLock({ $0 }) else { return 0 }
  print("complaint:", found)
  fflush(nil)
  abort()
}

/// libFuzzer's own loop, which its `main` calls as well. Swift's way of calling hands pointers over as C does.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The entry of the program: the package manager calls an executable's `main` by its target's name.
@_cdecl("register_fuzz_main")
public func fuzz(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  // Both are those of the process, and live as long as it does.
  var count = count
  var arguments = unsafe arguments
  return unsafe runDriver(&count, &arguments, testOneInput)
}
