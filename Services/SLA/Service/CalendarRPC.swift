import Events
import FoundationEssentials
package import Models
package import RPC
import ServiceKit
import Storage
import SwiftProtobuf
import WorkCalendar

// The calendar: days that count, and files that are looked at before they do.
extension SLARPC {
    /// - Throws: `invalidArgument` for a year out of range; 0 lists all.
    package func listCalendarDays(_ request: PBListCalendarDaysRequest) async throws -> PBListCalendarDaysResponse {
        let year = Int(request.year)
        guard year == 0 || (1900...9998).contains(year) else {
            throw RPCError.invalid("year", "OUT_OF_RANGE", "1900 to 9998", vi: "Năm không hợp lệ.")
        }
        let days = try await database.read { tx in try RuleStore.days(year: year == 0 ? nil : year, in: tx) }
        return .with { $0.days = days.map(PBCalendarDay.init) }
    }

    /// Days count at once; a file is read and shown, and counts when its review is accepted. Open clocks keep their due
    /// times; RebaseClocks moves them.
    ///
    /// - Throws: `invalidArgument` with all that is wrong at once; `notFound` for a review that is none or was accepted.
    package func putCalendarDays(
        _ request: PBPutCalendarDaysRequest, _ call: RPCCall
    ) async throws -> PBPutCalendarDaysResponse {
        let ways = [!request.days.isEmpty, !request.content.isEmpty, !request.acceptReviewID.isEmpty]
        guard ways.count(where: { $0 }) == 1 else {
            throw RPCError.invalid(
                "days", "ONE_OF", "give days, or content with its format, or accept_review_id",
                vi: "Chỉ gửi một trong: danh sách ngày, tệp lịch, hoặc mã lượt duyệt.")
        }
        let repeated = try IdempotentCall(call, request)
        return try await database.write { tx in
            if let id = try repeated?.find(in: tx) { return try Self.answered(id, request, in: tx) }
            try RuleStore.lock(in: tx)
            return request.content.isEmpty
                ? try put(request, by: call.principal, repeated, in: tx)
                : try review(request, by: call.principal, repeated, in: tx)
        }
    }

    private func review(
        _ request: PBPutCalendarDaysRequest, by principal: Principal, _ repeated: IdempotentCall?, in tx: Transaction
    ) throws -> PBPutCalendarDaysResponse {
        let days = try CalendarFile.days(request.format, request.content)
        let known = try RuleStore.days(in: tx)
        try CalendarChange.check(days, with: known)
        let id = UUIDv7.make(at: tx.now)
        try tx.execute(
            "INSERT INTO calendar_review (id, created_at, created_by, days) VALUES ($1, $2, $3, $4)",
            id, tx.now, principal.id, String(decoding: try JSONEncoder().encode(days), as: UTF8.self))
        try repeated?.record(id, in: tx)
        return Self.response(days, known, review: id)
    }

    private func put(
        _ request: PBPutCalendarDaysRequest, by principal: Principal, _ repeated: IdempotentCall?, in tx: Transaction
    ) throws -> PBPutCalendarDaysResponse {
        let days =
            request.acceptReviewID.isEmpty
            ? try Self.days(request.days) : try Self.accept(request.acceptReviewID, in: tx)
        let known = try RuleStore.days(in: tx)
        try CalendarChange.check(days, with: known)
        let changes = CalendarChange.changes(days, to: known)
        let id = UUIDv7.make(at: tx.now)
        if !changes.isEmpty {
            try RuleStore.put(changes.map(\.after), in: tx)
            try RuleStore.note(
                "CALENDAR", subject: id, reason: request.reason,
                details: changes.map { "\($0.date) \($0.after.kind.rawValue) \($0.after.status.rawValue)" }
                    .joined(separator: "\n"),
                by: principal.id, in: tx)
            let wire = changes.map { PBCalendarDay($0.after) }
            try emit(.calendarChanged(.with { $0.days = wire }), "calendar", tx)
        }
        try repeated?.record(id, in: tx)
        return Self.response(days, known, review: "")
    }

    private static func accept(_ id: String, in tx: Transaction) throws -> [CalendarDay] {
        let row = try tx.first(
            "UPDATE calendar_review SET accepted_at = $2 WHERE id = $1 AND accepted_at IS NULL RETURNING days", id,
            tx.now)
        guard let row else { throw RPCError.notFound("review", vi: "Không có lượt duyệt lịch này, hoặc đã áp dụng.") }
        return try JSONDecoder().decode([CalendarDay].self, from: Data(try row.text("days").utf8))
    }

    /// A repeat: what was put is in the calendar by now; a review is shown again.
    private static func answered(
        _ id: String, _ request: PBPutCalendarDaysRequest, in tx: Transaction
    ) throws -> PBPutCalendarDaysResponse {
        let known = try RuleStore.days(in: tx)
        guard !request.content.isEmpty else {
            let days = try days(request.days)
            return response(days, known, review: "")
        }
        return response(try CalendarFile.days(request.format, request.content), known, review: id)
    }

    private static func days(_ wire: [PBCalendarDay]) throws -> [CalendarDay] {
        var violations: [FieldViolation] = []
        let days = wire.enumerated().compactMap { position, day -> CalendarDay? in
            do {
                return try CalendarDay(
                    date: day.date, name: day.name, kind: day.kind, status: day.status, source: day.source,
                    swappedWith: day.swappedWith)
            } catch {
                violations.append(
                    FieldViolation(
                        "days[\(position)]", "MALFORMED", "\(error)", vi: "Ngày thứ \(position + 1) không hợp lệ."))
                return nil
            }
        }
        try RPCError.throwIfAny(violations)
        return days
    }

    private static func response(
        _ days: [CalendarDay], _ known: [CalendarDay], review id: String
    ) -> PBPutCalendarDaysResponse {
        .with {
            $0.days = days.map(PBCalendarDay.init)
            $0.reviewID = id
            $0.changes = CalendarChange.changes(days, to: known).map { change in
                .with {
                    $0.date = change.date.description
                    if let before = change.before { $0.before = PBCalendarDay(before) }
                    $0.after = PBCalendarDay(change.after)
                }
            }
        }
    }
}
