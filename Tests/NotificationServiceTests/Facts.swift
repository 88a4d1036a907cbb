import Events
import FoundationEssentials
import Models
import SwiftProtobuf
import TestKit

/// Facts as the other services state them.
enum Facts {
    static let receivedAt = TestClock.instant("2026-11-20T08:00+07:00")
    static let dueAt = TestClock.instant("2026-11-21T08:00+07:00")

    static func received(
        _ id: String = Bench.petition, code: String = "KN-2026-000123-7", subject: String = "Lưới điện xuống cấp",
        live: Bool = true, email: String = "ubnd@xa.invalid", phone: String = "0900000001",
        urgency: PBUrgency = .normal, by receiver: String = "", channel: PBChannel = .unspecified,
        from sender: PBSenderKind = .unspecified
    ) -> Fact {
        var received = PBPetitionReceived()
        received.receivedBy = receiver
        received.petition.id = id
        received.petition.code = code
        received.petition.status = .received
        received.petition.track = .rapid24H
        received.petition.communeCode = "27991"
        received.petition.communeName = "Xã Bến Lức"
        received.petition.subject = subject
        received.petition.body = "Nội dung kiến nghị"
        received.petition.reporter.fullName = "Văn phòng UBND xã"
        received.petition.reporter.email = email
        received.petition.reporter.phone = phone
        received.petition.urgency = urgency
        received.petition.channel = channel
        received.petition.senderKind = sender
        received.petition.receivedAt = PBTimestamp(receivedAt)
        received.petition.dueAt = PBTimestamp(dueAt)
        received.petition.live = live
        return .petitionReceived(received)
    }

    static func assignee(
        _ officer: String = "cv1.qlnl", unit: String = "QLNL", head: String = "tp.qlnl", kind: PBAssigneeKind = .officer
    ) -> PBAssignee {
        var assignee = PBAssignee()
        assignee.kind = kind
        assignee.unitCode = unit
        assignee.unitName = unit.isEmpty ? "" : "Phòng Quản lý năng lượng"
        assignee.officer.id = officer
        assignee.officer.name = officer.isEmpty ? "" : "Cán bộ \(officer)"
        assignee.head.id = head
        assignee.head.name = head.isEmpty ? "" : "Trưởng phòng"
        return assignee
    }

    static func routed(_ assignee: PBAssignee = assignee()) -> Fact {
        var routed = PBPetitionRouted()
        routed.assignee = assignee
        routed.at = PBTimestamp(receivedAt.addingTimeInterval(60))
        return .petitionRouted(routed)
    }

    static func reassigned(_ assignee: PBAssignee) -> Fact {
        var reassigned = PBPetitionReassigned()
        reassigned.assignee = assignee
        reassigned.reason = "đúng lĩnh vực"
        reassigned.at = PBTimestamp(receivedAt.addingTimeInterval(600))
        return .petitionReassigned(reassigned)
    }

    static let secretary = assignee("thu-ky", unit: "", head: "", kind: .secretary)
    static let teamHead = assignee("to-truong", unit: "", head: "", kind: .teamHead)

    static func unroutable() -> Fact {
        var unroutable = PBPetitionUnroutable()
        unroutable.assignee = secretary
        unroutable.reason = "không rõ lĩnh vực"
        return .petitionUnroutable(unroutable)
    }

    static func accepted(_ assignee: PBAssignee = assignee()) -> Fact {
        var accepted = PBPetitionAccepted()
        accepted.assignee = assignee
        return .petitionAccepted(accepted)
    }

    static func returned(bounces: Int32, to assignee: PBAssignee?) -> Fact {
        var returned = PBPetitionReturned()
        returned.fromUnitCode = "QLNL"
        returned.reason = "không thuộc lĩnh vực"
        returned.cause = "RETURNED"
        returned.bounces = bounces
        if let assignee { returned.assignee = assignee }
        returned.at = PBTimestamp(receivedAt.addingTimeInterval(300))
        return .petitionReturned(returned)
    }

    static func clock(_ track: PBTrack = .rapid24H, id: String = "c-1", step: String = "MAIN") -> PBClock {
        var clock = PBClock()
        clock.id = id
        clock.petitionID = Bench.petition
        clock.track = track
        clock.step = step
        if track == .rapid24H { clock.dueAt = PBTimestamp(dueAt) }
        return clock
    }

