import Cluster
import FoundationEssentials
import Models
import TestKit
import Testing

/// People and authorities over the whole cluster.
@Suite("Stories of people", .timeLimit(.minutes(3)))
struct PeopleStories {
    @Test(arguments: Engine.available)
    func aSecondmentBeginsAndEndsAtMidnight(engine: Engine) async throws {
        try await Province.story(engine, at: "2026-11-22T23:00+07:00") { province in
            _ = try await province.call(.routing, DirectoryMethods.putSecondment) {
                ($0.secondment.officerID, $0.secondment.communeCodes) = ("cv2.qltm", ["27991"])
                $0.secondment.fieldUnitCodes = ["QLNL"]
                ($0.secondment.fromDate, $0.secondment.toDate) = ("2026-11-23", "2026-11-23")
            }
            for officer in ["cv1.qlnl", "cv2.qltm"] {
                _ = try await province.call(.routing, DirectoryMethods.putDutyShift) {
                    $0.dutyShift.officerID = officer
                    $0.dutyShift.from = PBTimestamp(TestClock.instant("2026-11-22T17:00+07:00"))
                    $0.dutyShift.to = PBTimestamp(TestClock.instant("2026-11-24T07:00+07:00"))
                }
            }
            var officers: [String] = []
            for hours in [0, 2, 22, 1] {
                try await province.advance(by: .seconds(hours * 3600))
                let petition = try await province.routed()
                #expect(petition.unitCode == "QLNL")
                officers.append(petition.officer.id)
            }
            #expect(officers == ["cv1.qlnl", "cv2.qltm", "cv2.qltm", "cv1.qlnl"])
        }
    }

    @Test(arguments: Engine.available)
    func anAuthoritysReplyFindsItsPetitionsByOurLettersId(engine: Engine) async throws {
        try await Province.story(engine) { province in
            var petitions: [PBPetition] = []
            for _ in 0..<2 {
                let petition = try await province.accepted()
                _ = try await province.call(.routing, RoutingMethods.escalateToAuthority) {
                    ($0.petitionID, $0.authority) = (petition.id, .province)
                    ($0.document.number, $0.document.date, $0.document.documentID) = (
                        "12/SCT-QLNL", "2026-11-18", "vb-12"
                    )
                    $0.expectedAt = PBTimestamp(province.clock.now.addingTimeInterval(5 * 86_400))
                }
                petitions.append(petition)
            }
            try await province.advance(by: .seconds(86_400))
            for petition in petitions {
                #expect(try await province.petition(petition.id).status == .awaitingAuthority)
                #expect(try await province.clock(.rapid24H, petition.id).outcome == "HANDED_OVER")
            }
            _ = try await province.call(.routing, RoutingMethods.recordAuthorityReply) {
                ($0.inReplyToDocumentID, $0.summary) = ("vb-12", "Đồng ý chủ trương.")
                ($0.document.number, $0.document.date) = ("99/UBND-KT", "2026-11-19")
            }
            try await province.cluster.settle()
            for petition in petitions {
                #expect(try await province.petition(petition.id).status == .inProgress)
                #expect(try await province.clock(.authority, petition.id).state == .stopped)
                #expect(try await province.clock(.rapid24H, petition.id).state == .running)
            }
        }
    }

    @Test(arguments: Engine.available)
    func aJointUnitIsKnownToIntakeAndItsPeopleSeeThePetition(engine: Engine) async throws {
        try await Province.story(engine) { province in
            let petition = try await province.accepted()
            _ = try await province.call(.routing, RoutingMethods.addJointUnit) {
                ($0.petitionID, $0.unitCode, $0.reason) = (petition.id, "KTATMT", "Xin ý kiến về an toàn")
            }
            try await province.cluster.settle()
            let joined = try await province.petition(petition.id)
            #expect(joined.jointUnitCodes == ["KTATMT"] && joined.status == .inProgress)
            #expect(joined.officer == petition.officer)
        }
    }
}
