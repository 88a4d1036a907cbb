import Events
import FoundationEssentials
package import Models
package import RPC
import ServiceKit
import Storage
import SwiftProtobuf
import WorkCalendar

// Policies: versions, what a new one would move, and moving.
extension SLARPC {
    package func listPolicies() async throws -> PBListPoliciesResponse {
        let policies = try await database.read { tx in try RuleStore.policies(in: tx) }
        return try .with { $0.policies = try policies.map(PBPolicy.init) }
    }

    /// Saves the next version of a policy; open clocks keep theirs.
    ///
    /// - Throws: `invalidArgument` with all that is wrong at once.
    package func putPolicy(_ request: PBPutPolicyRequest, _ call: RPCCall) async throws -> PBPutPolicyResponse {
        let repeated = try IdempotentCall(call, request)
        let saved = try await database.write { tx in
            if let id = try repeated?.find(in: tx), let known = try Self.policy(reference: id, in: tx) { return known }
            // The revision's row lets one change of rules through at a time.
            try RuleStore.lock(in: tx)
            let rules = try self.rules.current(in: tx)
            let policy = try PolicyDraft.next(request.policy.documentJson, in: rules.policies, over: rules.calendar)
            try RuleStore.add([policy], in: tx)
            try RuleStore.note(
                "POLICY", subject: "\(policy.id)@\(policy.version)", reason: request.reason, details: try policy.json(),
                by: call.principal.id, in: tx)
            let wire = try PBPolicy(policy)
            try emit(.policyChanged(.with { $0.policy = wire }), "policy:\(policy.id)", tx)
            try repeated?.record("\(policy.id)@\(policy.version)", in: tx)
            return policy
        }
        return try .with { $0.policy = try PBPolicy(saved) }
    }

    /// Which open clocks a version would move, saved or not; nothing is changed.
    ///
    /// - Throws: `invalidArgument` as ``putPolicy(_:_:)``; `notFound` for a version that is none.
    package func previewPolicyChange(
        _ request: PBPreviewPolicyChangeRequest
    ) async throws -> PBPreviewPolicyChangeResponse {
        let changes = try await database.read { tx in
            let rules = try self.rules.current(in: tx)
            let policy = try Self.version(request.policy, in: rules)
            return try RuleStore.petitions(under: policy, limit: nil, in: tx).flatMap { id in
                guard let petition = try petitions.petition(id, in: tx) else { return [PBClockChange]() }
                var watch = PetitionWatch(
                    petition, clocks: try ClockStore.clocks(of: id, in: tx), rules: rules, now: tx.now)
                return try watch.rebase(to: policy, reason: "", by: "").map { PBClockChange($0.clock, $0.change) }
            }
        }
        return .with { $0.changes = changes }
    }

    /// How many petitions one transaction moves.
    private static let rebasedAtOnce = 100

    /// Moves open clocks to a saved version, petition by petition: what was broken off goes on when asked again.
    ///
    /// - Throws: `invalidArgument` without a reason, `notFound` for a version that is none, `failedPrecondition`
    ///   (POLICY_CALENDAR_UNKNOWN) where the calendar ends.
    package func rebaseClocks(_ request: PBRebaseClocksRequest, _ call: RPCCall) async throws -> PBRebaseClocksResponse
    {
        try Self.require("reason", request.reason.filter { !$0.isWhitespace })
        let wanted = PBPolicy.with {
            $0.id = request.policyID
            $0.version = request.policyVersion
        }
        var response = PBRebaseClocksResponse()
        var after = ""
        while true {
            let (changes, last) = try await database.write { [after] tx in
                let policy = try Self.version(wanted, in: try rules.current(in: tx))
                let ids = try RuleStore.petitions(under: policy, after: after, limit: Self.rebasedAtOnce, in: tx)
                let changes = try rebase(ids, to: policy, request.reason, by: call.principal.id, in: tx)
                return (changes, ids.count < Self.rebasedAtOnce ? nil : ids.last)
            }
            response.changes += changes
            guard let last else { return response }
            after = last
        }
    }

    private func rebase(
        _ ids: [String], to policy: DeadlinePolicy, _ reason: String, by actor: String, in tx: Transaction
    ) throws -> [PBClockChange] {
        var changes: [PBClockChange] = []
        for id in ids {
            do {
                try petitions.change(id, in: tx) { watch in
                    changes += try watch.rebase(to: policy, reason: reason, by: actor)
                        .map { PBClockChange($0.clock, $0.change) }
                }
            } catch let error as CalendarError {
                throw RPCError(
                    .failedPrecondition, error.description, vi: "Lịch làm việc chưa đủ dữ liệu để tính thời hạn.",
                    reason: "POLICY_CALENDAR_UNKNOWN")
            }
        }
        guard !changes.isEmpty else { return [] }
        let details = changes.map { change in
            "\(change.petitionCode): \(CalendarText.utc(change.dueBefore.instant)) → \(CalendarText.utc(change.dueAfter.instant))"
        }
        try RuleStore.note(
            "REBASE", subject: "\(policy.id)@\(policy.version)", reason: reason,
            details: details.joined(separator: "\n"), by: actor, in: tx)
        return changes
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

    private static func policy(reference: String, in tx: Transaction) throws -> DeadlinePolicy? {
        try RuleStore.policies(in: tx).first { "\($0.id)@\($0.version)" == reference }
    }
}

extension PBClockChange {
    init(_ clock: PetitionClock, _ change: PetitionClock.Rebasing) {
        self.init()
        clockID = clock.id
        petitionCode = clock.petitionCode
        dueBefore = PBTimestamp(change.dueBefore)
        dueAfter = PBTimestamp(change.dueAfter)
        stagesPast = change.stagesPast.map(Int32.init)
    }
}