    static func stage(_ percent: Int32, _ clock: PBClock = clock(), office: String = "") -> Fact {
        var reached = PBStageReached()
        reached.clock = clock
        reached.percent = percent
        reached.officeID = office
        reached.at = PBTimestamp(receivedAt.addingTimeInterval(864 * Double(percent)))
        return .stageReached(reached)
    }

    static func stopped(retractsBreach: Bool, _ clock: PBClock = clock()) -> Fact {
        var stopped = PBClockStopped()
        stopped.clock = clock
        stopped.at = PBTimestamp(dueAt)
        stopped.inTime = retractsBreach
        stopped.retractsBreach = retractsBreach
        return .clockStopped(stopped)
    }

    /// - Parameter notice: false for a due time that moved with its policy.
    static func extended(notice: Bool = true) -> Fact {
        var extended = PBClockExtended()
        extended.clock = clock()
        extended.clock.dueAt = PBTimestamp(dueAt.addingTimeInterval(86_400))
        extended.dueBefore = PBTimestamp(dueAt)
        extended.reason = "cần khảo sát thực địa"
        if notice {
            extended.notice.number = "12/PXL-SCT"
            extended.notice.text =
                "Số: 12/PXL-SCT\n\nPHIẾU XIN LỖI VÀ HẸN LẠI THỜI GIAN TRẢ LỜI\n\nDo cần khảo sát thực địa…"
            extended.notice.promisedAt = PBTimestamp(dueAt.addingTimeInterval(172_800))
            extended.notice.extends = true
        }
        return .clockExtended(extended)
    }

    static func answered(
        _ kind: PBAnswerKind = .final, merged: [String] = [], beyond: Bool = false, written: Bool = false
    ) -> Fact {
        var answered = PBPetitionAnswered()
        answered.answer.id = "a-1"
        answered.answer.kind = kind
        answered.answer.body = "Sở đã làm việc với Công ty Điện lực."
        answered.answer.legalBasis = ["Luật Điện lực"]
        answered.answer.answeredAt = PBTimestamp(receivedAt.addingTimeInterval(7200))
        answered.answer.beyondAuthority = beyond
        answered.mergedPetitionIds = merged
        if written {
            answered.answer.writtenReply.number = "15/SCT-QLNL"
            answered.writtenReplyPending = true
        }
        return .petitionAnswered(answered)
    }

    static func supplementRequested() -> Fact {
        var requested = PBSupplementRequested()
        requested.question = "Vị trí đường dây?"
        requested.at = PBTimestamp(receivedAt)
        return .supplementRequested(requested)
    }

    static func supplementProvided() -> Fact {
        var provided = PBSupplementProvided()
        provided.body = "Ấp 3"
        provided.status = .inProgress
        provided.at = PBTimestamp(receivedAt)
        return .supplementProvided(provided)
    }

    static func rejected() -> Fact {
        var rejected = PBPetitionRejected()
        rejected.reason = "nội dung khiếu nại"
        rejected.at = PBTimestamp(receivedAt)
        return .petitionRejected(rejected)
    }

    static func transferred() -> Fact {
        var transferred = PBPetitionTransferred()
        transferred.agency = "Sở Xây dựng"
        transferred.reason = "ngoài ngành"
        transferred.at = PBTimestamp(receivedAt)
        return .petitionTransferred(transferred)
    }

    static func merged(into id: String = "p-0", code: String = "KN-2026-000100-5") -> Fact {
        var merged = PBPetitionMerged()
        merged.intoPetitionID = id
        merged.intoCode = code
        merged.reason = "trùng nội dung"
        return .petitionMerged(merged)
    }

    static func reopened() -> Fact {
        var reopened = PBPetitionReopened()
        reopened.reason = "chưa đồng ý"
        reopened.at = PBTimestamp(dueAt)
        reopened.track = .rapid24H
        reopened.dueAt = PBTimestamp(dueAt.addingTimeInterval(86_400))
        reopened.reopenCount = 1
        return .petitionReopened(reopened)
    }

    static func rated(_ rating: PBRating) -> Fact {
        var rated = PBPetitionRated()
        rated.rating = rating
        rated.comment = "chưa rõ thời gian sửa"
        return .petitionRated(rated)
    }

    static func authorityReplied() -> Fact {
        var replied = PBAuthorityReplied()
        replied.document.number = "123/UBND-KT"
        replied.document.issuer = "UBND tỉnh"
        replied.at = PBTimestamp(dueAt)
        return .authorityReplied(replied)
    }

