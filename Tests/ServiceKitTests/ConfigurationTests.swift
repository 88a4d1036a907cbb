import FoundationEssentials
import Models
@testable import ServiceKit
import Testing

@Suite(.timeLimit(.minutes(1)))
struct ConfigurationTests {
    private func load(
        _ arguments: [String] = [], _ environment: [String: String] = [:], for service: ServiceName = .notification
    ) async throws -> LoadedConfiguration {
        try await LoadedConfiguration.load(for: service, arguments: arguments, environment: environment)
    }

    private func refusal(
        _ arguments: [String] = [], _ environment: [String: String] = [:], for service: ServiceName = .notification
    ) async -> String? {
        do {
            _ = try await load(arguments, environment, for: service)
            return nil
        } catch {
            return (error as? ConfigurationError)?.description
        }
    }

    @Test func prefersFlagsThenEnvironmentThenFileThenDefaults() async throws {
        try await withFile(#"{"port": 1, "log": {"level": "debug", "format": "json"}, "host": "10.0.0.1"}"#) { path in
            let environment = [
                "KIPTHOI_CONFIG_FILE": path, "KIPTHOI_PORT": "2", "KIPTHOI_LOG_LEVEL": "error", "PATH": "/bin",
            ]
            let loaded = try await load(["--port", "3"], environment)
            #expect(loaded.settings["PORT"] == "3")
            #expect(loaded.settings["LOG_LEVEL"] == "error")
            #expect(loaded.settings["LOG_FORMAT"] == "json")
            #expect(loaded.settings["HOST"] == "10.0.0.1")
            #expect(loaded.settings["PROVINCE"] == "80")
            #expect(loaded.origins["PORT"] == .flag)
            #expect(loaded.origins["LOG_LEVEL"] == .environment)
            #expect(loaded.origins["HOST"] == .file)
            #expect(loaded.origins["PROVINCE"] == .standard)
        }
    }

    @Test(arguments: [["--notify-channels", "sms,webhook"], ["--notify-channels=sms,webhook"]])
    func takesAFlagsValueAsItStands(arguments: [String]) async throws {
        let loaded = try await load(arguments)
        #expect(loaded.settings["NOTIFY_CHANNELS"] == "sms,webhook" && loaded.origins["NOTIFY_CHANNELS"] == .flag)
    }

    @Test func readsNumbersOfAFileAsNumbers() async throws {
        try await withFile(#"{"port": 8099}"#) { path in
            let loaded = try await load(["--config-file=\(path)"])
            #expect(loaded.settings.integer("PORT") == 8099)
        }
    }

    @Test func givesEachServiceItsOwnPortAndFile() async throws {
        let sla = try await load(for: .sla)
        let routing = try await load(for: .routing)
        #expect(sla.settings["PORT"] == "8083")
        #expect(routing.settings["DATABASE_URL"] == "sqlite:./var/routing.sqlite")
    }

    @Test func takesAnEmptyVariableForUnset() async throws {
        let loaded = try await load([], ["KIPTHOI_SMTP_URL": "", "KIPTHOI_PORT": ""])
        #expect(loaded.settings["SMTP_URL"] == nil)
        #expect(loaded.settings["PORT"] == "8084")
    }

