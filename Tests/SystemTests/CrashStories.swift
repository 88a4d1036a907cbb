import Foundation
import Models
import RPC
import TestKit
import Testing

/// Nothing acknowledged is lost and nothing happens twice, wherever processes die.
///
/// `KIPTHOI_TEST_SOAK="kills=1000 petitions=20000 copies=3 seed=7"` makes it the long run of `make soak`.
@Suite("Crashes", .serialized, .timeLimit(.minutes(Soak.settings.isEmpty ? 20 : 600)))
struct CrashStories {
    @Test func theSeedAloneDrawsWhoDiesWhere() {
        let plan = CrashPlan(kills: 200)
        var other = plan
        other.seed += 1
        func draw(_ plan: CrashPlan) -> [[CrashPlan.Kill]] {
            ServiceName.allCases.enumerated().map { plan.deaths(of: $0, among: 4, $1, on: .postgres) }
        }
        #expect(draw(plan) == draw(plan) && draw(plan) != draw(other))
        let drawn = Set(draw(plan).flatMap { $0 }.compactMap { if case .at(let step, _) = $0 { step } else { nil } })
        let all = Set(ServiceName.allCases.flatMap { CrashPlan.steps(of: $0, on: .postgres) })
        #expect(drawn == all, "never drawn: \(all.subtracting(drawn))")
    }

    @Test(arguments: Engine.available)
    func nothingIsLostOrRepeatedHoweverProcessesDie(engine: Engine) async throws {
        // A long run is one of several instances on PostgreSQL.
        guard Soak.number("kills") == nil || engine == .postgres else { return }
        try await Self.story(engine, copies: Soak.number("copies") ?? 1, kills: Soak.number("kills") ?? 40)
    }

    @Test func threeInstancesOfEachServiceShareOneDatabase() async throws {
        try #require(Engine.available.contains(.postgres), "needs a PostgreSQL server")
        guard Soak.settings.isEmpty else { return }
        try await WebhookSink.run { sink in
            try await Self.story(.postgres, copies: 3, kills: 24, through: sink.flags) { oracle in
                let copies = sink.copies
                // A webhook's receiver knows a repetition by its id.
                try Self.judge(copies, oracle, unaccounted: copies.filter { $0.value > 3 })
            }
        }
    }

    private static func story(_ engine: Engine, copies: Int, kills: Int) async throws {
        try await SMTPSink.run { sink in
            let mail = [
                "--notify-channels", "smtp", "--smtp-url", sink.url, "--smtp-from", "kip-thoi@so-cong-thuong.invalid",
            ]
            try await Self.story(engine, copies: copies, kills: kills, through: mail) { oracle in
                // `<id@host>`
                let mails = try sink.copies().map { (String($0.dropFirst().prefix { $0 != "@" }), $1) }
                let copies = Dictionary(mails, uniquingKeysWith: +)
                try Self.judge(copies, oracle, unaccounted: oracle.unaccounted(in: copies))
            }
        }
    }

