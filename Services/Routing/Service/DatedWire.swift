package import Events
import FoundationEssentials
import Models
import SwiftProtobuf
import WorkCalendar

/// A dated row as asked for, and what was wrong with the request before it became one.
struct DatedDraft<Dated: StoredRow>: Sendable {
    var row: Dated
    var problems: [FieldViolation] = []
}

/// Reads the time of a row: instants, or the days of a form, the last of which is included.
struct DatedPeriod {
    private(set) var from = Date(timeIntervalSince1970: 0)
    private(set) var to = Date(timeIntervalSince1970: 0)
    private(set) var problems: [FieldViolation] = []

    init(
        _ name: String, from: PBTimestamp?, to: PBTimestamp?, fromDate: String = "", toDate: String = ""
    ) {
        self.from = read("\(name).from", from, "\(name).from_date", fromDate, addingDays: 0)
        self.to = read("\(name).to", to, "\(name).to_date", toDate, addingDays: 1)
    }

    private mutating func read(
        _ field: String, _ instant: PBTimestamp?, _ dateField: String, _ date: String, addingDays days: Int
    ) -> Date {
        if !date.isEmpty {
            guard let day = LocalDate(date) else {
                problems.append(
                    FieldViolation(dateField, "BAD_DATE", "is no date YYYY-MM-DD", vi: "Ngày phải có dạng YYYY-MM-DD."))
                return Date(timeIntervalSince1970: 0)
            }
            return VietnamTime.midnight(day.adding(days: days))
        }
        guard let instant else {
            problems.append(FieldViolation(field, "REQUIRED", "is required", vi: "Thiếu thời điểm \(field)."))
            return Date(timeIntervalSince1970: 0)
        }
        return instant.instant
    }
}

extension PBSecondment {
    init(_ row: Directory.Secondment) {
        self.init()
        id = row.id
        officerID = row.officerID
        from = PBTimestamp(row.from)
        to = PBTimestamp(row.to)
        communeCodes = row.communeCodes
        fieldUnitCodes = row.fieldUnitCodes
        homeOrganization = row.homeOrganization
        document = row.document
        cancelled = row.cancelled
        version = Int32(row.version)
    }
}

extension DatedDraft<Directory.Secondment> {
    init(_ wire: PBSecondment) {
        let period = DatedPeriod(
            "secondment", from: wire.hasFrom ? wire.from : nil, to: wire.hasTo ? wire.to : nil, fromDate: wire.fromDate,
            toDate: wire.toDate)
        self.init(
            row: Directory.Secondment(
                id: wire.id, officerID: wire.officerID, communeCodes: wire.communeCodes,
                fieldUnitCodes: wire.fieldUnitCodes, homeOrganization: wire.homeOrganization, document: wire.document,
                from: period.from, to: period.to, cancelled: wire.cancelled, version: Int(wire.version)),
            problems: period.problems)
    }
}

extension PBAbsence {
    init(_ row: Directory.Absence) {
        self.init()
        id = row.id
        officerID = row.officerID
        substituteOfficerID = row.substituteID
        from = PBTimestamp(row.from)
        to = PBTimestamp(row.to)
        reason = row.reason
        cancelled = row.cancelled
        version = Int32(row.version)
    }
}

extension DatedDraft<Directory.Absence> {
    init(_ wire: PBAbsence) {
        let period = DatedPeriod(
            "absence", from: wire.hasFrom ? wire.from : nil, to: wire.hasTo ? wire.to : nil, fromDate: wire.fromDate,
            toDate: wire.toDate)
        self.init(
            row: Directory.Absence(
                id: wire.id, officerID: wire.officerID, substituteID: wire.substituteOfficerID, reason: wire.reason,
                from: period.from, to: period.to, cancelled: wire.cancelled, version: Int(wire.version)),
            problems: period.problems)
    }
}

extension PBDutyShift {
    /// - Parameter kind: as the calendar has it; events leave it out.
    init(_ row: Directory.DutyShift, kind: DutyKind? = nil) {
        self.init()
        id = row.id
        officerID = row.officerID
        backupOfficerID = row.backupID
        from = PBTimestamp(row.from)
        to = PBTimestamp(row.to)
        cancelled = row.cancelled
        version = Int32(row.version)
        self.kind = kind?.rawValue ?? ""
    }
}

extension DatedDraft<Directory.DutyShift> {
    init(_ wire: PBDutyShift) {
        let period = DatedPeriod(
            "duty_shift", from: wire.hasFrom ? wire.from : nil, to: wire.hasTo ? wire.to : nil)
        self.init(
            row: Directory.DutyShift(
                id: wire.id, officerID: wire.officerID, backupID: wire.backupOfficerID, from: period.from,
                to: period.to, cancelled: wire.cancelled, version: Int(wire.version)),
            problems: period.problems)
    }
}

extension PBCommuneLead {
    init(_ row: Directory.CommuneLead) {
        self.init()
        id = row.id
        officerID = row.officerID
        from = PBTimestamp(row.from)
        to = PBTimestamp(row.to)
        communeCodes = row.communeCodes
        cancelled = row.cancelled
        version = Int32(row.version)
    }
}

extension DatedDraft<Directory.CommuneLead> {
    init(_ wire: PBCommuneLead) {
        let period = DatedPeriod(
            "commune_lead", from: wire.hasFrom ? wire.from : nil, to: wire.hasTo ? wire.to : nil,
            fromDate: wire.fromDate, toDate: wire.toDate)
        self.init(
            row: Directory.CommuneLead(
                id: wire.id, officerID: wire.officerID, communeCodes: wire.communeCodes, from: period.from,
                to: period.to, cancelled: wire.cancelled, version: Int(wire.version)),
            problems: period.problems)
    }
}

extension PBVisit {
    init(_ row: Directory.Visit) {
        self.init()
        id = row.id
        communeCode = row.communeCode
        officerIds = row.officerIDs
        metWith = row.metWith
        notes = row.notes
        at = PBTimestamp(row.at)
        cancelled = row.cancelled
        version = Int32(row.version)
    }
}

extension DatedDraft<Directory.Visit> {
    init(_ wire: PBVisit) {
        self.init(
            row: Directory.Visit(
                id: wire.id, communeCode: wire.communeCode, officerIDs: wire.officerIds, metWith: wire.metWith,
                notes: wire.notes, at: wire.hasAt ? wire.at.instant : Date(timeIntervalSince1970: 0),
                cancelled: wire.cancelled, version: Int(wire.version)))
        if !wire.hasAt {
            problems.append(FieldViolation("visit.at", "REQUIRED", "is required", vi: "Thiếu thời điểm làm việc."))
        }
    }
}

// MARK: - facts

extension Directory.Secondment {
    package var changed: Fact { .directoryChanged(.with { $0.secondment = PBSecondment(self) }) }
}

extension Directory.Absence {
    /// Without the reason, which may tell of somebody's health.
    package var changed: Fact {
        .directoryChanged(
            .with {
                $0.absence = PBAbsence(self)
                $0.absence.reason = ""
            })
    }
}

extension Directory.DutyShift {
    package var changed: Fact { .directoryChanged(.with { $0.dutyShift = PBDutyShift(self) }) }
}

extension Directory.CommuneLead {
    package var changed: Fact { .directoryChanged(.with { $0.communeLead = PBCommuneLead(self) }) }
}

extension Directory.Visit {
    /// Without the notes, which nobody else needs.
    package var changed: Fact {
        .directoryChanged(
            .with {
                $0.visit = PBVisit(self)
                $0.visit.notes = ""
            })
    }
}
