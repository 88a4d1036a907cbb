import Events
import FoundationEssentials
package import Models
package import RPC
import ServiceKit
import Storage
import SwiftProtobuf
import WorkCalendar

// What another version of a policy would move, and moving it.
extension SLARPC {
    /// Which open clocks a version would move, saved or not; nothing is changed.
    ///
    /// - Throws: `invalidArgument` as `putPolicy`; `notFound` for a version that is none.
    package func previewPolicyChange(
        _ request: PBPreviewPolicyChangeRequest
    ) async throws -> PBPreviewPolicyChangeResponse {
        let changes = try await database.read { tx in
            let rules = try self.rules.current(in: tx)
            let policy = try Self.version(request.policy, in: rules)
            return try RuleStore.petitions(under: policy, limit: nil, in: tx).flatMap { id in
                guard let petition = try petitions.petition(id, in: tx) else { return [RebasedClock]() }
                var watch = PetitionWatch(
                    petition, clocks: try ClockStore.clocks(of: id, in: tx), rules: rules, now: tx.now)
                return try Self.refusingUnknownYears { try watch.rebase(to: policy, reason: "", by: "") }
            }
        }
        return .with { $0.changes = changes.map(PBClockChange.init) }
    }

    /// How many petitions one transaction moves.
    private static let rebasedAtOnce = 100

    /// Moves open clocks to a saved version, batch by batch.
    ///
    /// With an Idempotency-Key a repeat is answered with what the first request moved; when that one was broken off, the
    /// repeat goes on where it stopped.
    /// - Throws: `invalidArgument` without a reason, `notFound` for a version that is none, `failedPrecondition`
    ///   (POLICY_CALENDAR_UNKNOWN) where the calendar ends.
    package func rebaseClocks(_ request: PBRebaseClocksRequest, _ call: RPCCall) async throws -> PBRebaseClocksResponse
    {
        try Self.require("reason", request.reason.filter { !$0.isWhitespace })
        let repeated = try IdempotentCall(call, request)
        let begun = try await database.write { tx -> (run: RebaseRun, rest: String?) in
            if let id = try repeated?.find(in: tx), let run = try RebaseStore.run(id, in: tx) {
                return (run, run.isFinished ? nil : "")
            }
            let wanted = PBPolicy.with { ($0.id, $0.version) = (request.policyID, request.policyVersion) }
            let policy = try Self.version(wanted, in: try rules.current(in: tx))
            let run = try RebaseStore.begin(policy, reason: request.reason, by: call.principal.id, in: tx)
            try repeated?.record(run.id, in: tx)
            return (run, try move(run, after: "", in: tx))
        }
        var rest = begun.rest
        while let position = rest {
            rest = try await database.write { tx in try move(begun.run, after: position, in: tx) }
        }
        let changes = try await database.read { tx in try RebaseStore.clocks(of: begun.run, in: tx) }
        return .with { $0.changes = changes.map(PBClockChange.init) }
    }

    /// One batch of a run.
    ///
    /// - Returns: the petition after which to go on; nil when all are moved.
    private func move(_ run: RebaseRun, after position: String, in tx: Transaction) throws -> String? {
        let wanted = PBPolicy.with { ($0.id, $0.version) = (run.policyID, Int32(run.policyVersion)) }
        let policy = try Self.version(wanted, in: try rules.current(in: tx))
        let ids = try RuleStore.petitions(under: policy, after: position, limit: Self.rebasedAtOnce, in: tx)
        var changes: [RebasedClock] = []
        for id in ids {
            try Self.refusingUnknownYears {
                _ = try petitions.change(id, in: tx) { watch in
                    changes += try watch.rebase(to: policy, reason: run.reason, by: run.by)
                }
            }
        }
        try RebaseStore.add(changes, to: run, in: tx)
        if !changes.isEmpty {
            let details = changes.map { change in
                "\(change.petitionCode): \(CalendarText.utc(change.dueBefore)) → \(CalendarText.utc(change.dueAfter))"
            }
            try RuleStore.note(
                "REBASE", subject: "\(policy.id)@\(policy.version)", reason: run.reason,
                details: details.joined(separator: "\n"), by: run.by, in: tx)
        }
        guard ids.count < Self.rebasedAtOnce else { return ids.last }
        try RebaseStore.finish(run, in: tx)
        return nil
    }

    private static func refusingUnknownYears<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as CalendarError {
            throw RPCError(
                .failedPrecondition, error.description, vi: "Lịch làm việc chưa đủ dữ liệu để tính thời hạn.",
                reason: "POLICY_CALENDAR_UNKNOWN")
        }
    }

    /// A saved version by id and number, or a document not saved yet.
    private static func version(_ wire: PBPolicy, in rules: RuleSet) throws -> DeadlinePolicy {
        if !wire.documentJson.isEmpty {
            return try PolicyDraft.next(wire.documentJson, in: rules.policies, over: rules.calendar)
        }
        guard let policy = rules.policies.version(id: wire.id, version: Int(wire.version)) else {
            throw RPCError.notFound("policy", vi: "Không có phiên bản chính sách này.")
        }
        return policy
    }
}

extension PBClockChange {
    init(_ clock: RebasedClock) {
        self.init()
        clockID = clock.clockID
        petitionCode = clock.petitionCode
        dueBefore = PBTimestamp(clock.dueBefore)
        dueAfter = PBTimestamp(clock.dueAfter)
        stagesPast = clock.stagesPast.map(Int32.init)
    }
}
