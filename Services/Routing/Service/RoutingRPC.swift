package import Models
package import RPC
import ServiceKit
package import Storage
import SwiftProtobuf

/// Methods of `kipthoi.routing.v1.RoutingService`: wire → desk → wire.
package struct RoutingRPC: Sendable {
    private static let defaultPage = 50
    private static let largestPage = 200

    /// Methods of later issues; they answer `unimplemented`.
    package static let later: [any AnyRPCMethod] = []

    let database: any Database
    let desk: RoutingDesk

    package init(database: any Database, desk: RoutingDesk) {
        self.database = database
        self.desk = desk
    }

    package func register(in routes: inout RPCRoutes) {
        routes.handle(RoutingMethods.explainRoute) { request, _ in try await explain(request) }
        routes.handle(RoutingMethods.getAssignment) { request, call in
            let petition = request.petitionID
            let found = try await database.read { tx in try view(petition, for: call.principal, in: tx) }
            return .with { $0.assignment = found }
        }
        routes.handle(RoutingMethods.listAssignments) { request, call in try await list(request, call.principal) }
        registerMoves(in: &routes)
        registerAuthority(in: &routes)
        registerJoint(in: &routes)
        registerProposals(in: &routes)
        routes.later(Self.later)
    }

    private func registerMoves(in routes: inout RPCRoutes) {
        routes.handle(RoutingMethods.acceptAssignment) { request, call in
            let result = try await move(request.petitionID, request, call) { tx in
                try desk.accept(request.petitionID, by: call.principal, in: tx)
            }
            return .with { $0.assignment = result }
        }
        routes.handle(RoutingMethods.returnAssignment) { request, call in
            let result = try await move(request.petitionID, request, call) { tx in
                try desk.giveBack(
                    request.petitionID, reason: request.reason, proposed: request.proposedUnitCode, by: call.principal,
                    in: tx)
            }
            return .with { $0.assignment = result }
        }
        routes.handle(RoutingMethods.reassign) { request, call in
            let result = try await move(request.petitionID, request, call) { tx in
                try desk.reassign(
                    request.petitionID, unit: request.unitCode, officer: request.officerID, reason: request.reason,
                    by: call.principal, in: tx)
            }
            return .with { $0.assignment = result }
        }
    }

    private func registerAuthority(in routes: inout RPCRoutes) {
        routes.handle(RoutingMethods.escalateToAuthority) { request, call in
            let result = try await move(request.petitionID, request, call) { tx in
                try desk.escalate(request.petitionID, Escalation(request), by: call.principal, in: tx)
            }
            return .with { $0.assignment = result }
        }
        routes.handle(RoutingMethods.transferOutside) { request, call in
            let result = try await move(request.petitionID, request, call) { tx in
                try desk.transfer(
                    request.petitionID, agency: request.agency, reason: request.reason, by: call.principal, in: tx)
            }
            return .with { $0.assignment = result }
        }
    }

    private func explain(_ request: PBExplainRouteRequest) async throws -> PBExplainRouteResponse {
        let decision = try await database.read { tx in
            try desk.explain(
                subject: request.subject, body: request.text, procedureCode: request.procedureCode,
                field: request.field, commune: request.communeCode,
                channel: Channel(request.channel)?.rawValue ?? "", in: tx)
        }
        return .with { $0.decision = PBRouteDecision(decision) }
    }

    private func list(
        _ request: PBListAssignmentsRequest, _ principal: Principal
    ) async throws -> PBListAssignmentsResponse {
        let filter = try AssignmentFilter(
            request, for: principal, defaultPage: Self.defaultPage, largest: Self.largestPage)
        let found = try await database.read { tx in
            var filter = filter
            if !request.leadOfficerID.isEmpty {
                filter.communes = try desk.directory.communes(ledBy: request.leadOfficerID, at: tx.now, in: tx)
            }
            return try desk.assignments.list(filter, in: tx)
        }
        var response = PBListAssignmentsResponse()
        response.assignments = found.prefix(filter.limit).map { PBAssignment($0) }
        if found.count > filter.limit { response.nextPageToken = found[filter.limit - 1].id }
        return response
    }

    /// One move in one transaction; a repeat with the same Idempotency-Key answers with the assignment as it is now.
    func move(
        _ petition: String, _ request: some Message, _ call: RPCCall,
        _ act: @escaping @Sendable (Transaction) throws -> Void
    ) async throws -> PBAssignment {
        let repeatable = try IdempotentCall(call, request)
        return try await database.write { tx in
            // With the row locked the first of two calls at once is done, and its key is there.
            if repeatable != nil { _ = try desk.assignments.lockPetition(petition, in: tx) }
            if try repeatable?.find(in: tx) == nil {
                try act(tx)
                try repeatable?.record(petition, in: tx)
            }
            return try view(petition, for: nil, in: tx)
        }
    }

    /// - Parameter principal: nil when the caller has just moved it, perhaps out of the own sight.
    func view(_ petition: String, for principal: Principal?, in tx: Transaction) throws -> PBAssignment {
        guard let assignment = try desk.assignments.assignment(ofPetition: petition, in: tx),
            principal.map({ AssignmentScope.canSee(assignment, $0) }) ?? true,
            try principal.map({ try desk.assignments.petition(petition, in: tx)?.about.concerns($0) != true }) ?? true
        else { throw RPCError.notFound("assignment") }
        return PBAssignment(
            assignment, history: try desk.assignments.history(ofPetition: petition, in: tx),
            parts: try desk.joint.parts(ofPetition: petition, in: tx),
            handOver: try desk.handOvers.last(ofPetition: petition, in: tx), now: tx.now)
    }
}

extension AssignmentFilter {
    /// - Throws: `invalidArgument` for a state or page token that is none.
    init(_ request: PBListAssignmentsRequest, for principal: Principal, defaultPage: Int, largest: Int) throws {
        self.init()
        states = try request.states.enumerated().map { place, wire in
            guard let state = AssignmentState(wire) else {
                throw RPCError.invalid("states[\(place)]", "UNKNOWN_VALUE", "is no state", vi: "Trạng thái không có.")
            }
            return state
        }
        unitCode = request.unitCode
        officerID = request.officerID
        communeCode = request.communeCode
        includesTest = request.includeTest
        reader = ConductSubject(unitCode: principal.unitCode ?? "", officerID: principal.officerID ?? "")
        if !AssignmentScope.seesAll(principal) { scope = (principal.unitCode ?? "", principal.officerID ?? "") }
        limit = request.pageSize <= 0 ? defaultPage : min(Int(request.pageSize), largest)
        guard !request.pageToken.isEmpty else { return }
        try RoutingRPC.checkToken(request.pageToken)
        before = request.pageToken
    }
}
