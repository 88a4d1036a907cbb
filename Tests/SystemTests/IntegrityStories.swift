import Foundation
import Models
import RPC
import Storage
import AccessControl
import SwiftProtobuf
import TestKit
import Testing

/// The audit over four running services, as an operator sees it.
@Suite("Integrity", .serialized, .timeLimit(.minutes(5)))
struct IntegrityStories {
    @Test(arguments: Engine.available)
    func verifiesEveryChainAndAccountsForEveryPetition(engine: Engine) async throws {
        try await Deployment.run(engine) { deployment in
            let answered = try await deployment.submitted()
            let open = try await deployment.submitted()
            try await deployment.complete(open, messages: 3)
            try await deployment.complete(answered, messages: 3)
            _ = try await deployment.patiently(.intake, IntakeMethods.answerPetition) {
                $0.petitionID = answered
                $0.kind = .final
                $0.body = "Đã nâng công suất trạm."
            }
            let verified = try await deployment.verification(until: { $0.ok })
            #expect(verified.chains.map(\.service) == ["intake", "routing", "sla", "notification"])
            #expect(verified.chains.allSatisfy { $0.rows > 0 && $0.findings.isEmpty })
            let account = try #require(verified.conservation)
            #expect(account.received == 2 && account.answered == 1 && account.open == 1 && account.findings.isEmpty)

            // Who did it, to what: the answer under the officer's name, its consequences under the event's.
            let rows = try await deployment.auditRows(of: answered)
            #expect(rows[.intake]?.contains("officer:quan-tri SubmitPetition") == true)
            #expect(rows[.intake]?.contains("officer:quan-tri AnswerPetition") == true)
            #expect(rows[.intake]?.contains("service:routing petition.routed") == true)
            #expect(rows[.sla]?.contains("service:intake petition.answered") == true)
            #expect(rows[.notification]?.contains("service:intake petition.received") == true)
        }
    }

    @Test(arguments: Engine.available)
    func sealsWhatWasCommittedAndTellsWhatWasAltered(engine: Engine) async throws {
        try await Deployment.run(engine) { deployment in
            let id = try await deployment.submitted()
            try await deployment.complete(id, messages: 3)
            var oldest = 0.0
            try await deployment.eventually(within: .seconds(10), "all sealed") {
                let chains = try await deployment.verify(["--offline"]).chains
                oldest = max(oldest, chains.map(\.unsealed.ageSeconds).max() ?? 0)
                return chains.allSatisfy { $0.unsealed.rows == 0 }
            }
            let heads = deployment.folder.appending(path: "heads.json")
            try Data(try await deployment.kipthoi(["audit", "head"]).output.utf8).write(to: heads)
            let before = try await deployment.verify(["--offline", "--head", heads.path()])
            #expect(before.ok)
            let rows = before.chains.map(\.rows).reduce(0, +)
            Soak.say("\(engine): \(rows) audit rows verified; the oldest unsealed one that was met was \(oldest) s old")

            let intake = try deployment.place.open(schema: "intake", poolSize: 1)
            try await intake.write { tx in
                _ = try tx.execute("UPDATE audit SET actor = 'officer:x' WHERE position = 1")
            }
            await intake.close()
            let sla = try deployment.place.open(schema: "sla", poolSize: 1)
            try await sla.write { tx in
                _ = try tx.execute("DELETE FROM audit WHERE position = 2")
                _ = try tx.execute(
                    "UPDATE clock SET state = 'STOPPED', outcome = 'ANSWERED' WHERE petition_id = $1", id)
            }
            await sla.close()
            let gone = try await deployment.submitted()
            try await deployment.complete(gone, messages: 3)
            try await deployment.eventually(within: .seconds(10), "all sealed") {
                try await deployment.verify(["--offline"]).chains.allSatisfy { $0.unsealed.rows == 0 }
            }
            try await deployment.remove(gone)
            let after = try await deployment.verify(["--settle", "1", "--head", heads.path()])
            #expect(
                after.chains.first { $0.service == "intake" }?.findings.last
                    == "petition \(gone) was removed: the chain tells of it")
            #expect(after.conservation?.findings.contains { $0.contains(gone) } == false)
            #expect(!after.ok)
            #expect(
                after.chains.first { $0.service == "intake" }?.findings.first?.hasPrefix("row 1 was changed") == true)
            #expect(after.chains.first { $0.service == "sla" }?.findings.contains("row 2 was removed") == true)
            #expect(after.conservation?.findings.contains { $0.contains("0 main clock(s)") } == true)
        }
    }
}

/// `kipthoi audit verify --json`.
struct Verification: Decodable {
    struct Chain: Decodable {
        struct Unsealed: Decodable {
            let rows: Int
            let ageSeconds: Double
        }

        let service: String
        let rows: Int
        let unsealed: Unsealed
        let findings: [String]
    }

    struct Account: Decodable {
        let received: Int
        let answered: Int
        let open: Int
        let handedOver: Int
        let closedOtherwise: Int
        let findings: [String]
    }

    let ok: Bool
    let chains: [Chain]
    let conservation: Account?
}

