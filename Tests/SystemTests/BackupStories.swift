import Foundation
import Models
import RPC
import Storage
import TestKit
import Testing

/// The restore drill: back up, lose, bring back, verify, go on.
@Suite("Backup and restore", .serialized, .timeLimit(.minutes(5)))
struct BackupStories {
    @Test(arguments: Engine.available)
    func bringsEverythingBackHoldsWhatMayHaveGoneOutAndSendsNothingTwice(engine: Engine) async throws {
        try await Self.run(engine) { deployment, sink in
            let first = try await deployment.petition()
            let told = first.id
            try await deployment.complete(told, messages: 3)
            // Notification is away at the backup: what it would send may or may not have gone out afterwards.
            let notification = try #require(deployment.services[.notification])
            await notification.stop()
            let second = try await deployment.petition()
            let untold = second.id
            try await deployment.eventually("assigned") {
                try await deployment.patiently(.intake, IntakeMethods.getPetition) { $0.id = untold }.petition.status
                    == .assigned
            }
            let backup = deployment.folder.appending(path: "backup").path()
            let begun = ContinuousClock.now
            let made = try await deployment.kipthoi(["backup", backup])
            #expect(made.status == 0, "\(made.output)")
            let backupTime = ContinuousClock.now - begun
            try notification.start()
            try await notification.ready()
            let lost = try await deployment.petition()
            try await deployment.complete(lost.id, messages: 3)
            try await deployment.complete(untold, messages: 3)

            let refused = try await deployment.kipthoi(["restore", backup])
            #expect(refused.status == 1 && refused.output.contains("stop all services first"), "\(refused.output)")
            for service in deployment.services.values { await service.stop() }
            let restoreBegun = ContinuousClock.now
            let restored = try await deployment.kipthoi(["restore", backup])
            #expect(restored.status == 0, "\(restored.output)")
            Soak.say(
                "\(engine): backup in \(backupTime.shown), restore in "
                    + "\((ContinuousClock.now - restoreBegun).shown)")
            #expect(try await deployment.verify(["--offline"]).ok)
            for service in deployment.services.values { try service.start() }
            for service in deployment.services.values { try await service.ready() }

            let error = await #expect(throws: RPCError.self) {
                _ = try await deployment.patiently(.intake, IntakeMethods.getPetition) { $0.id = lost.id }
            }
            #expect(error?.code == .notFound)
            let next = try await deployment.petition()
            #expect(try Self.number(next.code) >= Self.number(lost.code) + 9_000, "\(lost.code) is not given out again")
            #expect(try Self.number(next.code) > Self.number(first.code) + 10_000)
            try await deployment.complete(next.id, messages: 3)

            // The outboxes went on: what notification had not heard arrives, and waits for the operator.
            try await deployment.eventually("held") {
                try await Self.states(untold, deployment) == [.held, .held, .held]
            }
            let held = try await Self.held(deployment)
            #expect(held.epoch == 2 && held.holding && held.messages.count == 3 && held.backedUpAt != nil)
            let one = try #require(held.messages.first)
            #expect(try await deployment.kipthoi(["outbox", "held", "release", one.id]).status == 0)
            try await deployment.eventually("the released one is sent") {
                try await Self.states(untold, deployment).count { $0 == .sent || $0 == .delivered } == 1
            }
            #expect(
                try await deployment.kipthoi(["outbox", "held", "discard", "--all", "--reason", "seen"]).status == 0)
            #expect(try await Self.states(untold, deployment).count { $0 == .failed } == 2)
            #expect(try await !Self.held(deployment).holding)

