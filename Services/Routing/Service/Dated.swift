package import FoundationEssentials
package import Models
import VietnameseText
import WorkCalendar

/// Rows of the directory that hold for a time, `[from, to)`. Pure.
extension Directory {
    /// A person on loan to communes: first choice there for the matters of the units named.
    package struct Secondment: Sendable, Equatable {
        package var id = ""
        package var officerID: String
        package var communeCodes: [String]
        /// Empty: the matters of the person's own unit.
        package var fieldUnitCodes: [String] = []
        /// Where the person comes from, when not from the own unit.
        package var homeOrganization = ""
        /// The decision on the loan.
        package var document = ""
        /// Local midnight.
        package var from: Date
        /// The local midnight with which it no longer holds.
        package var to: Date
        package var cancelled = false
        package var version = 0

        /// Whether it makes this person a candidate for a matter of that unit from that commune.
        package func covers(commune: String, unit: String, homeUnit: String) -> Bool {
            communeCodes.contains(commune)
                && (fieldUnitCodes.isEmpty ? homeUnit == unit : fieldUnitCodes.contains(unit))
        }
    }

    /// Somebody is away.
    package struct Absence: Sendable, Equatable {
        package var id = ""
        package var officerID: String
        /// Who stands in; may be empty.
        package var substituteID = ""
        /// Never leaves routing: it may tell of somebody's health.
        package var reason = ""
        package var from: Date
        package var to: Date
        package var cancelled = false
        package var version = 0
    }

    /// Duty outside office hours.
    package struct DutyShift: Sendable, Equatable {
        package var id = ""
        package var officerID: String
        /// On duty while the officer is absent; may be empty.
        package var backupID = ""
        package var from: Date
        package var to: Date
        package var cancelled = false
        package var version = 0
    }

    /// A leader in charge of communes.
    package struct CommuneLead: Sendable, Equatable {
        package var id = ""
        package var officerID: String
        package var communeCodes: [String]
        package var from: Date
        package var to: Date
        package var cancelled = false
        package var version = 0
    }

    /// Somebody went to a commune.
    package struct Visit: Sendable, Equatable {
        package var id = ""
        package var communeCode: String
        package var officerIDs: [String]
        /// Whom they met.
        package var metWith = ""
        package var notes = ""
        package var at: Date
        package var cancelled = false
        package var version = 0
    }
}

/// The other rows that a row names, each with the path of its field.
package struct RowReferences: Sendable {
    package var officers: [(field: String, id: String)] = []
    package var communes: [(field: String, code: String)] = []
    package var units: [(field: String, code: String)] = []
}

/// What the dated rows have in common; see `DirectoryStore.put`.
package protocol DatedRow: Sendable, Equatable {
    /// As in field paths and in the subject of its facts, e.g. `duty_shift`.
    static var name: String { get }
    var id: String { get set }
    var version: Int { get set }
    var cancelled: Bool { get }
    var references: RowReferences { get }
    /// Texts cleaned, lists without repetitions; with every violation that shows in the row alone.
    func cleaned() -> (row: Self, violations: [FieldViolation])
}

/// Rules that several kinds of rows share.
enum DatedRules {
    private static let longest = 10 * 366 * 86_400.0

    static func period(_ name: String, _ from: Date, _ to: Date, midnights: Bool) -> [FieldViolation] {
        var violations: [FieldViolation] = []
        if from >= to {
            violations.append(
                FieldViolation(
                    "\(name).to", "NOT_AFTER_FROM", "lies after from",
                    vi: "Thời điểm kết thúc phải sau thời điểm bắt đầu."))
        } else if to.timeIntervalSince(from) > longest {
            violations.append(
                FieldViolation("\(name).to", "TOO_LONG", "is more than ten years after from", vi: "Dài quá mười năm."))
        }
        guard midnights else { return violations }
        for (field, instant) in [("from", from), ("to", to)] where !VietnamTime.isMidnight(instant) {
            violations.append(
                FieldViolation(
                    "\(name).\(field)", "NOT_MIDNIGHT", "is no local midnight (UTC+7)",
                    vi: "Ngày bắt đầu, kết thúc tính từ 00:00 giờ Việt Nam."))
        }
        return violations
    }

    static func required(_ field: String, _ isThere: Bool, vi: String) -> [FieldViolation] {
        isThere ? [] : [FieldViolation(field, "REQUIRED", "is required", vi: vi)]
    }

    static func id(_ name: String, _ id: String) -> [FieldViolation] {
        let allowed = id.utf8.count <= 64 && id.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
        return allowed
            ? []
            : [
                FieldViolation(
                    "\(name).id", "BAD_FORMAT", "has at most 64 visible ASCII characters", vi: "Mã dòng không đúng.")
            ]
    }

    /// In their order, each once, without blanks.
    static func list(_ codes: [String]) -> [String] {
        var seen = Set<String>()
        return codes.map { VietnameseText.cleanLine($0) }.filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    static func other(_ field: String, _ id: String, than officer: String, vi: String) -> [FieldViolation] {
        id.isEmpty || id != officer ? [] : [FieldViolation(field, "SAME_OFFICER", "is the same person", vi: vi)]
    }
}

extension Directory.Secondment: DatedRow {
    package static let name = "secondment"

