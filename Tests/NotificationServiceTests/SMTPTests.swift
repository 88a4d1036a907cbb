import Foundation
import Logging
import Models
import NotificationService
import TestKit
import Testing

/// Mail against a real server, read by Python's own parser.
@Suite(.timeLimit(.minutes(5))) struct SMTPTests {
    private static func channel(_ url: String, timeout: Int = 10) throws -> SMTPChannel {
        SMTPChannel(
            try SMTPSettings(url: url, from: "Kịp Thời <no-reply@sct.invalid>", connectTimeout: 5, timeout: timeout))
    }

    private static func message(subject: String = "Đã tiếp nhận kiến nghị", email: String = "a@xa.invalid")
        -> OutgoingMessage
    {
        OutgoingMessage(
            id: "m-1", petitionCode: "KN-2026-000123-7", rule: "petition.received", audience: .sender,
            address: Address(name: "Nguyễn Thị \"Ánh\"", email: email), subject: subject,
            body: "Kính gửi,\n.một dòng bắt đầu bằng dấu chấm\n\nTrân trọng.",
            createdAt: TestClock.instant("2026-11-21T09:00+07:00"))
    }

    @Test func aMailArrivesAsItWasWritten() async throws {
        try await SMTPSink.run { sink in
            let channel = try Self.channel(sink.url)
            let long = "[KN-2026-000123-7] Giao xử lý kiến nghị: đường dây hạ thế ấp 3 xuống cấp, hay mất điện"
            let result = await channel.send(Self.message(subject: long))
            #expect(result == .sent(providerID: "<m-1@sct.invalid>", confirmed: false))
            let mail = try #require(try sink.mails().first)
            #expect(mail.from == "no-reply@sct.invalid" && mail.to == ["a@xa.invalid"])
            #expect(mail.subject == long && mail.messageID == "<m-1@sct.invalid>")
            #expect(mail.header("From") == "Kịp Thời <no-reply@sct.invalid>")
            #expect(mail.header("To") == "\"Nguyễn Thị \\\"Ánh\\\"\" <a@xa.invalid>")
            #expect(mail.header("Date") == "Sat, 21 Nov 2026 09:00:00 +0700")
            #expect(mail.header("Auto-Submitted") == "auto-generated")
            #expect(mail.defects.isEmpty)
            let lines = mail.body.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
            #expect(lines.starts(with: ["Kính gửi,", ".một dòng bắt đầu bằng dấu chấm", "", "Trân trọng."]))
        }
    }

    @Test func theTextComesAsHTMLTooAndSaysThatNobodyWroteIt() async throws {
        try await SMTPSink.run { sink in
            var message = Self.message()
            message.body = "Một <b>dòng</b> & \"hai\""
            _ = await (try Self.channel(sink.url)).send(message)
            let mail = try #require(try sink.mails().first)
            #expect(mail.header("Content-Type")?.hasPrefix("multipart/alternative") == true)
            #expect(mail.body.hasPrefix("Một <b>dòng</b> & \"hai\""))
            #expect(mail.html.contains("Một &lt;b&gt;dòng&lt;/b&gt; &amp; &quot;hai&quot;"))
            #expect(mail.header("List-Id") == "<notices.sct.invalid>")
            #expect(mail.header("List-Unsubscribe") == "<mailto:no-reply@sct.invalid?subject=unsubscribe>")
        }
    }

    @Test func speaksWithAnotherMachineOnlyEncryptedAndWithItsName() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "tls-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let (key, certificate) = (folder.appending(path: "key.pem").path, folder.appending(path: "cert.pem").path)
        let openssl = Process()
        openssl.executableURL = URL(filePath: "/usr/bin/env")
        openssl.arguments = [
            "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate, "-days",
            "2",
            "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
        ]
        openssl.standardError = FileHandle.nullDevice
        try openssl.run()
        openssl.waitUntilExit()
        try await SMTPSink.run(["--tls", certificate, key, "--login", "kip:thoi"]) { sink in
            func send(_ login: String, _ file: String?) async throws -> SendResult {
                let url = "smtp://\(login)localhost:\(sink.port)"
                return await SMTPChannel(
                    try SMTPSettings(url: url, from: "a@sct.invalid", caFile: file, connectTimeout: 5)
                ).send(Self.message())
            }
            #expect(
                try await send("kip:thoi@", certificate) == .sent(providerID: "<m-1@sct.invalid>", confirmed: false))
            let mails = try sink.mails()
            #expect(mails.map(\.tls) == [true] && mails.map(\.login) == ["kip"])
            // A stranger's certificate, a wrong password: the operator's to mend, so the mail waits.
            for (login, file) in [("kip:thoi@", "/etc/ssl/certs/ca-certificates.crt"), ("kip:wrong@", certificate)] {
                guard case .retry = try await send(login, file) else {
                    Issue.record("not a reason to give a mail up")
                    return
                }
            }
            #expect(try sink.mails().count == 1)
        }
        try? FileManager.default.removeItem(at: folder)
    }

    @Test func nobodyWaitsBehindASlowMail() async throws {
        try await SMTPSink.run { sink in
            let settings = try SMTPSettings(url: sink.url, from: "a@sct.invalid", connectTimeout: 30, timeout: 60)
            let channel = SMTPChannel(settings, connections: 2)
            await withTaskGroup { group in
                // Taken only when the other eight are there: one that waited for its connection would wait forever.
                for name in ["after-8"] + (1...8).map({ "xa-\($0)" }) {
                    group.addTask {
                        var message = Self.message(email: "\(name)@xa.invalid")
                        message.id = name
                        let result = await channel.send(message)
                        #expect(result == .sent(providerID: "<\(name)@sct.invalid>", confirmed: false))
                    }
                }
            }
            let taken = try sink.mails().map { $0.to[0] }
            #expect(taken.count == 9 && taken.last == "after-8@xa.invalid")
        }
    }

    @Test func aSubjectCannotInjectAHeader() async throws {
        try await SMTPSink.run { sink in
            let channel = try Self.channel(sink.url)
            _ = await channel.send(Self.message(subject: "Khẩn\r\nBcc: evil@x.invalid\r\n\r\nThân thư giả"))
            let mail = try #require(try sink.mails().first)
            #expect(mail.header("Bcc") == nil && mail.to == ["a@xa.invalid"])
            #expect(mail.subject == "Khẩn Bcc: evil@x.invalid Thân thư giả")
            #expect(mail.body.hasPrefix("Kính gửi,"))
        }
    }

    @Test func anAddressCannotInjectACommand() async throws {
        try await SMTPSink.run { sink in
            let channel = try Self.channel(sink.url)
            let result = await channel.send(Self.message(email: "a@b.invalid>\r\nRCPT TO:<evil@x.invalid"))
            #expect(result == .permanent("not a mail address"))
            #expect(try sink.mails().isEmpty)
        }
    }

    @Test(arguments: [
        ("451", SendResult.retry("SMTP 451")), ("550", .permanent("SMTP 550")), ("rcpt-450", .retry("SMTP 450")),
        ("rcpt-550", .permanent("SMTP 550")), ("530", .retry("SMTP 530")),
    ])
    func readsWhatTheServerAnswers(mode: String, expected: SendResult) async throws {
        try await SMTPSink.run { sink in
            try sink.answer(mode)
            let channel = try Self.channel(sink.url)
            #expect(await channel.send(Self.message()) == expected)
            #expect(try sink.mails().isEmpty)
        }
    }

    @Test func aBrokenConnectionIsTriedAgainAndRecovers() async throws {
        try await SMTPSink.run { sink in
            let channel = try Self.channel(sink.url)
            #expect(await channel.send(Self.message()) == .sent(providerID: "<m-1@sct.invalid>", confirmed: false))
            try sink.answer("drop")
            guard case .unknown = await channel.send(Self.message()) else {
                Issue.record("a dropped connection is no final answer")
                return
            }
            try sink.answer("ok")
            #expect(await channel.send(Self.message()) == .sent(providerID: "<m-1@sct.invalid>", confirmed: false))
            #expect(try sink.mails().map(\.messageID) == ["<m-1@sct.invalid>", "<m-1@sct.invalid>"])
        }
    }

    @Test func anAbsentServerIsTriedAgain() async throws {
        let channel = try Self.channel("smtp://127.0.0.1:1")
        guard case .retry = await channel.send(Self.message()) else {
            Issue.record("an absent server is no final answer")
            return
        }
    }

    @Test func aServerThatDoesNotAnswerIsLeftInPeaceForAWhile() async throws {
        let channel = try Self.channel("smtp://127.0.0.1:1")
        for _ in 1...5 { _ = await channel.send(Self.message()) }
        #expect(await channel.send(Self.message()) == .exhausted("the mail server does not answer; waiting"))
    }

    @Test func refusesAStrangerWithoutTLS() throws {
        // Anything but this machine: TLS or nothing.
        #expect(try SMTPSettings(url: "smtp://mail.sct.invalid:587", from: "a@b.invalid").requiresTLS)
        #expect(try !SMTPSettings(url: "smtp://127.0.0.1:2525", from: "a@b.invalid").requiresTLS)
        #expect(try !SMTPSettings(url: "smtp://u:p%40@localhost:2525/ehlo", from: "a@b.invalid").requiresTLS)
        #expect(try SMTPSettings(url: "smtp://localhost@mail.invalid", from: "a@b.invalid").requiresTLS)
    }

    @Test(arguments: Engine.available)
    func theWholeWayFromTheFactToTheMailbox(engine: Engine) async throws {
        try await SMTPSink.run { sink in
            let log = LogChannel(logger: Logger(label: "test"))
            let ladder = ChannelLadder([try Self.channel(sink.url), log], log: log)
            try await Bench.run(engine, ladder: ladder) { bench in
                try sink.answer("451")
                try await bench.state(Facts.received(email: "ubnd@xa.invalid"))
                try await bench.state(Facts.received("p-2", email: ""), about: "p-2")
                try await bench.sendAll()
                #expect(try sink.mails().isEmpty)
                try sink.answer("ok")
                bench.clock.advance(by: .seconds(10))
                try await bench.sendAll()
                let mails = try sink.mails()
                #expect(mails.map(\.to) == [["ubnd@xa.invalid"]])
                #expect(mails.first?.subject == "[KN-2026-000123-7] Đã tiếp nhận kiến nghị")
                let states = try await bench.messages().map { "\($0.channel) \($0.state.rawValue)" }
                #expect(states == ["smtp SENT", "log DELIVERED"])
            }
        }
    }
}
