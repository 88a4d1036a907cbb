import AccessControl
import Foundation
import IntakeService
import Models
import NotificationService
import Storage
import TestKit
import Testing

/// `docs/integration.md` is true: its examples are run as they stand there.
@Suite("Integration guide", .serialized, .timeLimit(.minutes(5)))
struct IntegrationStories {
    /// The fenced example in a language; the second in it is number 1.
    private static func example(_ language: String, _ number: Int = 0) throws -> String {
        let text = try String(contentsOf: ServiceProcess.root.appending(path: "docs/integration.md"), encoding: .utf8)
        let block = try #require(text.components(separatedBy: "```\(language)\n").dropFirst(number + 1).first)
        return try #require(block.components(separatedBy: "\n```").first)
    }

    @Test(arguments: Engine.available)
    func everyExampleWorksWithATestKey(engine: Engine) async throws {
        let python = try #require(ProcessInfo.processInfo.environment["KIPTHOI_TEST_PYTHON"], "make test sets it")
        try await Deployment.run(engine) { deployment in
            let database = try deployment.place.open(schema: "intake")
            let key = try await PartnerKeys(database: database).create(partner: "portal", isLive: false)
            await database.close()
            let url = try #require(deployment.services[.intake]).url
            // A service stops at variables it does not know, but these are no services.
            let environment = ["KIPTHOI_URL": url, "KIPTHOI_KEY": key.text]

            var codes: Set<String> = []
            for _ in 1...2 {
                let sent = try await Command.run("/bin/bash", ["-c", try Self.example("sh")], environment: environment)
                #expect(sent.status == 0, "\(sent.output)")
                let code = sent.output.firstMatch(of: /TN-\d{4}-\d{6}-\d/).map { String($0.output) }
                codes.insert(try #require(code, "\(sent.output)"))
                #expect(sent.output.contains("\"dueAt\"") && sent.output.contains("\"secret\""))
            }
            #expect(codes.count == 1)

            let generated = deployment.folder.appending(path: "python").path()
            let script = ServiceProcess.root.appending(path: "Tests/clients/python/generate.sh").path()
            let stubs = try await Command.run(
                "/bin/bash", [script, generated], environment: ["KIPTHOI_TEST_PYTHON": python])
            #expect(stubs.status == 0, "\(stubs.output)")
            let driven = try await Command.run(
                python, ["-c", try Self.example("python")],
                environment: environment.merging(["PYTHONPATH": generated]) { $1 })
            #expect(driven.status == 0, "\(driven.output)")
            #expect(driven.output.contains("TN-") && driven.output.contains("PETITION_STATUS_"))
            #expect(driven.output.contains("invalid") || driven.output.contains("INVALID"), "\(driven.output)")

            try await Self.sendAFileAndReadTheAnswer(deployment, python, environment)
            try await Self.tellAWebhookFromAForgery(python)

            guard let node = Self.find("node") else { return }
            let file = deployment.folder.appending(path: "follow.mjs")
            try Self.example("javascript").write(to: file, atomically: true, encoding: .utf8)
            try await deployment.eventually("two petitions in the feed") {
                let followed = try await Command.run(node, [file.path()], environment: environment)
                try #require(followed.status == 0, "\(followed.output)")
                return followed.output.contains(codes.first ?? "?") && followed.output.contains("Được tiếp nhận")
            }
        }
    }

    private static func sendAFileAndReadTheAnswer(
        _ deployment: Deployment, _ python: String, _ environment: [String: String]
    ) async throws {
        // Whoever reads only what the service says of itself finds the way too.
        let described = try await Command.run(
            "/bin/bash", ["-c", "curl -sS $KIPTHOI_URL/openapi.json $KIPTHOI_URL/docs"], environment: environment)
        for text in ["UploadAttachment", "DownloadAttachment", "PUT /attachments/{id}", "application/octet-stream"] {
            #expect(described.output.contains(text), "\(text)")
        }
        let folder = deployment.folder.path()
        let sent = try await Command.run(
            "/bin/bash", ["-e", "-c", "cd '\(folder)'\n" + (try example("sh", 1))], environment: environment)
        #expect(sent.status == 0, "\(sent.output)")
        let code = try #require(sent.output.firstMatch(of: /TN-\d{4}-\d{6}-\d/).map { String($0.output) })
        let petition = try await deployment.call(.intake, IntakeMethods.getPetition) { $0.code = code }
        #expect(petition.attachments.map(\.fileName) == ["so-do.pdf"])

        func read() async throws -> String {
            let script = try example("python", 1)
            let run = try await Command.run(python, ["-c", script, code], environment: environment)
            #expect(run.status == 0, "\(run.output)")
            return run.output
        }
        _ = try await deployment.call(.intake, IntakeMethods.requestSupplement) {
            ($0.petitionID, $0.question) = (petition.petition.id, "Trạm biến áp nào?")
        }
        let asked = try await read()
        #expect(asked.contains("Trạm biến áp nào?") && !asked.contains("AWAITING"), "\(asked)")
        _ = try await deployment.call(.intake, IntakeMethods.answerPetition) {
            ($0.petitionID, $0.kind, $0.body) = (petition.petition.id, .final, "Nâng công suất trong tháng 12.")
            $0.legalBasis = ["Luật Điện lực 2024"]
        }
        let answered = try await read()
        #expect(answered.contains("ANSWER_KIND_FINAL Nâng công suất trong tháng 12. ['Luật Điện lực 2024']"))
        #expect(answered.contains("PETITION_STATUS_ANSWERED"), "\(answered)")
    }

    /// Signed as notification signs it, then spoiled in every part.
    private static func tellAWebhookFromAForgery(_ python: String) async throws {
        let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
        let body = #"{"code":"KN-2026-000123-7"}"#
        let signature = try WebhookSigner(secret: secret).sign(
            id: "e-1", timestamp: 1_795_000_000, body: Array(body.utf8))
        let checks = """

            good = {"webhook-id": "e-1", "webhook-timestamp": "1795000000", "webhook-signature": "v1,x \(signature)"}
            body, secret = b'\(body)', "\(secret)"
            now = lambda: 1795000100
            assert is_genuine(good, body, secret, now)
            assert not is_genuine(good, body + b" ", secret, now)
            assert not is_genuine({**good, "webhook-id": "e-2"}, body, secret, now)
            assert not is_genuine({**good, "webhook-timestamp": "1795000001"}, body, secret, now)
            assert not is_genuine(good, body, "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", now)
            assert not is_genuine(good, body, secret)
            """
        let run = try await Command.run(python, ["-c", try example("python", 2) + checks], environment: [:])
        #expect(run.status == 0, "\(run.output)")
    }

    /// A key that calls more often than agreed is told when to come again; another key notices nothing of it.
    @Test func aFloodFromOneKeyIsToldToWaitAndOtherKeysAreServed() async throws {
        try await Deployment.run(Engine.available[0], settings: [.intake: ["--partner-rate", "1"]]) { deployment in
            let database = try deployment.place.open(schema: "intake")
            let keys = PartnerKeys(database: database)
            let loud = try await keys.create(partner: "portal", isLive: false).text
            let quiet = try await keys.create(partner: "other", isLive: false).text
            await database.close()
            let url = try #require(deployment.services[.intake]).url
            /// Status and Retry-After of so many calls, twenty at a time.
            func calls(_ count: Int, _ key: String) async throws -> [[Substring]] {
                let script = """
                    seq \(count) | xargs -P 20 -I@ curl -s -o /dev/null -w '%{http_code} %header{retry-after}\\n' \
                      -H "Authorization: Bearer $KEY" -H 'Content-Type: application/json' -d '{}' \
                      "$URL/kipthoi.intake.v1.IntakeService/ListEvents"
                    """
                let run = try await Command.run(
                    "/bin/bash", ["-c", script], environment: ["URL": url, "KEY": key])
                #expect(run.status == 0, "\(run.output)")
                return run.output.split(separator: "\n").map { $0.split(separator: " ") }
            }
            // Four at once and one a second: forty would have to take half a minute for all to be served.
            let flood = try await calls(40, loud)
            let refused = flood.filter { $0.first == "429" }
            #expect(flood.count == 40 && !refused.isEmpty && flood.count { $0.first == "200" } == 40 - refused.count)
            #expect(refused.allSatisfy { $0.count == 2 && Int($0[1]).map { $0 >= 1 } == true }, "\(refused)")
            #expect(try await calls(4, quiet).allSatisfy { $0.first == "200" })
        }
    }

    private static func find(_ program: String) -> String? {
        ["/usr/bin", "/usr/local/bin"].map { "\($0)/\(program)" }.first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
    }
}
