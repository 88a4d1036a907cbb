import Cluster
import IntakeService
import Models
import ServiceKit
import Storage
import TestKit
import Testing

/// Makes the dump of the schema of this source tree: `bash Tests/Fixtures/upgrades/make.sh <release>`. A release's dump
/// is made once, when it is released, and never again.
@Suite("Dump of a release", .serialized, .timeLimit(.minutes(5)), .enabled(if: ReleasedSchema.making != nil))
struct ReleaseMaker {
    @Test(arguments: Engine.available)
    func makesTheDump(engine: Engine) async throws {
        let schema = ReleasedSchema(release: try #require(ReleasedSchema.making))
        try await OpenProvince.with(engine, at: TestClock.instant("2026-11-18T08:00+07:00")) { province, place in
            try await province.cluster.loadDemoDirectory()
            try await province.cluster.settle()
            try await Self.populate(province)
            let contents = try await Contents.read(province)
            #expect(Set(contents.petitions.map(\.status)).count == 11, "a petition in each state")
            try await schema.dump(place, contents)
        }
    }

    /// One petition in each state and some on the way, every table in use, work under way in every queue.
    private static func populate(_ province: Province) async throws {
        let closed = try await province.answered()
        _ = try await province.call(.intake, IntakeMethods.rateAnswer) {
            $0.petitionID = closed.id
            $0.rating = .dissatisfied
            $0.comment = "Điện vẫn yếu."
        }
        try await province.advance(by: .seconds(8 * 86_400))
        try await moveOn(province)
        let (first, second) = (try await province.accepted(), try await province.routed())
        _ = try await province.call(.intake, IntakeMethods.mergePetition) {
            $0.petitionID = second.id
            $0.intoPetitionID = first.id
            $0.reason = "Cùng nội dung"
        }
        try await province.escalate(try await province.accepted().id)
        let reopened = try await province.answered()
        _ = try await province.call(.intake, IntakeMethods.reopenPetition) {
            $0.petitionID = reopened.id
            $0.reason = "Điện vẫn yếu"
        }
        _ = try await province.answered()
        _ = try await province.accepted()
        try await province.advance(by: .seconds(19 * 3600))
        _ = try await province.routed {
            $0.senderKind = .citizen
            $0.kind = .proposal
        }
        _ = try await province.routed {
            $0.channel = .letter
            $0.incomingDocument.number = "12/UBND"
            $0.incomingDocument.date = "2026-11-20"
            $0.incomingDocument.issuer = "UBND xã"
            $0.externalReference.system = "qlvb"
            $0.externalReference.id = "12-2026"
        }
        try await leaveWork(province)
    }

    private static func moveOn(_ province: Province) async throws {
        let transferred = try await province.accepted()
        _ = try await province.call(.routing, RoutingMethods.transferOutside) {
            $0.petitionID = transferred.id
            $0.agency = "Sở Tài chính"
            $0.reason = "Thuộc lĩnh vực ngân sách"
        }
        let rejected = try await province.routed()
        _ = try await province.call(.intake, IntakeMethods.rejectPetition) {
            $0.petitionID = rejected.id
            $0.reason = "Không rõ nội dung"
        }
        let withdrawn = try await province.routed()
        _ = try await province.call(.intake, IntakeMethods.withdrawPetition) {
            $0.petitionID = withdrawn.id
            $0.reason = "Đã tự giải quyết"
        }
        let returned = try await province.accepted()
        _ = try await province.call(.routing, RoutingMethods.returnAssignment) {
            $0.petitionID = returned.id
            $0.reason = "Không thuộc nhiệm vụ của phòng"
        }
        let paused = try await province.routed()
        _ = try await province.call(.intake, IntakeMethods.requestSupplement) {
            $0.petitionID = paused.id
            $0.question = "Đề nghị cho biết số trạm biến áp."
        }
        _ = try await province.call(.intake, IntakeMethods.addNote) {
            $0.petitionID = paused.id
            $0.body = "Đã gọi điện cho xã."
        }
        try await province.cluster.settle()
    }

    /// A partner's key, a remembered request, events that nobody has heard yet, and a dead letter.
    private static func leaveWork(_ province: Province) async throws {
        _ = try await province.cluster.intake.module.partnerKeys.create(partner: "portal", isLive: true)
        _ = try await province.submit(key: UpgradeStories.rememberedKey)
        _ = try await province.submit()
        let dead = try await province.submit().petition.id
        try await province.cluster.intake.database.write { tx in
            _ = try tx.execute(
                "UPDATE outbox SET state = 'DEAD', attempts = 3, last_error = 'made dead' WHERE subject = $1 AND subscriber = $2",
                dead, "notification")
        }
    }
}
