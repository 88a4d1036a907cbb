package import Events
import FoundationEssentials
package import Models
package import RPC
import ServiceKit
package import Storage
import SwiftProtobuf
import WorkCalendar

/// The methods of SLAService: wire → rule → wire.
package struct SLARPC: Sendable {
    let database: any Database
    let petitions: PetitionStore
    let rules: RuleStore
    let apologies: ApologyDesk
    let auditor: Auditor
    /// States a fact about rules: `policy:rapid-24h`, `calendar`.
    let emit: @Sendable (Fact, String, Transaction) throws -> Void

    package func register(in routes: inout RPCRoutes) {
        routes.handle(SLAMethods.previewDeadline) { request, _ in try await previewDeadline(request) }
        routes.handle(SLAMethods.getClocks) { request, call in try await getClocks(request, call.principal) }
        routes.handle(SLAMethods.listClocks) { request, call in try await listClocks(request, call.principal) }
        routes.handle(SLAMethods.extendClock) { request, call in try await extendClock(request, call) }
        routes.handle(SLAMethods.listPolicies) { _, _ in try await listPolicies() }
        routes.handle(SLAMethods.listCalendarDays) { request, _ in try await listCalendarDays(request) }
        routes.handle(SLAMethods.putPolicy) { request, call in try await putPolicy(request, call) }
        routes.handle(SLAMethods.previewPolicyChange) { request, _ in try await previewPolicyChange(request) }
        routes.handle(SLAMethods.rebaseClocks) { request, call in try await rebaseClocks(request, call) }
        routes.handle(SLAMethods.putCalendarDays) { request, call in try await putCalendarDays(request, call) }
        routes.handle(SLAMethods.pauseClock) { request, call in try await pauseClock(request, call) }
        routes.handle(SLAMethods.resumeClock) { request, call in try await resumeClock(request, call) }
        routes.handle(SLAMethods.getAudit) { _, _ in try await getAudit() }
        routes.later(Self.later)
    }

    /// Methods that a later release brings.
    package static let later: [any AnyRPCMethod] = []

    // MARK: - Clocks

    /// - Throws: `notFound`, also for a petition of another commune.
    package func getClocks(_ request: PBGetClocksRequest, _ principal: Principal) async throws -> PBGetClocksResponse {
        try Self.require("petition_id", request.petitionID)
        let clocks = try await database.read { tx in
            guard let petition = try petitions.petition(request.petitionID, in: tx),
                principal.maySee(commune: petition.communeCode)
            else { throw RPCError.notFound("petition", vi: "Không tìm thấy kiến nghị.") }
            return try StageStore.withHistory(try ClockStore.clocks(of: petition.id, in: tx), in: tx)
        }
        return .with { $0.clocks = clocks.map(PBClock.init) }
    }

    /// - Throws: `invalidArgument` for a page size or token that is none.
    package func listClocks(
        _ request: PBListClocksRequest, _ principal: Principal
    ) async throws -> PBListClocksResponse {
        var query = try ClockQuery(request)
        if let own = principal.onlyCommune {
            guard query.communeCode == nil || query.communeCode == own else { return PBListClocksResponse() }
            query.communeCode = own
        }
        let page = try await database.read { [query] tx in try ClockStore.list(query, in: tx) }
        return .with {
            $0.clocks = page.clocks.map(PBClock.init)
            $0.nextPageToken = page.next?.token ?? ""
        }
    }

    /// - Throws: `notFound`; `invalidArgument` and `failedPrecondition` as `PetitionClock.extend`.
    package func extendClock(_ request: PBExtendClockRequest, _ call: RPCCall) async throws -> PBExtendClockResponse {
        try Self.require("clock_id", request.clockID)
        guard request.hasDueAt else { throw Self.missing("due_at") }
        let repeated = try IdempotentCall(call, request)
        let dueAt = request.dueAt.instant
        let (clock, notice) = try await database.write { tx in
            if let id = try repeated?.find(in: tx), let clock = try ClockStore.clocks(ids: [id], in: tx).first {
                return (try StageStore.withHistory([clock], in: tx), try ApologyDesk.latest(of: id, in: tx))
            }
            let clock = try extend(request, to: dueAt, by: call.principal, repeated, in: tx)
            return (try StageStore.withHistory([clock], in: tx), try ApologyDesk.latest(of: clock.id, in: tx))
        }
        return .with {
            if let clock = clock.first { $0.clock = PBClock(clock) }
            if let notice { $0.notice = PBApologyNotice(notice) }
        }
    }

    private func extend(
        _ request: PBExtendClockRequest, to dueAt: Date, by principal: Principal, _ repeated: IdempotentCall?,
        in tx: Transaction
    ) throws -> PetitionClock {
        let unknown = RPCError.notFound("clock", vi: "Không tìm thấy thời hạn.")
        guard let petitionID = try ClockStore.petitionID(ofClock: request.clockID, in: tx) else { throw unknown }
        let watch = try petitions.change(petitionID, in: tx) { watch in
            guard principal.maySee(commune: watch.petition.communeCode) else { throw unknown }
            guard principal.mayChange(watch.petition) else { throw RPCError.otherUnit }
            // With the row locked the first of two equal requests is over.
            guard try repeated?.find(in: tx) == nil else { return }
            try watch.extend(
                request.clockID, to: dueAt, reason: request.reason, by: principal.id,
                mayGiveNotice: principal.has(anyOf: [.teamHead, .administrator])
            ) { clock, dueBefore, extends in
                try apologies.issue(
                    for: clock, dueBefore: dueBefore, promisedAt: dueAt, reason: request.reason, by: principal.id,
                    extends: extends, in: tx)
            }
            try repeated?.record(request.clockID, in: tx)
        }
        guard let clock = watch?.clocks.first(where: { $0.id == request.clockID }) else { throw unknown }
        return clock
    }

    // MARK: - Rules

    /// - Throws: as `PreviewQuestion.answer`.
    package func previewDeadline(_ request: PBPreviewDeadlineRequest) async throws -> PBPreviewDeadlineResponse {
        let (rules, now) = try await database.read { tx in (try self.rules.current(in: tx), tx.now) }
        var question = PreviewQuestion(from: request.hasFrom ? request.from.instant : now)
        question.track = Track(request.track)?.rawValue ?? ""
        question.step = request.step
        question.policyID = request.policyID
        question.procedureDays = Int(request.procedureDays)
        question.expectedAt = request.hasExpectedAt ? request.expectedAt.instant : nil
        return PBPreviewDeadlineResponse(try question.answer(rules.policies, rules.calendar))
    }

    // MARK: - Requests

    static func require(_ field: String, _ value: String) throws {
        guard !value.isEmpty else { throw missing(field) }
    }

    private static func missing(_ field: String) -> RPCError {
        RPCError.invalid(field, "REQUIRED", "is required", vi: "Thiếu \(field).")
    }
}

