import Cluster
import FoundationEssentials
import Models
import RPC
import ServiceLifecycle
import SwiftProtobuf

/// What `kipthoi dev` does once it serves: plays the demo petitions through the pipeline on new data, then says what is
/// there and how to go on.
struct DevPlay: Service {
    let server: DevServer
    let plays: Bool
    let listening: AsyncStream<ServiceName>
    let start: ContinuousClock.Instant

    /// How many the officers take on at once, so that several states can be seen.
    private static let accepted = 4

    func run() async throws {
        do {
            try await cancelWhenGracefulShutdown { try await perform() }
        } catch is CancellationError {
            return
        } catch {
            Terminal.complain("chưa gửi thử được: \(error); hệ thống vẫn chạy")
        }
    }

    private func perform() async throws {
        var missing = Set(ServiceName.allCases)
        for await name in listening {
            missing.remove(name)
            if missing.isEmpty { break }
        }
        try Task.checkCancellation()
        let report = DevReport(server: server)
        let known = try await report.count(upTo: DemoPetition.all.count)
        if plays, known < DemoPetition.all.count { try await play() }
        let code = try await report.printTable()
        report.printAddresses(readyAfter: .now - start, example: code)
    }

    private func play() async throws {
        guard server.configuration.province == "80" else {
            return Terminal.say(
                "  kiến nghị mẫu là của tỉnh 80 nên không gửi thử ở tỉnh \(server.configuration.province)")
        }
        Terminal.say("\n" + Terminal.paint("Gửi thử \(DemoPetition.all.count) kiến nghị", .cyan))
        var ids: [String] = []
        for (index, demo) in DemoPetition.all.enumerated() {
            let petition = try await submit(demo, number: index + 1)
            ids.append(petition.id)
            Terminal.say(
                "  \(Terminal.paint("✓", .green)) \(petition.code)  \(petition.communeName): \(petition.subject)")
        }
        try await settle(ids, "phân công và báo tin")
        try await accept(ids)
        try await settle(ids, "cán bộ nhận việc")
        try await answer(ids)
        try await settle(ids, "trả lời")
    }

    /// Repeating it submits nothing anew: by the key for a week, by the reference for ever.
    private func submit(_ demo: DemoPetition, number: Int) async throws -> PBPetition {
        var request = PBSubmitPetitionRequest()
        request.communeCode = demo.commune
        request.senderKind = demo.sender.wire
        request.channel = demo.channel.wire
        request.kind = demo.kind.wire
        request.urgency = demo.urgency.wire
        request.subject = demo.subject
        request.body = demo.body
        request.procedureCode = demo.procedure
        request.reporter.fullName = demo.reporter
        request.reporter.phone = "09000000\(number < 10 ? "0" : "")\(number)"
        request.reporter.email = "nguoi-gui-\(number)@demo.invalid"
        request.externalReference.system = "kipthoi-dev"
        request.externalReference.id = String(number)
        return try await server.cluster.client(of: .intake)
            .call(IntakeMethods.submitPetition, request, idempotencyKey: "kipthoi-dev-\(number)").petition
    }

    /// The officers take on the first ones, and whichever is to be answered.
    private func accept(_ ids: [String]) async throws {
        for (index, (id, demo)) in zip(ids, DemoPetition.all).enumerated() {
            guard index < Self.accepted || demo.answer != nil else { continue }
            let petition = try await petition(id)
            guard petition.status == .assigned, !petition.unitCode.isEmpty else { continue }
            _ = try await server.cluster.client(of: .routing).call(
                RoutingMethods.acceptAssignment, .with { $0.petitionID = id }, headers: Self.officer(of: petition))
        }
    }

    /// Their answers, where the unit has one at hand.
    private func answer(_ ids: [String]) async throws {
        for (id, demo) in zip(ids, DemoPetition.all) {
            guard let answer = demo.answer else { continue }
            let petition = try await petition(id)
            guard petition.status == .inProgress else { continue }
            let request = PBAnswerPetitionRequest.with {
                $0.petitionID = id
                $0.kind = .final
                $0.body = answer
            }
            _ = try await server.cluster.client(of: .intake)
                .call(IntakeMethods.answerPetition, request, headers: Self.officer(of: petition))
        }
    }

    private func petition(_ id: String) async throws -> PBPetition {
        try await server.cluster.client(of: .intake)
            .call(IntakeMethods.getPetition, .with { $0.id = id }).petition
    }

    /// Acts as the officer who has the petition.
    private static func officer(of petition: PBPetition) -> [String: String] {
        ["x-kipthoi-as": "officer:\(petition.officer.id)@\(petition.unitCode)"]
    }
}

extension DemoPetition {
    /// Who wrote it: a post or a word, never a person's name.
    fileprivate var reporter: String {
        switch sender {
        case .commune: "Phòng Kinh tế"
        case .citizen: "Người dân"
        case .organisation: "Doanh nghiệp"
        }
    }
}