extension Deployment {
    /// Where the data are, as the operator's tool takes it.
    var dataFlags: [String] {
        let url = place.url(schema: "intake")
        guard place.engine == .sqlite else { return ["--database-url", url] }
        return ["--data-dir", String(url.dropFirst("sqlite:".count).dropLast("/intake.sqlite".count))]
    }

    /// The operator's tool on this deployment.
    func kipthoi(_ arguments: [String]) async throws -> Command {
        var environment = ["KIPTHOI_TOKEN": token, "KIPTHOI_AUDIT_KEY_FILE": TrustInit.auditKeyPath(in: folder.path())]
        for (name, service) in services { environment["KIPTHOI_\(name.rawValue.uppercased())_URL"] = service.url }
        return try await Command.run(
            ServiceProcess.binaries.appending(path: "kipthoi").path(), arguments + dataFlags, environment: environment)
    }

    func verify(_ flags: [String] = []) async throws -> Verification {
        let output = try await kipthoi(["audit", "verify", "--json"] + flags).output
        let line = try #require(output.split(separator: "\n").first { $0.hasPrefix("{") }, "\(output)")
        return try JSONDecoder().decode(Verification.self, from: Data(line.utf8))
    }

    func verification(until condition: (Verification) -> Bool) async throws -> Verification {
        let end = ContinuousClock.now + .seconds(30)
        while true {
            let found = try await verify()
            if condition(found) || ContinuousClock.now > end { return found }
            try await Task.sleep(for: .milliseconds(200))
        }
    }

    /// As a client should: again with the same key until there is an answer.
    func patiently<Request: Message, Response: Message>(
        _ service: ServiceName, _ method: RPCMethod<Request, Response>, _ fill: (inout Request) -> Void
    ) async throws -> Response {
        var request = Request()
        fill(&request)
        let client = try #require(administrator[service])
        let key = UUID().uuidString
        let end = ContinuousClock.now + .seconds(20)
        while true {
            do {
                return try await client.call(method, request, idempotencyKey: key)
            } catch let error as RPCError where error.code == .unavailable && ContinuousClock.now < end {
                try await Task.sleep(for: .milliseconds(100))
            }
        }
    }

    /// A petition's id.
    func submitted() async throws -> String {
        try await petition().id
    }

    /// - Parameter receivedAt: as staff enter it of one that came by hand; nil: now, by the portal.
    func petition(receivedAt: Date? = nil) async throws -> PBPetition {
        try await patiently(.intake, IntakeMethods.submitPetition) { request in
            request.communeCode = "27991"
            request.channel = receivedAt == nil ? .portal : .onSite
            if let receivedAt { request.receivedAt = .init(date: receivedAt) }
            request.kind = .difficulty
            request.body = "Trạm biến áp quá tải, lưới điện hạ áp yếu."
            request.reporter.email = "xa@demo.invalid"
        }.petition
    }

    /// Waits until it is assigned, clocked and told of.
    func complete(_ id: String, messages: Int) async throws {
        try await eventually("\(id) complete") {
            let petition = try await call(.intake, IntakeMethods.getPetition) { $0.id = id }.petition
            let clocks = try await call(.sla, SLAMethods.getClocks) { $0.petitionID = id }.clocks
            let told = try await call(.notification, NotificationMethods.listMessages) { $0.petitionID = id }.messages
            return petition.status == .assigned && clocks.count >= 2
                && told.count { $0.state == .sent || $0.state == .delivered } >= messages
        }
    }

    /// Takes a petition out of all four services, past their methods.
    func remove(_ id: String) async throws {
        let tables: [ServiceName: [(table: String, column: String)]] = [
            .intake: [("petition", "id")],
            .routing: [
                ("assignment_move", "petition_id"), ("route_text", "petition_id"), ("assignment", "petition_id"),
                ("routed_petition", "petition_id"),
            ],
            .sla: [("stage", "petition_id"), ("clock", "petition_id"), ("watched_petition", "petition_id")],
            .notification: [("message", "petition_id"), ("notified_petition", "id")],
        ]
        for (name, tables) in tables {
            let database = try place.open(schema: name.rawValue, poolSize: 1)
            try await database.write { tx in
                for (table, column) in tables { try tx.execute("DELETE FROM \(table) WHERE \(column) = $1", id) }
            }
            await database.close()
        }
    }

    /// `actor action` of everything that each service's audit knows about a petition.
    func auditRows(of id: String) async throws -> [ServiceName: Set<String>] {
        var rows: [ServiceName: Set<String>] = [:]
        for name in ServiceName.allCases {
            let database = try place.open(schema: name.rawValue, poolSize: 1)
            rows[name] = try await database.read { tx in
                Set(
                    try tx.query(
                        """
                        SELECT actor, action FROM audit WHERE subject = $1
                        UNION SELECT actor, action FROM audit_open WHERE subject = $1
                        """, id
                    ).map { "\(try $0.text("actor")) \(try $0.text("action"))" })
            }
            await database.close()
        }
        return rows
    }
}
