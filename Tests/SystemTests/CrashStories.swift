import Foundation
import Models
import RPC
import TestKit
import Testing

/// Nothing acknowledged is lost and nothing happens twice, wherever processes die.
///
/// `KIPTHOI_TEST_SOAK="kills=1000 petitions=20000 copies=3 seed=7"` makes it the long run of `make soak`.
@Suite("Crashes", .serialized, .timeLimit(.minutes(60)))
struct CrashStories {
    @Test(arguments: Engine.available)
    func nothingIsLostOrRepeatedHoweverProcessesDie(engine: Engine) async throws {
        try await Self.story(engine, copies: Soak.number("copies") ?? 1, kills: Soak.number("kills") ?? 40)
    }

    @Test func threeInstancesOfEachServiceShareOneDatabase() async throws {
        try #require(Engine.available.contains(.postgres), "needs a PostgreSQL server")
        guard Soak.settings.isEmpty else { return }
        try await Self.story(.postgres, copies: 3, kills: 24)
    }

    private static func story(_ engine: Engine, copies: Int, kills: Int) async throws {
        try await SMTPSink.run { sink in
            // The officers of this story get more in a minute than people may.
            let mail = [
                "--notify-channels", "smtp", "--smtp-url", sink.url, "--smtp-from", "kip-thoi@so-cong-thuong.invalid",
                "--notify-limit", "10000",
            ]
            try await Deployment.run(engine, copies: copies, settings: [.notification: mail]) { deployment in
                var plan = CrashHarness.Plan(kills: kills)
                plan.petitions = Soak.number("petitions") ?? plan.petitions
                plan.seed = Soak.number("seed").map(UInt64.init) ?? plan.seed
                let driver = CrashDriver(deployment)
                let harness = CrashHarness(deployment, plan)
                let soak = Soak.number("petitions")
                async let driven: Void = driver.run(workers: plan.workers, seed: plan.seed, limit: plan.petitions)
                try await harness.run { total in
                    if soak != nil, total % 20 == 0 { Soak.say("\(total) kills, \(driver.known.count) petitions") }
                }
                if soak == nil { driver.stop() }
                await driven
                let known = driver.known
                let oracle = CrashOracle(deployment: deployment)
                let faults = try await oracle.judge(known, within: .seconds(180))
                #expect(driver.refusals.isEmpty)
                #expect(faults.isEmpty, "\(faults.count) faults over \(known.count) petitions: \(faults.prefix(20))")
                #expect(known.count > kills / 4 && harness.total >= kills)
                try Self.judge(sink.copies(), oracle)
                Soak.say(
                    "\(engine), \(copies) of each: \(harness.total) kills, \(known.count) petitions, "
                        + "\(driver.retries) calls repeated, \(faults.count) faults; kills: "
                        + harness.kills.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
            }
        }
    }

    /// SMTP knows no idempotency: a mail may come twice only when its sender died between sending and writing it down.
    private static func judge(_ copies: [String: Int], _ oracle: CrashOracle) throws {
        #expect(oracle.missing(from: copies.keys).isEmpty, "told as sent, never seen by the mail server")
        let repeated = copies.values.map { $0 - 1 }.reduce(0, +)
        #expect(copies.values.allSatisfy { $0 <= 3 }, "a mail more than three times")
        Soak.say("\(copies.count) mails, \(repeated) came again after a kill between sending and recording")
    }
}

/// The settings of a long run, and its progress.
enum Soak {
    static let settings: [String: String] = {
        let text = ProcessInfo.processInfo.environment["KIPTHOI_TEST_SOAK"] ?? ""
        let pairs = text.split(separator: " ").map { $0.split(separator: "=").map(String.init) }
        return Dictionary(pairs.filter { $0.count == 2 }.map { ($0[0], $0[1]) }, uniquingKeysWith: { $1 })
    }()

    static func number(_ name: String) -> Int? { settings[name].flatMap(Int.init) }

    static func say(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }
}
