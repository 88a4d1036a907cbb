package import Models

/// Whose assignments a principal sees and moves. The method table (Permissions) asks first who may call at all.
package enum AssignmentScope {
    private static let everywhere: Set<Role> = [.secretary, .teamHead, .administrator]
    private static let readsAll: Set<Role> = [.auditor, .service, .intakeOfficer]

    package static func seesAll(_ principal: Principal) -> Bool {
        principal.has(anyOf: everywhere.union(readsAll))
    }

    /// Officers and heads see what their unit has, and what they hold themselves.
    package static func canSee(_ assignment: Assignment, _ principal: Principal) -> Bool {
        if seesAll(principal) { return true }
        guard principal.has(anyOf: [.officer, .unitHead]) else { return false }
        if isHolder(of: assignment, principal) { return true }
        guard let unit = principal.unitCode, !unit.isEmpty else { return false }
        return assignment.holder.unitCode == unit || assignment.jointUnitCodes.contains(unit)
    }

    /// Its holder, the head of its unit, the secretary and the team head; what the team head has to decide, only he.
    ///
    /// - Throws: `notFound` for what the principal may not even see, else `permissionDenied`.
    package static func requireActor(_ principal: Principal, for move: AssignmentMove, _ assignment: Assignment) throws
    {
        guard canSee(assignment, principal) else { throw RPCError.notFound("assignment") }
        guard !mayMove(principal, move, assignment) else { return }
        if assignment.holder.kind == .teamHead {
            throw RPCError(
                .permissionDenied, "the team head has it and decides", vi: "Việc này do tổ trưởng quyết định.",
                reason: "NOT_YOURS")
        }
        throw RPCError(
            .permissionDenied, "\(move.rawValue) is for the holder, the unit's head, the secretary or the team head",
            vi: "Chỉ người được giao, lãnh đạo phòng, thư ký tổ hoặc tổ trưởng được thực hiện.", reason: "NOT_YOURS")
    }

    private static func mayMove(_ principal: Principal, _ move: AssignmentMove, _ assignment: Assignment) -> Bool {
        // Whoever stands in for the secretary or the team head decides like them.
        if isHolder(of: assignment, principal), move != .reassign || assignment.holder.kind != .officer { return true }
        if principal.has(anyOf: [.teamHead, .administrator]) { return true }
        if principal.has(.secretary) { return !move.decides || assignment.holder.kind != .teamHead }
        return principal.has(.unitHead) && principal.unitCode == assignment.holder.unitCode
            && !assignment.holder.unitCode.isEmpty
    }

    private static func isHolder(of assignment: Assignment, _ principal: Principal) -> Bool {
        !assignment.holder.officerID.isEmpty && principal.officerID == assignment.holder.officerID
    }
}
