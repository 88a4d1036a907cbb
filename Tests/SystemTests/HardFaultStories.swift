import Foundation
import Models
import RPC
import Storage
import SwiftProtobuf
import TestKit
import Testing

/// Faults of the machines below: database killed, lines half open, clocks wrong. Clients repeat their calls;
/// the oracle looks that nothing acknowledged was lost and nothing happened twice.
@Suite("Hard faults", .serialized, .timeLimit(.minutes(10)))
struct HardFaultStories {
    @Test func aDatabaseKilledAndRestartedLosesNothing() async throws {
        try await PrivatePostgres.run { server in
            try await Deployment.run(.postgres, database: { _ in server.url }) { deployment in
                try await Self.underLoad(deployment) {
                    for action in ["kill", "restart", "kill"] {
                        try await Task.sleep(for: .seconds(1))
                        try await server.control(action)
                    }
                }
            }
        }
    }

    /// The other end has vanished without a word, as behind a firewall that forgot the connection; nobody ever cuts it.
    @Test func aHalfOpenLineToTheDatabaseIsNoticedAndReplaced() async throws {
        let impatient = ["--statement-timeout", "5s"]
        let settings = Dictionary(uniqueKeysWithValues: ServiceName.allCases.map { ($0, impatient) })
        try await PrivatePostgres.run { server in
            let line = try await TCPProxy(to: [server.port])
            let url = server.url.replacingOccurrences(of: ":\(server.port)/", with: ":\(line.port)/")
            try await Deployment.run(.postgres, settings: settings, database: { _ in url }) { deployment in
                try await Self.underLoad(deployment) { line.set(.forgotten) }
            }
            await line.close()
        }
    }

    @Test(arguments: Engine.available)
    func aNetworkCutOrFrozenBetweenServicesDelaysAndLosesNothing(engine: Engine) async throws {
        try await Deployment.run(engine) { deployment in
            try await Self.underLoad(deployment) {
                for name in [ServiceName.routing, .sla, .notification] {
                    for line in [TCPProxy.Line.cut, .frozen, .open] {
                        deployment.proxies[name]?.set(line)
                        try await Task.sleep(for: .milliseconds(700))
                    }
                }
            }
        }
    }

    /// A table locked by somebody else: calls end at their deadline, which the server itself keeps, and leave nothing
    /// half-done; the service goes on afterwards.
    @Test func aSlowDatabaseEndsCallsAtTheirDeadline() async throws {
        try #require(Engine.available.contains(.postgres), "needs a PostgreSQL server")
        try await Deployment.run(.postgres) { deployment in
            let database = try deployment.place.open(schema: "intake", poolSize: 2)
            let (locked, locking) = AsyncStream.makeStream(of: Void.self)
            let release = DispatchSemaphore(value: 0)
            async let lock = database.write { tx in
                try tx.execute("LOCK TABLE petition IN ACCESS EXCLUSIVE MODE")
                locking.yield()
                // The server would end a transaction that rests for 25 s.
                return release.wait(timeout: .now() + 20) == .success
            }
            for await _ in locked { break }
            let calls: [(any AnyRPCMethod, String)] = [
                (IntakeMethods.listPetitions, "{}"),
                (IntakeMethods.submitPetition, try Self.petition(1).jsonString()),
                (IntakeMethods.submitPetition, try Self.petition(2).jsonString()),
            ]
            for (method, body) in calls {
                let answer = try await Self.raw(deployment, method, body, milliseconds: 300)
                #expect(answer.status == 504, "\(method.path): \(String(decoding: answer.body, as: UTF8.self))")
            }
            // Their statements have the same deadline; the server ends them a little later.
            try await deployment.eventually("nobody waits for the lock any more") {
                try await database.read { tx in
                    try tx.query(
                        """
                        SELECT pid FROM pg_stat_activity
                        WHERE datname = current_database() AND wait_event_type = 'Lock'
                        """
                    ).isEmpty
                }
            }
            release.signal()
            let wasReleased = try await lock
            #expect(wasReleased, "they waited until the lock was gone")
            await database.close()
            // Statements of calls that have ended are not made up for.
            let kept = try await Self.submit(3, to: deployment)
            let answer = try await deployment.call(.intake, IntakeMethods.listPetitions) { $0.pageSize = 10 }
            #expect(answer.petitions.map(\.id) == [kept])
        }
    }

