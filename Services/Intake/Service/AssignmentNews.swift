import FoundationEssentials
import Models

/// A fact of routing about a petition, in intake's words.
struct AssignmentNews: Sendable, Equatable {
    let move: Move
    /// Routing's own counter for this petition.
    let sequence: Int
    let at: Date
    /// Who has it now; nil when the fact does not say.
    var holder: Holder?
    var jointUnitCodes: [String]?
    var authority: Authority?
    var reason = ""
    /// The officer was replaced without a new acceptance.
    var keepsState = false
    /// Of a petition that came answered: it only says whose matter it is.
    var isForTheRecord = false
    /// The agency it went to, and under which document.
    var agency = ""
    var document = ""
    var interimReply = ""
    var author = OfficerRef(id: "", name: "")
    /// For the interim answer that an escalation brings.
    var answerID = ""

    struct Holder: Sendable, Equatable {
        /// Nil while the secretary or the team head has it.
        var unitCode: String?
        var unitName: String?
        var officer: OfficerRef?
    }
}

extension Petition {
    /// Takes over what routing says.
    ///
    /// A fact that is no legal move crossed with an act of somebody else: it leaves a line in the timeline and nothing
    /// else. An older fact than the newest one mirrored overwrites nothing.
    mutating func hear(_ news: AssignmentNews, deadlines: () throws -> Deadlines) throws -> Outcome {
        let isOld = news.sequence <= routingSequence
        routingSequence = max(routingSequence, news.sequence)
        if isOld, news.move.changesAssignment {
            return Outcome(reason: news.reason, details: "Bỏ qua (ignored): đã có thông tin mới hơn")
        }
        if news.isForTheRecord {
            mirror(news)
            return try outcome(of: news, deadlines: deadlines)
        }
        switch news.move.effect(on: status, resume: resumeStatus) {
        case .illegal:
            return Outcome(
                reason: news.reason,
                details: "Bỏ qua, kiến nghị \(status.vietnamese.lowercasedFirst) "
                    + "(ignored, petition already \(status.rawValue))")
        case .mirrors: break
        case .movesBehind(let state):
            if !news.keepsState { resumeStatus = state }
        case .moves(let target):
            if !news.keepsState { enter(target) }
        }
        mirror(news)
        return try outcome(of: news, deadlines: deadlines)
    }

    private mutating func mirror(_ news: AssignmentNews) {
        if let holder = news.holder {
            assignment.unitCode = holder.unitCode
            assignment.unitName = holder.unitName
            assignment.officer = holder.officer
        }
        if let joint = news.jointUnitCodes { assignment.jointUnitCodes = joint }
        if let authority = news.authority { assignment.authority = authority }
    }

    private mutating func outcome(of news: AssignmentNews, deadlines: () throws -> Deadlines) throws -> Outcome {
        let holder = news.holder.map { $0.officer?.name ?? $0.unitName ?? "" } ?? ""
        switch news.move {
        case .route where news.isForTheRecord:
            return Outcome(details: "Đã trả lời tại chỗ, thuộc phạm vi: \(news.holder?.unitName ?? holder)")
        case .route: return Outcome(details: "Phân công: \(holder)")
        case .declareUnroutable: return Outcome(reason: news.reason, details: "Chuyển thư ký tổ phân công")
        case .accept: return Outcome(details: "Nhận xử lý: \(holder)")
        case .giveBack: return Outcome(reason: news.reason, details: "Trả lại")
        case .reassign: return Outcome(reason: news.reason, details: "Phân công lại: \(holder)")
        case .joinUnits:
            return Outcome(details: "Đơn vị phối hợp: \(assignment.jointUnitCodes.joined(separator: ", "))")
        case .transfer:
            // Forwarded within five working days (Decree 20/2008/NĐ-CP, article 9).
            let late = try deadlines().isLate("FORWARD", of: clock.track, since: receivedAt, now: news.at)
            return Outcome(reason: news.reason, details: "Chuyển \(news.agency) giải quyết", late: late)
        case .escalate: return escalated(news)
        case .authorityReply:
            // The authority's reply starts the 24 hours anew, whatever the petition's own track is.
            let track = clock.track
            clock = try deadlines().mainClock(.rapid24h, from: news.at, now: news.at)
            clock.track = track
            return Outcome(reason: news.reason, details: "Cấp có thẩm quyền đã trả lời")
        default: return Outcome(reason: news.reason, details: "")
        }
    }

    /// The interim answer is dated at the escalation and hands the matter over; it answers nothing yet.
    private mutating func escalated(_ news: AssignmentNews) -> Outcome {
        let answer = Answer(
            id: news.answerID, kind: .interim, body: news.interimReply, legalBasis: [], writtenReply: nil,
            author: news.author, answeredAt: news.at, beyondAuthority: true)
        answers.append(answer)
        clock.pausedAt = nil
        return Outcome(
            reason: news.document.isEmpty ? "" : "Văn bản \(news.document)",
            details: "Vượt thẩm quyền, xin ý kiến \(news.agency)",
            fact: .answered(answer, followers: [], writtenReplyPending: false))
    }

    /// Sla moved the due time of the main clock that was started at `startedAt`, or promised the sender another one.
    ///
    /// - Parameters:
    ///   - policyVersion: another one than before when the clock was moved to it.
    ///   - notice: the "phiếu xin lỗi và hẹn lại", which stays in the timeline; empty when there is none.
    mutating func extend(
        to dueAt: Date, startedAt: Date, policyVersion: Int, sequence: Int, reason: String, notice: String
    ) -> Outcome {
        let isOld = sequence <= slaSequence || startedAt < clock.startedAt
        slaSequence = max(slaSequence, sequence)
        guard !isOld, status.isOpen else {
            return Outcome(
                reason: reason, details: "Bỏ qua gia hạn (ignored, petition already \(status.rawValue))")
        }
        if clock.dueAt != dueAt {
            clock.dueAt = dueAt
            clock.extended = true
        }
        if policyVersion > 0 { clock.policyVersion = policyVersion }
        return Outcome(reason: reason, details: notice.isEmpty ? "Thay đổi thời hạn trả lời" : notice)
    }
}
