import FoundationEssentials
import Models
import NotificationService
import TestKit
import Testing

@Suite(.timeLimit(.minutes(5))) struct MailMessageTests {
    private static func mail(subject: String, name: String = "") throws -> String {
        let mail = MailMessage(
            id: "m-1", from: try MailAddress(parsing: "Kịp Thời <no-reply@sct.invalid>"),
            to: try MailAddress(name: name, mailbox: "a@b.invalid"), subject: subject, body: "Một\nHai",
            date: TestClock.instant("2026-11-21T09:00+07:00"))
        return String(decoding: mail.bytes, as: UTF8.self)
    }

    @Test func isTheSameAtEveryAttempt() throws {
        let text = try Self.mail(subject: "x")
        #expect(text == (try Self.mail(subject: "x")))
        #expect(text.contains("Message-ID: <m-1@sct.invalid>\r\n"))
        #expect(text.contains("Date: Sat, 21 Nov 2026 09:00:00 +0700\r\n"))
        #expect(text.contains("Auto-Submitted: auto-generated\r\n"))
    }

    @Test(arguments: ["x\r\nBcc: evil@x.vn", "x\nBcc: evil@x.vn", "x\r\n\r\nBody", "x\u{2028}Bcc: y", "Đây\r\n Bcc: z"])
    func noValueBeginsAHeaderOfItsOwn(value: String) throws {
        for text in [try Self.mail(subject: value), try Self.mail(subject: "x", name: value)] {
            let head = text.components("\r\n\r\n")[0]
            let names = head.components("\r\n").filter { $0.first != " " }.map { $0.components(":")[0] }
            #expect(
                names == [
                    "Date", "From", "To", "Message-ID", "Subject", "Auto-Submitted", "X-Auto-Response-Suppress",
                    "List-Id", "List-Unsubscribe", "MIME-Version", "Content-Type",
                ])
        }
    }

    @Test func keepsEveryLineShort() throws {
        let text = try Self.mail(subject: String(repeating: "Kiến nghị về lưới điện ", count: 8))
        #expect(text.components("\r\n").allSatisfy { $0.utf8.count <= 78 })
    }

    @Test(arguments: [
        "a@b.vn\r\nRCPT TO:<x@y.vn>", "a b@c.vn", "a@b@c.vn", "<a@b.vn>", "a@", "@b.vn", "a", "", "Đ@b.vn",
        "a@b.vn,c@d.vn",
    ])
    func refusesWhatIsNoMailbox(text: String) {
        #expect(throws: RPCError.self) { try MailAddress(mailbox: text) }
    }

    @Test func settingsNameWhatIsWrongAndNotTheSecret() {
        let error = #expect(throws: RPCError.self) {
            _ = try SMTPSettings(url: "http://user:secret@host", from: "a@b.vn")
        }
        #expect(error?.violations.first?.field == "SMTP_URL")
        #expect(error.map { !"\($0)".contains("secret") } == true)
        #expect(throws: RPCError.self) { _ = try SMTPSettings(url: "smtp://host:25", from: "nobody") }
    }
}

extension String {
    fileprivate func components(_ separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
