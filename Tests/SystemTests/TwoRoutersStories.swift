import AccessControl
import Foundation
import Models
import RPC
import SwiftProtobuf
import TestKit
import Testing

/// Two routing processes on one database. `RoutingPairTests` asks the same of two within one process, on both engines.
@Suite("Two routing processes", .serialized, .timeLimit(.minutes(5)))
struct TwoRoutersStories {
    private static let petitions = 24

    @Test func neverAssignOnePetitionTwice() async throws {
        try #require(Engine.available.contains(.postgres), "needs a PostgreSQL server")
        try await Deployment.run(.postgres, copies: 2) { deployment in
            let routers = try #require(deployment.instances[.routing])
            try #require(routers.count == 2)
            let clients = try await Self.intake(deployment, speakingTo: routers)
            let ids = (0..<Self.petitions).map { _ in UUIDv7.make() }
            // Both are told of each petition at the same moment: half the time as one event, else as two.
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (number, id) in ids.enumerated() {
                    let event = Self.received(id)
                    for (place, client) in clients.enumerated() {
                        var own = event
                        if place == 1, number.isMultiple(of: 2) { own.id = UUIDv7.make() }
                        group.addTask { [own] in try await Self.deliver(own, to: client) }
                    }
                }
                try await group.waitForAll()
            }
            for id in ids {
                let assignment = try await deployment.call(.routing, RoutingMethods.getAssignment) {
                    $0.petitionID = id
                }.assignment
                #expect(assignment.unitCode == "QLNL" && assignment.state == .offered && assignment.history.count == 1)
            }
            // Each was told once, too.
            let told = try await Command.run(
                "/usr/bin/env",
                [
                    "psql", "-qtA", deployment.place.url(schema: "routing"), "-c",
                    "SELECT count(*), count(DISTINCT subject) FROM routing.outbox "
                        + "WHERE subscriber = 'sla' AND type = 'petition.routed'",
                ])
            #expect(told.output.contains("\(Self.petitions)|\(Self.petitions)"), "\(told.output)")
        }
    }

    /// Clients that call as intake does, one a process.
    private static func intake(
        _ deployment: Deployment, speakingTo routers: [ServiceProcess]
    ) async throws -> [RPCClient] {
        let pem = try String(
            contentsOf: deployment.folder.appending(path: "keys/intake.key"), encoding: .utf8)
        let signer = try await TokenSigner(issuer: .intake, pem: pem)
        let token = try await signer.serviceToken(for: .routing)
        return routers.map { RPCClient(transport: HTTPTransport(baseURL: $0.url), token: { token }) }
    }

    private static func received(_ id: String) -> PBEvent {
        .with {
            ($0.id, $0.source, $0.specversion, $0.type) = (UUIDv7.make(), "intake", "1.0", "petition.received")
            ($0.subject, $0.time) = (id, PBTimestamp(Date()))
            $0.data.petitionReceived.petition = .with {
                ($0.id, $0.code, $0.communeCode) = (id, "KN-2026-000001-0", "27991")
                $0.status = PetitionStatus.received.wire
                $0.body = "Trạm biến áp quá tải, ấp thường xuyên mất điện vào buổi tối."
                $0.receivedAt = PBTimestamp(Date())
                $0.live = true
            }
        }
    }

    /// Until it was taken, as the relay does it.
    private static func deliver(_ event: PBEvent, to client: RPCClient) async throws {
        let end = ContinuousClock.now + .seconds(60)
        while true {
            do {
                let outcomes = try await client.call(EventMethods.deliver, .with { $0.events = [event] }).results
                    .map(\.outcome)
                if outcomes.allSatisfy({ $0 == .applied || $0 == .duplicate }) { return }
            } catch let error as RPCError where [.unavailable, .aborted, .deadlineExceeded].contains(error.code) {}
            try #require(ContinuousClock.now < end, "\(event.subject) was not taken")
            try await Task.sleep(for: .milliseconds(50))
        }
    }
}
