internal import Dispatch
package import RegisterGen

/// `serve` as a whole: watches the folders, reads what has changed, and serves the site on this machine.
///
/// The only part of the package that uses the network. The library (`RegisterGen`, folder `Preview`) decides
/// what is shown and answered; here is what moves it: the system's notices of changes, SwiftNIO, the clock.
package struct Preview: Sendable {
  private let options: BuildOptions
  private let port: Int

  /// Makes a preview.
  ///
  /// - Parameters:
  ///   - options: Where to read, and how; nothing is written.
  ///   - port: Where to listen on 127.0.0.1; 0 for any free port.
  package init(options: BuildOptions, port: Int) {
    self.options = options
    self.port = port
  }

  /// One reading of the register.
  package struct Reading: Sendable {
    /// What has changed; nothing for the first reading.
    package let changes: [FolderChange]
    /// What is shown since.
    package let site: PreviewSite
    /// What the reading has found that the one before had not; of the first reading, everything.
    package let news: [Diagnostic]
    /// How long it took, from the end of waiting until the pages can be asked for.
    package let time: Duration
    /// The port at which it is shown.
    package let port: Int
  }

  /// Serves until the process ends.
  ///
  /// - Parameter tell: Told of every reading.
  /// - Throws: when a folder can't be read or watched at the start, or the port can't be had.
  package func run(_ tell: @escaping @Sendable (Reading) -> Void) async throws(PreviewError) {
    let changes: PreviewChanges
    do throws(FileSystemError) {
      // Before the first reading, so that nothing is missed.
      changes = try PreviewChanges(below: roots())
    } catch {
      throw .input(error)
    }
    let gathering = changes.gathering()
    defer { gathering.cancel() }
    let run = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    let register = PreviewRegister(
      KeptBuild(options: options, repository: .local(around: options.content)), run: run)
    let updates = PreviewUpdates(register.site)
    let server = try await PreviewServer.listen(port: port, showing: updates)
    let serving = Task { () async -> PreviewError? in
      do throws(PreviewError) {
        try await server.run()
        return nil
      } catch {
        return error
      }
    }
    defer { serving.cancel() }
    try await follow(changes, register, updates) { changes, site, news, time in
      tell(Reading(changes: changes, site: site, news: news, time: time, port: server.port))
    }
    if let error = await serving.value { throw error }
  }

  /// The folders to watch. Where the command's own theme stands for a folder of templates that is not
  /// there, one that is made later is seen at the next start.
  private func roots() throws(FileSystemError) -> [String] {
    if options.theme != nil, try FileSystem.local.status(options.templates) == nil {
      return [options.content]
    }
    return [options.content, options.templates]
  }

  /// Reads the register at once and after every change.
  private func follow(
    _ changes: PreviewChanges, _ register: PreviewRegister, _ updates: PreviewUpdates,
    _ tell: ([FolderChange], PreviewSite, [Diagnostic], Duration) -> Void
  ) async throws(PreviewError) {
    var register = register
    var known: Set<Diagnostic> = []
    var next: [FolderChange]? = []
    while let changed = next {
      let start = ContinuousClock.now
      await register.read(after: changed)
      updates.show(register.site)
      let time = ContinuousClock.now - start
      let found = register.site.diagnostics
      tell(changed, register.site, found.filter { !known.contains($0) }, time)
      known = Set(found)
      do throws(FileSystemError) {
        next = try await changes.next()
      } catch {
        throw .input(error)
      }
    }
  }
}
