package import FoundationEssentials
package import Models

/// Who has to answer one petition. Pure: the moves decide, the desk carries them out.
package struct Assignment: Sendable, Equatable {
    /// Id of the assignment itself; one petition has one.
    package var id: String
    package var petitionID: String
    package var petitionCode: String
    package var holder: Holder
    package var state: AssignmentState
    /// How often it came back: returned by a person or not accepted in time.
    package var bounces: Int
    package var decision: RouteDecision
    /// Since when the present holder has it.
    package var assignedAt: Date
    package var acceptedAt: Date?
    package var endedAt: Date?
    package var endedReason = ""
    package var jointUnitCodes: [String] = []
    /// The unit is known, but nobody of it was to be had: an alarm until somebody else has it.
    package var nobodyAvailable = false
    /// Steps in the history so far.
    package var moves = 0

    /// Who has it now.
    package struct Holder: Sendable, Equatable {
        package var kind: AssigneeKind
        /// Empty while the secretary or the team head has it.
        package var unitCode: String
        /// Empty when nobody in the directory has that role.
        package var officerID: String
        package var officerName: String

        package init(kind: AssigneeKind, unitCode: String = "", officerID: String = "", officerName: String = "") {
            self.kind = kind
            self.unitCode = unitCode
            self.officerID = officerID
            self.officerName = officerName
        }
    }

    package init(
        id: String, petitionID: String, petitionCode: String, holder: Holder, state: AssignmentState = .offered,
        bounces: Int = 0, decision: RouteDecision, assignedAt: Date
    ) {
        self.id = id
        self.petitionID = petitionID
        self.petitionCode = petitionCode
        self.holder = holder
        self.state = state
        self.bounces = bounces
        self.decision = decision
        self.assignedAt = assignedAt
    }
}

package enum AssignmentState: String, WireEnum {
    case offered = "OFFERED"
    case accepted = "ACCEPTED"
    /// Came back; the secretary or the team head has to decide.
    case returned = "RETURNED"
    case ended = "ENDED"

    package typealias Wire = PBAssignmentState
    package static let prefix = "ASSIGNMENT_STATE_"
}

/// What routing knows of the petition itself: enough to tell which moves are still open.
package enum PetitionPhase: String, Sendable, CaseIterable {
    case open = "OPEN"
    case awaitingAuthority = "AWAITING_AUTHORITY"
    case answered = "ANSWERED"
    case closed = "CLOSED"
    case transferred = "TRANSFERRED"
    case rejected = "REJECTED"
    case withdrawn = "WITHDRAWN"
    case merged = "MERGED"

    package var isOpen: Bool { self == .open || self == .awaitingAuthority }

    /// Nothing is assigned after it, and nothing undoes it.
    package var isTerminal: Bool {
        switch self {
        case .transferred, .rejected, .withdrawn, .merged: true
        case .open, .awaitingAuthority, .answered, .closed: false
        }
    }
}

/// What people do with an assignment.
package enum AssignmentMove: String, Sendable, CaseIterable {
    case accept = "AcceptAssignment"
    case giveBack = "ReturnAssignment"
    case reassign = "Reassign"
    case escalate = "EscalateToAuthority"
    case recordReply = "RecordAuthorityReply"
    case transfer = "TransferOutside"
    case addJointUnit = "AddJointUnit"
    case giveOpinion = "RecordJointOpinion"

    /// Whether it says who answers, as opposed to helping whoever does.
    package var decides: Bool {
        switch self {
        case .accept, .giveBack, .reassign, .escalate, .transfer: true
        case .recordReply, .addJointUnit, .giveOpinion: false
        }
    }
}

/// Where a returned assignment goes.
package enum ReturnTarget: Sendable, Equatable {
    case unit(String)
    case secretary
    case teamHead
}

extension Assignment {
    /// The table of legal moves.
    ///
    /// - Throws: `failedPrecondition` with reason ILLEGAL_TRANSITION.
    package func allow(_ move: AssignmentMove, in phase: PetitionPhase) throws {
        let held = state != .ended
        let legal =
            switch move {
            case .accept: (state == .offered || state == .returned) && phase.isOpen
            // The team head is the last one to decide.
            case .giveBack: held && phase.isOpen && holder.kind != .teamHead
            case .reassign, .addJointUnit, .giveOpinion: held && phase.isOpen
            case .escalate, .transfer: held && phase == .open
            case .recordReply: held && phase == .awaitingAuthority
            }
        guard legal else {
            throw RPCError.illegalTransition(move.rawValue, from: phase == .open ? state.rawValue : phase.rawValue)
        }
    }

    /// Whether nobody has taken it on yet.
    package var isWaiting: Bool { state == .offered || state == .returned }

    /// The first return goes to the proposed unit if the router held it possible, else to the secretary; the second
    /// bounce is decided by the team head, and so is what the secretary passes on.
    package func returnTarget(proposed unit: String) -> ReturnTarget {
        guard bounces == 0, holder.kind == .officer else { return .teamHead }
        return unit != holder.unitCode && decision.alternatives.contains(unit) ? .unit(unit) : .secretary
    }

    /// Not accepted in time: to the secretary, the second time to the team head; nil when the team head has it, above
    /// whom there is nobody.
    package var expiryTarget: ReturnTarget? {
        guard holder.kind != .teamHead else { return nil }
        return bounces == 0 && holder.kind == .officer ? .secretary : .teamHead
    }

    /// Whether the holder was named or took it on after `instant`.
    package func changed(after instant: Date?) -> Bool {
        guard let instant else { return false }
        return assignedAt > instant || acceptedAt.map { $0 > instant } == true
    }

    package mutating func accept(at now: Date) {
        state = .accepted
        acceptedAt = now
        nobodyAvailable = false
    }

    /// Gives it to somebody new, who has to accept it.
    package mutating func hand(to newHolder: Holder, state newState: AssignmentState = .offered, at now: Date) {
        holder = newHolder
        state = newState
        assignedAt = now
        acceptedAt = nil
        nobodyAvailable = false
    }

    package mutating func end(_ reason: String, at now: Date) {
        state = .ended
        endedAt = now
        endedReason = reason
    }

    /// The petition is open again: whoever answered it has it, accepted.
    package mutating func reopen(at now: Date) {
        state = .accepted
        acceptedAt = acceptedAt ?? now
        endedAt = nil
        endedReason = ""
    }
}
