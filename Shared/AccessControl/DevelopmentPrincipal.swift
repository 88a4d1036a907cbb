package import Models

/// Who calls during development, where nobody has a token: everything is allowed, and any role can be tried.
package enum DevelopmentPrincipal {
    /// Every role of a person: what an administrator may do and see, and what the roles of the department may.
    package static let administrator = Principal(
        id: "dev", roles: Set(Role.allCases).subtracting([.service, .sender, .partner, .communeOfficer]))

    /// Reads `X-Kipthoi-As`: `officer:QLNL`, `officer:cv1.qlnl@QLNL`, `head:QLNL`, `commune:27991`, `partner:portal`,
    /// `service:routing`, or a role alone: `secretary`, `team_head`, `intake_officer`, `auditor`, `administrator`,
    /// `sender`.
    ///
    /// - Throws: `RPCError.invalidArgument`.
    package static func principal(_ header: String?) throws -> Principal {
        guard let text = header?.filter({ !$0.isWhitespace }), !text.isEmpty else { return administrator }
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        let name = parts.count > 1 ? parts[1] : nil
        switch (parts[0], name) {
        case ("officer", let name?): return person(name, [.officer], standingFor: "cv1")
        case ("head", let name?), ("unit_head", let name?): return person(name, [.unitHead], standingFor: "tp")
        case ("commune", let code?):
            return Principal(id: "commune:\(code)", roles: [.communeOfficer], communeCode: code)
        case ("partner", let name?): return Principal(id: "partner:\(name)", roles: [.partner])
        case ("service", let name?) where ServiceName(rawValue: name) != nil: return .service(name)
        case ("sender", nil): return .sender
        case (let role, let name):
            guard let role = Role(rawValue: role), alone.contains(role) else { throw unknown }
            return Principal(id: "officer:\(name ?? role.rawValue)", roles: [role])
        }
    }

    private static let alone: Set<Role> = [.secretary, .teamHead, .intakeOfficer, .auditor, .administrator]

    /// `cv1.qlnl@QLNL`, or a unit alone, which its first officer or its head then stands for.
    private static func person(_ name: String, _ roles: Set<Role>, standingFor: String) -> Principal {
        let parts = name.split(separator: "@", maxSplits: 1).map(String.init)
        guard parts.count == 2 else {
            return Principal(id: "officer:\(standingFor).\(name.lowercased())", roles: roles, unitCode: name)
        }
        return Principal(id: "officer:\(parts[0])", roles: roles, unitCode: parts[1])
    }

    private static var unknown: RPCError {
        RPCError.invalid(
            "X-Kipthoi-As", "UNKNOWN_ROLE", "names no role; try officer:QLNL, head:QLNL, commune:27991 or secretary",
            vi: "X-Kipthoi-As không đúng; ví dụ officer:QLNL, head:QLNL, commune:27991, secretary.")
    }
}
