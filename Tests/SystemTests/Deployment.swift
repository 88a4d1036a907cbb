import Foundation
import Models
import RPC
import ReferenceData
import AccessControl
import SwiftProtobuf
import TestKit
import Testing

/// The four services as processes, each with its own schema and key, as in production: no `--dev`.
///
/// Everybody reaches a service through a proxy before its instances, which tests cut or freeze.
struct Deployment: Sendable {
    /// All instances of each.
    let instances: [ServiceName: [ServiceProcess]]
    let proxies: [ServiceName: TCPProxy]
    let administrator: [ServiceName: RPCClient]
    let folder: URL
    /// A token of the administrator, good at all services.
    let token: String
    let place: TestDatabase

    /// The first instance of each.
    var services: [ServiceName: ServiceProcess] { instances.compactMapValues(\.first) }
    var processes: [ServiceProcess] { instances.values.flatMap { $0 } }

    static func run(
        _ engine: Engine, copies: Int = 1, settings: [ServiceName: [String]] = [:],
        database: @escaping @Sendable (String) -> String = { $0 }, _ body: (Deployment) async throws -> Void
    ) async throws {
        let deployment = try await make(engine, copies, settings, database)
        do {
            for process in deployment.processes { try process.start() }
            for process in deployment.processes { try await process.ready() }
            try await deployment.fillDirectory()
            try await body(deployment)
        } catch {
            await deployment.end()
            throw error
        }
        await deployment.end()
    }

    private static func make(
        _ engine: Engine, _ copies: Int, _ settings: [ServiceName: [String]], _ database: (String) -> String
    ) async throws -> Deployment {
        let place = try await TestDatabase.create(engine)
        let folder = FileManager.default.temporaryDirectory.appending(path: "kipthoi-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try TrustInit.makeKeys(in: folder.path())
        var ports: [ServiceName: [Int]] = [:]
        var proxies: [ServiceName: TCPProxy] = [:]
        for name in ServiceName.allCases {
            let own = try (1...copies).map { _ in try ServiceProcess.freePort() }
            ports[name] = own
            proxies[name] = try await TCPProxy(to: own)
        }
        let peers = proxies.flatMap { ["--\($0.key.rawValue)-url", "http://127.0.0.1:\($0.value.port)"] }
        var instances: [ServiceName: [ServiceProcess]] = [:]
        for (name, own) in ports {
            let knowsSecrets = name == .intake || name == .notification
            let arguments =
                [
                    "--database-url", database(place.url(schema: name.rawValue)), "--pool-size", "3",
                    "--signing-key-file", "\(folder.path())/keys/\(name.rawValue).key",
                    "--trust-dir", "\(folder.path())/jwks", "--log-level", "warning",
                    "--audit-key-file", TrustInit.auditKeyPath(in: folder.path()),
                ] + (knowsSecrets ? ["--tracking-key", "test-tracking-key-0123456789"] : [])
            instances[name] = own.map { port in
                ServiceProcess(
                    name, port: port, arguments: arguments + peers + (settings[name] ?? []), folder: folder)
            }
        }
        let token = try await administratorToken(folder)
        let clients = try proxies.mapValues { proxy in
            RPCClient(
                transport: try HTTPTransport(baseURL: "http://127.0.0.1:\(proxy.port)"), token: { token }, codec: .json)
        }
        return Deployment(
            instances: instances, proxies: proxies, administrator: clients, folder: folder, token: token, place: place)
    }

    private static func administratorToken(_ folder: URL, as id: String = "officer:quan-tri") async throws -> String {
        let pem = try String(contentsOf: folder.appending(path: "keys/operator.key"), encoding: .utf8)
        let signer = try await TokenSigner(issuer: .operator, pem: pem)
        // A long run lasts for hours.
        return try await signer.personToken(
            Principal(id: id, roles: [.administrator]), for: ServiceName.allCases, lifetime: 12 * 3600)
    }

    /// A client of another person, with the same rights.
    func client(of service: ServiceName, as id: String) async throws -> RPCClient {
        let token = try await Self.administratorToken(folder, as: id)
        let port = try #require(proxies[service]).port
        return RPCClient(transport: try HTTPTransport(baseURL: "http://127.0.0.1:\(port)"), token: { token })
    }

    /// `serve` loads no demo directory; an administrator enters the posts.
    private func fillDirectory() async throws {
        let reference = try ReferenceData.load(from: try ReferenceData.locate(explicit: nil), province: "80")
        for post in DemoDirectory.officers(of: reference.units) {
            _ = try await call(.routing, DirectoryMethods.putOfficer) { request in
                request.officer.id = post.id
                request.officer.name = post.name
                request.officer.unitCode = post.unitCode
                request.officer.position = post.position
                request.officer.phone = post.phone
                request.officer.email = post.email
                request.officer.active = true
                request.officer.demo = true
                request.officer.role =
                    PBOfficerRole.allCases.first { "\($0)".uppercased() == post.role.replacing("_", with: "") }
                    ?? .officer
            }
        }
    }

    private func end() async {
        await withTaskGroup { group in
            for process in processes { group.addTask { await process.stop() } }
        }
        for proxy in proxies.values { await proxy.close() }
        await place.remove()
        try? FileManager.default.removeItem(at: folder)
    }

    func call<Request: Message, Response: Message>(
        _ service: ServiceName, _ method: RPCMethod<Request, Response>, _ fill: (inout Request) -> Void
    ) async throws -> Response {
        var request = Request()
        fill(&request)
        return try await #require(administrator[service]).call(method, request)
    }

    /// Waits for what the services do by themselves; a service that has not heard of a petition yet says `not_found`.
    func eventually(
        within limit: Duration = .seconds(180), _ what: String, _ condition: () async throws -> Bool
    ) async throws {
        let end = ContinuousClock.now + limit
        while true {
            do {
                if try await condition() { return }
            } catch let error as RPCError where [.notFound, .unavailable].contains(error.code) {}
            try #require(ContinuousClock.now < end, "not in time: \(what)")
            try await Task.sleep(for: .milliseconds(100))
        }
    }
}
