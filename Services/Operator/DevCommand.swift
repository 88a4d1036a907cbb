import ArgumentParser
import FoundationEssentials
import Models
import ServiceKit
import Storage

struct DevCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dev",
        abstract: "Everything in one process on SQLite, with a dozen petitions played through. Needs no token.",
        discussion: """
            EXAMPLES
              kipthoi dev                           keeps its data in ./var
              kipthoi dev --fresh                   starts anew
              kipthoi dev --port-base 18081 --data-dir ./trial --no-play
              KIPTHOI_LOG_LEVEL=info kipthoi dev    shows what the services do
            """)

    @Flag(help: "Delete the data of earlier runs first.")
    var fresh = false

    @Option(help: "Intake's port; routing, sla and notification take the next three.")
    var portBase = ServiceName.intake.defaultPort

    @Option(help: "Folder of the databases and keys.")
    var dataDir = "./var"

    @Option(help: "Address to listen on; loopback only.")
    var host = "127.0.0.1"

    @Flag(name: .customLong("no-play"), help: "Do not play the demo petitions.")
    var skipsPlay = false

    func validate() throws {
        guard (1...65_532).contains(portBase) else { throw ValidationError("--port-base is from 1 to 65532.") }
        guard host == "localhost" || host == "::1" || host.hasPrefix("127.") else {
            throw ValidationError("dev lets everybody in, so it listens on loopback only: use --host 127.0.0.1.")
        }
    }

    func run() async throws {
        let start = ContinuousClock.now
        try requireFreePorts()
        let configuration = try await DevConfiguration.load()
        LogSetup.bootstrap(configuration.logging)
        let place = try DevPlace(dataDir)
        Terminal.say(Terminal.paint("Kịp Thời · chạy thử trên một máy, dữ liệu ở \(dataDir)", .bold))
        if fresh { try place.deleteDatabases() }
        let databases = try place.open()
        do {
            let server = try await DevServer.make(
                place, databases, configuration, host: host, portBase: portBase, start: start)
            try await server.run(plays: !skipsPlay)
        } catch {
            await close(databases)
            throw error
        }
        await close(databases)
        Terminal.say("Đã dừng. Dữ liệu còn ở \(dataDir); lần chạy sau tiếp tục từ đó.")
    }

    private func close(_ databases: [ServiceName: any Database]) async {
        for database in databases.values { await database.close() }
    }

    private func requireFreePorts() throws {
        for port in portBase..<portBase + 4 where !PortProbe.isFree(port, host: host) {
            throw CommandFailure(
                "port \(port) on \(host) is taken: stop what listens there, or choose others, "
                    + "e.g. `kipthoi dev --port-base \(portBase < 50_000 ? portBase + 10_000 : 18_081)`")
        }
    }
}

/// The settings of the four services, from the environment.
struct DevConfiguration: Sendable {
    let services: [ServiceName: Settings]

    /// - Throws: `ConfigurationError`.
    static func load() async throws -> DevConfiguration {
        var services: [ServiceName: Settings] = [:]
        for name in ServiceName.allCases {
            services[name] = try await LoadedConfiguration.load(for: name).settings
        }
        return DevConfiguration(services: services)
    }

    var province: String { services[.intake]?["PROVINCE"] ?? "80" }

    var referenceDirectory: String? { services[.intake]?["REFERENCE_DIR"] }

    /// Warnings only, so that the tables can be read, unless somebody wants more.
    var logging: Settings {
        let level = ProcessInfo.processInfo.environment["KIPTHOI_LOG_LEVEL"]
        let settings = services[.intake] ?? Settings()
        return Settings([
            "LOG_LEVEL": level?.isEmpty == false ? settings["LOG_LEVEL"] ?? "warning" : "warning",
            "LOG_FORMAT": settings["LOG_FORMAT"] ?? "text",
        ])
    }
}
