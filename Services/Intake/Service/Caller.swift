import Models

/// Who asks for a change, and the key under which the answer can be asked for again.
struct Caller: Sendable {
    let principal: Principal
    /// The method's name, as the timeline shows it.
    let method: String
    /// The method's path, the scope of an idempotency key.
    let path: String
    let idempotencyKey: String?
    /// SHA-256 of the decoded request; there when a repeat may have to be told from another request.
    var fingerprint: String?
    let traceparent: String

    /// The officer of the department who enters a petition for somebody; nil when its sender or a program does.
    var receiver: String? { principal.communeCode == nil ? principal.officerID : nil }
}

extension Principal {
    /// Whose keys and references these are; a partner's test key is another one than its live key.
    var requestScope: String { isLive ? id : "\(id):test" }
}

extension String {
    /// The form of a UUID in lower case.
    var isPetitionID: Bool {
        utf8.count == 36 && utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) || $0 == 0x2D }
    }
}

/// Which petition is meant.
enum Target: Sendable {
    case id(String)
    case code(PetitionCode)
    /// By the sender's own credential instead of a principal.
    case tracked(PetitionCode, secret: String)
}

/// Which petitions a principal may know of; anything else is `not_found` to it.
enum Scope: Sendable, Equatable {
    /// But what was said about the own conduct: whoever has a post knows nothing of it.
    case everything(officerID: String)
    /// Officers and heads see all but what was said about the conduct of others: that only who has it in hand.
    case unit(String, officerID: String)
    /// A commune officer sees the own commune's, but of what may be about the conduct of officials only what the officer
    /// sent in person: it may be about the officer.
    case commune(String, by: String)
    /// A partner sees what it sent itself, live and test apart.
    case partner(String, isLive: Bool)
    case nothing

    private static let department: Set<Role> = [
        .intakeOfficer, .secretary, .teamHead, .administrator, .auditor, .service,
    ]

    init(_ principal: Principal) {
        if principal.has(anyOf: Self.department) {
            self = .everything(officerID: principal.officerID ?? "")
        } else if principal.has(anyOf: [.officer, .unitHead]) {
            self = .unit(principal.unitCode ?? "", officerID: principal.officerID ?? "")
        } else if principal.has(.communeOfficer), let commune = principal.communeCode {
            self = .commune(commune, by: principal.id)
        } else if principal.has(.partner) {
            self = .partner(principal.id, isLive: principal.isLive)
        } else {
            self = .nothing
        }
    }

    func contains(_ petition: Petition) -> Bool {
        switch self {
        case .everything(let officerID): !petition.isAbout(unit: "", officerID: officerID)
        case .unit(let unit, let officerID):
            (!petition.mayConcernConduct || petition.isHeld(byUnit: unit, officerID: officerID))
                && !petition.isAbout(unit: unit, officerID: officerID)
        case .commune(let code, let id):
            petition.content.communeCode == code && (!petition.mayConcernConduct || petition.submittedBy == id)
        case .partner(let id, let isLive): petition.submittedBy == id && petition.live == isLive
        case .nothing: false
        }
    }

    /// The petition, when the principal may know of it.
    ///
    /// - Throws: `notFound`, for what does not exist and for what is none of the caller's business alike.
    func admit(_ petition: Petition?) throws -> Petition {
        guard let petition, contains(petition) else { throw RPCError.noSuchPetition }
        return petition
    }

    /// Whether notes of the department are shown.
    var seesInternals: Bool {
        switch self {
        case .everything, .unit: true
        case .commune, .partner, .nothing: false
        }
    }
}

extension Principal {
    /// Roles that work on every petition of the department: reception, the secretary, the team head.
    private static let wholeDepartment: Set<Role> = [.intakeOfficer, .secretary, .teamHead, .administrator, .service]

    /// Whether who may know of a petition may also change it: officers and heads those of their unit, of a joint unit
    /// or in their own hands; auditors none. Partners may act on what they sent, communes on what they raised.
    func mayChange(_ petition: Petition) -> Bool {
        if has(anyOf: Self.wholeDepartment) { return true }
        if has(anyOf: [.officer, .unitHead]) {
            return petition.isHeld(byUnit: unitCode ?? "", officerID: officerID ?? "")
        }
        if has(.communeOfficer) { return petition.submittedBy == id || petition.isRaisedByCommune }
        return has(.partner)
    }
}

extension Petition {
    /// Feedback on conduct; or nobody has seen yet whether it is.
    var mayConcernConduct: Bool {
        content.kind == .feedbackConduct || TriageReason.hiding.contains(triageReason ?? "")
    }

    /// The commune itself asks. Who wrote a mail or a Zalo message nobody has proved.
    var isRaisedByCommune: Bool {
        content.senderKind == .commune && content.channel != .email && content.channel != .zalo
    }

    /// Feedback on the conduct of this unit or person.
    func isAbout(unit: String, officerID: String) -> Bool {
        guard let subject = content.conductSubject else { return false }
        return (!unit.isEmpty && unit == subject.unitCode) || (!officerID.isEmpty && officerID == subject.officerID)
    }

    /// In the officer's own hands, the unit's, or a joint unit's.
    func isHeld(byUnit unit: String, officerID: String) -> Bool {
        if !officerID.isEmpty, officerID == assignment.officer?.id { return true }
        return !unit.isEmpty && (unit == assignment.unitCode || assignment.jointUnitCodes.contains(unit))
    }
}

extension RPCError {
    static var noSuchPetition: RPCError { notFound("petition", vi: "Không tìm thấy kiến nghị.") }
    static let otherUnit = RPCError(
        .permissionDenied, "the petition is with another unit",
        vi: "Kiến nghị đang do phòng khác xử lý.", reason: "OTHER_UNIT")
}
