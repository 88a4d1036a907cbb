import Models
import NIOCore
import NIOPosix
@testable import RPC
import SwiftProtobuf
import Synchronization
import TestKit
import Testing

@Suite("Overload", .timeLimit(.minutes(1))) struct AdmissionTests {
    @Test func refusesWithRetryAfterWhenAllPlacesAreTaken() async throws {
        let admission = Admission(.init(calls: 2, bytes: 1000))
        try await admission.asking {
            try await admission.asking {
                let error = await rpcError { try await admission.asking {} }
                #expect(error?.code == .unavailable && error?.retryAfter == 1 && error?.reason == "OVERLOADED")
                let late = await rpcError { try await admission.serve(0) }
                #expect(late?.code == .unavailable)
            }
        }
        #expect(admission.load == .init(calls: 0, refused: 2))
        try await admission.serve(10)
    }

    @Test func countsTheBytesOfBodiesAsTheyCome() async throws {
        let admission = Admission(.init(calls: 100, bytes: 1000))
        try await admission.taking(
            "a",
            { count in
                // What is announced and does not come takes nothing from anybody.
                try count(1)
                try await admission.serve(900)
                try count(899)
                return []
            }
        ) { _ in
            #expect(admission.load == .init(calls: 1, bytes: 900))
            let error = await rpcError { try await admission.serve(200) }
            #expect(error?.code == .unavailable)
            try await admission.serve(100)
        }
        // Larger than all of it, but alone and within its own limit.
        try await admission.serve(5000)
        #expect(admission.load == .init(refused: 1))
    }

    @Test func leavesOthersTheirShareOfABusyService() async throws {
        let admission = Admission(.init(calls: 8, bytes: 1 << 20))
        let gate = Gate()
        try await withThrowingTaskGroup { group in
            for _ in 0..<4 {
                group.addTask { try await admission.serve(1, of: "hog") { await gate.wait() } }
            }
            await gate.until(waiting: 4)
            // Half of the places are taken, all by one: its fifth call is refused, the other's comes in.
            let error = await rpcError { try await admission.serve(1, of: "hog") }
            #expect(error?.code == .resourceExhausted && error?.retryAfter == 1)
            try await admission.serve(1, of: "other")
            gate.open()
            try await group.waitForAll()
        }
        try await admission.serve(1, of: "hog")
        #expect(admission.load.calls == 0 && admission.load.bodies == 0 && admission.load.bytes == 0)
    }

    /// Connections that say nothing, and ones that never finish their request, hold no place.
    @Test func servesBesideIdleAndDrippingConnections() async throws {
        try await withHTTPServer(makeServer(echo)) { port in
            var crowd: [any NIOCore.Channel] = []
            for number in 0..<300 {
                crowd.append(
                    try await connection(port, number % 2 == 0 ? "POST /kipthoi.intake.v1.IntakeService/Ge" : ""))
            }
            try await expectServed(port)
            for channel in crowd { try? await channel.close() }
        }
    }

    /// Heads that are whole and announce large bodies, of which a byte comes now and then.
    @Test(arguments: ["nobody", "hog"]) func servesBesideBodiesThatDrip(caller: String) async throws {
        let admission = Admission(.init(calls: 8, bytes: 1 << 20))
        let path = IntakeMethods.getPetition.path
        let server = makeServer(limits: RPCLimits(bodies: [path: 16 << 20]), admission: admission, echo)
        try await withHTTPServer(server) { port in
            var crowd: [any NIOCore.Channel] = []
            for number in 0..<64 {
                let length = number % 2 == 0 ? 16 << 20 : 60_000
                crowd.append(
                    try await connection(
                        port,
                        "POST \(path) HTTP/1.1\r\nhost: x\r\nauthorization: Bearer \(caller)\r\n"
                            + "content-type: application/json\r\ncontent-length: \(length)\r\n\r\n{"))
            }
            if caller == "hog" { await until { admission.load.bodies == 4 } }
            for _ in 0..<5 {
                for channel in crowd { channel.writeAndFlush(ByteBuffer(string: " "), promise: nil) }
                try await expectServed(port)
            }
            #expect(admission.load.bodies <= 4)
            for channel in crowd { try? await channel.close() }
        }
        #expect(admission.load.bodies == 0 && admission.load.bytes == 0)
    }

    /// Whoever is not let in hears so before it has sent its body.
    @Test func refusesStrangersBeforeTheirBodies() async throws {
        let path = IntakeMethods.getPetition.path
        let server = makeServer(limits: RPCLimits(bodies: [path: 16 << 20]), echo)
        try await withHTTPServer(server) { port in
            let answer = Answer()
            let channel = try await connection(
                port,
                "POST \(path) HTTP/1.1\r\nhost: x\r\nauthorization: Bearer nobody\r\n"
                    + "content-type: application/json\r\ncontent-length: \(16 << 20)\r\n\r\n{", answer)
            await until { answer.text.hasPrefix("HTTP/1.1 401") }
            // The rest of the body is not waited for.
            await until { !channel.isActive }
            #expect(answer.text.hasPrefix("HTTP/1.1 401"))
        }
    }

    @Test func aBodyThatDripsIsCutOff() async throws {
        let admission = Admission(.init(calls: 8))
        var options = HTTPOptions(port: 0)
        options.bodyTimeout = .milliseconds(300)
        try await withHTTPServer(makeServer(admission: admission, echo), options: options) { port in
            let channel = try await connection(
                port,
                "POST \(IntakeMethods.getPetition.path) HTTP/1.1\r\nhost: x\r\n"
                    + "content-type: application/json\r\ncontent-length: 50000\r\n\r\n")
            await until {
                channel.writeAndFlush(ByteBuffer(string: " "), promise: nil)
                return !channel.isActive
            }
            #expect(!channel.isActive)
            await until { admission.load.bodies == 0 }
            #expect(admission.load == .init())
        }
    }

    @Test func whoNeverTakesItsAnswerIsCutOff() async throws {
        var options = HTTPOptions(port: 0)
        options.writeTimeout = .milliseconds(300)
        let large = HTTPExtraRoute("GET", "/large") { _ in
            RPCResponse(status: 200, body: [UInt8](repeating: 7, count: 64 << 20))
        }
        try await withHTTPServer(makeServer(echo), extras: [large], options: options) { port in
            let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .channelOption(.autoRead, value: false).connect(host: "127.0.0.1", port: port).get()
            try await channel.writeAndFlush(ByteBuffer(string: "GET /large HTTP/1.1\r\nhost: x\r\n\r\n")).get()
            // Nothing is read, so only writing tells that the other end is gone.
            await until {
                try? await channel.writeAndFlush(ByteBuffer(string: "x")).get()
                return !channel.isActive
            }
            #expect(!channel.isActive)
        }
    }

    /// Webhooks and the like are admitted as calls are; health answers all the same.
    @Test func pathsBesideTheMethodsAreAdmittedToo() async throws {
        let admission = Admission(.init(calls: 8))
        let gate = Gate()
        let webhook = HTTPExtraRoute("POST", "/webhook") { _ in
            await gate.wait()
            return RPCResponse(status: 200)
        }
        let health = HTTPExtraRoute("GET", "/healthz", isAlwaysOpen: true) { _ in RPCResponse(status: 200) }
        try await withHTTPServer(makeServer(admission: admission, echo), extras: [webhook, health]) { port in
            let transport = HTTPTransport(baseURL: "http://127.0.0.1:\(port)")
            try await withThrowingTaskGroup { group in
                for _ in 0..<4 {
                    group.addTask {
                        let answer = try await transport.send(.init(path: "/webhook"), timeout: .seconds(40))
                        #expect(answer.status == 200)
                    }
                }
                await gate.until(waiting: 4)
                // The address has its share.
                let refused = try await transport.send(.init(path: "/webhook"), timeout: .seconds(20))
                #expect(refused.status == 429 && refused.headers["retry-after"] == "1")
                let alive = try await transport.send(.init(method: "GET", path: "/healthz"), timeout: .seconds(20))
                #expect(alive.status == 200)
                try await expectServed(port)
                gate.open()
                try await group.waitForAll()
            }
        }
    }

    private func expectServed(_ port: Int) async throws {
        let client = RPCClient(transport: HTTPTransport(baseURL: "http://127.0.0.1:\(port)"))
        for _ in 0..<20 {
            let answer = try await client.call(IntakeMethods.getPetition, .with { $0.id = "x" })
            #expect(answer.petition.id == "x")
        }
    }

    /// A connection that has sent `text`.
    private func connection(
        _ port: Int, _ text: String, _ answer: Answer = Answer()
    ) async throws -> any NIOCore.Channel {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(Reader(answer)) }
            }
            .connect(host: "127.0.0.1", port: port).get()
        if !text.isEmpty { try await channel.writeAndFlush(ByteBuffer(string: text)).get() }
        return channel
    }
}

