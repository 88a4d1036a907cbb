import FoundationEssentials
import Models
import RPC
import ServiceKit
import Storage
import SwiftProtobuf

/// Dated rows of the directory: secondments, absences, the duty roster, leaders of communes, visits.
extension DirectoryRPC {
    /// Shifts of one request.
    static let largestRoster = 500

    func registerDated(in routes: inout RPCRoutes) {
        registerSecondments(in: &routes)
        registerAbsences(in: &routes)
        registerDuty(in: &routes)
        registerLeads(in: &routes)
        registerVisits(in: &routes)
    }

    private func registerSecondments(in routes: inout RPCRoutes) {
        routes.handle(DirectoryMethods.putSecondment) { request, call in
            let draft = DatedDraft<Directory.Secondment>(request.secondment)
            let row = try await putOne(draft, request, call)
            return .with { $0.secondment = PBSecondment(row) }
        }
        routes.handle(DirectoryMethods.listSecondments) { request, _ in
            let filter = DatedFilter(
                from: request.hasFrom ? request.from.instant : nil, to: request.hasTo ? request.to.instant : nil,
                withCancelled: request.withCancelled)
            let rows = try await database.read { tx in
                try store.list(Directory.Secondment.self, filter, in: tx)
                    .filter { request.officerID.isEmpty || $0.officerID == request.officerID }
                    .filter { request.communeCode.isEmpty || $0.communeCodes.contains(request.communeCode) }
                    .map { ($0, try store.workload(of: $0, in: tx)) }
            }
            return .with {
                $0.secondments = rows.map { PBSecondment($0.0) }
                $0.workloads = rows.map { PBSecondmentWorkload($0.0.id, $0.1) }
            }
        }
    }

    private func registerAbsences(in routes: inout RPCRoutes) {
        routes.handle(DirectoryMethods.putAbsence) { request, call in
            let draft = DatedDraft<Directory.Absence>(request.absence)
            let row = try await putOne(draft, request, call)
            return .with { $0.absence = PBAbsence(row) }
        }
        routes.handle(DirectoryMethods.listAbsences) { request, _ in
            let filter = DatedFilter(
                from: request.hasFrom ? request.from.instant : nil, to: request.hasTo ? request.to.instant : nil,
                withCancelled: request.withCancelled)
            let rows = try await database.read { tx in
                try store.list(Directory.Absence.self, filter, in: tx)
                    .filter { request.officerID.isEmpty || $0.officerID == request.officerID }
            }
            return .with { $0.absences = rows.map { PBAbsence($0) } }
        }
    }

    private func registerDuty(in routes: inout RPCRoutes) {
        routes.handle(DirectoryMethods.putDutyShift) { request, call in try await putRoster(request, call) }
        routes.handle(DirectoryMethods.listDutyShifts) { request, _ in
            let filter = DatedFilter(
                from: request.hasFrom ? request.from.instant : nil, to: request.hasTo ? request.to.instant : nil,
                withCancelled: request.withCancelled)
            return try await database.read { tx in
                let rows = try store.list(Directory.DutyShift.self, filter, in: tx)
                let days = try desk.choices.days.current(in: tx)
                let findings = try desk.rosterFindings(from: max(filter.from ?? tx.now, tx.now), in: tx)
                return .with {
                    $0.dutyShifts =
                        rows
                        .filter {
                            request.officerID.isEmpty || [$0.officerID, $0.backupID].contains(request.officerID)
                        }
                        .map { PBDutyShift($0, kind: days.dutyKind(at: $0.from)) }
                    $0.findings = findings.map { PBRosterFinding($0) }
                }
            }
        }
    }

    /// One shift or a whole roster; the findings are those of the roster as it then is.
    private func putRoster(_ request: PBPutDutyShiftRequest, _ call: RPCCall) async throws -> PBPutDutyShiftResponse {
        let wires = request.hasDutyShift || request.dutyShifts.isEmpty ? [request.dutyShift] : request.dutyShifts
        guard wires.count <= Self.largestRoster else {
            throw RPCError.invalid(
                "duty_shifts", "TOO_MANY", "has more than \(Self.largestRoster) rows",
                vi: "Lịch trực có quá \(Self.largestRoster) ca.")
        }
        let drafts = wires.map { DatedDraft<Directory.DutyShift>($0) }
        let isRoster = !request.hasDutyShift && !request.dutyShifts.isEmpty
        let repeatable = try IdempotentCall(call, request)
        return try await database.write { tx in
            var rows: [Directory.DutyShift] = []
            if let known = try repeatable?.find(in: tx) {
                rows = try known.split(separator: ",").compactMap {
                    try store.find(Directory.DutyShift.self, String($0), in: tx)
                }
            } else {
                rows = try put(drafts, isRoster: isRoster, in: tx)
                try repeatable?.record(rows.map(\.id).joined(separator: ","), in: tx)
            }
            let days = try desk.choices.days.current(in: tx)
            let findings = try desk.rosterFindings(from: tx.now, until: rows.map(\.to).max(), in: tx)
            let answers = rows.map { PBDutyShift($0, kind: days.dutyKind(at: $0.from)) }
            return .with {
                if let first = answers.first { $0.dutyShift = first }
                $0.dutyShifts = answers
                $0.findings = findings.map { PBRosterFinding($0) }
            }
        }
    }

