import ArgumentParser
import FoundationEssentials
import Models
import AccessControl
import ServiceKit
import Storage

struct TokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Sign a token for a person (with the operator's key), or for a service (with its own).",
        discussion: """
            EXAMPLES
              export KIPTHOI_TOKEN=$(kipthoi token --id officer:cv1.qlnl --role officer --unit QLNL \\
                --key-file ./trust/keys/operator.key)
              kipthoi token --id officer:xa-ben-luc --role commune_officer --commune 27991 --hours 2
              kipthoi token --service intake --audience routing --key-file ./trust/keys/intake.key

            ROLES
              commune_officer (with --commune), intake_officer, officer and unit_head (with --unit), secretary,
              team_head, administrator, auditor
            """)

    @Option(help: "The person's id, e.g. officer:cv1.qlnl.")
    var id: String?

    @Option(help: "A role; may be given several times.")
    var role: [String] = []

    @Option(help: "The unit of an officer or head, e.g. QLNL.")
    var unit: String?

    @Option(help: "The commune of a commune officer, e.g. 27991.")
    var commune: String?

    @Option(help: "Sign as this service, for five minutes.")
    var service: String?

    @Option(help: "The service that is to be called; may be given several times. Default for a person: all.")
    var audience: [String] = []

    @Option(help: "How long a person's token is good, at most 12.")
    var hours = 8.0

    @Option(help: "The private key: operator's for persons (KIPTHOI_SIGNING_KEY_FILE).")
    var keyFile: String?

    @Flag(help: "Print JSON with the token's end.")
    var json = false

    func validate() throws {
        guard (id == nil) != (service == nil) else { throw ValidationError("Give --id of a person, or --service.") }
        guard hours > 0, hours <= 12 else { throw ValidationError("--hours is more than 0 and at most 12.") }
        _ = try audiences()
        if let service {
            guard ServiceName(rawValue: service) != nil else { throw ValidationError("--service: \(Self.services)") }
            guard audience.count == 1 else { throw ValidationError("A service's token is for one --audience.") }
        } else {
            _ = try person()
        }
    }

    func run() async throws {
        let token = try await sign()
        guard json else { return print(token) }
        let end = Date().addingTimeInterval(service == nil ? hours * 3600 : 300)
        print(
            JSONText.object([
                ("token", JSONText.quote(token)),
                ("audience", JSONText.array(try audiences().map { JSONText.quote($0.rawValue) })),
                ("expiresAt", JSONText.quote(InstantText.format(end))),
            ]))
    }

    private func sign() async throws -> String {
        if let service, let issuer = TokenIssuer(rawValue: service), let audience = try audiences().first {
            return try await signer(issuer).serviceToken(for: audience)
        }
        return try await signer(.operator).personToken(try person(), for: try audiences(), lifetime: hours * 3600)
    }

    private func signer(_ issuer: TokenIssuer) async throws -> TokenSigner {
        guard let path = keyFile ?? ProcessInfo.processInfo.environment["KIPTHOI_SIGNING_KEY_FILE"], !path.isEmpty
        else {
            throw ConfigurationError(
                "no key: give --key-file DIR/keys/\(issuer.rawValue).key, where `kipthoi trust init DIR` made it")
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ConfigurationError("the key file \(path) cannot be read")
        }
        guard let signer = try? await TokenSigner(issuer: issuer, pem: String(decoding: data, as: UTF8.self)) else {
            throw ConfigurationError("\(path) is no Ed25519 private key in PEM")
        }
        return signer
    }

    private func person() throws -> Principal {
        let roles = try role.map(Self.role)
        guard let id, !roles.isEmpty else { throw ValidationError("A person has an --id and at least one --role.") }
        guard !id.hasPrefix("service:"), !id.hasPrefix("partner:") else {
            throw ValidationError("--id is a person's, e.g. officer:cv1.qlnl.")
        }
        if roles.contains(.communeOfficer), commune == nil { throw ValidationError("commune_officer needs --commune.") }
        if !Set(roles).isDisjoint(with: [.officer, .unitHead]), unit == nil {
            throw ValidationError("officer and unit_head need --unit.")
        }
        return Principal(id: id, roles: Set(roles), unitCode: unit, communeCode: commune)
    }

    private func audiences() throws -> [ServiceName] {
        if audience.isEmpty { return ServiceName.allCases }
        return try audience.map { text in
            guard let name = ServiceName(rawValue: text) else { throw ValidationError("--audience: \(Self.services)") }
            return name
        }
    }

    private static func role(_ text: String) throws -> Role {
        guard let role = Role(rawValue: text.lowercased()), !Set([.service, .sender, .partner]).contains(role) else {
            throw ValidationError("--role \(text) is no role of a person; `kipthoi token --help` lists them.")
        }
        return role
    }

    private static var services: String {
        "one of \(ServiceName.allCases.map(\.rawValue).joined(separator: ", "))."
    }
}
