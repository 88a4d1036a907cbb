import Foundation
import Models
import RPC
import TestKit
import Testing

/// The main job with four processes on PostgreSQL, and what happens when one of them is away.
@Suite("Four processes", .serialized, .timeLimit(.minutes(10)))
struct ProcessStories {
    @Test(arguments: Engine.available)
    func givesEachOfTwoHundredPetitionsOneAssignmentOneClockAndItsMessages(engine: Engine) async throws {
        try await Deployment.run(engine) { deployment in
            let texts = Self.texts
            var ids: [String] = []
            for (number, text) in texts.prefix(80).enumerated() {
                ids.append(try await Self.submit(text, number, to: deployment))
            }
            // One service is away while petitions come in, and killed rather than asked.
            let routing = try #require(deployment.services[.routing])
            routing.crash()
            for (number, text) in texts.dropFirst(80).prefix(60).enumerated() {
                ids.append(try await Self.submit(text, 80 + number, to: deployment))
            }
            try routing.start()
            try await routing.ready()
            let notification = try #require(deployment.services[.notification])
            #expect(await notification.stop() == 0, "a graceful stop")
            for (number, text) in texts.dropFirst(140).enumerated() {
                ids.append(try await Self.submit(text, 140 + number, to: deployment))
            }
            try notification.start()
            try await notification.ready()

            #expect(ids.count == 200 && Set(ids).count == 200)
            for id in ids { try await Self.expectComplete(id, in: deployment) }
        }
    }

    @Test(arguments: Engine.available)
    func refusesWhoHasNoGoodToken(engine: Engine) async throws {
        try await Deployment.run(engine) { deployment in
            let intake = try #require(deployment.services[.intake])
            for token in [nil, "nonsense", deployment.token + "x"] as [String?] {
                let stranger = RPCClient(transport: HTTPTransport(baseURL: intake.url), token: { token })
                let error = await #expect(throws: RPCError.self) {
                    _ = try await stranger.call(IntakeMethods.listPetitions, .init())
                }
                #expect(error?.code == .unauthenticated)
            }
        }
    }

    private static func submit(_ text: String, _ number: Int, to deployment: Deployment) async throws -> String {
        try await deployment.call(.intake, IntakeMethods.submitPetition) { request in
            request.communeCode = ["27991", "25486", "27712", "25708", "28108"][number % 5]
            request.senderKind = .commune
            request.channel = .portal
            request.kind = .difficulty
            request.body = text
            request.reporter.fullName = "Phòng Kinh tế xã"
            request.reporter.email = "xa\(number)@demo.invalid"
        }.petition.id
    }

    private static func expectComplete(_ id: String, in deployment: Deployment) async throws {
        try await deployment.eventually("petition \(id) assigned and told") {
            let petition = try await deployment.call(.intake, IntakeMethods.getPetition) { $0.id = id }.petition
            let told = try await messages(id, deployment)
            let clocks = try await deployment.call(.sla, SLAMethods.getClocks) { $0.petitionID = id }.clocks
            return petition.status == .assigned && clocks.count >= 2
                && told.count >= (petition.unitCode.isEmpty ? 2 : 3)
                && told.allSatisfy { $0.state == .sent || $0.state == .delivered }
        }
        let petition = try await deployment.call(.intake, IntakeMethods.getPetition) { $0.id = id }.petition
        let assignment = try await deployment.call(.routing, RoutingMethods.getAssignment) { $0.petitionID = id }
            .assignment
        #expect(assignment.unitCode == petition.unitCode && assignment.officerID == petition.officer.id)
        let clocks = try await deployment.call(.sla, SLAMethods.getClocks) { $0.petitionID = id }.clocks
        let rapid = clocks.filter { $0.track == .rapid24H }
        #expect(rapid.count == 1 && rapid[0].stages.map(\.percent) == [50, 75, 90, 100])
        #expect(rapid[0].dueAt == petition.dueAt)
        #expect(clocks.filter { $0.track == .acceptance }.count == 1)
        let rules = try await messages(id, deployment).map { "\($0.rule) → \($0.audience)" }.sorted()
        #expect(
            rules
                == (petition.unitCode.isEmpty
                    ? ["petition.received → sender", "petition.unroutable → secretary"]
                    : ["petition.received → sender", "petition.routed → officer", "petition.routed → sender"]))
    }

    private static func messages(_ id: String, _ deployment: Deployment) async throws -> [PBMessage] {
        try await deployment.call(.notification, NotificationMethods.listMessages) {
            $0.petitionID = id
            $0.pageSize = 50
        }.messages
    }

    /// Two hundred texts: real ones first, where the evaluation set is at hand.
    private static var texts: [String] {
        struct Line: Decodable {
            let text: String
        }
        let file = ServiceProcess.root.appending(path: "../shared/data/petitions-dev.jsonl")
        let lines = ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n")
        let real = lines.compactMap { try? JSONDecoder().decode(Line.self, from: Data($0.utf8)).text }
        let topics = [
            "Trạm biến áp quá tải, điện yếu vào giờ cao điểm", "Cấp giấy phép bán lẻ thuốc lá nộp ở đâu",
            "Chợ xã xuống cấp, đề nghị hướng dẫn cải tạo", "Cụm công nghiệp chậm giải phóng mặt bằng",
            "Cửa hàng xăng dầu bán không đúng giá niêm yết", "Hàng giả, hàng nhái bán tại chợ",
            "Đăng ký đề án khuyến công cho cơ sở nông thôn", "Nổ mìn khai thác đá ảnh hưởng nhà dân",
            "Phần mềm báo cáo thống kê công thương không đăng nhập được", "Xin hướng dẫn theo trao đổi",
        ]
        let own = (0..<200).map { "\(topics[$0 % topics.count]) (ấp \($0 / topics.count + 1))." }
        return Array((real + own).prefix(200))
    }
}
