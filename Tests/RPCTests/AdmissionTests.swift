import Models
import NIOCore
import NIOPosix
@testable import RPC
import SwiftProtobuf
import Synchronization
import TestKit
import Testing

@Suite("Overload", .timeLimit(.minutes(1))) struct AdmissionTests {
    private static let hog = Principal(id: "partner:hog", roles: [.partner])
    private static let other = Principal(id: "partner:other", roles: [.partner])

    @Test func refusesWithRetryAfterWhenAllPlacesAreTaken() async throws {
        let admission = Admission(.init(calls: 2, bytes: 1000))
        try await admission.holding(bytes: 10) {
            try await admission.holding(bytes: 10) {
                let error = await rpcError { try await admission.holding(bytes: 10) {} }
                #expect(error?.code == .unavailable && error?.retryAfter == 1 && error?.reason == "OVERLOADED")
            }
        }
        #expect(admission.load == .init(calls: 0, bytes: 0, refused: 1))
        try await admission.holding(bytes: 10) {}
    }

    @Test func countsTheBytesOfBodiesUnderWay() async throws {
        let admission = Admission(.init(calls: 100, bytes: 1000))
        try await admission.holding(bytes: 900) {
            let error = await rpcError { try await admission.holding(bytes: 200) {} }
            #expect(error?.code == .unavailable)
            try await admission.holding(bytes: 100) {}
        }
        // Larger than all of it, but alone and within its own limit.
        try await admission.holding(bytes: 5000) {}
    }

    @Test func leavesOthersTheirShareOfABusyService() async throws {
        let admission = Admission(.init(calls: 8, bytes: 1 << 20))
        let gate = Gate()
        try await withThrowingTaskGroup { group in
            for _ in 0..<4 {
                group.addTask {
                    try await admission.holding(bytes: 1) {
                        try await admission.serving(Self.hog) { await gate.wait() }
                    }
                }
            }
            await gate.until(waiting: 4)
            // Over half of the places are taken, all by one: its fifth call is refused, the other's comes in.
            try await admission.holding(bytes: 1) {
                let error = await rpcError { try await admission.serving(Self.hog) {} }
                #expect(error?.code == .resourceExhausted && error?.retryAfter == 1)
                try await admission.serving(Self.other) {}
            }
            gate.open()
            try await group.waitForAll()
        }
        try await admission.holding(bytes: 1) { try await admission.serving(Self.hog) {} }
        #expect(admission.load.calls == 0 && admission.load.bytes == 0)
    }

    /// Connections that say nothing, and ones that never finish their request, hold no place.
    @Test func servesBesideIdleAndDrippingConnections() async throws {
        let server = makeServer { echo(&$0) }
        try await withHTTPServer(server) { port in
            let bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            var channels: [any NIOCore.Channel] = []
            for number in 0..<300 {
                let channel = try await bootstrap.connect(host: "127.0.0.1", port: port).get()
                if number % 2 == 0 {
                    try await channel.writeAndFlush(ByteBuffer(string: "POST /kipthoi.intake.v1.IntakeService/Ge"))
                        .get()
                }
                channels.append(channel)
            }
            let client = RPCClient(transport: try HTTPTransport(baseURL: "http://127.0.0.1:\(port)"))
            for _ in 0..<20 {
                let answer = try await client.call(IntakeMethods.getPetition, .with { $0.id = "x" })
                #expect(answer.petition.id == "x")
            }
            for channel in channels { try? await channel.close() }
        }
    }
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
