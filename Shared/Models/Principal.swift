/// Who is calling: a service, a person with roles, a partner key, or the development principal.
package struct Principal: Sendable, Hashable {
    /// e.g. `service:routing`, `officer:cv1.qlnl`, `partner:portal`
    package let id: String
    package let roles: Set<Role>
    /// The unit of an officer or head, e.g. `QLNL`.
    package let unitCode: String?
    /// The commune of a commune officer, e.g. `27991`.
    package let communeCode: String?
    /// False for partners' test keys: what they send is not live.
    package let isLive: Bool

    package init(
        id: String, roles: Set<Role>, unitCode: String? = nil, communeCode: String? = nil, isLive: Bool = true
    ) {
        self.id = id
        self.roles = roles
        self.unitCode = unitCode
        self.communeCode = communeCode
        self.isLive = isLive
    }

    /// The petition's sender, known by code and secret only.
    package static let sender = Principal(id: "sender", roles: [.sender])

    /// A service acting on its own, e.g. when it closes a petition after seven days.
    package static func service(_ name: String) -> Principal {
        Principal(id: "service:\(name)", roles: [.service])
    }

    /// The name of the service, when the principal is one.
    package var serviceName: String? {
        id.hasPrefix("service:") ? String(id.dropFirst("service:".count)) : nil
    }

    /// The officer's directory id, when the principal is a person of the department.
    package var officerID: String? {
        id.hasPrefix("officer:") ? String(id.dropFirst("officer:".count)) : nil
    }

    package func has(_ role: Role) -> Bool { roles.contains(role) }

    package func has(anyOf wanted: Set<Role>) -> Bool { !roles.isDisjoint(with: wanted) }
}

/// What a principal may be; `Permissions.swift` says what each may do.
package enum Role: String, Sendable, CaseIterable {
    /// Công chức xã
    case communeOfficer = "commune_officer"
    /// Bộ phận tiếp nhận
    case intakeOfficer = "intake_officer"
    /// Chuyên viên
    case officer
    /// Lãnh đạo phòng
    case unitHead = "unit_head"
    /// Thư ký tổ
    case secretary
    /// Tổ trưởng
    case teamHead = "team_head"
    /// Quản trị
    case administrator
    /// Kiểm toán
    case auditor
    /// A partner system with an API key.
    case partner
    case service
    /// The sender with code and secret.
    case sender
}
