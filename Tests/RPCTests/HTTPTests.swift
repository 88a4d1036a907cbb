import AsyncHTTPClient
import Models
import NIOCore
import NIOHTTP1
import NIOPosix
import SwiftProtobuf
import TestKit
import Testing

@testable import RPC

/// What only a real HTTP server can show.
@Suite(.timeLimit(.minutes(1))) struct HTTPTests {
    @Test func servesPathsBesideTheMethods() async throws {
        let health = HTTPExtraRoute("GET", "/healthz") { _ in RPCResponse(status: 200, body: Array("ok".utf8)) }
        let files = HTTPExtraRoute("PUT", "/attachments/*", maximumBody: 2 << 20) { request in
            RPCResponse(status: 201, headers: ["x-path": request.path, "x-size": "\(request.body.count)"])
        }
        try await withHTTPServer(makeServer(echo), extras: [health, files]) { port in
            let transport = HTTPTransport(baseURL: "http://127.0.0.1:\(port)/")
            let get = try await transport.send(.init(method: "GET", path: "/healthz"), timeout: .seconds(5))
            #expect(get.text == "ok")
            let head = try await transport.send(.init(method: "HEAD", path: "/healthz"), timeout: .seconds(5))
            #expect(head.status == 200)
            #expect(head.body.isEmpty)
            let below = try await transport.send(.init(method: "GET", path: "/healthz/x"), timeout: .seconds(5))
            #expect(below.status == 404)
            let wrong = try await transport.send(.init(method: "DELETE", path: "/attachments/a1"), timeout: .seconds(5))
            #expect(wrong.status == 405 && wrong.headers["allow"] == "PUT")
            let file = [UInt8](repeating: 7, count: 2 << 20)
            let put = RPCRequest(method: "PUT", path: "/attachments/a1", body: file)
            let stored = try await transport.send(put, timeout: .seconds(20))
            #expect(stored.headers["x-path"] == "/attachments/a1")
            #expect(stored.headers["x-size"] == "\(2 << 20)")
            let large = RPCRequest(method: "PUT", path: "/attachments/a1", body: file + [1])
            let refused = try await transport.send(large, timeout: .seconds(20))
            #expect(refused.status == 413)
        }
    }

    @Test func refusesAnEndlessBodyWithoutAnnouncedLength() async throws {
        try await withHTTPServer(makeServer(echo)) { port in
            var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)\(IntakeMethods.getPetition.path)")
            request.method = .POST
            request.headers.add(name: "content-type", value: "application/json")
            let pieces = AsyncStream<ByteBuffer> { stream in
                for _ in 0..<40 { stream.yield(ByteBuffer(repeating: 0x20, count: 64 * 1024)) }
                stream.finish()
            }
            request.body = .stream(pieces, length: .unknown)
            let response = try await HTTPClient.shared.execute(request, timeout: .seconds(20))
            #expect(response.status.code == 413)
        }
    }

    @Test func finishesWhatItHasBegunWhenItShutsDown() async throws {
        let (begun, begin) = AsyncStream.makeStream(of: Void.self)
        let (releases, release) = AsyncStream.makeStream(of: Void.self)
        let server = makeServer { routes in
            routes.handle(IntakeMethods.getPetition) { _, _ in
                begin.yield()
                _ = await releases.first { _ in true }
                return .with { $0.petition.id = "done" }
            }
        }
        try await withThrowingTaskGroup(of: String.self) { tasks in
            try await withHTTPServer(server) { port in
                let client = RPCClient(transport: HTTPTransport(baseURL: "http://127.0.0.1:\(port)"))
                tasks.addTask { try await client.call(IntakeMethods.getPetition, .init()).petition.id }
                _ = await begun.first { _ in true }
                // The server is told to stop while the call waits; the call ends only after that.
                tasks.addTask {
                    try await Task.sleep(for: .milliseconds(100))
                    release.yield()
                    return "done"
                }
            }
            for try await answer in tasks { #expect(answer == "done") }
        }
    }

    /// A connection that is accepted while the server stops is served by nobody; forgetting it would end the process.
    @Test func stopsWhileConnectionsStillCome() async throws {
        for _ in 0..<10 {
            try await withHTTPServer(makeServer(echo)) { port in
                let bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                for _ in 0..<60 {
                    bootstrap.connect(host: "127.0.0.1", port: port).whenSuccess { $0.close(promise: nil) }
                }
            }
        }
    }

    @Test func aRequestThatDripsIsCutOff() async throws {
        var options = HTTPOptions(port: 0)
        options.idleTimeout = .milliseconds(500)
        try await withHTTPServer(makeServer(echo), options: options) { port in
            let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .connect(host: "127.0.0.1", port: port).get()
            let begun = ContinuousClock.now
            while channel.isActive, ContinuousClock.now - begun < .seconds(30) {
                try? await channel.writeAndFlush(ByteBuffer(string: "x"))
                try await Task.sleep(for: .milliseconds(50))
            }
            #expect(!channel.isActive, "still open after 30 s of single bytes")
        }
    }

    @Test func readsQueryParametersAsFormsWriteThem() {
        #expect(
            URLText.parameters("a=1+2&b=%C4%90%E1%BB%93&c&d=x%3Dy=z&e=%zz") == [
                "a": "1 2", "b": "Đồ", "c": "", "d": "x=y=z", "e": "%zz",
            ])
        #expect(URLText.parameters("m=" + URLText.escape(#"{"id":"a+b & c=đ"}"#)) == ["m": #"{"id":"a+b & c=đ"}"#])
    }
}