    /// All of them, or what is wrong with every one.
    private func put(
        _ drafts: [DatedDraft<Directory.DutyShift>], isRoster: Bool, in tx: Transaction
    ) throws -> [Directory.DutyShift] {
        var violations: [FieldViolation] = []
        let rows = try drafts.enumerated().compactMap { place, draft -> Directory.DutyShift? in
            do {
                return try store.put(draft.row, problems: draft.problems, in: tx)
            } catch let error as RPCError where !error.violations.isEmpty {
                violations += error.violations.map { violation in
                    guard isRoster, violation.field.hasPrefix("duty_shift.") else { return violation }
                    var placed = violation
                    placed.field = "duty_shifts[\(place)].\(violation.field.dropFirst("duty_shift.".count))"
                    return placed
                }
                return nil
            }
        }
        try RPCError.throwIfAny(violations)
        return rows
    }

    private func registerLeads(in routes: inout RPCRoutes) {
        routes.handle(DirectoryMethods.putCommuneLead) { request, call in
            let draft = DatedDraft<Directory.CommuneLead>(request.communeLead)
            let row = try await putOne(draft, request, call)
            let findings = try await database.read { tx in
                try desk.leadFindings(at: max(tx.now, row.from), in: tx)
            }
            return .with {
                $0.communeLead = PBCommuneLead(row)
                $0.findings = findings.map { PBRosterFinding($0) }
            }
        }
        routes.handle(DirectoryMethods.listCommuneLeads) { request, _ in
            let filter = DatedFilter(
                from: request.hasFrom ? request.from.instant : nil, to: request.hasTo ? request.to.instant : nil,
                withCancelled: request.withCancelled)
            return try await database.read { tx in
                let rows = try store.list(Directory.CommuneLead.self, filter, in: tx)
                    .filter { request.officerID.isEmpty || $0.officerID == request.officerID }
                    .filter { request.communeCode.isEmpty || $0.communeCodes.contains(request.communeCode) }
                let findings = try desk.leadFindings(at: filter.from ?? tx.now, in: tx)
                return .with {
                    $0.communeLeads = rows.map { PBCommuneLead($0) }
                    $0.findings = findings.map { PBRosterFinding($0) }
                }
            }
        }
    }

    private func registerVisits(in routes: inout RPCRoutes) {
        routes.handle(DirectoryMethods.putVisit) { request, call in
            let draft = DatedDraft<Directory.Visit>(request.visit)
            let row = try await putOne(draft, request, call)
            return .with { $0.visit = PBVisit(row) }
        }
        routes.handle(DirectoryMethods.listVisits) { request, _ in
            let filter = DatedFilter(
                from: request.hasFrom ? request.from.instant : nil, to: request.hasTo ? request.to.instant : nil,
                withCancelled: request.withCancelled)
            let rows = try await database.read { tx in
                let leads = request.leadOfficerID.isEmpty ? [] : try store.list(Directory.CommuneLead.self, in: tx)
                return try store.list(Directory.Visit.self, filter, in: tx)
                    .filter { request.communeCode.isEmpty || $0.communeCode == request.communeCode }
                    .filter { request.officerID.isEmpty || $0.officerIDs.contains(request.officerID) }
                    .filter { visit in
                        request.leadOfficerID.isEmpty
                            || leads.contains {
                                $0.officerID == request.leadOfficerID && $0.communeCodes.contains(visit.communeCode)
                                    && $0.from <= visit.at && visit.at < $0.to
                            }
                    }
            }
            return .with { $0.visits = rows.map { PBVisit($0) } }
        }
    }

    /// A repeat with the same Idempotency-Key answers with the row as it is now.
    private func putOne<Dated: StoredRow>(
        _ draft: DatedDraft<Dated>, _ request: some Message, _ call: RPCCall
    ) async throws -> Dated {
        let repeatable = try IdempotentCall(call, request)
        return try await database.write { tx in
            if let id = try repeatable?.find(in: tx), let known = try store.find(Dated.self, id, in: tx) {
                return known
            }
            let row = try store.put(draft.row, problems: draft.problems, in: tx)
            try repeatable?.record(row.id, in: tx)
            return row
        }
    }
}

extension PBSecondmentWorkload {
    init(_ id: String, _ workload: SecondmentWorkload) {
        self.init()
        secondmentID = id
        homeUnitCode = workload.homeUnitCode
        homeOpen = Int32(workload.homeOpen)
        hostOpen = Int32(workload.hostOpen)
        homeTotal = Int32(workload.homeTotal)
        hostTotal = Int32(workload.hostTotal)
    }
}
