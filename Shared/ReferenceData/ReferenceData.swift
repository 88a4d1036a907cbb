package import FoundationEssentials

/// Public facts the product starts from: communes, units, procedures, days off, deadline policies.
///
/// Dated data, not code: a province edits the files (their sources are in `SOURCES.md` beside them). Services copy what
/// they need at their first migration and keep it up to date by events.
package struct ReferenceData: Sendable {
    /// Of the one province asked for, in the file's order.
    package let communes: [Commune]
    /// The seven confirmed units of the department.
    package let units: [Unit]
    /// Units that exist elsewhere and are not confirmed for this department; never assigned to.
    package let unconfirmedUnits: [Unit]
    package let procedures: [Procedure]
    /// Legal documents that are not in force any more.
    package let endedDocuments: [EndedDocument]
    package let holidays: [Holiday]
    /// `policies.yaml` or `policies.json`: an array of deadline policies as JSON, for `DeadlinePolicy.decodeList(from:)`.
    package let policyDocuments: Data
    /// `routing-rules.json` as it stands, for the router; nil when a province's folder has none.
    package let routingRules: Data?
    /// `apology.txt`: the "Phiếu xin lỗi và hẹn lại" with its `{{names}}`.
    package let apologyTemplate: String
    /// `routing-model.json` as it stands, for the router; nil when a province's folder has none.
    package let routingModel: Data?
    /// Sentences in the tone of communes and citizens, written for this product, that the router learns from.
    package let routingExamples: [RoutingExample]

    /// A sentence and where it belongs.
    package struct RoutingExample: Sendable, Hashable {
        /// A unit's code or `OUTSIDE_FIELD`.
        package let unit: String
        /// Bare name: DEPARTMENT, PROVINCE, MINISTRY; empty outside the sector.
        package let authority: String
        /// Where it belongs outside the sector; empty otherwise.
        package let agency: String
        package let text: String
    }

    /// A commune, ward or special zone after 1 July 2025.
    package struct Commune: Sendable, Hashable {
        /// Five digits (Decision 19/2025/QĐ-TTg), e.g. `27991`.
        package let code: String
        /// `Bến Lức`
        package let name: String
        /// xã, phường, đặc khu
        package let type: String
        /// `Xã Bến Lức`
        package let fullName: String
        /// Two digits, e.g. `80`.
        package let provinceCode: String
        package let provinceName: String
    }

    /// A unit of the department.
    package struct Unit: Sendable, Hashable {
        /// `QLNL`
        package let code: String
        package let name: String
        /// phòng chuyên môn, phòng tổng hợp, chi cục, đơn vị sự nghiệp
        package let unitType: String
        /// What it answers for, in words.
        package let fields: [String]
    }

    /// An administrative procedure; many ended in 2026, so its status matters.
    package struct Procedure: Sendable, Hashable {
        /// `2.000181`; nil where no code was found.
        package let code: String?
        package let name: String
        package let field: String
        /// Who handles it, in words (`tỉnh`, `xã (từ 01/7/2025)`); empty when not found.
        package let level: String
        /// Empty when not found.
        package let timeLimitText: String
        /// The statutory sum of its steps; a province may publish a shorter one.
        package let timeLimitDays: Int?
        /// `working`, `calendar`, `mixed` or `unit_not_stated`; nil without a limit.
        package let dayKind: String?
        /// e.g. `in_2026_text`, `not_applied_2026-07-01_to_2027-02-28`, `not_checked`
        package let status2026: String
        /// Code of the unit that probably answers for it.
        package let suggestedDivision: String
        package let notes: String
        package let source: String
    }

    /// A legal document that is not in force any more.
    package struct EndedDocument: Sendable, Hashable {
        /// `42/2022/NĐ-CP`
        package let number: String
        /// `Nghị định`
        package let kind: String
        /// The first day on which it is not in force, `YYYY-MM-DD`.
        package let endedOn: String
        /// In words; empty when nothing took its place.
        package let replacedBy: String
        package let source: String
    }

    /// A day off, or a day worked instead.
    package struct Holiday: Sendable, Hashable {
        /// `YYYY-MM-DD`
        package let date: String
        package let name: String
        /// `holiday`, `substitute_day_off`, `make_up_working_day`
        package let kind: String
        /// `official`, `by_law_no_notice_yet`, `provisional`, `proposed_only`
        package let status: String
        package let source: String
        /// The other day of a swap, `YYYY-MM-DD`; empty when there is none.
        package let swappedWith: String
    }
}

