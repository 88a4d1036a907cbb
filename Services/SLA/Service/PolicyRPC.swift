import Events
import FoundationEssentials
package import Models
package import RPC
import ServiceKit
import Storage
import SwiftProtobuf
import WorkCalendar

// Policies and their versions.
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

    private static func policy(reference: String, in tx: Transaction) throws -> DeadlinePolicy? {
        try RuleStore.policies(in: tx).first { "\($0.id)@\($0.version)" == reference }
    }
}