    package var references: RowReferences {
        RowReferences(
            officers: [("secondment.officer_id", officerID)],
            communes: communeCodes.enumerated().map { ("secondment.commune_codes[\($0)]", $1) },
            units: fieldUnitCodes.enumerated().map { ("secondment.field_unit_codes[\($0)]", $1) })
    }

    package func cleaned() -> (row: Self, violations: [FieldViolation]) {
        var row = self
        var check = RowCheck(row: Self.name)
        check.line("home_organization", &row.homeOrganization)
        check.line("document", &row.document)
        row.communeCodes = DatedRules.list(communeCodes)
        row.fieldUnitCodes = DatedRules.list(fieldUnitCodes)
        return (
            row,
            check.violations + DatedRules.id(Self.name, id)
                + DatedRules.required("secondment.officer_id", !officerID.isEmpty, vi: "Thiếu cán bộ biệt phái.")
                + DatedRules.required(
                    "secondment.commune_codes", !row.communeCodes.isEmpty, vi: "Thiếu xã đến biệt phái.")
                + DatedRules.period(Self.name, from, to, midnights: true)
        )
    }
}

extension Directory.Absence: DatedRow {
    package static let name = "absence"

    package var references: RowReferences {
        RowReferences(officers: [("absence.officer_id", officerID), ("absence.substitute_officer_id", substituteID)])
    }

    package func cleaned() -> (row: Self, violations: [FieldViolation]) {
        var row = self
        var check = RowCheck(row: Self.name)
        check.line("reason", &row.reason)
        return (
            row,
            check.violations + DatedRules.id(Self.name, id)
                + DatedRules.required("absence.officer_id", !officerID.isEmpty, vi: "Thiếu cán bộ vắng.")
                + DatedRules.other(
                    "absence.substitute_officer_id", substituteID, than: officerID, vi: "Người thay phải là người khác."
                )
                + DatedRules.period(Self.name, from, to, midnights: false)
        )
    }
}

extension Directory.DutyShift: DatedRow {
    package static let name = "duty_shift"
    /// Nobody is on duty longer than a week at a stretch.
    private static let longest = 7 * 86_400.0

    package var references: RowReferences {
        RowReferences(officers: [("duty_shift.officer_id", officerID), ("duty_shift.backup_officer_id", backupID)])
    }

    package func cleaned() -> (row: Self, violations: [FieldViolation]) {
        var violations =
            DatedRules.id(Self.name, id)
            + DatedRules.required("duty_shift.officer_id", !officerID.isEmpty, vi: "Thiếu cán bộ trực.")
            + DatedRules.other(
                "duty_shift.backup_officer_id", backupID, than: officerID, vi: "Người dự phòng phải là người khác.")
            + DatedRules.period(Self.name, from, to, midnights: false)
        if to.timeIntervalSince(from) > Self.longest {
            violations.append(
                FieldViolation(
                    "duty_shift.to", "TOO_LONG", "is more than seven days after from", vi: "Ca trực dài quá 7 ngày."))
        }
        return (self, violations)
    }
}

extension Directory.CommuneLead: DatedRow {
    package static let name = "commune_lead"

    package var references: RowReferences {
        RowReferences(
            officers: [("commune_lead.officer_id", officerID)],
            communes: communeCodes.enumerated().map { ("commune_lead.commune_codes[\($0)]", $1) })
    }

    package func cleaned() -> (row: Self, violations: [FieldViolation]) {
        var row = self
        row.communeCodes = DatedRules.list(communeCodes)
        return (
            row,
            DatedRules.id(Self.name, id)
                + DatedRules.required("commune_lead.officer_id", !officerID.isEmpty, vi: "Thiếu lãnh đạo phụ trách.")
                + DatedRules.required(
                    "commune_lead.commune_codes", !row.communeCodes.isEmpty, vi: "Thiếu xã phụ trách.")
                + DatedRules.period(Self.name, from, to, midnights: true)
        )
    }
}

extension Directory.Visit: DatedRow {
    package static let name = "visit"

    package var references: RowReferences {
        RowReferences(
            officers: officerIDs.enumerated().map { ("visit.officer_ids[\($0)]", $1) },
            communes: [("visit.commune_code", communeCode)])
    }

    package func cleaned() -> (row: Self, violations: [FieldViolation]) {
        var row = self
        var check = RowCheck(row: Self.name)
        check.line("met_with", &row.metWith, limit: 1000)
        check.line("notes", &row.notes, limit: 2000)
        row.officerIDs = DatedRules.list(officerIDs)
        return (
            row,
            check.violations + DatedRules.id(Self.name, id)
                + DatedRules.required("visit.commune_code", !communeCode.isEmpty, vi: "Thiếu xã đến làm việc.")
                + DatedRules.required("visit.officer_ids", !row.officerIDs.isEmpty, vi: "Thiếu người đi.")
        )
    }
}
