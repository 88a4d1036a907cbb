import Events
import FoundationEssentials
import Models
import Storage
import SwiftProtobuf
import TestKit
import Testing

@testable import IntakeService

/// Who is in charge of a commune and when it was visited: rows of routing's directory, which intake keeps for its lists.
@Suite("Leaders and visits", .timeLimit(.minutes(2)))
struct VisitTests {
    private static let visited = TestClock.instant("2026-11-19T14:00+07:00")

    private func leader(
        _ officer: String, of communes: [String], from: String = "2026-11-01", to: String = "2026-12-01",
        version: Int32 = 1, cancelled: Bool = false
    ) -> Fact {
        .directoryChanged(
            .with {
                $0.communeLead = .with {
                    ($0.id, $0.officerID, $0.communeCodes) = ("l-\(officer)", officer, communes)
                    $0.from = PBTimestamp(TestClock.instant("\(from)T00:00+07:00"))
                    $0.to = PBTimestamp(TestClock.instant("\(to)T00:00+07:00"))
                    ($0.version, $0.cancelled) = (version, cancelled)
                }
            })
    }

    private func visit(_ id: String, version: Int32 = 1, cancelled: Bool = false) -> Fact {
        .directoryChanged(
            .with {
                $0.visit = .with {
                    ($0.id, $0.communeCode, $0.officerIds) = (id, Intake.benLuc, ["to-truong"])
                    $0.at = PBTimestamp(Self.visited)
                    ($0.version, $0.cancelled) = (version, cancelled)
                }
            })
    }

    @Test(arguments: Engine.available)
    func aLeaderSeesThePetitionsOfTheOwnCommunesWhileInCharge(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            var own: [String] = []
            for _ in 0..<3 { own.append(try await intake.submit().id) }
            let other = try await intake.submit(.sample.but { $0.communeCode = Intake.tanNinh }).id
            try await intake.index()
            func ids(_ officer: String, text: String = "") async throws -> [String] {
                var filter = PetitionFilter()
                (filter.leadOfficerID, filter.text) = (officer, text)
                var found: [String] = []
                var token = ""
                repeat {
                    let page = try await intake.petitions.list(filter, pageSize: 2, token: token, by: .clerk)
                    found += page.petitions.map(\.id)
                    token = page.nextToken
                } while !token.isEmpty
                return found.sorted()
            }
            #expect(try await ids("to-truong") == [])
            try await intake.hear(leader("to-truong", of: [Intake.benLuc], version: 2), about: "l", sequence: 2)
            try await intake.hear(leader("to-truong", of: [Intake.tanNinh], version: 1), about: "l", sequence: 1)
            try await intake.hear(leader("pho", of: [Intake.tanNinh], from: "2026-11-21"), about: "l2", sequence: 1)
            #expect(try await ids("to-truong") == own.sorted())
            #expect(try await ids("to-truong", text: "biến áp") == own.sorted())
            #expect(try await ids("pho") == [])
            // From midnight on somebody else has the other commune.
            intake.clock.set(to: TestClock.instant("2026-11-21T00:01+07:00"))
            #expect(try await ids("pho") == [other])
            try await intake.hear(
                leader("pho", of: [Intake.tanNinh], version: 2, cancelled: true), about: "l2", sequence: 2)
            #expect(try await ids("pho") == [])
        }
    }

    @Test(arguments: Engine.available)
    func theListOfAMeetingNamesItsVisit(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            try await intake.hear(visit("v1"), about: "visit:v1", sequence: 1)
            let request = PBImportPetitionsRequest.with {
                $0.visitID = "v1"
                $0.lines = ["Điện yếu ở ấp 3", "Chợ xã xuống cấp"].enumerated().map { index, question in
                    .with {
                        $0.line = Int32(index + 1)
                        $0.petition.body = question
                        $0.petition.kind = .difficulty
                    }
                }
            }
            let results = try await intake.importing(request)
            #expect(results.flatMap(\.problems).isEmpty)
            let petitions = try await intake.petitions.list(
                PetitionFilter(visitID: "v1"), pageSize: 0, token: "", by: .clerk
            ).petitions
            #expect(Set(petitions.map(\.id)) == Set(results.map(\.petitionID)))
            for petition in petitions {
                #expect(petition.content.communeCode == Intake.benLuc && petition.content.channel == .meeting)
                #expect(petition.receivedAt == Self.visited)
                #expect(PBPetition(petition).visitID == "v1")
            }
            let elsewhere = try await intake.submit().id
            #expect(try await intake.petition(elsewhere).content.visitID == nil)
            // Once more, also much later: the same petitions. Of another meeting: new ones.
            #expect(try await intake.importing(request).allSatisfy(\.existing))
            intake.clock.advance(by: .seconds(8 * 86_400))
            #expect(try await intake.importing(request).allSatisfy(\.existing))
            #expect(try await intake.count("petition") == 3)
            try await intake.hear(visit("v2"), about: "visit:v2", sequence: 1)
            var other = request
            other.visitID = "v2"
            #expect(try await intake.importing(other).allSatisfy { !$0.existing && !$0.code.isEmpty })
            #expect(try await intake.count("petition") == 5)
        }
    }

    @Test(arguments: Engine.available)
    func aVisitThatIsNotThereIsRefused(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            try await intake.hear(visit("v1"), about: "visit:v1", sequence: 1)
            try await intake.hear(visit("v1", version: 2, cancelled: true), about: "visit:v1", sequence: 2)
            for id in ["v1", "v2"] {
                let error = await #expect(throws: RPCError.self) {
                    try await intake.importing(
                        .with {
                            $0.visitID = id
                            $0.sheet = Intake.meeting
                        })
                }
                #expect(error?.violations.map(\.reason) == ["UNKNOWN_VISIT"])
            }
            #expect(try await intake.count("petition") == 0)
        }
    }
}
