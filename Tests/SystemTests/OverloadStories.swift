import Foundation
import Models
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
            #expect((counts["resource_exhausted"] ?? 0) + (counts["unavailable"] ?? 0) > 0, "nobody was refused: \(counts)")
            #expect((counts["ok"] ?? 0) > 0, "nobody was served: \(counts)")
            #expect(served >= 20, "the other caller was served \(served) times of 40")
            #expect(intake.megabytes < before + 200, "\(before) MB before, \(intake.megabytes) MB after")
            _ = try await HardFaultStories.submit(1, to: deployment)
            Soak.say("\(engine): flood \(counts), other served \(served)/40, \(before) → \(intake.megabytes) MB")
        }
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