    /// The client waits much longer than it says: what it gets is the server's own answer.
    private static func raw(
        _ deployment: Deployment, _ method: any AnyRPCMethod, _ body: String, milliseconds: Int
    ) async throws -> RPCResponse {
        let intake = try #require(deployment.services[.intake])
        let request = RPCRequest(
            path: method.path,
            headers: [
                "content-type": "application/json", "authorization": "Bearer \(deployment.token)",
                "connect-timeout-ms": "\(milliseconds)",
            ], body: Array(body.utf8))
        return try await HTTPTransport(baseURL: intake.url).send(request, timeout: .seconds(60))
    }

    /// Database time alone decides: neither deadlines nor stages, leases or tokens follow a wrong clock.
    @Test(arguments: ["+600", "-600"])
    func aClockTenMinutesWrongChangesNothing(offset: String) async throws {
        try #require(Engine.available.contains(.postgres), "needs a PostgreSQL server")
        let libraries = ["/usr/lib/x86_64-linux-gnu/faketime", "/usr/lib/aarch64-linux-gnu/faketime"]
        let library = try #require(
            libraries.map { "\($0)/libfaketime.so.1" }.first(where: FileManager.default.fileExists(atPath:)),
            "needs Debian's faketime")
        let wrong = [
            "LD_PRELOAD": library, "FAKETIME": offset, "DONT_FAKE_MONOTONIC": "1", "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        ]
        // The other instance of each service has the right time, and works on the same rows.
        try await Deployment.run(.postgres, copies: 2) { deployment in
            // The library also moves the clock that Swift's timers go by: ten minutes slow they fire only when something
            // else happens in the process. So no client of this story waits for what one service tells another.
            let lives = Life.allCases.filter { !$0.steps.contains(.escalate) }
            try await Self.underLoad(deployment, lives) {
                for process in deployment.services.values {
                    #expect(await process.stop() == 0)
                    // Through a shell: the library adds to the environment of the first program it is loaded into,
                    // and Swift then loses its arguments.
                    try process.start(wrong, through: ["/bin/sh", "-c", "exec \"$0\" \"$@\""])
                    try await process.ready()
                    try await Task.sleep(for: .milliseconds(500))
                }
            }
        }
    }

    @Test func aRollingRestartFailsNoCallThatARepetitionDoesNotCure() async throws {
        try #require(Engine.available.contains(.postgres), "needs a PostgreSQL server")
        try await Deployment.run(.postgres, copies: 2) { deployment in
            try await Self.underLoad(deployment) {
                for process in deployment.processes {
                    #expect(await process.stop() == 0, "\(process.name) did not stop gracefully: \(process.output)")
                    try process.start()
                    try await process.ready()
                }
            }
        }
    }

    /// Clients at work while `faults` happen and a little longer; then the oracle.
    private static func underLoad(
        _ deployment: Deployment, _ lives: [Life] = Life.allCases, _ faults: () async throws -> Void
    ) async throws {
        let driver = CrashDriver(deployment, lives: lives)
        let most = 400
        driver.stop(at: most)
        async let driven: Void = driver.run(workers: 3, seed: 7)
        try await deployment.eventually("petitions before the fault") { driver.known.count >= 3 }
        try await faults()
        let before = driver.known.count
        try await deployment.eventually("petitions after it") { driver.known.count >= min(before + 3, most) }
        driver.stop()
        await driven
        let faults = try await CrashOracle(deployment: deployment).judge(driver.known, within: .seconds(90))
        #expect(driver.refusals.isEmpty)
        #expect(faults.isEmpty, "\(faults.count) faults over \(driver.known.count) petitions: \(faults.prefix(10))")
        #expect(driver.known.count > 5)
        Soak.say("\(driver.known.count) petitions, \(driver.retries) calls repeated, \(faults.count) faults")
    }

    static func submit(_ number: Int, to deployment: Deployment) async throws -> String {
        try await deployment.call(.intake, IntakeMethods.submitPetition) { $0 = petition(number) }.petition.id
    }

    private static func petition(_ number: Int) -> PBSubmitPetitionRequest {
        .with { request in
            request.communeCode = "27991"
            request.channel = .portal
            request.kind = .difficulty
            request.body =
                "Trạm biến áp quá tải, lưới điện hạ áp yếu (\(number))."
                + String(repeating: " Xin trả lời sớm.", count: 100)
        }
    }

    static func failure(_ work: () async throws -> Void) async -> RPCError? {
        do {
            try await work()
            return nil
        } catch {
            return error as? RPCError
        }
    }
}
