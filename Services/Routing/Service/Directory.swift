import FoundationEssentials
package import Models
import VietnameseText

/// The rows of the directory and what each must look like. Pure.
package enum Directory {
    package struct Unit: Sendable, Equatable {
        /// `QLNL`
        package var code: String
        package var name: String
        package var unitType = ""
        /// What it answers for, in words.
        package var fields: [String] = []
        package var active = true
        /// 0 in a request: whatever stands there is replaced.
        package var version = 0
    }

    /// A post and how to reach whoever holds it.
    package struct Officer: Sendable, Equatable {
        /// `cv1.qlnl`; the principal is `officer:` and this.
        package var id: String
        package var name: String
        /// Empty for those who stand above the units.
        package var unitCode = ""
        package var role: OfficerRole
        package var position = ""
        package var phone = ""
        package var email = ""
        package var zaloUserID = ""
        package var active = true
        /// A post of the demo directory.
        package var demo = false
        package var version = 0
        /// Fields, procedure codes or words of a petition that this person knows best.
        package var skills: [String] = []
        /// Open petitions this person can hold at once; loads are compared in shares of it.
        package var capacity = Officer.usualCapacity

        package static let usualCapacity = 10
    }

    package struct Commune: Sendable, Equatable {
        /// Five digits (Decision 19/2025/QĐ-TTg).
        package var code: String
        package var name: String
        /// xã, phường, đặc khu
        package var type: String
        package var fullName: String
        package var provinceCode: String
        package var active = true
        package var version = 0
    }

    package struct Procedure: Sendable, Equatable {
        /// `2.000181`, with a local suffix at times.
        package var code: String
        package var name: String
        package var field = ""
        package var level = ""
        package var timeLimitText = ""
        package var timeLimitDays: Int?
        /// The unit that answers for it; may be empty.
        package var unitCode = ""
        package var status = ""
        package var version = 0
    }
}

/// Every violation of a row at once; texts are cleaned (NFC, one space) on the way.
struct RowCheck {
    let row: String
    var violations: [FieldViolation] = []

    mutating func line(_ field: String, _ text: inout String, required: Bool = false, limit: Int = 300) {
        let path = "\(row).\(field)"
        if let problem = VietnameseText.problem(in: text, singleLine: true) {
            violations.append(
                FieldViolation(path, "BAD_TEXT", problem.message, vi: "Trường \(field) \(problem.messageVi)."))
            return
        }
        text = VietnameseText.cleanLine(text)
        if required, text.isEmpty {
            violations.append(FieldViolation(path, "REQUIRED", "is required", vi: "Thiếu trường \(field)."))
        }
        if text.count > limit {
            violations.append(
                FieldViolation(
                    path, "TOO_LONG", "has more than \(limit) characters", vi: "Trường \(field) dài quá \(limit) ký tự."
                ))
        }
    }

    mutating func shape(_ field: String, _ good: Bool, _ message: String, vi: String) {
        guard !good else { return }
        violations.append(FieldViolation("\(row).\(field)", "BAD_FORMAT", message, vi: vi))
    }

    func finish() throws { try RPCError.throwIfAny(violations) }
}

extension Directory.Unit {
    /// - Throws: `invalidArgument` with every violation.
    package func checked() throws -> Self {
        var unit = self
        var check = RowCheck(row: "unit")
        check.line("name", &unit.name, required: true)
        check.line("unit_type", &unit.unitType)
        check.shape(
            "code", code.isCode(2...16) { $0.isASCIILetter(upper: true) || $0.isDigit || $0 == "_" },
            "a unit code has 2 to 16 upper-case letters, digits and _", vi: "Mã đơn vị gồm 2–16 chữ hoa, số hoặc _.")
        check.shape("code", code != RouteDecision.outsideField, "is reserved", vi: "Mã này đã dành riêng.")
        for position in unit.fields.indices { check.line("fields[\(position)]", &unit.fields[position], limit: 500) }
        try check.finish()
        return unit
    }
}

