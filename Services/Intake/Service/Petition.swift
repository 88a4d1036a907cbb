import FoundationEssentials
import Models
import WorkCalendar

/// A petition (kiến nghị, khó khăn, vướng mắc) as its owner holds it. Instants are UTC in milliseconds.
struct Petition: Sendable, Equatable {
    let id: String
    let code: PetitionCode
    /// Raised with every change; the position of that change in the timeline.
    var version = 1
    var status = PetitionStatus.received
    /// While it waits for the sender: the state it would have otherwise.
    var resumeStatus: PetitionStatus?
    /// What the sender said; never changed afterwards. The holding pen alone completes what was lacking.
    var content: PetitionContent
    var communeName: String
    /// In the holding pen: why it cannot be worked on as it is.
    var triageReason: String?

    /// When the department got it.
    let receivedAt: Date
    /// When it was written into the register.
    let registeredAt: Date
    var clock: MainClock
    var assignment = AssignmentMirror()

    var answers: [Answer] = []
    /// Of the petition and its supplements; ids.
    var attachmentIDs: [String] = []
    var supplementRequests = 0
    var supplementQuestion: String?
    var reopenCount = 0
    var mergedInto: String?
    /// Petitions merged into this one, also by way of others.
    var repeatCount = 0
    /// Of the final answer.
    var answeredAt: Date?
    var publishedAt: Date?
    /// When it closes by itself.
    var closesAt: Date?
    var closedAt: Date?
    var writtenReplyPending = false
    var rating: Rating?

    /// False for petitions of partners' test keys.
    let live: Bool
    /// The principal that sent it; a partner sees only its own.
    let submittedBy: String
    /// Words of a complaint or denunciation in it; the secretary looks first.
    var stopWords: [String] = []
    /// SHA-256 of the request, to tell a repeat of an external reference from another request.
    var requestFingerprint: String?
    /// Sequence of the newest fact of routing and of sla that was mirrored; a replayed older one overwrites nothing.
    var routingSequence = 0
    var slaSequence = 0

    init(
        id: String, code: PetitionCode, content: PetitionContent, communeName: String, receivedAt: Date,
        registeredAt: Date, clock: MainClock, live: Bool, submittedBy: String
    ) {
        self.id = id
        self.code = code
        self.content = content
        self.communeName = communeName
        self.receivedAt = receivedAt
        self.registeredAt = registeredAt
        self.clock = clock
        self.live = live
        self.submittedBy = submittedBy
    }

    /// It came as a document, so the quick answer is followed by a written one.
    var cameInWriting: Bool { content.channel == .letter || content.incomingDocument != nil }
}

/// What the sender said, checked and normalised.
struct PetitionContent: Sendable, Equatable {
    var communeCode: String
    var senderKind: SenderKind
    var reporter: Reporter
    var channel: Channel
    var kind: Kind
    var urgency: Urgency
    var subject: String
    var body: String
    var procedureCode: String?
    var dossierCode: String?
    var field: String?
    var externalReference: ExternalReference?
    var incomingDocument: IncomingDocument?
    /// Of feedback on conduct: whom it is about, as far as the sender named the unit or the person.
    var conductSubject: ConductSubject?
    /// The visit at which it was raised, when it came with the list of that meeting.
    var visitID: String?

    /// The track chosen at receipt: the formal one is for citizens' and organisations' proposals and complaints about
    /// conduct (Decree 20/2008/NĐ-CP); the 24-hour promise is for everything else.
    var track: Track {
        let formal = kind == .proposal || kind == .feedbackConduct
        return senderKind != .commune && formal ? .formalFeedback : .rapid24h
    }
}

/// The deadline of the petition's main clock, as intake tells it; sla runs it.
struct MainClock: Sendable, Equatable {
    var track: Track
    var policyID: String
    var policyVersion: Int
    var startedAt: Date
    var dueAt: Date
    /// Waiting for the sender since.
    var pausedAt: Date?
    var pauses: [Pause] = []
    /// Its due time was moved by an extension.
    var extended = false
}

/// Who has the petition, as routing says.
struct AssignmentMirror: Sendable, Equatable {
    /// Division code such as `QLNL`; nil while with the secretary.
    var unitCode: String?
    var unitName: String?
    var officer: OfficerRef?
    var jointUnitCodes: [String] = []
    var authority: Authority?
}

/// The person who raised the petition. Fields that were not given are empty.
struct Reporter: Sendable, Equatable, Codable {
    var fullName = ""
    var position = ""
    var organization = ""
    /// Digits only, beginning with 0 or 1.
    var phone = ""
    var email = ""
    var zaloUserID = ""
    var address = ""

    enum CodingKeys: String, CodingKey { case fullName, position, organization, phone, email, zaloUserID, address }
}

struct ExternalReference: Sendable, Equatable, Codable {
    var system: String
    var id: String
}

/// The unit, the person or both that feedback on conduct is about; they never get it and never see it.
struct ConductSubject: Sendable, Equatable {
    /// Division code such as `QLTM`; empty when not named.
    var unitCode = ""
    /// Id in the directory; empty when not named.
    var officerID = ""

    var ifNamed: ConductSubject? { unitCode.isEmpty && officerID.isEmpty ? nil : self }
}

/// Số, ngày, nơi ban hành of what came in; the date as `YYYY-MM-DD`.
struct IncomingDocument: Sendable, Equatable, Codable {
    var number: String
    var date: String
    var issuer: String
    /// Under which it is found again in the register or on the document axis; nil when it was not said.
    var documentID: String?
}

/// Số, ký hiệu, ngày, người ký of the written answer; the date as `YYYY-MM-DD`.
struct WrittenReply: Sendable, Equatable, Codable {
    var number: String
    var date: String
    var signer: String
}

struct OfficerRef: Sendable, Equatable {
    var id: String
    var name: String
}

struct Answer: Sendable, Equatable {
    let id: String
    let kind: AnswerKind
    let body: String
    let legalBasis: [String]
    var writtenReply: WrittenReply?
    let author: OfficerRef
    let answeredAt: Date
    /// Given with an escalation: the matter is beyond the department's authority.
    let beyondAuthority: Bool
    var attachmentIDs: [String] = []
}

/// One move of a petition: who, when, from, to, why.
struct TimelineEntry: Sendable, Equatable {
    let id: String
    let petitionID: String
    let position: Int
    let at: Date
    /// e.g. `officer:cv1.qlnl`, `service:routing`, `sender`
    let actor: String
    let action: String
    let from: PetitionStatus?
    let to: PetitionStatus
    /// In the actor's words.
    let reason: String
    /// What happened, in Vietnamese.
    let details: String
    /// An act after its legal limit.
    let late: Bool
}
