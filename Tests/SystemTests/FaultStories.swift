import Cluster
import Foundation
import Models
import RPC
import TestKit
import Testing

/// Faults of the main job: a peer away, a process killed in the middle, the database away.
@Suite("Faults", .serialized, .timeLimit(.minutes(10)))
struct FaultStories {
    @Test(arguments: Engine.available)
    func acceptsPetitionsWhileEveryPeerIsAwayAndDeliversWhenTheyReturn(engine: Engine) async throws {
        try await Province.story(engine) { province in
            let peers: [ServiceName] = [.routing, .sla, .notification]
            for peer in peers { province.cluster.network.takeDown(peer) }
            var ids: [String] = []
            for _ in 1...5 { ids.append(try await province.submit().petition.id) }
            try await province.cluster.settle()
            for peer in peers.reversed() {
                province.cluster.network.bringBack(peer)
                try await province.cluster.settle()
            }
            for id in ids {
                #expect(try await province.petition(id).status == .assigned)
                #expect(try await province.clocks(id).count == 2)
                #expect(try await province.told(id).count == 3)
            }
        }
    }

    @Test(arguments: Engine.available)
    func losesNothingAcknowledgedWhenEveryServiceIsKilledAgainAndAgain(engine: Engine) async throws {
        try await Deployment.run(engine) { deployment in
            let acknowledged = Acknowledged()
            let stop = Acknowledged()
            try await withThrowingTaskGroup { group in
                for worker in 1...4 {
                    group.addTask { await Self.submit(worker, to: deployment, into: acknowledged, until: stop) }
                }
                group.addTask {
                    for round in 0..<8 {
                        let name = ServiceName.allCases[round % 4]
                        try await Task.sleep(for: .milliseconds(400))
                        let service = try #require(deployment.services[name])
                        service.crash()
                        try service.start()
                        try await service.ready()
                    }
                    await stop.add("now")
                }
                try await group.waitForAll()
            }
            let ids = await acknowledged.ids
            #expect(ids.count > 20 && Set(ids).count == ids.count)
            for id in ids {
                try await deployment.eventually(within: .seconds(90), "\(id) complete") {
                    let petition = try await deployment.call(.intake, IntakeMethods.getPetition) { $0.id = id }.petition
                    let told = try await deployment.call(.notification, NotificationMethods.listMessages) {
                        $0.petitionID = id
                    }.messages
                    let clocks = try await deployment.call(.sla, SLAMethods.getClocks) { $0.petitionID = id }.clocks
                    return petition.status == .assigned && told.count >= 3 && clocks.count >= 2
                }
                let told = try await deployment.call(.notification, NotificationMethods.listMessages) {
                    $0.petitionID = id
                }.messages
                #expect(told.count == 3)
                let clocks = try await deployment.call(.sla, SLAMethods.getClocks) { $0.petitionID = id }.clocks
                #expect(clocks.map(\.track).sorted { $0.rawValue < $1.rawValue } == [.rapid24H, .acceptance])
            }
        }
    }

    @Test func saysUnavailableWhileTheDatabaseIsAwayAndRecoversByItself() async throws {
        try #require(Engine.available.contains(.postgres), "needs a PostgreSQL server")
        try await Deployment.run(.postgres) { deployment in
            let intake = try #require(deployment.services[.intake])
            try await deployment.place.takeDown(true)
            let error = await #expect(throws: RPCError.self) {
                _ = try await deployment.call(.intake, IntakeMethods.listPetitions) { $0.pageSize = 1 }
            }
            #expect(error?.code == .unavailable)
            #expect(await ServiceProcess.status(of: "\(intake.url)/healthz") == 200)
            #expect(await ServiceProcess.status(of: "\(intake.url)/readyz") == 503)
            try await deployment.place.takeDown(false)
            try await intake.ready()
            let submitted = try await deployment.call(.intake, IntakeMethods.submitPetition) { request in
                request.communeCode = "27991"
                request.channel = .portal
                request.kind = .difficulty
                request.body = "Trạm biến áp quá tải, lưới điện hạ áp yếu."
            }
            try await deployment.eventually("assigned after the fault") {
                let id = submitted.petition.id
                return try await deployment.call(.intake, IntakeMethods.getPetition) { $0.id = id }.petition.status
                    == .assigned
            }
        }
    }

    /// A client as it should be: tries again with the same key until it has an answer.
    private static func submit(
        _ worker: Int, to deployment: Deployment, into acknowledged: Acknowledged, until stop: Acknowledged
    ) async {
        guard let client = deployment.administrator[.intake] else { return }
        var number = 0
        while await stop.ids.isEmpty {
            number += 1
            var request = PBSubmitPetitionRequest()
            request.communeCode = "27991"
            request.channel = .portal
            request.kind = .difficulty
            request.body = "Trạm biến áp quá tải, lưới điện hạ áp yếu (\(worker)-\(number))."
            request.reporter.email = "xa@demo.invalid"
            let key = "worker-\(worker)-\(number)"
            while true {
                if let answer = try? await client.call(IntakeMethods.submitPetition, request, idempotencyKey: key) {
                    await acknowledged.add(answer.petition.id)
                    break
                }
                try? await Task.sleep(for: .milliseconds(50))
            }
            try? await Task.sleep(for: .milliseconds(20))
        }
    }
}

actor Acknowledged {
    private(set) var ids: [String] = []

    func add(_ id: String) {
        ids.append(id)
    }
}
