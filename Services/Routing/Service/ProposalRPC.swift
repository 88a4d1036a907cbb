import FoundationEssentials
import Models
import RPC
import ServiceKit
import Storage
import SwiftProtobuf

/// Joint units, replies of authorities, and what is proposed to them.
extension RoutingRPC {
    private static let usualPeriod = 7 * 86_400.0
    private static let largestProposalPage = 500

    func registerJoint(in routes: inout RPCRoutes) {
        routes.handle(RoutingMethods.addJointUnit) { request, call in
            let result = try await move(request.petitionID, request, call) { tx in
                try desk.addJointUnit(
                    request.petitionID, unit: request.unitCode,
                    dueAt: request.hasPartDueAt ? request.partDueAt.instant : nil, reason: request.reason,
                    by: call.principal, in: tx)
            }
            return .with { $0.assignment = result }
        }
        routes.handle(RoutingMethods.recordJointOpinion) { request, call in
            let result = try await move(request.petitionID, request, call) { tx in
                try desk.giveOpinion(
                    request.petitionID, unit: request.unitCode, opinion: request.opinion, by: call.principal, in: tx)
            }
            return .with { $0.assignment = result }
        }
    }

    func registerProposals(in routes: inout RPCRoutes) {
        routes.handle(RoutingMethods.recordAuthorityReply) { request, call in
            if request.petitionID.isEmpty { return try await replyByDocument(request, call) }
            let result = try await move(request.petitionID, request, call) { tx in
                try desk.recordReply(request.petitionID, AuthorityReply(request), by: call.principal, in: tx)
            }
            return .with {
                $0.assignment = result
                $0.assignments = [result]
            }
        }
        routes.handle(RoutingMethods.listProposals) { request, call in try await proposals(request, call.principal) }
    }

    /// The letter's id finds the petitions; a repeat with the same Idempotency-Key answers with them as they are now.
    private func replyByDocument(
        _ request: PBRecordAuthorityReplyRequest, _ call: RPCCall
    ) async throws -> PBRecordAuthorityReplyResponse {
        guard !request.inReplyToDocumentID.isEmpty else {
            throw RPCError.invalid(
                "petition_id", "REQUIRED", "name the petition or the document it answers",
                vi: "Cần mã kiến nghị hoặc mã văn bản đã gửi.")
        }
        let repeatable = try IdempotentCall(call, request)
        return try await database.write { tx in
            var ids: [String] = []
            if let known = try repeatable?.find(in: tx) {
                ids = known.split(separator: ",").map(String.init)
            } else {
                ids = try desk.recordReply(AuthorityReply(request), by: call.principal, in: tx)
                try repeatable?.record(ids.joined(separator: ","), in: tx)
            }
            let found = try ids.map { try view($0, for: nil, in: tx) }
            return .with {
                if let first = found.first { $0.assignment = first }
                $0.assignments = found
            }
        }
    }

    private func proposals(
        _ request: PBListProposalsRequest, _ principal: Principal
    ) async throws -> PBListProposalsResponse {
        try Self.checkToken(request.pageToken)
        let limit = request.pageSize <= 0 ? 200 : min(Int(request.pageSize), Self.largestProposalPage)
        return try await database.read { tx in
            let to = request.hasTo ? request.to.instant : tx.now.addingTimeInterval(1)
            var filter = ProposalFilter(
                from: request.hasFrom ? request.from.instant : to.addingTimeInterval(-Self.usualPeriod), to: to)
            filter.authority = Authority(request.authority)
            filter.after = request.pageToken
            filter.limit = limit
            if !request.leadOfficerID.isEmpty {
                filter.communes = try desk.directory.communes(ledBy: request.leadOfficerID, at: tx.now, in: tx)
            }
            let found = try ProposalStore().list(filter, in: tx)
            let shown = found.prefix(limit)
            let visible = shown.filter {
                AssignmentScope.canSee($0.assignment, principal) && !$0.petition.about.concerns(principal)
            }
            var response = PBListProposalsResponse()
            response.groups = ProposalGroup.groups(of: visible).map { PBProposalGroup($0) }
            response.assignments = visible.map { PBAssignment($0.assignment, handOver: $0.handOver, now: tx.now) }
            if found.count > limit, let last = shown.last { response.nextPageToken = last.petition.id }
            return response
        }
    }

    static func checkToken(_ token: String) throws {
        guard token.isEmpty || (token.utf8.count == 36 && token.allSatisfy { $0.isHexDigit || $0 == "-" }) else {
            throw RPCError.invalid("page_token", "BAD_TOKEN", "is no token of this list", vi: "Mã trang không đúng.")
        }
    }
}

extension PBProposalGroup {
    init(_ group: ProposalGroup) {
        self.init()
        authority = group.authority.wire
        agency = group.agency
        proposals = group.proposals.map { PBProposal($0) }
    }
}

extension PBProposal {
    init(_ proposal: Proposal) {
        self.init()
        petitionID = proposal.petition.id
        petitionCode = proposal.petition.code
        communeCode = proposal.petition.communeCode
        communeName = proposal.communeName
        subject = proposal.petition.subject
        field = proposal.petition.field
        unitCode = proposal.assignment.holder.unitCode
        receivedAt = PBTimestamp(proposal.petition.receivedAt)
        if let handOver = proposal.handOver { escalation = PBEscalation(handOver) }
        state = proposal.state.rawValue
    }
}
