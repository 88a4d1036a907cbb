import Documents
import FoundationEssentials
import Models
import VietnameseText
import WorkCalendar

/// The lists that ImportDirectory takes, by their names on the wire.
enum DirectoryTable: String, CaseIterable, Sendable {
    case units, officers, communes, procedures, secondments, absences, visits
    case dutyShifts = "duty_shifts"
    case communeLeads = "commune_leads"

    /// Field → headings without diacritics and signs, the field's own name first.
    var headings: [String: [String]] {
        switch self {
        case .units:
            [
                "code": ["code", "ma don vi", "ma"], "name": ["name", "ten don vi", "ten"],
                "unit_type": ["unit type", "loai don vi", "loai"], "fields": ["fields", "linh vuc"],
                "active": Self.active,
            ]
        case .officers:
            [
                "id": ["id", "ma can bo", "ma"], "name": ["name", "ho ten", "ho va ten", "ten"],
                "unit_code": ["unit code", "ma don vi", "don vi", "phong"], "role": ["role", "vai tro"],
                "position": ["position", "chuc vu"], "phone": ["phone", "dien thoai", "so dien thoai", "sdt"],
                "email": ["email", "e mail", "thu dien tu"], "zalo_user_id": ["zalo user id", "zalo"],
                "skills": ["skills", "chuyen mon", "the manh"],
                "capacity": ["capacity", "so viec cung luc", "suc nhan"],
                "active": Self.active,
            ]
        case .communes:
            [
                "code": ["code", "ma xa", "ma"], "name": ["name", "ten xa", "ten"], "type": ["type", "loai"],
                "full_name": ["full name", "ten day du"], "province_code": ["province code", "ma tinh"],
                "active": Self.active,
            ]
        case .procedures:
            [
                "code": ["code", "ma thu tuc", "ma tthc", "ma"], "name": ["name", "ten thu tuc", "ten"],
                "field": ["field", "linh vuc"], "level": ["level", "cap thuc hien", "cap"],
                "time_limit_text": ["time limit text", "thoi han giai quyet"],
                "time_limit_days": ["time limit days", "so ngay"],
                "unit_code": ["unit code", "ma don vi", "don vi", "phong"], "status": ["status", "tinh trang"],
            ]
        case .secondments:
            Self.dated.merging([
                "commune_codes": ["commune codes", "commune code", "xa den biet phai", "ma xa", "xa"],
                "field_unit_codes": ["field unit codes", "linh vuc", "don vi linh vuc"],
                "home_organization": ["home organization", "co quan cu", "noi di"],
                "document": ["document", "quyet dinh", "so quyet dinh"],
            ]) { $1 }
        case .absences:
            Self.dated.merging([
                "substitute_officer_id": ["substitute officer id", "nguoi thay", "ma nguoi thay"],
                "reason": ["reason", "ly do"],
            ]) { $1 }
        case .dutyShifts:
            Self.dated.merging(["backup_officer_id": ["backup officer id", "du phong", "nguoi du phong"]]) { $1 }
        case .communeLeads:
            Self.dated.merging(["commune_codes": ["commune codes", "commune code", "xa phu trach", "ma xa", "xa"]]) {
                $1
            }
        case .visits:
            [
                "id": ["id"], "commune_code": ["commune code", "ma xa", "xa"],
                "officer_ids": ["officer ids", "nguoi di", "can bo", "ma can bo"],
                "at": ["at", "thoi gian", "thoi diem", "ngay gio"],
                "met_with": ["met with", "lam viec voi", "thanh phan"],
                "notes": ["notes", "ghi chu", "noi dung"], "cancelled": Self.cancelled,
            ]
        }
    }

    /// Without these there is no list.
    var required: [String] {
        switch self {
        case .units, .communes, .procedures: ["code"]
        case .officers: ["id"]
        case .visits: ["commune_code", "at"]
        case .secondments, .communeLeads: ["officer_id", "commune_codes", "from", "to"]
        case .absences, .dutyShifts: ["officer_id", "from", "to"]
        }
    }

    private static let active = ["active", "dang lam viec", "hoat dong"]
    private static let cancelled = ["cancelled", "huy"]
    private static let dated = [
        "id": ["id"], "officer_id": ["officer id", "ma can bo", "can bo", "nguoi truc", "lanh dao"],
        "from": ["from", "from date", "tu ngay", "tu", "bat dau"],
        "to": ["to", "to date", "den ngay", "den", "ket thuc"],
        "cancelled": cancelled,
    ]
}

/// A spreadsheet with a row of headings → lines of fields.
struct DirectorySheet: Sendable {
    static let maximumLines = 2000
    private static let headingRows = 10

    let lines: [Line]

    /// One line: the cells that are filled, by field.
    struct Line: Sendable {
        let number: Int
        let cells: [String: Sheet.Cell]
        let dayOffset: Int
        private(set) var problems: [FieldViolation] = []

        init(number: Int, cells: [String: Sheet.Cell], dayOffset: Int) {
            self.number = number
            self.cells = cells
            self.dayOffset = dayOffset
        }
    }

