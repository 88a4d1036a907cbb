import FoundationEssentials
import Models
import WorkCalendar

// What each act means for a petition: pure, decided by the table of moves, the petition itself and the instant.
// Every function throws `failedPrecondition`/ILLEGAL_TRANSITION when the table does not know the move.
extension Petition {
    /// Seven days of 24 hours, after which an answered petition closes by itself and is not reopened any more.
    static let answerStandsFor: TimeInterval = 7 * 86_400

    /// Makes the move the table says, or refuses it.
    mutating func make(_ move: Move) throws {
        guard case .moves(let target) = move.effect(on: status, resume: resumeStatus) else {
            throw RPCError.illegalTransition(move.rawValue, from: status.rawValue)
        }
        enter(target)
    }

    /// Leaves the old state behind; what only belongs to waiting for the sender ends with it.
    mutating func enter(_ target: PetitionStatus) {
        if status == .awaitingSupplement, target != .awaitingSupplement {
            resumeStatus = nil
            supplementQuestion = nil
        }
        status = target
    }

    mutating func requestSupplement(
        _ question: String, reasons: [String], mayAskAgain: Bool, now: Date, deadlines: Deadlines
    ) throws -> Outcome {
        let before = status
        try make(.requestSupplement)
        // More than one request counts as overdue (Decision 766/QĐ-TTg, index 2.1): a head answers for it.
        guard supplementRequests == 0 || mayAskAgain else {
            throw RPCError(
                .permissionDenied, "a second supplement request needs a unit head",
                vi: "Yêu cầu bổ sung lần thứ hai phải do lãnh đạo phòng thực hiện.", reason: "SECOND_SUPPLEMENT_REQUEST"
            )
        }
        resumeStatus = before
        supplementRequests += 1
        supplementQuestion = question
        clock.pausedAt = now
        let late = deadlines.isLate("SUPPLEMENT", of: clock.track, since: clock.startedAt, now: now)
        return Outcome(
            reason: reasons.joined(separator: "; "), details: "Yêu cầu bổ sung: \(question)", late: late,
            fact: .supplementRequested(question: question, reasons: reasons, at: now, late: late))
    }

    mutating func provideSupplement(_ body: String, now: Date, deadlines: Deadlines) throws -> Outcome {
        try make(.provideSupplement)
        clock = try deadlines.resumed(clock, at: now)
        return Outcome(details: "Bổ sung: \(body)", fact: .supplementProvided(body: body, at: now, status: status))
    }

    mutating func reject(_ reason: String, now: Date, deadlines: Deadlines) throws -> Outcome {
        try make(.reject)
        let late = deadlines.isLate("REFUSE", of: clock.track, since: receivedAt, now: now)
        return Outcome(
            reason: reason, details: "Từ chối tiếp nhận, xử lý", late: late,
            fact: .rejected(reason: reason, at: now, late: late))
    }

    mutating func withdraw(_ reason: String, now: Date) throws -> Outcome {
        try make(.withdraw)
        return Outcome(reason: reason, details: "Người gửi rút kiến nghị", fact: .withdrawn(reason: reason, at: now))
    }

    /// Into the one received earlier, open and not itself merged, so that no due time moves later.
    mutating func merge(into target: Petition, reason: String, now: Date) throws -> Outcome {
        try make(.merge)
        guard target.status.isOpen else {
            throw RPCError.illegalTransition("MergePetition into \(target.code)", from: target.status.rawValue)
        }
        guard target.id != id, target.live == live, target.receivedAt <= receivedAt else {
            throw RPCError(
                .failedPrecondition, "a petition is merged into one received earlier",
                vi: "Chỉ gộp vào kiến nghị được tiếp nhận trước.", reason: "MERGE_ORDER",
                metadata: ["code": code.description, "into": target.code.description])
        }
        mergedInto = target.id
        return Outcome(
            reason: reason, details: "Gộp vào kiến nghị \(target.code)",
            fact: .merged(intoID: target.id, intoCode: target.code, reason: reason, at: now))
    }

    /// What was merged into this one, and what had been merged into that, asked the same.
    mutating func absorb(_ merged: Petition) {
        repeatCount += 1 + merged.repeatCount
    }

    /// Another deadline from the start of the clock that runs: the receipt, a reopening or an authority's reply.
    mutating func correctTrack(to track: Track, reason: String, now: Date, deadlines: Deadlines) throws -> Outcome {
        try make(.correctTrack)
        clock = try restartedClock(on: track, now: now, deadlines: deadlines)
        return Outcome(
            reason: reason, details: "Đổi loại thời hạn thành \(track.rawValue)",
            fact: .trackCorrected(clock, reason: reason, at: now))
    }

