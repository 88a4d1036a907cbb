import Foundation
import Models
import NotificationService
import RPC
import TestKit
import Testing

/// Nothing acknowledged is lost and nothing happens twice, wherever processes die.
///
/// `KIPTHOI_TEST_SOAK="kills=1000 petitions=20000 copies=3 seed=7"` makes it the long run of `make soak`.
@Suite("Crashes", .serialized, .timeLimit(.minutes(Soak.settings.isEmpty ? 20 : 600)))
struct CrashStories {
    /// Kills of one instance of each service, and of three.
    private static let kills = (alone: 40, ofThree: 36)

    @Test func theSeedAloneDrawsWhoDiesWhere() {
        let plan = CrashPlan(kills: 200)
        var other = plan
        other.seed += 1
        #expect(Self.draw(plan, 1, .postgres) == Self.draw(plan, 1, .postgres))
        #expect(Self.draw(plan, 1, .postgres) != Self.draw(other, 1, .postgres))
    }

    /// In the very runs below.
    @Test(arguments: [(Engine.sqlite, 1), (.postgres, 1), (.postgres, 3)])
    func everyStepOfEveryServiceKillsIt(engine: Engine, copies: Int) {
        let plan = CrashPlan(kills: copies == 1 ? Self.kills.alone : Self.kills.ofThree)
        for (service, deaths) in Self.draw(plan, copies, engine) {
            let steps = deaths.compactMap { if case .at(let step, _) = $0 { step } else { nil } }
            let missing = Set(CrashPlan.steps(of: service, on: engine)).subtracting(steps)
            #expect(missing.isEmpty, "\(service) never dies at \(missing)")
        }
    }

    private static func draw(_ plan: CrashPlan, _ copies: Int, _ engine: Engine) -> [ServiceName: [CrashPlan.Kill]] {
        // As the harness orders processes.
        let services = ServiceName.allCases.sorted { $0.rawValue < $1.rawValue }
        let all = services.flatMap { service in (0..<copies).map { _ in service } }
        var deaths: [ServiceName: [CrashPlan.Kill]] = [:]
        for (index, service) in all.enumerated() {
            deaths[service, default: []] += plan.deaths(of: index, among: all.count, service, on: engine)
        }
        return deaths
    }

    @Test(arguments: Engine.available)
    func nothingIsLostOrRepeatedHoweverProcessesDie(engine: Engine) async throws {
        // A long run is one of several instances on PostgreSQL.
        guard Soak.number("kills") == nil || engine == .postgres else { return }
        try await Self.story(
            engine, copies: Soak.number("copies") ?? 1, kills: Soak.number("kills") ?? Self.kills.alone)
    }

    /// By a ladder: half of the messages are refused by the first channel and go by the second, none by both.
    @Test func threeInstancesOfEachServiceShareOneDatabase() async throws {
        try #require(Engine.available.contains(.postgres), "needs a PostgreSQL server")
        guard Soak.settings.isEmpty else { return }
        try await WebhookSink.run(refusing: { ($0.utf8.last ?? 0).isMultiple(of: 2) }) { webhook in
            try await SMTPSink.run { mail in
                let ladder = ["--notify-channels", "webhook,smtp"] + webhook.address + Self.address(of: mail)
                // What is critical climbs the ladder after ten minutes.
                let lives = Life.allCases.filter { $0 != .overdue }
                try await Self.story(.postgres, copies: 3, kills: Self.kills.ofThree, through: ladder, lives: lives) {
                    oracle, deaths in
                    let (hooks, mails) = (webhook.copies, try Self.copies(mail))
                    #expect(!hooks.isEmpty && !mails.isEmpty)
                    #expect(Set(hooks.keys).isDisjoint(with: mails.keys), "told by both channels")
                    // A webhook's receiver knows a repetition by its id.
                    let tooOften = hooks.filter { $0.value > 3 }
                    try await Self.judge(
                        hooks.merging(mails, uniquingKeysWith: +), oracle, deaths,
                        unaccounted: tooOften.merging(oracle.unaccounted(in: mails), uniquingKeysWith: +))
                }
            }
        }
    }

    private static func story(_ engine: Engine, copies: Int, kills: Int) async throws {
        try await SMTPSink.run { mail in
            let channel = ["--notify-channels", "smtp"] + Self.address(of: mail)
            try await Self.story(engine, copies: copies, kills: kills, through: channel) { oracle, deaths in
                let copies = try Self.copies(mail)
                try await Self.judge(copies, oracle, deaths, unaccounted: oracle.unaccounted(in: copies))
            }
        }
    }

    private static func address(of mail: SMTPSink) -> [String] {
        ["--smtp-url", mail.url, "--smtp-from", "kip-thoi@so-cong-thuong.invalid"]
    }

    /// How often each message came by mail; `<id@host>` is a mail's.
    private static func copies(_ mail: SMTPSink) throws -> [String: Int] {
        let mails = try mail.copies().map { (String($0.dropFirst().prefix { $0 != "@" }), $1) }
        return Dictionary(mails, uniquingKeysWith: +)
    }

    /// - Parameter received: judges what came to the receiver that `channel` names.
    private static func story(
        _ engine: Engine, copies: Int, kills: Int, through channel: [String], lives: [Life] = Life.allCases,
        received: (CrashOracle, Int) async throws -> Void
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
                let driver = CrashDriver(deployment, mailFolder: mailFolder, zalo: zalo, lives: lives)
                try await Self.run(driver, on: engine, copies: copies, kills: kills, received: received)
            }
        }
    }

    private static func run(
        _ driver: CrashDriver, on engine: Engine, copies: Int, kills: Int,
        received: (CrashOracle, Int) async throws -> Void
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
        // Each process was killed once more, to begin with.
        let senders = harness.deaths.filter { $0.process.hasPrefix("notification") }.count + copies
        try await received(oracle, senders)
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
            "\($0.process)\t\($0.number)\t\($0.planned)\t\($0.isAsPlanned ? "as drawn" : "not reached")\t\($0.step)\n"
        }
        try lines.joined().write(toFile: path, atomically: true, encoding: .utf8)
    }

    /// - Parameters:
    ///   - deaths: of notification's processes.
    ///   - unaccounted: what came more often than it may: again only when its sender died between sending and writing it
    ///     down.
    private static func judge(
        _ copies: [String: Int], _ oracle: CrashOracle, _ deaths: Int, unaccounted: [String: Int]
    ) async throws {
        #expect(oracle.missing(from: copies.keys).isEmpty, "told as sent, never received")
        #expect(unaccounted.isEmpty, "came too often")
        let unknown = Set(copies.keys).subtracting(try await oracle.allMessages())
        #expect(unknown.isEmpty, "received, and notification does not know it")
        let repeated = copies.values.map { $0 - 1 }.reduce(0, +)
        #expect(repeated <= deaths * Sender.Pace().parallel, "more came again than \(deaths) deaths explain")
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