    static func failed(_ message: String) -> Fact {
        var failed = PBMessageFailed()
        failed.messageID = message
        failed.channel = "smtp"
        failed.rule = "petition.received"
        failed.reason = "550"
        failed.at = PBTimestamp(dueAt)
        return .messageFailed(failed)
    }

    /// One fact of each kind that makes a message, after petition.received, with every field that a template may show; the
    /// answers, which end it, are left out.
    static var rich: [Fact] {
        var unroutable = PBPetitionUnroutable()
        unroutable.assignee = assignee()
        unroutable.reason = "không rõ lĩnh vực"
        var overdue = PBStageReached()
        overdue.clock = clock()
        overdue.percent = 200
        overdue.late = true
        overdue.officeID = "vp-pct"
        overdue.at = PBTimestamp(dueAt)
        var question = PBSupplementRequested()
        question.question = "Vị trí đường dây?"
        question.reasons = ["chưa rõ"]
        question.at = PBTimestamp(receivedAt)
        let stages: [Fact] = ([50, 75, 90, 100] as [Int32]).map { percent in
            var reached = overdue
            reached.percent = percent
            reached.officeID = ""
            return .stageReached(reached)
        }
        var acceptance = overdue
        acceptance.clock = clock(.acceptance)
        var authority = overdue
        authority.clock = clock(.authority)
        var facts: [Fact] = [
            lead("vp-pct", of: ["27991"]), .petitionUnroutable(unroutable), routed(), reassigned(assignee()),
        ]
        facts += stages
        facts += [
            .stageReached(overdue), .stageReached(acceptance), .stageReached(authority),
            returned(bounces: 1, to: assignee()), returned(bounces: 2, to: assignee()), .supplementRequested(question),
            supplementProvided(), authorityReplied(), extended(), reopened(), rated(.dissatisfied), rejected(),
            reopened(), transferred(), reopened(), merged(), reopened(), auditFailed(),
        ]
        return facts
    }

    static func auditFailed() -> Fact {
        var failed = PBAuditFailed()
        failed.findings = ["1 kiến nghị không có đồng hồ"]
        failed.at = PBTimestamp(dueAt)
        return .auditFailed(failed)
    }

    /// From the day before to the day after.
    static func absence(_ officer: String, substitute: String = "", version: Int32 = 1, cancelled: Bool = false) -> Fact
    {
        .directoryChanged(
            .with {
                $0.absence.id = "a-\(officer)"
                $0.absence.officerID = officer
                $0.absence.substituteOfficerID = substitute
                $0.absence.from = PBTimestamp(receivedAt.addingTimeInterval(-86_400))
                $0.absence.to = PBTimestamp(receivedAt.addingTimeInterval(86_400))
                $0.absence.version = version
                $0.absence.cancelled = cancelled
            })
    }

    static func shift(_ officer: String, backup: String = "", hours: ClosedRange<Double> = -1...12) -> Fact {
        .directoryChanged(
            .with {
                $0.dutyShift.id = "s-\(officer)"
                $0.dutyShift.officerID = officer
                $0.dutyShift.backupOfficerID = backup
                $0.dutyShift.from = PBTimestamp(receivedAt.addingTimeInterval(hours.lowerBound * 3600))
                $0.dutyShift.to = PBTimestamp(receivedAt.addingTimeInterval(hours.upperBound * 3600))
                $0.dutyShift.version = 1
            })
    }

    static func lead(_ officer: String, of communes: [String]) -> Fact {
        .directoryChanged(
            .with {
                $0.communeLead.id = "l-\(officer)"
                $0.communeLead.officerID = officer
                $0.communeLead.communeCodes = communes
                $0.communeLead.from = PBTimestamp(receivedAt.addingTimeInterval(-86_400))
                $0.communeLead.to = PBTimestamp(receivedAt.addingTimeInterval(7 * 86_400))
                $0.communeLead.version = 1
            })
    }

    static func officer(_ id: String, email: String, active: Bool = true, version: Int32) -> Fact {
        var changed = PBDirectoryChanged()
        changed.officer.id = id
        changed.officer.name = "Cán bộ \(id)"
        changed.officer.unitCode = "QLNL"
        changed.officer.role = .officer
        changed.officer.email = email
        changed.officer.active = active
        changed.officer.version = version
        return .directoryChanged(changed)
    }
}
