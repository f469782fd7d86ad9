internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import RegisterGen

/// The preview's web server: HTTP/1.1 on 127.0.0.1, each connection a task of its own.
///
/// What is answered is decided by `PreviewAnswer`; here it only travels.
struct PreviewServer {
  /// A connection, whose requests are read and whose answers are written in parts.
  private typealias Connection = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>

  private let channel: NIOAsyncChannel<Connection, Never>
  private let updates: PreviewUpdates
  /// The port that it listens at.
  let port: Int

  /// Begins to listen.
  ///
  /// - Parameters:
  ///   - port: The port; 0 for any that is free.
  ///   - updates: What is shown.
  /// - Throws: `PreviewError.port` when the port can't be had.
  static func listen(
    port: Int, showing updates: PreviewUpdates
  ) async throws(PreviewError) -> PreviewServer {
    do {
      // One thread waits for the network; answers are made elsewhere.
      let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
      let channel = try await ServerBootstrap(group: group)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
        .bind(host: "127.0.0.1", port: port) { channel in
          channel.eventLoop.makeCompletedFuture { try connection(over: channel) }
        }
      return PreviewServer(
        channel: channel, updates: updates, port: channel.channel.localAddress?.port ?? port)
    } catch let error as IOError {
      throw .port(port, code: error.errnoCode)
    } catch {
      throw .server("\(error)")
    }
  }

  private static func connection(over channel: any Channel) throws -> Connection {
    let pipeline = channel.pipeline.syncOperations
    try pipeline.configureHTTPServerPipeline(withErrorHandling: true)
    return try Connection(wrappingChannelSynchronously: channel)
  }

  /// Answers until the task is cancelled.
  ///
  /// - Throws: `PreviewError.server` when no connection can be accepted any more.
  func run() async throws(PreviewError) {
    do {
      try await withThrowingDiscardingTaskGroup { group in
        try await channel.executeThenClose { connections in
          for try await connection in connections {
            // A connection that breaks is the browser's affair.
            group.addTask { try? await serve(connection) }
          }
        }
      }
    } catch {
      throw .server("\(error)")
    }
  }

  // MARK: Connections

  private func serve(_ connection: Connection) async throws {
    try await connection.executeThenClose { parts, answers in
      var head: HTTPRequestHead?
      for try await part in parts {
        switch part {
        case .head(let next): head = next
        case .body: continue
        case .end:
          guard let request = head else { return }
          guard try await answer(request, on: connection, answers) else { return }
          head = nil
        }
      }
    }
  }

  /// Answers a request; whether another may follow on the same connection.
  private func answer(
    _ head: HTTPRequestHead, on connection: Connection,
    _ answers: NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>
  ) async throws -> Bool {
    let request = PreviewRequest(
      method: head.method.rawValue, target: head.uri, hosts: head.headers["host"])
    switch PreviewAnswer(to: request, showing: updates.site, port: port) {
    case .response(let response):
      var parts = [Self.head(response, to: head)]
      if !response.body.isEmpty {
        parts.append(.body(.byteBuffer(ByteBuffer(bytes: response.body))))
      }
      try await answers.write(contentsOf: parts + [.end(nil)])
      return head.isKeepAlive
    case .events(let address):
      let listening = updates.listen()
      defer { listening.end() }
      connection.channel.closeFuture.whenComplete { _ in listening.end() }
      try await answers.write(Self.head(.events, to: head))
      try await answers.write(.body(.byteBuffer(ByteBuffer(bytes: PreviewEvent.opening))))
      try await answers.write(event(at: address))
      for await _ in listening.wakes { try await answers.write(event(at: address)) }
      return false
    }
  }

  private func event(at address: String) -> HTTPServerResponsePart {
    .body(
      .byteBuffer(ByteBuffer(bytes: PreviewEvent(updates.site, address: address).bytes)))
  }

  private static func head(
    _ response: PreviewResponse, to request: HTTPRequestHead
  ) -> HTTPServerResponsePart {
    var headers = HTTPHeaders(response.headers.map { ($0.name, $0.value) })
    if !request.isKeepAlive { headers.add(name: "Connection", value: "close") }
    return .head(
      HTTPResponseHead(
        version: request.version, status: HTTPResponseStatus(statusCode: response.status),
        headers: headers))
  }
}