    @Test func namesTheClosestKeyToAnUnknownOne() async throws {
        #expect(
            await refusal([], ["KIPTHOI_DATBASE_URL": "x"])
                == "unknown setting KIPTHOI_DATBASE_URL: did you mean KIPTHOI_DATABASE_URL?")
        #expect(await refusal(["--prot", "1"]) == "unknown setting --prot: did you mean --port?")
        #expect(await refusal([], ["KIPTHOI_COMPLETELY_DIFFERENT_THING": "x"])?.contains("config list") == true)
        try await withFile(#"{"log": {"levle": "info"}}"#) { path in
            #expect(await refusal(["--config-file", path])?.contains("did you mean log.level?") == true)
        }
    }

    @Test func ignoresAnotherServicesKeyEvenWithABadValue() async throws {
        #expect(await refusal([], ["KIPTHOI_NOTIFY_CHANNELS": "pigeon"], for: .intake) == nil)
        #expect(await refusal([], ["KIPTHOI_NOTIFY_CHANNELS": "pigeon"])?.contains("may hold only") == true)
    }

    @Test(arguments: [
        ("PORT", "http"), ("PORT", "70000"), ("DATABASE_URL", "mysql://x"), ("SHUTDOWN_GRACE", "soon"),
        ("LOG_LEVEL", "loud"), ("INTAKE_URL", "intake:8081"), ("TIMEZONE", "Europe/Paris"),
    ])
    func refusesABadValueOfItsOwnKeyInOneLine(name: String, value: String) async throws {
        let text = try #require(await refusal([], ["KIPTHOI_" + name: value]))
        #expect(text.hasPrefix("KIPTHOI_\(name): "))
        #expect(!text.contains("\n"))
    }

    @Test(arguments: ["1.5", "-0.1", "much", "nan"])
    func refusesAConfidenceOutOfRange(value: String) async throws {
        let text = await refusal([], ["KIPTHOI_ROUTING_CONFIDENCE": value], for: .routing)
        #expect(text?.contains("must be a number from 0.0 to 1.0") == true)
        #expect(await refusal([], ["KIPTHOI_ROUTING_CONFIDENCE": "0.35"], for: .routing) == nil)
    }

    @Test func neverShowsABadSecret() async throws {
        let text = try #require(await refusal([], ["KIPTHOI_DATABASE_URL": "mysql://root:hunter2@db/x"]))
        #expect(!text.contains("hunter2"))
    }

    @Test func readsASecretFromItsFile() async throws {
        try await withFile("postgres://intake:hunter2@db/kipthoi\n") { path in
            let loaded = try await load([], ["KIPTHOI_DATABASE_URL_FILE": path])
            #expect(loaded.settings["DATABASE_URL"] == "postgres://intake:hunter2@db/kipthoi")
            #expect(
                await refusal([], ["KIPTHOI_DATABASE_URL_FILE": path, "KIPTHOI_DATABASE_URL": "sqlite:x"])?
                    .contains("both set") == true)
            // A flag is nearer than a file named in the environment.
            let flagged = try await load(["--database-url", "sqlite:x"], ["KIPTHOI_DATABASE_URL_FILE": path])
            #expect(flagged.settings["DATABASE_URL"] == "sqlite:x")
        }
        #expect(await refusal([], ["KIPTHOI_DATABASE_URL_FILE": "/nowhere/at/all"])?.contains("cannot be read") == true)
    }

    @Test func refusesFlagsWithoutAValueAndStrayWords() async throws {
        #expect(await refusal(["--port"]) == "--port needs a value")
        #expect(await refusal(["--port", "--host"]) == "--port needs a value")
        #expect(await refusal(["port"])?.contains("unexpected argument") == true)
    }

    @Test func refusesAFileThatIsNoObject() async throws {
        try await withFile("[1]") { path in
            #expect(await refusal(["--config-file", path])?.contains("not a JSON object") == true)
        }
    }

    @Test func listsSecretsWithoutTheirValues() async throws {
        let loaded = try await load(
            [],
            [
                "KIPTHOI_DATABASE_URL": "postgres://n:hunter2@db:5432/k?sslmode=require",
                "KIPTHOI_SMTP_URL": "smtp://u:pw@m",
            ])
        for text in [ConfigListing.table(loaded), ConfigListing.document(loaded)] {
            #expect(text.contains("postgres://n@db:5432/k"))
            #expect(!text.contains("hunter2"))
            #expect(!text.contains("pw@m"))
        }
    }

    @Test func hasEachNameOnce() {
        #expect(Set(ConfigKeys.names).count == ConfigKeys.names.count)
        for key in ConfigKeys.all {
            for service in ServiceName.allCases where key.services.contains(service) {
                if let fallback = key.fallback(for: service) { #expect(key.defect(of: fallback) == nil, "\(key.name)") }
            }
        }
    }
}

@Test(
    .timeLimit(.minutes(1)),
    arguments: [
        ("postgres://u:p%40w@h:1/d?x=y", "postgres://u@h:1/d"), ("postgres://h/d", "postgres://h/d"),
        ("postgresql://u@h/d", "postgresql://u@h/d"), ("sqlite:./var/x.sqlite", "sqlite:./var/x.sqlite"),
    ])
func showsADatabaseWithoutItsPassword(url: String, shown: String) {
    #expect(DatabaseOpener.shown(url) == shown)
}

func withFile<Result>(_ content: String, _ body: (String) async throws -> Result) async throws -> Result {
    let path = "\(FileManager.default.temporaryDirectory.path)/kipthoi-\(UUID().uuidString)"
    try Data(content.utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try await body(path)
}
