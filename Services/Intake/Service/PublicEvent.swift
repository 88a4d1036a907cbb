import FoundationEssentials
import Models

/// What a partner may know of its own petition when the status changes (Decree 224/2026/NĐ-CP, article 15.1g): who has
/// it, and when it was received, handled and answered. Nothing else leaves.
struct PublicEvent: Sendable, Equatable, Codable {
    let code: String
    let externalReference: ExternalReference?
    let status: String
    let unitCode: String?
    let officerName: String?
    let receivedAt: Date
    /// When an officer took it on; the latest time.
    let handledAt: Date?
    let answeredAt: Date?
    let dueAt: Date
    let live: Bool

    init(_ petition: Petition, handledAt: Date?) {
        code = petition.code.description
        externalReference = petition.content.externalReference
        status = petition.status.rawValue
        unitCode = petition.assignment.unitCode
        officerName = petition.assignment.officer?.name
        receivedAt = petition.receivedAt
        self.handledAt = handledAt
        answeredAt = petition.answeredAt
        dueAt = petition.clock.dueAt
        live = petition.live
    }

    var petitionStatus: PetitionStatus? { PetitionStatus(rawValue: status) }
}

extension Petition {
    /// Partners alone have a feed.
    var hasPublicEvents: Bool { submittedBy.hasPrefix("partner:") }
}

/// The ten states of a dossier on the national portal (TrangThaiHoSo, Circular 22/2019/TT-BTTTT), and which of them a
/// petition is in. 1 (mới đăng ký) and 6 (nghĩa vụ tài chính) no petition ever has.
enum PortalStatus: Int, Sendable, CaseIterable {
    case registered = 1
    case received = 2
    case refused = 3
    case inProgress = 4
    case supplementRequested = 5
    case payment = 6
    case withdrawn = 7
    case stopped = 8
    case done = 9
    case returned = 10

    /// - Parameter isAnswered: a merged petition has the answer of the one it went into.
    init(_ status: PetitionStatus, isAnswered: Bool = false) {
        self =
            switch status {
            case .received: .received
            case .assigned, .inProgress, .awaitingAuthority: .inProgress
            case .awaitingSupplement: .supplementRequested
            case .answered: .done
            case .closed: .returned
            case .transferred: .stopped
            case .rejected: .refused
            case .withdrawn: .withdrawn
            case .merged: isAnswered ? .done : .inProgress
            }
    }

    var vietnamese: String {
        switch self {
        case .registered: "Mới đăng ký"
        case .received: "Được tiếp nhận"
        case .refused: "Không được tiếp nhận"
        case .inProgress: "Đang xử lý"
        case .supplementRequested: "Yêu cầu bổ sung giấy tờ"
        case .payment: "Yêu cầu thực hiện nghĩa vụ tài chính"
        case .withdrawn: "Công dân yêu cầu rút hồ sơ"
        case .stopped: "Dừng xử lý"
        case .done: "Đã xử lý xong"
        case .returned: "Đã trả kết quả"
        }
    }
}
