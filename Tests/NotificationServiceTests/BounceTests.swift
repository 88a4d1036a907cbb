import Foundation
import Logging
import Models
import NotificationService
import TestKit
import Testing

@Suite(.timeLimit(.minutes(5))) struct BounceTests {
    /// As Postfix and Exchange write them, shortened.
    static func report(
        _ id: String, domain: String = "sct.invalid", action: String = "failed", status: String = "5.1.1"
    ) -> String {
        """
        Return-Path: <>
        From: MAILER-DAEMON@mx.invalid (Mail Delivery System)
        To: no-reply@sct.invalid
        Subject: Undelivered Mail Returned to Sender
        Message-ID: <20261121.1@mx.invalid>
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status;
        \tboundary="b1"

        --b1
        Content-Type: text/plain; charset=us-ascii

        I'm sorry to have to inform you that your message could not be delivered.

        --b1
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.invalid
        Final-Recipient: rfc822; a@xa.invalid
        Action: \(action)
        Status: \(status)
        Diagnostic-Code: smtp; 550 5.1.1 <a@xa.invalid>: Recipient address rejected

        --b1
        Content-Type: text/rfc822-headers

        Date: Sat, 21 Nov 2026 09:00:00 +0700
        Message-ID:
         <\(id)@\(domain)>
        Subject: x

        --b1--

        """
    }

    private static func read(_ text: String) -> MailBounce? {
        MailBounce(Array(text.replacingOccurrences(of: "\n", with: "\r\n").utf8), domain: "sct.invalid")
    }

    @Test func readsWhichMailCameBackAndWhy() throws {
        let bounce = try #require(Self.read(Self.report("0199-ab")))
        #expect(bounce.message == "0199-ab" && bounce.status == "5.1.1")
        #expect(MailBounce(Array(Self.report("m-1").utf8), domain: "SCT.invalid")?.message == "m-1")
        #expect(Self.read(Self.report("m-1", status: "unknown"))?.status == "")
    }

    @Test func aDelayAnAbsenceNoticeAndSomebodyElsesMailAreNone() {
        #expect(Self.read(Self.report("m-1", action: "delayed")) == nil)
        #expect(Self.read(Self.report("m-1", action: "delivered")) == nil)
        #expect(Self.read(Self.report("m-1", domain: "other.invalid")) == nil)
        #expect(Self.read(Self.report("m 1")) == nil)
        let absent = "From: a@xa.invalid\nAuto-Submitted: auto-replied\nIn-Reply-To: <m-1@sct.invalid>\n\nTôi đi vắng."
        #expect(Self.read(absent) == nil && Self.read("") == nil && MailBounce([0xFF, 0x0A], domain: "a") == nil)
    }

    /// A maildir for the body alone.
    private static func withMailbox(_ bench: Bench, _ body: (BounceMailbox, URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "bounces-\(UUID().uuidString)")
        for name in ["new", "cur"] {
            try FileManager.default.createDirectory(
                at: folder.appending(path: name), withIntermediateDirectories: true)
        }
        let mailbox = BounceMailbox(
            folder: folder.path, domain: "sct.invalid", database: bench.database, logger: Logger(label: "test"))
        try await body(mailbox, folder)
        try FileManager.default.removeItem(at: folder)
    }

    @Test(arguments: Engine.available)
    func aMailThatComesBackGoesByTheNextChannelOnce(engine: Engine) async throws {
        let (smtp, sms) = (ScriptedChannel("smtp"), ScriptedChannel("sms"))
        let ladder = ChannelLadder([smtp, sms], log: LogChannel(logger: Logger(label: "test")))
        try await Bench.run(engine, ladder: ladder) { bench in
            let event = try await bench.state(Facts.received())
            try await bench.sendAll()
            let id = try #require(smtp.attempts.first?.id)
            try await Self.withMailbox(bench) { mailbox, folder in
                // Twice, as after a kill between the database and the move; and a mail that is nobody's business.
                for (name, text) in [("1", Self.report(id)), ("2", Self.report(id)), ("3", "From: a@b.invalid\n\nhi")] {
                    try text.write(to: folder.appending(path: "new/\(name)"), atomically: true, encoding: .utf8)
                }
                #expect(try await mailbox.runOnce() == 3)
                #expect(try await mailbox.runOnce() == 0)
                let aside = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "cur").path)
                #expect(aside.sorted() == ["1:2,", "2:2,", "3:2,"])
                try await bench.sendAll()
                #expect(smtp.attempts.map(\.id) == [id] && sms.attempts.map(\.id) == [id])
                let message = try #require(try await bench.messages(of: event).first)
                #expect(message.state == .sent && message.channel == "sms")
                let attempts = try await bench.attempts(of: "sender", template: "received")
                #expect(attempts.map(\.error).sorted() == ["", "", "receipt: bounced: 5.1.1"])
                #expect(attempts.filter { $0.result == .permanent }.map(\.channel) == ["smtp"])
            }
        }
    }

    @Test(arguments: Engine.available)
    func aMailThatComesBackAndHasNoOtherWayIsADeadLetterThatSaysWhy(engine: Engine) async throws {
        let smtp = ScriptedChannel("smtp")
        let ladder = ChannelLadder([smtp], log: LogChannel(logger: Logger(label: "test")))
        try await Bench.run(engine, ladder: ladder) { bench in
            let event = try await bench.state(Facts.received())
            try await bench.sendAll()
            let id = try #require(smtp.attempts.first?.id)
            try await Self.withMailbox(bench) { mailbox, folder in
                try Self.report(id).write(to: folder.appending(path: "new/1"), atomically: true, encoding: .utf8)
                #expect(try await mailbox.runOnce() == 1)
                try await bench.sendAll()
            }
            let message = try #require(try await bench.messages(of: event).first)
            #expect(message.state == .dead && message.reason == "no channel is left: bounced: 5.1.1")
            let alarm = try #require(try await bench.stated("message.failed").first)
            #expect(try await bench.deliver(alarm).outcome == .applied)
            #expect(try await bench.told(alarm) == ["quan-tri message-failed"])
        }
    }
}
