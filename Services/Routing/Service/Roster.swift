package import FoundationEssentials
package import Models
import WorkCalendar

/// What a reader of a roster should know. Pure.
package struct RosterFinding: Sendable, Equatable {
    package enum Kind: String, WireEnum {
        case gap = "GAP"
        case overlap = "OVERLAP"

        package typealias Wire = PBRosterFindingKind
        package static let prefix = "ROSTER_FINDING_KIND_"
    }

    package var kind: Kind
    package var from: Date
    package var to: Date
    /// The rows concerned; empty for a gap.
    package var ids: [String] = []
    package var communeCode = ""
    /// In Vietnamese.
    package var details: String
}

/// Checks of the duty roster and of who leads which commune.
package enum Roster {
    /// How far after the first shift ahead gaps are looked for.
    private static let horizon = 92 * 86_400.0

    /// Hours outside office time without anybody on duty, and times with two shifts, from `start` to the roster's end.
    ///
    /// A shift whose officer is absent without a backup who is there covers nothing.
    ///
    /// - Parameter until: the roster reaches at least so far, although nobody is on duty then.
    package static func findings(
        _ shifts: [Directory.DutyShift], absences: [Directory.Absence], days: OfficeDays, from start: Date,
        until: Date? = nil
    ) -> [RosterFinding] {
        let ahead = shifts.filter { $0.to > start && !$0.cancelled }.sorted { ($0.from, $0.id) < ($1.from, $1.id) }
        guard let last = (ahead.map(\.to) + [until].compactMap(\.self)).max() else { return [] }
        let end = min(last, max(start, ahead.first?.from ?? start).addingTimeInterval(horizon))
        guard start < end else { return [] }
        let manned = joined(ahead.flatMap { covered($0, absences) } + openings(days, start, end))
        return (gaps(manned, in: start..<end) + overlaps(ahead)).sorted {
            ($0.from, $0.kind.rawValue) < ($1.from, $1.kind.rawValue)
        }
    }

    /// Communes that nobody, or more than one, leads at an instant.
    package static func findings(
        _ leads: [Directory.CommuneLead], communes: [String], at instant: Date
    ) -> [RosterFinding] {
        let holding = leads.filter { $0.from <= instant && instant < $0.to && !$0.cancelled }
        guard !holding.isEmpty else { return [] }
        return communes.compactMap { commune in
            let mine = holding.filter { $0.communeCodes.contains(commune) }
            if mine.isEmpty {
                return RosterFinding(
                    kind: .gap, from: instant, to: instant, communeCode: commune,
                    details: "Xã \(commune) chưa có lãnh đạo phụ trách.")
            }
            guard mine.count > 1, let from = mine.map(\.from).max(), let to = mine.map(\.to).min() else { return nil }
            return RosterFinding(
                kind: .overlap, from: from, to: to, ids: mine.map(\.id), communeCode: commune,
                details: "Xã \(commune) có \(mine.count) lãnh đạo cùng phụ trách.")
        }
    }

    private static func openings(_ days: OfficeDays, _ begin: Date, _ end: Date) -> [Range<Date>] {
        var date = OfficeDays.date(of: begin)
        var result: [Range<Date>] = []
        while VietnamTime.midnight(date) < end {
            result += days.openings(of: date)
            date = date.adding(days: 1)
        }
        return result
    }

    /// The parts of a shift in which its officer or its backup is there.
    private static func covered(_ shift: Directory.DutyShift, _ absences: [Directory.Absence]) -> [Range<Date>] {
        let whole = shift.from..<shift.to
        func without(_ officer: String, _ spans: [Range<Date>]) -> [Range<Date>] {
            absences.filter { $0.officerID == officer && !$0.cancelled }.reduce(spans) { rest, absence in
                rest.flatMap { subtract(absence.from..<absence.to, from: $0) }
            }
        }
        let present = without(shift.officerID, [whole])
        guard !shift.backupID.isEmpty else { return present }
        let away = present.reduce([whole]) { rest, span in rest.flatMap { subtract(span, from: $0) } }
        return present + without(shift.backupID, away)
    }

    private static func subtract(_ taken: Range<Date>, from span: Range<Date>) -> [Range<Date>] {
        let cut = taken.clamped(to: span)
        guard !cut.isEmpty else { return [span] }
        return [span.lowerBound..<cut.lowerBound, cut.upperBound..<span.upperBound].filter { !$0.isEmpty }
    }

    private static func joined(_ spans: [Range<Date>]) -> [Range<Date>] {
        spans.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { result, span in
            if let last = result.last, last.upperBound >= span.lowerBound {
                result[result.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
            } else {
                result.append(span)
            }
        }
    }

    private static func gaps(_ manned: [Range<Date>], in period: Range<Date>) -> [RosterFinding] {
        manned.reduce([period]) { rest, span in rest.flatMap { subtract(span, from: $0) } }.map { gap in
            RosterFinding(
                kind: .gap, from: gap.lowerBound, to: gap.upperBound,
                details:
                    "Không có ai trực từ \(VietnamTime.minute(gap.lowerBound)) đến \(VietnamTime.minute(gap.upperBound))."
            )
        }
    }

    private static func overlaps(_ shifts: [Directory.DutyShift]) -> [RosterFinding] {
        shifts.enumerated().flatMap { index, shift in
            shifts[(index + 1)...].prefix { $0.from < shift.to }.map { other in
                RosterFinding(
                    kind: .overlap, from: other.from, to: min(shift.to, other.to), ids: [shift.id, other.id],
                    details:
                        "Hai ca trực trùng nhau từ \(VietnamTime.minute(other.from)): \(shift.officerID) và \(other.officerID)."
                )
            }
        }
    }
}
