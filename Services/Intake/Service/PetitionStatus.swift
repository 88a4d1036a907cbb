import Models

/// Everything that can happen to a petition after it was received; the raw value is the method or the event.
enum Move: String, CaseIterable, Sendable {
    case route = "petition.routed"
    case declareUnroutable = "petition.unroutable"
    case accept = "petition.accepted"
    case giveBack = "petition.returned"
    case reassign = "petition.reassigned"
    case escalate = "petition.escalated"
    case transfer = "petition.transferred"
    case authorityReply = "authority.replied"
    case joinUnits = "petition.joint_units_changed"
    case requestSupplement = "RequestSupplement"
    case provideSupplement = "ProvideSupplement"
    case reject = "RejectPetition"
    case withdraw = "WithdrawPetition"
    case merge = "MergePetition"
    case answerFinally = "AnswerPetition"
    case close = "ClosePetition"
    case reopen = "ReopenPetition"
    // These leave the state as it is.
    case answerInterim = "AnswerPetition INTERIM"
    case correctTrack = "CorrectTrack"
    case recordWrittenReply = "RecordWrittenReply"
    case publish = "PublishAnswer"
    case rate = "RateAnswer"
    case addNote = "AddNote"
    case resolveHoldingPen = "ResolveHoldingPen"
}

// MARK: - The one table of legal moves

extension Move {
    /// Which states a move starts from and where it ends.
    struct Row: Sendable {
        enum Target: Sendable, Equatable {
            case state(PetitionStatus)
            /// The state it would have now, had it not waited for the sender.
            case resumed
            case same
        }

        let from: Set<PetitionStatus>
        let to: Target
    }

    private static let open = Set(PetitionStatus.allCases.filter(\.isOpen))

    /// The table of states of the contract, row by row.
    var row: Row {
        switch self {
        case .route, .declareUnroutable: Row(from: [.received], to: .state(.assigned))
        case .accept: Row(from: [.assigned], to: .state(.inProgress))
        case .giveBack, .reassign: Row(from: [.assigned, .inProgress], to: .state(.assigned))
        case .requestSupplement: Row(from: [.received, .assigned, .inProgress], to: .state(.awaitingSupplement))
        case .provideSupplement: Row(from: [.awaitingSupplement], to: .resumed)
        case .escalate: Row(from: [.assigned, .inProgress, .awaitingSupplement], to: .state(.awaitingAuthority))
        case .authorityReply: Row(from: [.awaitingAuthority], to: .state(.inProgress))
        // In every open state, and without effect on it.
        case .joinUnits: Row(from: [], to: .same)
        case .answerFinally: Row(from: Self.open, to: .state(.answered))
        case .transfer: Row(from: Self.open.subtracting([.awaitingAuthority]), to: .state(.transferred))
        case .reject: Row(from: Self.open.subtracting([.awaitingAuthority]), to: .state(.rejected))
        case .withdraw: Row(from: Self.open, to: .state(.withdrawn))
        case .merge: Row(from: Self.open, to: .state(.merged))
        case .close: Row(from: [.answered], to: .state(.closed))
        case .reopen: Row(from: [.answered, .closed], to: .state(.inProgress))
        case .resolveHoldingPen: Row(from: Self.open, to: .same)
        case .answerInterim: Row(from: Self.open, to: .same)
        case .correctTrack: Row(from: [.received, .assigned], to: .same)
        case .recordWrittenReply, .publish, .rate: Row(from: [.answered, .closed], to: .same)
        case .addNote: Row(from: Set(PetitionStatus.allCases), to: .same)
        }
    }

    /// Routing's facts about who has the petition: in other open states they change unit and officer only.
    var changesAssignment: Bool {
        switch self {
        case .route, .declareUnroutable, .accept, .giveBack, .reassign, .joinUnits: true
        default: false
        }
    }

    /// What a move does in a given state.
    enum Effect: Sendable, Equatable {
        case moves(to: PetitionStatus)
        /// The petition waits for its sender: only the state it goes back to changes.
        case movesBehind(resumingAs: PetitionStatus)
        /// Unit and officer change, the state does not.
        case mirrors
        case illegal
    }

    /// - Parameter resume: the state a petition in AWAITING_SUPPLEMENT would have now.
    func effect(on status: PetitionStatus, resume: PetitionStatus?) -> Effect {
        if row.from.contains(status) {
            switch row.to {
            case .state(let target): return .moves(to: target)
            case .resumed: return .moves(to: resume ?? .inProgress)
            case .same: return .moves(to: status)
            }
        }
        guard changesAssignment, status.isOpen else { return .illegal }
        if status == .awaitingSupplement, let resume, case .state(let target) = row.to, row.from.contains(resume) {
            return .movesBehind(resumingAs: target)
        }
        return self == .route || self == .declareUnroutable ? .illegal : .mirrors
    }
}

extension PetitionStatus {
    /// What people read.
    var vietnamese: String {
        switch self {
        case .received: "Đã tiếp nhận"
        case .assigned: "Đã phân công"
        case .inProgress: "Đang xử lý"
        case .awaitingSupplement: "Chờ bổ sung"
        case .awaitingAuthority: "Chờ ý kiến cấp có thẩm quyền"
        case .answered: "Đã trả lời"
        case .closed: "Đã kết thúc"
        case .transferred: "Đã chuyển cơ quan khác"
        case .rejected: "Đã từ chối"
        case .withdrawn: "Đã rút"
        case .merged: "Đã gộp"
        }
    }
}