    /// The running clock on another track, from its own start.
    func restartedClock(on track: Track, now: Date, deadlines: Deadlines) throws -> MainClock {
        var corrected = try deadlines.mainClock(track, from: clock.startedAt, now: now)
        // What the sender's earlier silence cost stays left out.
        if !clock.pauses.isEmpty {
            corrected.pauses = Array(clock.pauses.dropLast())
            if let last = clock.pauses.last {
                corrected.pausedAt = last.from
                corrected = try deadlines.resumed(corrected, at: last.to)
            }
        }
        return corrected
    }

    /// An interim answer changes neither state nor clock.
    mutating func answer(_ answer: Answer, followers: [String], now: Date) throws -> Outcome {
        try make(answer.kind == .final ? .answerFinally : .answerInterim)
        answers.append(answer)
        if answer.kind == .final {
            answeredAt = now
            closesAt = now.addingTimeInterval(Self.answerStandsFor)
            clock.pausedAt = nil
            writtenReplyPending = cameInWriting && answer.writtenReply == nil
        }
        return Outcome(
            details: answer.kind == .final ? "Trả lời chính thức" : "Trả lời bước đầu",
            fact: .answered(
                answer, followers: answer.kind == .final ? followers : [], writtenReplyPending: writtenReplyPending))
    }

    mutating func recordWrittenReply(_ reply: WrittenReply) throws -> Outcome {
        try make(.recordWrittenReply)
        if let last = answers.lastIndex(where: { $0.kind == .final }) { answers[last].writtenReply = reply }
        writtenReplyPending = false
        return Outcome(details: "Ghi nhận văn bản trả lời số \(reply.number) ngày \(reply.date)")
    }

    mutating func publish(now: Date) throws -> Outcome {
        try make(.publish)
        guard publishedAt == nil else {
            throw RPCError(
                .failedPrecondition, "the answer is published already", vi: "Câu trả lời đã được công khai.",
                reason: "ILLEGAL_TRANSITION", metadata: ["action": Move.publish.rawValue, "status": status.rawValue])
        }
        publishedAt = now
        return Outcome(details: "Công khai câu trả lời", fact: .published(at: now))
    }

    mutating func close(_ reason: String, automatic: Bool, now: Date) throws -> Outcome {
        try make(.close)
        closedAt = now
        closesAt = nil
        return Outcome(
            reason: reason, details: automatic ? "Tự kết thúc 7 ngày sau khi trả lời" : "Kết thúc kiến nghị",
            fact: .closed(at: now, automatic: automatic))
    }

    /// A fresh main clock under the policy in force now; the same officer goes on.
    mutating func reopen(_ reason: String, now: Date, deadlines: Deadlines) throws -> Outcome {
        try make(.reopen)
        guard let answeredAt, now <= answeredAt.addingTimeInterval(Self.answerStandsFor) else {
            throw RPCError(
                .failedPrecondition, "a petition is reopened within seven days of the final answer",
                vi: "Chỉ mở lại trong vòng 7 ngày kể từ khi có câu trả lời; xin gửi kiến nghị mới.",
                reason: "REOPEN_TOO_LATE")
        }
        clock = try deadlines.mainClock(clock.track, from: now, now: now)
        reopenCount += 1
        self.answeredAt = nil
        (closesAt, closedAt, publishedAt, rating) = (nil, nil, nil, nil)
        writtenReplyPending = false
        return Outcome(
            reason: reason, details: "Mở lại lần \(reopenCount)",
            fact: .reopened(reason: reason, at: now, count: reopenCount, clock: clock))
    }

    /// The latest rating holds.
    mutating func rate(_ rating: Rating, comment: String, now: Date) throws -> Outcome {
        try make(.rate)
        self.rating = rating
        return Outcome(
            reason: comment, details: "Đánh giá: \(rating.vietnamese)", fact: .rated(rating, comment: comment, at: now))
    }

    /// Whether the document came into the register later than the working day after it arrived
    /// (Decree 30/2020/NĐ-CP, on clerical work). What is no document has no such limit.
    func isRegisteredLate(_ calendar: WorkCalendar) -> Bool {
        guard cameInWriting, let limit = try? calendar.nextWorkingDay(after: calendar.date(of: receivedAt)) else {
            return false
        }
        return calendar.date(of: registeredAt) > limit
    }

    /// Its first line in the timeline.
    func receipt(
        reason: String = "", details: String = "Tiếp nhận kiến nghị", calendar: WorkCalendar
    ) -> Outcome {
        let late = isRegisteredLate(calendar)
        return Outcome(
            reason: reason, details: late ? "\(details); vào sổ sau ngày làm việc tiếp theo" : details, late: late)
    }

    mutating func addNote(_ body: String) throws -> Outcome {
        try make(.addNote)
        return Outcome(reason: body, details: "Ghi chú nội bộ")
    }
}

extension Rating {
    var vietnamese: String {
        switch self {
        case .satisfied: "hài lòng"
        case .neutral: "bình thường"
        case .dissatisfied: "không hài lòng"
        }
    }
}