    /// - Parameter received: judges what came to the receiver that `channel` names.
    private static func story(
        _ engine: Engine, copies: Int, kills: Int, through channel: [String], received: (CrashOracle) throws -> Void
    ) async throws {
        let files = FileManager.default.temporaryDirectory.appending(path: "kipthoi-files-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: files) }
        let mailFolder = try MailFolder()
        defer { mailFolder.remove() }
        try await ZaloAccount.run { zalo in
            var settings: [ServiceName: [String]] = [
                // The officers of this story get more in a minute than people may.
                .notification: channel + ["--notify-limit", "10000"],
                .intake: zalo.flags + [
                    "--attachment-dir", files.path(), "--attachment-scan-command", "/bin/true", "--mail-dir",
                    mailFolder.path,
                ],
            ]
            if !Soak.settings.isEmpty {
                let flags = ["--reference-dir", try Self.patientPolicies(beside: files).path()]
                for name in ServiceName.allCases { settings[name, default: []] += flags }
            }
            try await Deployment.run(engine, copies: copies, settings: settings) { deployment in
                let driver = CrashDriver(deployment, mailFolder: mailFolder, zalo: zalo)
                try await Self.run(driver, on: engine, copies: copies, kills: kills, received: received)
            }
        }
    }

    private static func run(
        _ driver: CrashDriver, on engine: Engine, copies: Int, kills: Int, received: (CrashOracle) throws -> Void
    ) async throws {
        let plan = Self.plan(kills: kills)
        let harness = CrashHarness(driver.deployment, plan, on: engine)
        let soak = Soak.number("petitions")
        let begun = ContinuousClock.now
        async let driven: Void = driver.run(workers: plan.workers, seed: plan.seed)
        try await harness.run(known: { driver.known.count }) { total in
            guard soak != nil, total % 20 == 0 else { return }
            let minutes = Int((ContinuousClock.now - begun) / .seconds(60))
            Soak.say("\(minutes) min: \(total) kills, \(driver.known.count) petitions")
        }
        driver.stop(at: soak ?? 0)
        await driven
        try await driver.collectLetters(within: .seconds(300))
        let known = driver.known
        let oracle = CrashOracle(deployment: driver.deployment)
        let faults = try await oracle.judge(known, within: .seconds(90))
        #expect(driver.refusals.isEmpty)
        #expect(faults.isEmpty, "\(faults.count) faults over \(known.count) petitions: \(faults.prefix(20))")
        #expect(known.count > kills / 4 && harness.total >= kills)
        try received(oracle)
        Soak.say(
            "\(engine), \(copies) of each: \(harness.total) kills, \(known.count) petitions, "
                + "\(driver.retries) calls repeated, \(faults.count) faults; kills: "
                + harness.causes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
        try Self.judge(harness)
    }

    /// Nobody accepts in this story: over an hour of office time the policy would send everything back.
    private static func patientPolicies(beside files: URL) throws -> URL {
        let data = files.appending(path: "reference")
        try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            at: ServiceProcess.root.appending(path: "Shared/ReferenceData/Data"), to: data)
        let policies = data.appending(path: "policies.json")
        let text = try String(contentsOf: policies, encoding: .utf8)
        let hour = #""working_minutes", "amount": 60"#
        try #require(text.contains(hour))
        try text.replacingOccurrences(of: hour, with: hour + "00").write(
            to: policies, atomically: true, encoding: .utf8)
        return data
    }

    private static func plan(kills: Int) -> CrashPlan {
        var plan = CrashPlan(kills: kills)
        if let petitions = Soak.number("petitions") { plan.spacing = petitions / kills }
        plan.seed = Soak.number("seed").map(UInt64.init) ?? plan.seed
        plan.timed = Soak.number("timed") ?? plan.timed
        return plan
    }

    /// What the seed drew did happen: each process died at the very step, at the very hit.
    private static func judge(_ harness: CrashHarness) throws {
        let missed = harness.deaths.filter { !$0.isAsPlanned }
        Soak.say("\(harness.total - missed.count) of \(harness.total) died as drawn")
        // A busy machine may not bring a process to its step in time.
        #expect(
            missed.count <= harness.total / 10, "\(missed.map { "\($0.process) \($0.planned), died at \($0.step)" })")
        guard let path = ProcessInfo.processInfo.environment["KIPTHOI_TEST_KILLS"] else { return }
        let lines = harness.deaths.map {
            "\($0.process)\t\($0.number)\t\($0.planned)\t\($0.isAsPlanned ? "as drawn" : "not reached")\n"
        }
        try lines.joined().write(toFile: path, atomically: true, encoding: .utf8)
    }

    /// - Parameter unaccounted: what came more often than it may: again only when its sender died between sending and
    ///   writing it down.
    private static func judge(_ copies: [String: Int], _ oracle: CrashOracle, unaccounted: [String: Int]) throws {
        #expect(oracle.missing(from: copies.keys).isEmpty, "told as sent, never received")
        #expect(unaccounted.isEmpty, "came too often")
        let repeated = copies.values.map { $0 - 1 }.reduce(0, +)
        Soak.say("\(copies.count) messages, \(repeated) came again after a kill between sending and recording")
    }
}

extension Duration {
    /// For reports: milliseconds below a second, tenths of seconds above.
    var shown: String {
        let seconds = self / .seconds(1)
        return seconds < 1 ? String(format: "%.1f ms", seconds * 1000) : String(format: "%.1f s", seconds)
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
