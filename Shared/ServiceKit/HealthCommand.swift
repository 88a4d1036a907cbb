package import ArgumentParser
import Models
import RPC

/// Asks the running service on this machine whether it is ready: status 0 or 1, for containers and scripts.
package struct HealthCommand<Module: ServiceModule>: AsyncParsableCommand {
    package static var configuration: CommandConfiguration {
        let name = "\(Module.name.rawValue)-service"
        return CommandConfiguration(
            commandName: "health",
            abstract: "Ask the running service whether it is ready; status 1 when not.",
            discussion: """
                EXAMPLES
                  \(name) health
                  \(name) health --port 9081
                """)
    }

    @Option(help: "The service's port (KIPTHOI_PORT).")
    package var port: Int?

    package init() {}

    package func run() async throws {
        let arguments = port.map { ["--port", "\($0)"] } ?? []
        let loaded = try await LoadedConfiguration.load(for: Module.name, arguments: arguments)
        let port = loaded.settings.integer("PORT") ?? Module.name.defaultPort
        let transport = HTTPTransport(baseURL: "http://127.0.0.1:\(port)")
        let answer = try? await transport.send(RPCRequest(method: "GET", path: "/readyz"), timeout: .seconds(2))
        guard let answer else {
            print("\(Module.name.rawValue) does not answer on port \(port)")
            throw ExitCode.failure
        }
        print(String(decoding: answer.body, as: UTF8.self))
        guard answer.status == 200 else { throw ExitCode.failure }
    }
}
