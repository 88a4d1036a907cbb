import Foundation
import Models
import NIOCore
import NIOPosix
import RPC
import Synchronization
import TestKit
import SwiftProtobuf
import Testing

/// More calls than the service can serve: it refuses at once, leaves others their share, keeps its memory and recovers.
@Suite("Overload", .serialized, .timeLimit(.minutes(5)))
struct OverloadStories {
    @Test(arguments: Engine.available)
    func aFloodFromOneCallerIsRefusedAndTheOthersAreServed(engine: Engine) async throws {
        try await Deployment.run(engine, settings: [.intake: ["--max-calls", "24"]]) { deployment in
            let intake = try #require(deployment.services[.intake])
            _ = try await HardFaultStories.submit(0, to: deployment)
            let before = intake.megabytes
            let flood = Flood()
            let client = try #require(deployment.administrator[.intake])
            let other = try await deployment.client(of: .intake, as: "officer:khac")
            let served = try await withThrowingTaskGroup(of: Void.self, returning: Int.self) { group in
                var served = 0
                for worker in 0..<200 {
                    group.addTask {
                        while !flood.isOver {
                            let error = await HardFaultStories.failure {
                                _ = try await client.call(IntakeMethods.submitPetition, Self.petition(worker))
                            }
                            flood.count(error?.code.rawValue ?? "ok")
                            // A refusal says when to come again; a broken connection cannot.
                            if let error, error.code == .resourceExhausted { #expect(error.retryAfter == 1) }
                        }
                    }
                }
                for _ in 0..<40 {
                    let error = await HardFaultStories.failure {
                        _ = try await other.call(IntakeMethods.listPetitions, .with { $0.pageSize = 1 })
                    }
                    if error == nil { served += 1 }
                    try await Task.sleep(for: .milliseconds(50))
                }
                flood.end()
                try await group.waitForAll()
                return served
            }
            let counts = flood.counts
            #expect(
                (counts["resource_exhausted"] ?? 0) + (counts["unavailable"] ?? 0) > 0, "nobody was refused: \(counts)")
            #expect((counts["ok"] ?? 0) > 0, "nobody was served: \(counts)")
            #expect(served >= 20, "the other caller was served \(served) times of 40")
            #expect(intake.megabytes < before + 200, "\(before) MB before, \(intake.megabytes) MB after")
            _ = try await HardFaultStories.submit(1, to: deployment)
            Soak.say("\(engine): flood \(counts), other served \(served)/40, \(before) → \(intake.megabytes) MB")
        }
    }

    /// Idle connections and ones whose request never ends stay all the while.
    @Test func latencyReturnsWhenTheLoadIsGone() async throws {
        let engine = Engine.available.contains(.postgres) ? Engine.postgres : .sqlite
        try await Deployment.run(engine, settings: [.intake: ["--max-calls", "24"]]) { deployment in
            let intake = try #require(deployment.services[.intake])
            let client = try #require(deployment.administrator[.intake])
            _ = try await HardFaultStories.submit(0, to: deployment)
            let quiet = try await Self.latency(of: client)
            let files = intake.descriptors
            let crowd = try await Crowd.gather(at: intake.port, idle: 200, dripping: 100)
            let flood = await Self.flood(client, callers: 100, for: .seconds(2))
            #expect(await crowd.count == 300, "idle connections were cut at once")
            let gone = ContinuousClock.now
            var after = try await Self.latency(of: client)
            try await deployment.eventually("latency is what it was") {
                after = try await Self.latency(of: client)
                return after < quiet * 2 + .milliseconds(10)
            }
            let back = ContinuousClock.now - gone
            await crowd.leave()
            try await deployment.eventually("the connections are forgotten") { intake.descriptors < files + 100 }
            Soak.say(
                "\(engine): median \(quiet.shown) before, \(after.shown) within \(back.shown) after a "
                    + "flood of \(flood.counts), beside 300 idle and dripping connections")
        }
    }

    /// Submissions without a pause; what they were answered.
    private static func flood(_ client: RPCClient, callers: Int, for length: Duration) async -> Flood {
        let flood = Flood()
        await withTaskGroup { group in
            for worker in 0..<callers {
                group.addTask {
                    while !flood.isOver {
                        let error = await HardFaultStories.failure {
                            _ = try await client.call(IntakeMethods.submitPetition, Self.petition(worker))
                        }
                        flood.count(error?.code.rawValue ?? "ok")
                    }
                }
            }
            try? await Task.sleep(for: length)
            flood.end()
        }
        return flood
    }

    /// The median of fifty calls, one after another.
    private static func latency(of client: RPCClient) async throws -> Duration {
        var times: [Duration] = []
        for _ in 0..<50 {
            let begun = ContinuousClock.now
            _ = try await client.call(IntakeMethods.listPetitions, .with { $0.pageSize = 1 })
            times.append(.now - begun)
        }
        return times.sorted()[25]
    }

    private static func petition(_ number: Int) -> PBSubmitPetitionRequest {
        .with {
            $0.communeCode = "27991"
            $0.channel = .portal
            $0.kind = .difficulty
            $0.body = "Trạm biến áp quá tải, lưới điện hạ áp yếu (\(number))."
        }
    }
}

/// What the callers of a flood were answered.
private final class Flood: Sendable {
    private let state = Mutex((counts: [String: Int](), isOver: false))

    var counts: [String: Int] { state.withLock { $0.counts } }
    var isOver: Bool { state.withLock { $0.isOver } }

    func count(_ code: String) { state.withLock { $0.counts[code, default: 0] += 1 } }

    func end() { state.withLock { $0.isOver = true } }
}

/// Connections that ask for nothing: half of a request, byte by byte, or none at all.
private actor Crowd {
    private var channels: [any NIOCore.Channel]
    private var dripping: Task<Void, any Error>?

    private init(_ channels: [any NIOCore.Channel], dripping count: Int) {
        self.channels = channels
        let slow = Array(channels.suffix(count))
        dripping = Task {
            for channel in slow {
                try? await channel.writeAndFlush(ByteBuffer(string: "POST /kipthoi.intake.v1.IntakeService/ListPet"))
            }
            while true {
                try await Task.sleep(for: .milliseconds(200))
                for channel in slow { channel.writeAndFlush(ByteBuffer(string: "x"), promise: nil) }
            }
        }
    }

    static func gather(at port: Int, idle: Int, dripping: Int) async throws -> Crowd {
        let bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        var channels: [any NIOCore.Channel] = []
        for _ in 0..<(idle + dripping) {
            channels.append(try await bootstrap.connect(host: "127.0.0.1", port: port).get())
        }
        return Crowd(channels, dripping: dripping)
    }

    /// Those that are still open.
    var count: Int { channels.count(where: \.isActive) }

    func leave() async {
        dripping?.cancel()
        for channel in channels { try? await channel.close() }
        channels = []
    }
}
