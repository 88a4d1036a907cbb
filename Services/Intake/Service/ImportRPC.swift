import FoundationEssentials
import Models
import RPC
import ServiceKit
import Storage
import SwiftProtobuf

/// `ImportPetitions`: a list as lines, or as the file it was written in.
struct ImportRPC: Sendable {
    let petitions: PetitionStore

    func register(in routes: inout RPCRoutes) {
        routes.handle(IntakeMethods.importPetitions) { request, call in
            let visit = try await visit(of: request)
            let outcomes = try await petitions.importPetitions(
                try await lines(of: request, visit), dryRun: request.dryRun, by: Caller(call, request))
            return .with { $0.results = outcomes.map(PBImportResult.init) }
        }
    }

    private func visit(of request: PBImportPetitionsRequest) async throws -> Visit? {
        let id = request.visitID
        guard !id.isEmpty else { return nil }
        return try await petitions.database.read { tx in try Visit.find(id, in: tx) }
    }

    private func lines(of request: PBImportPetitionsRequest, _ visit: Visit?) async throws -> [ImportLine] {
        guard !request.sheet.isEmpty else {
            return try request.lines.map { try ImportLine($0, of: request, visit) }
        }
        guard request.lines.isEmpty else {
            throw RPCError.invalid(
                "lines", "NOT_ALLOWED", "give lines or a sheet, not both",
                vi: "Chỉ gửi danh sách hoặc tệp, không gửi cả hai.")
        }
        let communes = try await petitions.mirror.current().communes
        // Reading a file takes its time: not on the threads that serve everybody.
        return try await AttachmentFiles.blocking {
            try ImportSheet(request.sheet, communes: communes).lines.map {
                try ImportLine($0.wire, of: request, visit, problems: $0.problems)
            }
        }
    }
}

extension ImportLine {
    /// - Parameters:
    ///   - request: its defaults fill in what the line leaves out.
    ///   - visit: at which the list was written.
    init(
        _ wire: PBImportLine, of request: PBImportPetitionsRequest, _ visit: Visit?, problems: [FieldViolation] = []
    ) throws {
        var wire = wire
        // As protobuf merges: a line stands over the request's defaults, these over those of a visit or a spreadsheet.
        var petition = PBSubmitPetitionRequest()
        if !request.sheet.isEmpty { (petition.channel, petition.kind) = (.meeting, .difficulty) }
        if let visit {
            (petition.channel, petition.communeCode) = (.meeting, visit.communeCode)
            petition.receivedAt = PBTimestamp(visit.at)
        }
        for stronger in [request.defaults, wire.petition] {
            let bytes: [UInt8] = try stronger.serializedBytes()
            try petition.merge(serializedBytes: bytes)
        }
        wire.petition = petition
        let number = Int(wire.line)
        // Where it stands does not make it another line.
        wire.line = 0
        var draft = PetitionDraft(wire.petition)
        draft.visitID = visit?.id
        self.init(
            line: number, draft: draft, answer: wire.answer, legalBasis: wire.legalBasis,
            fingerprint: try Idempotency.fingerprint(of: wire), problems: problems)
    }
}

extension PBImportResult {
    init(_ outcome: ImportOutcome) {
        self.init()
        line = Int32(clamping: outcome.line)
        existing = outcome.existing
        problems = outcome.problems.map(\.messageVi)
        violations = outcome.problems.map { problem in
            .with {
                ($0.field, $0.reason) = (problem.field, problem.reason)
                ($0.message, $0.messageVi) = (problem.message, problem.messageVi)
            }
        }
        if let due = outcome.dueAt { dueAt = PBTimestamp(due) }
        guard let petition = outcome.petition else { return }
        petitionID = petition.id
        code = petition.code.description
        status = petition.status.wire
        dueAt = PBTimestamp(petition.clock.dueAt)
    }
}
