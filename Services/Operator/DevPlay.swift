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

    /// How long petitions may take through all services before the table is printed as it is.
    private static let patience: Duration = .seconds(15)
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
            return Terminal.say("  kiến nghị mẫu là của tỉnh 80 nên không gửi thử ở tỉnh \(server.configuration.province)")
        }
        Terminal.say("\n" + Terminal.paint("Gửi thử \(DemoPetition.all.count) kiến nghị", .cyan))
        var ids: [String] = []
        for (index, demo) in DemoPetition.all.enumerated() {
            let petition = try await submit(demo, number: index + 1)
            ids.append(petition.id)
            Terminal.say("  \(Terminal.paint("✓", .green)) \(petition.code)  \(petition.communeName): \(petition.subject)")
        }
        try await settle(ids, "phân công và báo tin")
        try await work(ids)
        try await settle(ids, "nhận việc và trả lời")
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

    /// The officers take on the first ones, and answer the one that has its answer at hand.
    private func work(_ ids: [String]) async throws {
        for (index, (id, demo)) in zip(ids, DemoPetition.all).enumerated() {
            guard index < Self.accepted || demo.answer != nil else { continue }
            let petition = try await server.cluster.client(of: .intake)
                .call(IntakeMethods.getPetition, .with { $0.id = id }).petition
            guard petition.status == .assigned, !petition.unitCode.isEmpty else { continue }
            let officer = ["x-kipthoi-as": "officer:\(petition.officer.id)@\(petition.unitCode)"]
            _ = try await server.cluster.client(of: .routing)
                .call(RoutingMethods.acceptAssignment, .with { $0.petitionID = id }, headers: officer)
            guard let answer = demo.answer else { continue }
            let request = PBAnswerPetitionRequest.with {
                $0.petitionID = id
                $0.kind = .final
                $0.body = answer
            }
            _ = try await server.cluster.client(of: .intake)
                .call(IntakeMethods.answerPetition, request, headers: officer)
        }
    }

    /// Until all is delivered: every petition with somebody, every event at its subscribers, every message sent.
    private func settle(_ ids: [String], _ what: String) async throws {
        let began = ContinuousClock.now
        while ContinuousClock.now - began < Self.patience {
            if try await isSettled(ids) {
                let tenths = Int((ContinuousClock.now - began) / .milliseconds(100))
                return Terminal.say("  \(Terminal.paint("✓", .green)) \(what): \(tenths / 10),\(tenths % 10) giây")
            }
            try await Task.sleep(for: .milliseconds(50))
        }
        Terminal.complain("  \(what): sau \(Self.patience.components.seconds) giây vẫn chưa xong, xem `kipthoi doctor`")
    }

    private func isSettled(_ ids: [String]) async throws -> Bool {
        guard try await server.cluster.undelivered().isEmpty else { return false }
        let queued = try await server.cluster.client(of: .notification)
            .call(NotificationMethods.listMessages, .with { $0.state = .queued; $0.pageSize = 1 })
        guard queued.messages.isEmpty else { return false }
        let waiting = try await server.cluster.client(of: .intake).call(
            IntakeMethods.listPetitions,
            .with {
                $0.filter.statuses = [PetitionStatus.received.wire]
                $0.pageSize = 200
            })
        return Set(waiting.petitions.map(\.id)).isDisjoint(with: ids)
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