    /// - Throws: `invalidArgument` when the file cannot be read or lacks a column.
    init(_ data: Data, table: DirectoryTable) throws {
        let sheet: Sheet
        do {
            sheet = try Sheet.read(data, maximumRows: Self.maximumLines + Self.headingRows)
        } catch let error as DocumentError {
            throw RPCError.invalid("sheet", error.reason, error.message, vi: error.messageVi)
        }
        var best: (line: Int, columns: [Int: String]) = (0, [:])
        for row in sheet.rows.prefix(Self.headingRows) {
            let columns = Self.columns(row, table)
            if columns.count > best.columns.count { best = (row.line, columns) }
        }
        let missing = table.required.filter { !best.columns.values.contains($0) }
        guard missing.isEmpty else {
            throw RPCError.invalid(
                "sheet", "NO_HEADINGS", "no row of headings with the columns \(missing.joined(separator: ", "))",
                vi: "Không thấy dòng tiêu đề có các cột: \(missing.joined(separator: ", ")).")
        }
        lines = sheet.rows.filter { $0.line > best.line }.compactMap { row in
            let cells = row.cells.compactMap { place, cell in best.columns[place].map { ($0, cell) } }
            guard !cells.isEmpty else { return nil }
            return Line(
                number: row.line, cells: Dictionary(cells) { first, _ in first }, dayOffset: sheet.dayOffset)
        }
    }

    /// Of two columns with one meaning the first counts.
    private static func columns(_ row: Sheet.Row, _ table: DirectoryTable) -> [Int: String] {
        var columns: [Int: String] = [:]
        for (place, cell) in row.cells.sorted(by: { $0.key < $1.key }) where cell.text.count <= 100 {
            let words = VietnameseText.tokens(cell.text).joined(separator: " ")
            guard let field = table.headings.first(where: { $0.value.contains(words) })?.key,
                !columns.values.contains(field)
            else { continue }
            columns[place] = field
        }
        return columns
    }
}

extension DirectorySheet.Line {
    /// Nil when the cell is empty or there is no such column: what is known stays.
    func text(_ field: String) -> String? {
        cells[field].map { VietnameseText.cleanLine($0.text) }
    }

    /// Several values in one cell, apart by `;`.
    func list(_ field: String) -> [String]? {
        text(field)?.split(separator: ";").map { VietnameseText.cleanLine(String($0)) }.filter { !$0.isEmpty }
    }

    mutating func number(_ field: String) -> Int? {
        guard let text = text(field) else { return nil }
        // Spreadsheets write whole numbers as 3.0 at times.
        if let value = Double(text), value == value.rounded(), abs(value) < 1e6 { return Int(value) }
        refuse(field, "BAD_NUMBER", "is no whole number", vi: "“\(text)” không phải số nguyên.")
        return nil
    }

    mutating func flag(_ field: String) -> Bool? {
        guard let text = text(field) else { return nil }
        switch VietnameseText.tokens(text).joined(separator: " ") {
        case "true", "1", "1 0", "x", "co", "yes", "dung": return true
        case "false", "0", "0 0", "khong", "no", "sai": return false
        default:
            refuse(field, "BAD_FLAG", "is neither yes nor no", vi: "“\(text)” không phải có hoặc không.")
            return nil
        }
    }

    /// A day, or an instant where the form asks for one. The last day of a form is included: it ends with the next
    /// midnight.
    mutating func instant(_ field: String, isLastDay: Bool = false, needsTime: Bool = false) -> Date {
        let nothing = Date(timeIntervalSince1970: 0)
        guard let cell = cells[field] else {
            refuse(field, "REQUIRED", "is required", vi: "Thiếu cột \(field).")
            return nothing
        }
        let serial = cell.isNumber ? Double(cell.text).map { $0 + Double(dayOffset) } : nil
        if let instant = SheetDates.instant(cell.text, serial: serial) { return instant }
        if !needsTime, let day = LocalDate(SheetDates.date(cell.text, serial: serial)) {
            return VietnamTime.midnight(isLastDay ? day.adding(days: 1) : day)
        }
        refuse(
            field, "BAD_DATE", needsTime ? "is no date with a time" : "is no date",
            vi: needsTime
                ? "“\(cell.text)” không có dạng 17:00 25/11/2026." : "“\(cell.text)” không có dạng 25/11/2026.")
        return nothing
    }

    mutating func role(_ field: String) -> OfficerRole? {
        guard let text = text(field) else { return nil }
        if let role = OfficerRole(name: text) { return role }
        switch VietnameseText.tokens(text).joined(separator: " ") {
        case "chuyen vien", "can bo": return .officer
        case "truong phong", "lanh dao phong", "chi cuc truong", "giam doc trung tam": return .unitHead
        case "thu ky", "thu ky to": return .secretary
        case "to truong", "giam doc so": return .teamHead
        case "quan tri", "quan tri he thong": return .administrator
        default:
            refuse(field, "BAD_ROLE", "is no role", vi: "“\(text)” không phải vai trò.")
            return nil
        }
    }

    private mutating func refuse(_ field: String, _ reason: String, _ message: String, vi: String) {
        problems.append(FieldViolation(field, reason, message, vi: "Cột \(field): \(vi)"))
    }
}