extension ReferenceData {
    /// Reads and checks all files of a folder.
    ///
    /// - Parameters:
    ///   - directory: see ``locate(explicit:)``.
    ///   - province: two digits, e.g. `80`; only its communes are kept.
    /// - Throws: ``ReferenceDataError`` with the file, and the line where one is wrong.
    package static func load(from directory: String, province: String) throws -> ReferenceData {
        let (confirmed, unconfirmed) = try loadUnits(directory)
        let codes = Set((confirmed + unconfirmed).map(\.code))
        return ReferenceData(
            communes: try loadCommunes(directory, province: province), units: confirmed, unconfirmedUnits: unconfirmed,
            procedures: try loadProcedures(directory, units: codes),
            endedDocuments: try loadEndedDocuments(directory), holidays: try loadHolidays(directory),
            policyDocuments: try loadPolicies(directory),
            routingRules: (try? ReferenceFile.read("\(directory)/routing-rules.json")).map { Data($0) },
            apologyTemplate: String(decoding: try ReferenceFile.read("\(directory)/apology.txt"), as: UTF8.self),
            routingModel: (try? ReferenceFile.read("\(directory)/routing-model.json")).map { Data($0) },
            routingExamples: try loadRoutingExamples(directory, units: codes))
    }

    /// None when the folder has no such file.
    private static func loadRoutingExamples(_ directory: String, units: Set<String>) throws -> [RoutingExample] {
        guard FileManager.default.fileExists(atPath: "\(directory)/routing-examples.csv") else { return [] }
        let file = try ReferenceFile(
            directory: directory, name: "routing-examples.csv", required: ["unit", "authority", "agency", "text"])
        return try file.rows { row in
            let unit = try row.required("unit")
            guard unit == "OUTSIDE_FIELD" || units.contains(unit) else { throw row.malformed("unknown unit \(unit)") }
            return RoutingExample(
                unit: unit, authority: row.text("authority"), agency: row.text("agency"), text: try row.required("text")
            )
        }
    }

    /// Only days off and policies, for what needs no more.
    ///
    /// - Throws: ``ReferenceDataError``
    package static func loadRules(from directory: String) throws -> (holidays: [Holiday], policyDocuments: Data) {
        (try loadHolidays(directory), try loadPolicies(directory))
    }

    /// A folder says its policies in one of the two forms, never in both.
    private static func loadPolicies(_ directory: String) throws -> Data {
        let yaml = "\(directory)/policies.yaml"
        guard FileManager.default.fileExists(atPath: yaml) else {
            return Data(try ReferenceFile.read("\(directory)/policies.json"))
        }
        guard !FileManager.default.fileExists(atPath: "\(directory)/policies.json") else {
            throw ReferenceDataError(file: "policies.yaml", "there is a policies.json, too; keep one of them")
        }
        return try YAMLText.json(String(decoding: try ReferenceFile.read(yaml), as: UTF8.self), name: "policies.yaml")
    }

    private static func loadCommunes(_ directory: String, province: String) throws -> [Commune] {
        let file = try ReferenceFile(
            directory: directory, name: "communes.csv",
            required: ["province_code", "province_name", "commune_code", "commune_name", "type", "full_name"],
            first: province)
        var seen: Set<String> = []
        let communes = try file.rows { row in
            let code = try row.digits("commune_code", count: 5)
            guard seen.insert(code).inserted else { throw row.malformed("commune \(code) is there twice") }
            return Commune(
                code: code, name: try row.required("commune_name"), type: try row.required("type"),
                fullName: try row.required("full_name"), provinceCode: try row.digits("province_code", count: 2),
                provinceName: try row.required("province_name"))
        }
        guard !communes.isEmpty else { throw ReferenceDataError(file: file.path, "no commune of province \(province)") }
        return communes
    }

