import Foundation
import Models
import Storage
import TestKit
import Testing

/// What a service says of itself in `/openapi.json`, taken at its word by a tool that tries everything it allows, and
/// much that it does not.
@Suite("Fuzzing", .serialized, .timeLimit(.minutes(5)))
struct FuzzingStories {
    /// Says which answers a request in good form may get.
    private static let settings = ServiceProcess.root.appending(path: "Tests/clients/python/schemathesis.toml").path()

    @Test(arguments: ServiceName.allCases)
    func nothingMakesAServiceFail(_ name: ServiceName) async throws {
        let python = try #require(ProcessInfo.processInfo.environment["KIPTHOI_TEST_PYTHON"], "make test sets it")
        let tool = URL(filePath: python).deletingLastPathComponent().appending(path: "schemathesis").path()
        try #require(FileManager.default.isExecutableFile(atPath: tool), "see Tests/clients/python/requirements.txt")
        try await Deployment.run(.postgres) { deployment in
            let url = try #require(deployment.services[name]).url
            let run = try await Command.run(
                tool,
                ["--config-file", Self.settings, "run", "\(url)/openapi.json", "--no-color", "--checks", "all"]
                    + ["-H", "Authorization: Bearer \(deployment.token)"]
                    + ["--phases", "examples,coverage,fuzzing", "--max-examples", "3", "--seed", "20261120"],
                limit: .seconds(400))
            #expect(run.status == 0, "\(run.output.suffix(6000))")
            #expect(run.output.contains("generated"))
            #expect(deployment.services[name]?.output.contains("internal") == false)
        }
    }
}