extension Directory.Officer {
    /// - Throws: `invalidArgument` with every violation.
    package func checked() throws -> Self {
        var officer = self
        var check = RowCheck(row: "officer")
        check.line("name", &officer.name, required: true)
        check.line("position", &officer.position)
        check.line("zalo_user_id", &officer.zaloUserID, limit: 64)
        officer.skills = DatedRules.list(skills)
        for position in officer.skills.indices {
            check.line("skills[\(position)]", &officer.skills[position], limit: 100)
        }
        if officer.capacity == 0 { officer.capacity = Self.usualCapacity }
        check.shape(
            "capacity", (1...1000).contains(officer.capacity), "is not between 1 and 1000",
            vi: "Số việc nhận cùng lúc phải từ 1 đến 1000.")
        check.shape(
            "id", id.isCode(2...64) { $0.isASCIILetter(upper: false) || $0.isDigit || ".-_".contains($0) },
            "an officer id has 2 to 64 lower-case letters, digits, dots, - and _",
            vi: "Mã cán bộ gồm 2–64 chữ thường, số, dấu chấm, - hoặc _.")
        check.shape(
            "id", !isTest, "begins like the posts of test keys", vi: "Mã bắt đầu bằng tn. dành cho thử nghiệm.")
        officer.phone = phone.filter { !" .-".contains($0) }
        let digits = officer.phone.hasPrefix("+") ? String(officer.phone.dropFirst()) : officer.phone
        check.shape(
            "phone", phone.isEmpty || digits.isCode(8...15) { $0.isDigit }, "is no telephone number",
            vi: "Số điện thoại không đúng.")
        check.shape(
            "email", email.isEmpty || Self.isAddress(email), "is no e-mail address", vi: "Thư điện tử không đúng.")
        if role.needsUnit, unitCode.isEmpty {
            check.violations.append(
                FieldViolation(
                    "officer.unit_code", "REQUIRED", "is required for this role", vi: "Vai trò này phải có đơn vị."))
        }
        try check.finish()
        return officer
    }

    private static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && text.utf8.count <= 254
            && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }
}

extension Directory.Commune {
    /// - Throws: `invalidArgument` with every violation.
    package func checked() throws -> Self {
        var commune = self
        var check = RowCheck(row: "commune")
        check.line("name", &commune.name, required: true)
        check.line("type", &commune.type, required: true)
        check.line("full_name", &commune.fullName, required: true)
        check.shape(
            "code", code.isCode(5...5) { $0.isDigit }, "a commune code has five digits", vi: "Mã xã gồm 5 chữ số.")
        check.shape(
            "province_code", provinceCode.isCode(2...2) { $0.isDigit }, "a province code has two digits",
            vi: "Mã tỉnh gồm 2 chữ số.")
        try check.finish()
        return commune
    }
}

extension Directory.Procedure {
    /// - Throws: `invalidArgument` with every violation.
    package func checked() throws -> Self {
        var procedure = self
        var check = RowCheck(row: "procedure")
        check.line("name", &procedure.name, required: true, limit: 1000)
        check.line("field", &procedure.field)
        check.line("level", &procedure.level)
        check.line("time_limit_text", &procedure.timeLimitText, limit: 2000)
        check.line("status", &procedure.status)
        check.shape(
            "code", Self.isCode(code), "a procedure code looks like 2.000181 or 2.000815.000.00.00.H55",
            vi: "Mã thủ tục có dạng 2.000181 hoặc 2.000815.000.00.00.H55.")
        check.shape(
            "time_limit_days", timeLimitDays.map { (0...3650).contains($0) } ?? true, "is not between 0 and 3650",
            vi: "Thời hạn phải từ 0 đến 3650 ngày.")
        try check.finish()
        return procedure
    }

    /// `N.NNNNNN` with the first digit 1 to 3, then groups of a local variant.
    private static func isCode(_ code: String) -> Bool {
        let groups = code.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard groups.count >= 2, ["1", "2", "3"].contains(groups[0]), groups[1].isCode(6...6, { $0.isDigit }) else {
            return false
        }
        return groups.dropFirst(2).allSatisfy { $0.isCode(1...8) { $0.isDigit || $0.isASCIILetter(upper: true) } }
    }
}

extension String {
    fileprivate func isCode(_ lengths: ClosedRange<Int>, _ allowed: (Character) -> Bool) -> Bool {
        lengths.contains(count) && allSatisfy(allowed)
    }
}

extension Character {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) && isASCII }

    fileprivate func isASCIILetter(upper: Bool) -> Bool {
        isASCII && (upper ? ("A"..."Z").contains(self) : ("a"..."z").contains(self))
    }
}
