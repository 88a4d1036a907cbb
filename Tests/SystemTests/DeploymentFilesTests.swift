import Foundation
import Models
import ServiceKit
import Testing
import Yams

/// docker-compose.yml against the programs: each command, port, health check, variable and secret in it must exist.
@Suite(.timeLimit(.minutes(2)))
struct DeploymentFilesTests {
    private let services: [String: [String: Any]]
    private let secrets: [String: [String: String]]

    init() throws {
        let text = try String(contentsOf: ServiceProcess.root.appending(path: "docker-compose.yml"), encoding: .utf8)
        let document = try #require(try Yams.load(yaml: text) as? [String: Any])
        services = try #require(document["services"] as? [String: [String: Any]])
        secrets = try #require(document["secrets"] as? [String: [String: String]])
    }

    @Test(arguments: ServiceName.allCases)
    func startsAnExistingCommandOnItsPort(name: ServiceName) async throws {
        let service = try #require(services[name.rawValue])
        #expect(service["command"] as? [String] == ["\(name.rawValue)-service", "serve"])
        #expect(service["ports"] as? [String] == ["127.0.0.1:\(name.defaultPort):\(name.defaultPort)"])
        let program = ServiceProcess.binaries.appending(path: "\(name.rawValue)-service").path()
        let help = try await Command.run(program, ["serve", "--help"])
        #expect(help.status == 0 && help.output.contains("--database-url"))
    }

    @Test(arguments: ServiceName.allCases)
    func asksForHealthWithACommandThatExists(name: ServiceName) async throws {
        let check = try #require(services[name.rawValue]?["healthcheck"] as? [String: Any])
        let test = try #require(check["test"] as? [String])
        #expect(test == ["CMD", "\(name.rawValue)-service", "health"])
        let program = ServiceProcess.binaries.appending(path: test[1]).path()
        let nobody = try await Command.run(program, ["health", "--port", "\(try ServiceProcess.freePort())"])
        #expect(nobody.status == 1 && nobody.output.contains("does not answer"))
    }

    @Test(arguments: ServiceName.allCases)
    func setsOnlyKnownVariablesWithGoodValues(name: ServiceName) async throws {
        let environment = try #require(services[name.rawValue]?["environment"] as? [String: String])
        let keys = ConfigKeys.of(name)
        let known = Set(keys.map(\.variable)).union(keys.compactMap(\.fileName).map { ConfigKeys.prefix + $0 })
        for (variable, _) in environment { #expect(known.contains(variable), "\(variable) is unknown to \(name)") }
        #expect(environment["KIPTHOI_PORT"] == "\(name.defaultPort)")

        // The program itself must accept what compose gives it; secrets are files that are not here.
        let plain = environment.filter { !$0.key.hasSuffix("_FILE") && !$0.value.hasPrefix("$") }
        let program = ServiceProcess.binaries.appending(path: "\(name.rawValue)-service").path()
        let folder = FileManager.default.temporaryDirectory.path()
        let checked = try await Command.run(
            program, ["config", "check"],
            environment: plain.merging(["KIPTHOI_DATABASE_URL": "sqlite:\(folder)/x.sqlite"]) { $1 })
        #expect(checked.status == 0, "\(checked.output)")
    }

    @Test(arguments: ServiceName.allCases)
    func mountsTheSecretsItReads(name: ServiceName) throws {
        let service = try #require(services[name.rawValue])
        let mounted = Set(try #require(service["secrets"] as? [String]))
        let environment = try #require(service["environment"] as? [String: String])
        let read = environment.values.filter { $0.hasPrefix("/run/secrets/") }.map { String($0.dropFirst(13)) }
        #expect(Set(read) == mounted)
        #expect(mounted.contains("\(name.rawValue)_signing_key"))
        for other in ServiceName.allCases where other != name {
            #expect(!mounted.contains { $0.hasPrefix(other.rawValue) }, "another service's secret")
        }
    }

    @Test func declaresEverySecretThatIsUsedAndMakesEach() throws {
        let used = services.values.flatMap { $0["secrets"] as? [String] ?? [] }
        #expect(Set(used) == Set(secrets.keys))
        let script = try String(contentsOf: ServiceProcess.root.appending(path: "deploy/secrets.sh"), encoding: .utf8)
        for file in secrets.values.compactMap({ $0["file"] }) {
            #expect(file.hasPrefix("./deploy/secrets/"))
            let name = URL(filePath: file).lastPathComponent
            let suffix = ServiceName.allCases.reduce(name) { $0.replacingOccurrences(of: "\($1.rawValue)_", with: "") }
            #expect(script.contains(suffix) || file.contains("/trust/keys/"), "\(file) is made by nobody")
        }
    }

    /// Docker kills after ten seconds; a service takes up to `SHUTDOWN_GRACE` for what is under way.
    @Test func givesServicesTheTimeThatTheyTakeToStop() throws {
        for name in ServiceName.allCases {
            let grace = try #require(ConfigKeys.of(name).first { $0.name == "SHUTDOWN_GRACE" }?.defaultValue)
            let patience = try #require(services[name.rawValue]?["stop_grace_period"] as? String)
            #expect(try #require(Int(patience.dropLast())) > (try #require(Int(grace.dropLast()))))
        }
    }

    @Test func startsServicesOnlyWhenTheDatabaseIsHealthy() throws {
        for name in ServiceName.allCases {
            let needs = try #require(services[name.rawValue]?["depends_on"] as? [String: [String: String]])
            #expect(needs["postgres"]?["condition"] == "service_healthy")
        }
        #expect(services["postgres"]?["healthcheck"] != nil)
    }
}