extension ClockQuery {
    /// - Throws: `invalidArgument` with every violation at once.
    init(_ request: PBListClocksRequest) throws {
        self.init()
        var violations: [FieldViolation] = []
        switch request.condition {
        case .unspecified: condition = nil
        case .running: condition = .running
        case .atRisk: condition = .atRisk
        case .breached: condition = .breached
        case .UNRECOGNIZED:
            violations.append(
                FieldViolation("condition", "UNKNOWN", "unknown condition", vi: "Điều kiện lọc không hợp lệ."))
        }
        unitCode = request.unitCode.isEmpty ? nil : request.unitCode
        communeCode = request.communeCode.isEmpty ? nil : request.communeCode
        officerID = request.officerID.isEmpty ? nil : request.officerID
        leadOfficerID = request.leadOfficerID.isEmpty ? nil : request.leadOfficerID
        includesTest = request.includeTest
        dueBefore = request.hasDueBefore ? request.dueBefore.instant : nil
        switch Int(request.pageSize) {
        case 0: pageSize = Self.usualPage
        case 1...: pageSize = min(Int(request.pageSize), Self.largestPage)
        default:
            violations.append(
                FieldViolation("page_size", "OUT_OF_RANGE", "must not be negative", vi: "Cỡ trang không hợp lệ."))
        }
        if !request.pageToken.isEmpty {
            after = Position(token: request.pageToken)
            if after == nil {
                violations.append(
                    FieldViolation("page_token", "INVALID", "not a page token", vi: "Mã trang không hợp lệ."))
            }
        }
        try RPCError.throwIfAny(violations)
    }
}

extension Principal {
    /// The one commune whose petitions this principal may see; nil for everybody of the department.
    var onlyCommune: String? {
        let department: Set<Role> = [
            .intakeOfficer, .officer, .unitHead, .secretary, .teamHead, .administrator, .auditor, .service,
        ]
        return has(anyOf: department) ? nil : communeCode ?? ""
    }

    func maySee(commune code: String) -> Bool {
        onlyCommune.map { $0 == code } ?? true
    }

    /// Whether who sees a petition may also change its clocks: officers and heads those of their unit, of a joint unit
    /// or in their own hands; the secretary, the team head and the administrator all.
    func mayChange(_ petition: WatchedPetition) -> Bool {
        if has(anyOf: [.intakeOfficer, .secretary, .teamHead, .administrator, .service]) { return true }
        guard has(anyOf: [.officer, .unitHead]) else { return false }
        if let officerID, officerID == petition.officerID { return true }
        guard let unitCode, !unitCode.isEmpty else { return false }
        return unitCode == petition.unitCode || petition.jointUnits.contains(unitCode)
    }
}

extension RPCError {
    static let otherUnit = RPCError(
        .permissionDenied, "the petition is with another unit", vi: "Kiến nghị đang do phòng khác xử lý.",
        reason: "OTHER_UNIT")
}