            // What the mail server got: nothing twice but the one that the operator released although it had gone out.
            for (petition, mails) in [(first, 3), (lost, 3), (next, 3), (second, 4)] {
                #expect(try Self.mails(about: petition.code, sink) == mails, "\(petition.code)")
            }
            let verified = try await deployment.verification { $0.ok }
            #expect(verified.ok && verified.conservation?.received == 3)
            let rows = try await deployment.auditRows(of: "")
            #expect(
                rows.values.allSatisfy { $0.contains { $0.hasSuffix(" restore") } }, "the audit tells of the restore")
        }
    }

    /// Nothing went out between backup and loss: everything is sent once, and what was under way goes on.
    @Test(arguments: Engine.available)
    func whatWasNotSentBeforeTheLossIsSentOnce(engine: Engine) async throws {
        try await Self.run(engine) { deployment, sink in
            let told = try await deployment.petition()
            try await deployment.complete(told.id, messages: 3)
            let notification = try #require(deployment.services[.notification])
            await notification.stop()
            let waiting = try await deployment.petition()
            let backup = deployment.folder.appending(path: "backup").path()
            #expect(try await deployment.kipthoi(["backup", backup]).status == 0)
            try await Self.bringBack(backup, deployment)
            try await deployment.eventually("held") {
                try await Self.states(waiting.id, deployment) == [.held, .held, .held]
            }
            #expect(try await deployment.kipthoi(["outbox", "held", "release", "--all"]).status == 0)
            try await deployment.complete(waiting.id, messages: 3)
            for petition in [told, waiting] {
                #expect(try Self.mails(about: petition.code, sink) == 3, "\(petition.code)")
            }
        }
    }

    /// Four schemas, or four files, of one instant, while petitions come in and are answered.
    @Test(arguments: Engine.available)
    func aBackupUnderLoadIsOfOneInstant(engine: Engine) async throws {
        try await Self.run(engine) { deployment, _ in
            let driver = CrashDriver(deployment, lives: [.submitted, .answered, .withdrawn, .escalated])
            async let driven: Void = driver.run(workers: 3, seed: 7)
            try await deployment.eventually("petitions before the backup") { driver.known.count >= 10 }
            let backup = deployment.folder.appending(path: "backup").path()
            let made = try await deployment.kipthoi(["backup", backup])
            #expect(made.status == 0, "\(made.output)")
            let before = driver.known.count
            try await deployment.eventually("petitions after it") { driver.known.count >= before + 5 }
            driver.stop()
            await driven
            #expect(driver.refusals.isEmpty)
            try await Self.bringBack(backup, deployment)
            #expect(try await deployment.kipthoi(["outbox", "held", "release", "--all"]).status == 0)
            // What was under way at that instant arrives, and then every petition is accounted for.
            let verified = try await deployment.verification { $0.ok }
            #expect(verified.ok, "\(verified.conservation?.findings ?? [])")
            let received = verified.conservation?.received ?? 0
            #expect(received >= 10 && received < driver.known.count)
        }
    }

    @Test(arguments: Engine.available)
    func dataThatCameBackByOtherMeansAreTold(engine: Engine) async throws {
        try await Deployment.run(engine) { deployment in
            let before = try await deployment.petition()
            try await deployment.complete(before.id, messages: 3)
            let refused = try await deployment.kipthoi(["restore", "--mark"])
            #expect(refused.status == 1 && refused.output.contains("stop all services first"), "\(refused.output)")
            for service in deployment.services.values { await service.stop() }
            let marked = try await deployment.kipthoi(["restore", "--mark"])
            #expect(marked.status == 0, "\(marked.output)")
            for service in deployment.services.values { try service.start() }
            for service in deployment.services.values { try await service.ready() }

            let held = try await Self.held(deployment)
            #expect(held.epoch == 2 && held.holding && held.backedUpAt == nil)
            // It came by hand before, and is entered only now: nothing about it can have gone out.
            let late = try await deployment.petition(receivedAt: Date.now.addingTimeInterval(-3600))
            #expect(try Self.number(late.code) >= Self.number(before.code) + 9_000)
            try await deployment.complete(late.id, messages: 3)
            #expect(try await Self.held(deployment).messages.isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func refusesADamagedBackupAndOneOfAnotherEngine(engine: Engine) async throws {
        try await Deployment.run(engine) { deployment in
            _ = try await deployment.submitted()
            let backup = deployment.folder.appending(path: "backup")
            #expect(try await deployment.kipthoi(["backup", backup.path()]).status == 0)
            let again = try await deployment.kipthoi(["backup", backup.path()])
            #expect(again.status == 1 && again.output.contains("is there already"))
            for service in deployment.services.values { await service.stop() }
            let files = try FileManager.default.contentsOfDirectory(atPath: backup.path()).filter {
                $0 != "manifest.json"
            }
            let file = backup.appending(path: try #require(files.sorted().first))
            var bytes = try Data(contentsOf: file)
            bytes[bytes.count / 2] ^= 1
            try bytes.write(to: file)
            let damaged = try await deployment.kipthoi(["restore", backup.path()])
            #expect(damaged.status == 1 && damaged.output.contains("is damaged"), "\(damaged.output)")
            try FileManager.default.removeItem(at: backup.appending(path: "manifest.json"))
            let partial = try await deployment.kipthoi(["restore", backup.path()])
            #expect(partial.status == 1 && partial.output.contains("no whole backup"))
        }
    }

    /// PostgreSQL brings all four schemas back in one transaction; the files of SQLite take their names one by one.
    @Test(arguments: Engine.available.filter { $0 == .sqlite })
    func aRestoreThatWasKilledIsNotWorkedOn(engine: Engine) async throws {
        try await Deployment.run(engine) { deployment in
            let before = try await deployment.petition()
            try await deployment.complete(before.id, messages: 3)
            let backup = deployment.folder.appending(path: "backup").path()
            #expect(try await deployment.kipthoi(["backup", backup]).status == 0)
            for service in deployment.services.values { await service.stop() }
            // As it is after the first of four files has its name.
            let waiting = String(deployment.place.url(schema: "sla").dropFirst("sqlite:".count)) + ".new"
            try FileManager.default.copyItem(atPath: "\(backup)/sla.sqlite", toPath: waiting)
            let sla = try #require(deployment.services[.sla])
            try sla.start()
            #expect(await sla.hasEnded(within: .seconds(30)) && sla.output.contains("a restore did not finish"))
            let doctor = try await deployment.kipthoi(["doctor"])
            #expect(doctor.status == 1 && doctor.output.contains("a restore did not finish"), "\(doctor.output)")

            let restored = try await deployment.kipthoi(["restore", backup])
            #expect(restored.status == 0, "\(restored.output)")
            #expect(!FileManager.default.fileExists(atPath: waiting))
            for service in deployment.services.values { try service.start() }
            for service in deployment.services.values { try await service.ready() }
            #expect(try await Self.held(deployment).epoch == 2)
        }
    }

    /// Four services and a mail server, which knows what really went out.
    private static func run(_ engine: Engine, _ body: (Deployment, SMTPSink) async throws -> Void) async throws {
        try await SMTPSink.run { sink in
            let mail = [
                "--notify-channels", "smtp", "--smtp-url", sink.url, "--smtp-from", "kip-thoi@so-cong-thuong.invalid",
                "--notify-limit", "10000",
            ]
            try await Deployment.run(engine, settings: [.notification: mail]) { try await body($0, sink) }
        }
    }

    /// All services stop, the data of the backup come back, and all services start.
    private static func bringBack(_ backup: String, _ deployment: Deployment) async throws {
        for service in deployment.services.values { await service.stop() }
        let restored = try await deployment.kipthoi(["restore", backup])
        #expect(restored.status == 0, "\(restored.output)")
        for service in deployment.services.values { try service.start() }
        for service in deployment.services.values { try await service.ready() }
    }

    private static func mails(about code: String, _ sink: SMTPSink) throws -> Int {
        try sink.mails().count { $0.subject.contains(code) || $0.body.contains(code) }
    }

    private struct Held: Decodable {
        struct Line: Decodable {
            let id: String
        }

        let epoch: Int
        let holding: Bool
        let backedUpAt: String?
        let messages: [Line]
    }

    private static func held(_ deployment: Deployment) async throws -> Held {
        let output = try await deployment.kipthoi(["outbox", "held", "list", "--json"]).output
        return try JSONDecoder().decode(Held.self, from: Data(output.utf8))
    }

    private static func states(_ id: String, _ deployment: Deployment) async throws -> [PBMessageState] {
        try await deployment.patiently(.notification, NotificationMethods.listMessages) { $0.petitionID = id }.messages
            .map(\.state)
    }

    /// The running number in a code.
    private static func number(_ code: String) throws -> Int {
        try #require(Int(code.split(separator: "-")[2]))
    }
}
