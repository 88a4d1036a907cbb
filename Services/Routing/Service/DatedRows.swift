package import Events
import FoundationEssentials
package import Storage

/// A dated row as its table holds it.
package protocol StoredRow: DatedRow {
    /// All but `version`, which comes last in the table.
    static var columns: [String] { get }
    /// The column that lists are ordered and asked by: when it begins.
    static var begins: String { get }
    /// Until when it holds; for a visit, when it was.
    static var ends: String { get }
    init(row: Row) throws
    /// In the order of ``columns``.
    var values: [SQLValue] { get throws }
    /// The row as a fact for the other services.
    var changed: Fact { get }
}

extension StoredRow {
    package static var begins: String { "from_at" }
    package static var ends: String { "to_at" }

    static var selected: String { (columns + ["version"]).joined(separator: ", ") }

    /// A new row, or the next version of a known one.
    static var upsert: String {
        let places = columns.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        let changes = columns.dropFirst().map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
        return """
            INSERT INTO \(name) (\(selected)) VALUES (\(places), 1)
            ON CONFLICT (id) DO UPDATE SET \(changes), version = \(name).version + 1 RETURNING version
            """
    }
}

extension Directory.Secondment: StoredRow {
    package static let columns = [
        "id", "officer_id", "commune_codes", "field_unit_codes", "home_organization", "document", "from_at", "to_at",
        "cancelled",
    ]

    package init(row: Row) throws {
        self.init(
            id: try row.text("id"), officerID: try row.text("officer_id"),
            communeCodes: try row.list("commune_codes"),
            fieldUnitCodes: try row.list("field_unit_codes"),
            homeOrganization: try row.text("home_organization"), document: try row.text("document"),
            from: try row.instant("from_at"), to: try row.instant("to_at"), cancelled: try row.bool("cancelled"),
            version: try row.int("version"))
    }

    package var values: [SQLValue] {
        get throws {
            [
                .text(id), .text(officerID), .text(try JSONColumn.encode(communeCodes)),
                .text(try JSONColumn.encode(fieldUnitCodes)), .text(homeOrganization), .text(document), .instant(from),
                .instant(to), .boolean(cancelled),
            ]
        }
    }
}

extension Directory.Absence: StoredRow {
    package static let columns = [
        "id", "officer_id", "substitute_officer_id", "reason", "from_at", "to_at", "cancelled",
    ]

    package init(row: Row) throws {
        self.init(
            id: try row.text("id"), officerID: try row.text("officer_id"),
            substituteID: try row.text("substitute_officer_id"), reason: try row.text("reason"),
            from: try row.instant("from_at"), to: try row.instant("to_at"), cancelled: try row.bool("cancelled"),
            version: try row.int("version"))
    }

    package var values: [SQLValue] {
        [
            .text(id), .text(officerID), .text(substituteID), .text(reason), .instant(from), .instant(to),
            .boolean(cancelled),
        ]
    }
}

extension Directory.DutyShift: StoredRow {
    package static let columns = ["id", "officer_id", "backup_officer_id", "from_at", "to_at", "cancelled"]

    package init(row: Row) throws {
        self.init(
            id: try row.text("id"), officerID: try row.text("officer_id"), backupID: try row.text("backup_officer_id"),
            from: try row.instant("from_at"), to: try row.instant("to_at"), cancelled: try row.bool("cancelled"),
            version: try row.int("version"))
    }

    package var values: [SQLValue] {
        [.text(id), .text(officerID), .text(backupID), .instant(from), .instant(to), .boolean(cancelled)]
    }
}

extension Directory.CommuneLead: StoredRow {
    package static let columns = ["id", "officer_id", "commune_codes", "from_at", "to_at", "cancelled"]

    package init(row: Row) throws {
        self.init(
            id: try row.text("id"), officerID: try row.text("officer_id"),
            communeCodes: try row.list("commune_codes"), from: try row.instant("from_at"),
            to: try row.instant("to_at"), cancelled: try row.bool("cancelled"), version: try row.int("version"))
    }

    package var values: [SQLValue] {
        get throws {
            [
                .text(id), .text(officerID), .text(try JSONColumn.encode(communeCodes)), .instant(from), .instant(to),
                .boolean(cancelled),
            ]
        }
    }
}

extension Directory.Visit: StoredRow {
    package static let columns = ["id", "commune_code", "officer_ids", "met_with", "notes", "at", "cancelled"]
    package static var begins: String { "at" }
    package static var ends: String { "at" }

    package init(row: Row) throws {
        self.init(
            id: try row.text("id"), communeCode: try row.text("commune_code"),
            officerIDs: try row.list("officer_ids"), metWith: try row.text("met_with"),
            notes: try row.text("notes"), at: try row.instant("at"), cancelled: try row.bool("cancelled"),
            version: try row.int("version"))
    }

    package var values: [SQLValue] {
        get throws {
            [
                .text(id), .text(communeCode), .text(try JSONColumn.encode(officerIDs)), .text(metWith), .text(notes),
                .instant(at), .boolean(cancelled),
            ]
        }
    }
}
