/// How a petition reached the department.
package enum Channel: String, WireEnum {
    case portal = "PORTAL"
    case web = "WEB"
    case hotline = "HOTLINE"
    case zalo = "ZALO"
    case email = "EMAIL"
    case letter = "LETTER"
    case onSite = "ON_SITE"
    case meeting = "MEETING"

    package typealias Wire = PBChannel
    package static let prefix = "CHANNEL_"
}

/// Urgency marks of incoming documents (Decree 30/2020/NĐ-CP).
package enum Urgency: String, WireEnum {
    case normal = "NORMAL"
    case urgent = "URGENT"
    case veryUrgent = "VERY_URGENT"
    case flash = "FLASH"

    package typealias Wire = PBUrgency
    package static let prefix = "URGENCY_"
}

/// What the sender wants.
package enum Kind: String, WireEnum {
    case difficulty = "DIFFICULTY"
    case question = "QUESTION"
    case proposal = "PROPOSAL"
    case feedbackConduct = "FEEDBACK_CONDUCT"

    package typealias Wire = PBKind
    package static let prefix = "KIND_"
}

package enum SenderKind: String, WireEnum {
    case commune = "COMMUNE"
    case citizen = "CITIZEN"
    case organisation = "ORGANISATION"

    package typealias Wire = PBSenderKind
    package static let prefix = "SENDER_KIND_"
}

/// Whose authority the matter falls under.
package enum Authority: String, WireEnum {
    case department = "DEPARTMENT"
    case province = "PROVINCE"
    case ministry = "MINISTRY"
    case otherDepartment = "OTHER_DEPARTMENT"
    case commune = "COMMUNE"

    package typealias Wire = PBAuthority
    package static let prefix = "AUTHORITY_"
}

/// The kinds of deadline a petition can be under.
package enum Track: String, WireEnum, Codable {
    case rapid24h = "RAPID_24H"
    case formalFeedback = "FORMAL_FEEDBACK"
    case dossier = "DOSSIER"
    case authority = "AUTHORITY"
    case acceptance = "ACCEPTANCE"

    package typealias Wire = PBTrack
    package static let prefix = "TRACK_"
}

extension PBClock {
    /// The clock of the promise to the sender, as opposed to those of single steps and of others.
    package var isMain: Bool {
        switch Track(track) {
        case .rapid24h, .dossier: true
        case .formalFeedback: step == "RESOLVE"
        case .authority, .acceptance, nil: false
        }
    }
}

/// The states of a petition; intake alone owns them.
package enum PetitionStatus: String, WireEnum {
    case received = "RECEIVED"
    case assigned = "ASSIGNED"
    case inProgress = "IN_PROGRESS"
    case awaitingSupplement = "AWAITING_SUPPLEMENT"
    case awaitingAuthority = "AWAITING_AUTHORITY"
    case answered = "ANSWERED"
    case closed = "CLOSED"
    case transferred = "TRANSFERRED"
    case rejected = "REJECTED"
    case withdrawn = "WITHDRAWN"
    case merged = "MERGED"

    package typealias Wire = PBPetitionStatus
    package static let prefix = "PETITION_STATUS_"

    /// Still waiting for the final answer.
    package var isOpen: Bool {
        switch self {
        case .received, .assigned, .inProgress, .awaitingSupplement, .awaitingAuthority: true
        case .answered, .closed, .transferred, .rejected, .withdrawn, .merged: false
        }
    }
}

package enum AnswerKind: String, WireEnum {
    case interim = "INTERIM"
    case final = "FINAL"

    package typealias Wire = PBAnswerKind
    package static let prefix = "ANSWER_KIND_"
}

package enum Rating: String, WireEnum {
    case satisfied = "SATISFIED"
    case neutral = "NEUTRAL"
    case dissatisfied = "DISSATISFIED"

    package typealias Wire = PBRating
    package static let prefix = "RATING_"
}

/// Who holds an assignment.
package enum AssigneeKind: String, WireEnum {
    case officer = "OFFICER"
    case secretary = "SECRETARY"
    case teamHead = "TEAM_HEAD"

    package typealias Wire = PBAssigneeKind
    package static let prefix = "ASSIGNEE_KIND_"
}

/// What somebody of the directory is.
package enum OfficerRole: String, WireEnum {
    case officer = "OFFICER"
    case unitHead = "UNIT_HEAD"
    case secretary = "SECRETARY"
    case teamHead = "TEAM_HEAD"
    case administrator = "ADMINISTRATOR"

    package typealias Wire = PBOfficerRole
    package static let prefix = "OFFICER_ROLE_"

    /// Whether such a post belongs to a unit.
    package var needsUnit: Bool { self == .officer || self == .unitHead }
}