extension Admission {
    /// A call with a body of so many bytes.
    fileprivate func serve(_ bytes: Int, of holder: String = "somebody", _ work: () async -> Void = {}) async throws {
        try await taking(
            holder,
            { count in
                try count(bytes)
                return []
            }
        ) { _ in await work() }
    }
}

/// What a server said.
private final class Answer: Sendable {
    private let state = Mutex("")

    var text: String { state.withLock { $0 } }

    func add(_ more: String) { state.withLock { $0 += more } }
}

private final class Reader: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    private let answer: Answer

    init(_ answer: Answer) {
        self.answer = answer
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        answer.add(String(buffer: unwrapInboundIn(data)))
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }
}

/// Waits for what others do; the suite's limit ends a wait in vain.
private func until(_ condition: () async -> Bool) async {
    let end = ContinuousClock.now + .seconds(40)
    while await !condition(), ContinuousClock.now < end { try? await Task.sleep(for: .milliseconds(10)) }
}

/// Holds callers until it is opened.
private final class Gate: Sendable {
    private let state = Mutex((isOpen: false, waiting: 0))

    func wait() async {
        state.withLock { $0.waiting += 1 }
        while !state.withLock({ $0.isOpen }) { try? await Task.sleep(for: .milliseconds(2)) }
    }

    func until(waiting count: Int) async {
        while state.withLock({ $0.waiting }) < count { try? await Task.sleep(for: .milliseconds(2)) }
    }

    func open() {
        state.withLock { $0.isOpen = true }
    }
}