    private static func loadUnits(_ directory: String) throws -> (confirmed: [Unit], unconfirmed: [Unit]) {
        let file = try ReferenceFile(
            directory: directory, name: "divisions.csv",
            required: ["division_code", "division_name", "unit_type", "confirmed", "field"])
        var units: [(unit: Unit, confirmed: Bool)] = []
        _ = try file.rows { row in
            let code = try row.required("division_code")
            let name = try row.required("division_name")
            let field = try row.required("field")
            guard let index = units.firstIndex(where: { $0.unit.code == code }) else {
                let unit = Unit(code: code, name: name, unitType: row.text("unit_type"), fields: [field])
                units.append((unit, row.text("confirmed") == "yes"))
                return
            }
            let known = units[index].unit
            guard known.name == name else { throw row.malformed("unit \(code) has two names") }
            units[index].unit = Unit(code: code, name: name, unitType: known.unitType, fields: known.fields + [field])
        }
        return (units.filter(\.confirmed).map(\.unit), units.filter { !$0.confirmed }.map(\.unit))
    }

    private static func loadProcedures(_ directory: String, units: Set<String>) throws -> [Procedure] {
        let file = try ReferenceFile(
            directory: directory, name: "procedures.csv",
            required: [
                "code", "name", "field", "level", "time_limit_text", "time_limit_days", "day_kind", "status_2026",
                "suggested_division",
            ])
        return try file.rows { row in
            let unit = row.text("suggested_division")
            guard unit.isEmpty || units.contains(unit) else { throw row.malformed("unknown unit \(unit)") }
            return Procedure(
                code: row.optional("code"), name: try row.required("name"), field: row.text("field"),
                level: row.text("level"), timeLimitText: row.text("time_limit_text"),
                timeLimitDays: try row.number("time_limit_days"), dayKind: row.optional("day_kind"),
                status2026: row.text("status_2026"), suggestedDivision: unit, notes: row.text("notes"),
                source: row.text("source"))
        }
    }

    /// None when the folder has no such file.
    private static func loadEndedDocuments(_ directory: String) throws -> [EndedDocument] {
        guard FileManager.default.fileExists(atPath: "\(directory)/ended-documents.csv") else { return [] }
        let file = try ReferenceFile(
            directory: directory, name: "ended-documents.csv",
            required: ["number", "kind", "ended_on", "replaced_by", "source"])
        return try file.rows { row in
            let day = try row.required("ended_on")
            guard isDate(day) else { throw row.malformed("not a date: \(day)") }
            return EndedDocument(
                number: try row.required("number"), kind: try row.required("kind"), endedOn: day,
                replacedBy: row.text("replaced_by"), source: row.text("source"))
        }
    }

    private static func loadHolidays(_ directory: String) throws -> [Holiday] {
        try holidays(csv: ReferenceFile.read("\(directory)/holidays.csv"), name: "\(directory)/holidays.csv")
    }

    /// Days off from the text of a file with the columns of `holidays.csv`.
    ///
    /// - Parameter name: of the file, for errors.
    /// - Throws: ``ReferenceDataError``
    package static func holidays(csv bytes: [UInt8], name: String) throws -> [Holiday] {
        let file = try ReferenceFile(
            path: name, bytes: bytes, required: ["date", "name", "kind", "status", "swapped_with", "source"])
        return try file.rows { row in
            let date = try row.required("date")
            guard isDate(date) else { throw row.malformed("not a date: \(date)") }
            let other = row.text("swapped_with")
            guard other.isEmpty || isDate(other) else { throw row.malformed("not a date: \(other)") }
            return Holiday(
                date: date, name: try row.required("name"), kind: try row.required("kind"),
                status: try row.required("status"), source: row.text("source"), swappedWith: other)
        }
    }

    /// The shape `YYYY-MM-DD`; whether there is such a day, the calendar finds out.
    private static func isDate(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.count == 10
            && bytes.enumerated().allSatisfy { index, byte in
                index == 4 || index == 7 ? byte == UInt8(ascii: "-") : (48...57).contains(byte)
            }
    }
}
