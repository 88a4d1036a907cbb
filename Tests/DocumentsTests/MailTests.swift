import FoundationEssentials
import Testing

@testable import Documents

@Suite(.timeLimit(.minutes(1))) struct MailTests {
    private func mail(_ text: String) throws -> MailMessage {
        try MailMessage(Array(text.replacing("\n", with: "\r\n").utf8))
    }

    @Test func readsEncodedHeadersAndPlainText() throws {
        let mail = try mail(
            """
            Message-ID: <a1@xa.example>
            References: <r1@so.example>
             <r2@so.example>
            From: =?UTF-8?B?VUJORCB4w6MgQuG6v24gTOG7?= =?UTF-8?B?qWM=?= <Kinhte@BenLuc.example>
            Subject: =?utf-8?Q?=C4=90i=E1=BB=87n_y=E1=BA=BFu?= (gap)
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            Tr=E1=BA=A1m bi=E1=BA=BFn =C3=A1p =
            qu=C3=A1 t=E1=BA=A3i.
            """)
        #expect(mail.id == "a1@xa.example")
        #expect(mail.answers == ["r1@so.example", "r2@so.example"])
        #expect(mail.senderName == "UBND xã Bến Lức")
        #expect(mail.senderAddress == "kinhte@benluc.example")
        #expect(mail.subject == "Điện yếu (gap)")
        #expect(mail.text == "Trạm biến áp quá tải.")
        #expect(mail.nature == .letter)
    }

    @Test func readsPartsAndAttachments() throws {
        let mail = try mail(
            """
            From: a@b.example
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="x;y"

            preamble
            --x;y
            Content-Type: multipart/alternative; boundary=in

            --in
            Content-Type: text/plain; charset="windows-1258"
            Content-Transfer-Encoding: base64

            0Gnq8m4geersdQ==
            --in
            Content-Type: text/html

            <p>html</p>
            --in--
            --x;y
            Content-Type: application/pdf
            Content-Disposition: attachment; filename*0*=UTF-8''s%C6%A1; filename*1*=%20%C4%91%E1%BB%93.pdf
            Content-Transfer-Encoding: base64

            JVBERi0xLjcK
            --x;y--
            epilogue
            """)
        #expect(mail.text == "Điện yếu")
        #expect(mail.attachments.map(\.name) == ["sơ đồ.pdf"])
        #expect(mail.attachments.map(\.bytes) == [Array("%PDF-1.7\n".utf8)])
    }

    @Test func readsHTMLAsPeopleDo() throws {
        let mail = try mail(
            """
            From: a@b.example
            Content-Type: text/html; charset=utf-8

            <html><head><style>p { color: red }</style></head><body><p>Kính gửi&nbsp;Sở,</p>
            <div>điện  yếu &lt; 180&#32;V<br>ấp 3</div><script>alert(1)</script></body></html>
            """)
        #expect(mail.text == "Kính gửi Sở,\n\nđiện yếu < 180 V\nấp 3")
    }

    @Test(arguments: [
        ("Auto-Submitted: auto-replied", MailMessage.Nature.automatic), ("Precedence: auto_reply", .automatic),
        ("Auto-Submitted: no", .letter), ("X-Autoreply: yes", .automatic),
        // Lists and mass mail bring letters of people (RFC 3834 only forbids to answer them by machine).
        ("List-Id: <x.y>", .letter), ("Precedence: bulk", .letter), ("Precedence: list", .letter),
        ("Return-Path: <>", .bounce),
        ("Content-Type: multipart/report; report-type=delivery-status; boundary=x", .bounce),
        ("X-Failed-Recipients: a@b", .bounce),
    ])
    func tellsMachinesFromPeople(header: String, nature: MailMessage.Nature) throws {
        #expect(try mail("From: a@b.example\n\(header)\n\nx").nature == nature)
    }

    @Test func whoWritesFromAnAddressThatNobodyReadsIsAnsweredWhereItSays() throws {
        let form = try mail("From: Portal <No-Reply@gov.example>\nReply-To: Tám <TAM@xa.example>\n\nx")
        #expect(form.nature == .letter && form.senderName == "Tám" && form.senderAddress == "tam@xa.example")
        #expect(!form.isUnattended)
        let alone = try mail("From: noreply@gov.example\n\nx")
        #expect(alone.nature == .letter && alone.senderAddress == "noreply@gov.example" && alone.isUnattended)
        let person = try mail("From: a@b.example\nReply-To: c@d.example\n\nx")
        #expect(person.senderAddress == "a@b.example" && !person.isUnattended)
    }

    /// As Apple's mailer writes a text with a PDF, and as Outlook writes one with a letterhead.
    @Test func filesCountInWhicheverFormOfTheTextTheyStand() throws {
        let apple = try mail(
            """
            From: a@b.example
            Content-Type: multipart/alternative; boundary=a

            --a
            Content-Type: text/plain

            Xin gửi sơ đồ.
            --a
            Content-Type: multipart/mixed; boundary=m

            --m
            Content-Type: text/html

            <p>Xin gửi <b>sơ đồ</b>.</p>
            --m
            Content-Type: image/png; name=dau.png
            Content-Id: <1@b.example>
            Content-Disposition: inline; filename=dau.png

            x
            --m
            Content-Type: application/pdf; name=so-do.pdf
            Content-Disposition: inline; filename=so-do.pdf

            %PDF-1
            --m--
            --a
            Content-Type: text/calendar

            BEGIN:VCALENDAR
            --a--
            """)
        #expect(apple.text == "Xin gửi sơ đồ.")
        #expect(apple.attachments.map(\.name) == ["so-do.pdf", "dau.png"], "files before the letterhead")
        let blank = try mail(
            """
            From: a@b.example
            Content-Type: multipart/alternative; boundary=a

            --a
            Content-Type: text/plain; charset=utf-8

            \u{A0}
            --a
            Content-Type: text/html; charset=utf-8

            <p>Điện yếu</p>
            --a--
            """)
        #expect(blank.text == "Điện yếu")
        #expect(blank.attachments.isEmpty)
    }

    @Test func brokenMailsAreReadAsFarAsTheyGo() throws {
        let open = try mail("From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nđiện yếu\n--y")
        #expect(open.text.contains("điện yếu"))
        let bare = try mail("From: a@b.example\nContent-Type: text/plain; charset=nonsense\nnot a header\n\nx")
        #expect(bare.text == "x")
        for hopeless in ["", "no header at all", "Subject: x\n\ny"] {
            #expect(throws: DocumentError.self) { try mail(hopeless) }
        }
    }

    @Test func hostileMailsEnd() throws {
        let nested = (0..<500).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
        _ = try mail("From: a@b.example\n\(nested)text")
        let rfc822 = String(repeating: "Content-Type: message/rfc822\n\n", count: 500)
        _ = try mail("From: a@b.example\n\(rfc822)text")
        _ = try mail(
            "From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n"
                + String(repeating: "--x\n\n", count: 5_000))
        _ = try mail("From: a@b.example\nSubject: " + String(repeating: "=?", count: 2_000) + "\n\nx")
        _ = try mail("From: a@b.example\nContent-Type: text/html\n\n" + String(repeating: "<", count: 10_000))
        #expect(throws: DocumentError.self) { try MailMessage([UInt8](repeating: 0x41, count: 31 << 20)) }
        var generator = SystemRandomNumberGenerator()
        let whole = Array(
            "From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Transfer-Encoding: base64\n\nAAAA\n--x--"
                .utf8)
        for _ in 0..<100 {
            var bytes = whole
            for _ in 0..<5 {
                bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            _ = try? MailMessage(bytes)
        }
    }
}
