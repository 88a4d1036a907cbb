import FoundationEssentials
import Models
package import Storage

/// Rows of the directory's tables: one list of columns a table, one reading each.
extension Directory.Unit {
    static let columns = "code, name, unit_type, fields, active, version"

    package init(row: Row) throws {
        self.init(
            code: try row.text("code"), name: try row.text("name"), unitType: try row.text("unit_type"),
            fields: try row.list("fields"), active: try row.bool("active"),
            version: try row.int("version"))
    }
}

extension Directory.Officer {
    static let columns = """
        id, name, unit_code, role, position, phone, email, zalo_user_id, active, demo, version, skills, capacity
        """

    package init(row: Row) throws {
        guard let role = OfficerRole(rawValue: try row.text("role")) else { throw StorageError.badRow("officer.role") }
        self.init(
            id: try row.text("id"), name: try row.text("name"), unitCode: try row.text("unit_code"), role: role,
            position: try row.text("position"), phone: try row.text("phone"), email: try row.text("email"),
            zaloUserID: try row.text("zalo_user_id"), active: try row.bool("active"), demo: try row.bool("demo"),
            version: try row.int("version"), skills: try row.list("skills"),
            capacity: try row.int("capacity"))
    }
}

extension Directory.Commune {
    static let columns = "code, name, type, full_name, province_code, active, version"

    package init(row: Row) throws {
        self.init(
            code: try row.text("code"), name: try row.text("name"), type: try row.text("type"),
            fullName: try row.text("full_name"), provinceCode: try row.text("province_code"),
            active: try row.bool("active"), version: try row.int("version"))
    }
}

extension Directory.Procedure {
    static let columns = """
        code, name, field, level, time_limit_text, time_limit_days, unit_code, status, version
        """

    package init(row: Row) throws {
        self.init(
            code: try row.text("code"), name: try row.text("name"), field: try row.text("field"),
            level: try row.text("level"), timeLimitText: try row.text("time_limit_text"),
            timeLimitDays: try row.intIfPresent("time_limit_days"), unitCode: try row.text("unit_code"),
            status: try row.text("status"), version: try row.int("version"))
    }
}
