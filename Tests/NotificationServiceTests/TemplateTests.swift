import FoundationEssentials
import Models
import NotificationService
import TestKit
import Testing

@Suite(.timeLimit(.minutes(1))) struct TemplateTests {
    @Test func everyTemplateOfTheTableIsThereAndChecked() throws {
        let library = try TemplateLibrary(SenderTemplates.all + StaffTemplates.all)
        for rule in MessageRule.table + [MessageRule.correction] {
            #expect(throws: Never.self) { try library.template(rule.template) }
        }
        #expect(library.templates.count == Set((MessageRule.table + [.correction]).map(\.template)).count)
    }

    @Test(arguments: [
        "{{unknown}}", "{{#unit}}{{unknown}}{{/unit}}", "{{^unit}}{{unknown}}{{/unit}}",
        "{{#unit}}{{^officer}}{{{unknown}}}{{/officer}}{{/unit}}", "{{#unknown}}x{{/unknown}}",
    ])
    func refusesATemplateThatAsksForWhatNoMessageHas(text: String) {
        let error = #expect(throws: RPCError.self) {
            _ = try CompiledTemplate(MessageTemplate("t", subject: "x", body: text))
        }
        #expect(error?.violations.map(\.reason) == ["UNKNOWN_VARIABLE"])
        #expect(error?.violations.map(\.field) == ["template.body"])
    }

    @Test(arguments: ["{{#unit}}", "{{code", "{{> other}}", "{{=<% %>=}}", "{{% CONTENT_TYPE:HTML}}", "{{< x}}{{/ x}}"])
    func refusesATemplateThatDoesNotParseOrUsesPartials(text: String) {
        let error = #expect(throws: RPCError.self) {
            _ = try CompiledTemplate(MessageTemplate("t", subject: text, body: "x"))
        }
        #expect(error?.violations.map(\.reason) == ["BAD_TEMPLATE"])
    }

    @Test func whatIsFilledInIsTextAndNothingElse() throws {
        var values = MessageValues()
        values[.petitionSubject] = "{{code}} <b>&\"'</b>\r\nBcc: x@y.vn\u{0}\u{2028}hết"
        values[.code] = "KN-1"
        let template = try CompiledTemplate(
            MessageTemplate("t", subject: "{{subject}}", body: "{{subject}}"))
        let text = template.render(values)
        #expect(text.subject == "{{code}} <b>&\"'</b> Bcc: x@y.vn hết")
        #expect(text.body.hasPrefix("{{code}} <b>&\"'</b>"))
    }

    @Test func printsInstantsAsPeopleInVietNamWriteThem() {
        #expect(VietnamTime.format(TestClock.instant("2026-11-20T17:30:00Z")) == "00:30 21/11/2026")
        #expect(VietnamTime.format(TestClock.instant("2026-01-01T08:05:00+07:00")) == "08:05 01/01/2026")
        #expect(VietnamTime.day("2026-11-20") == "20/11/2026")
    }

    @Test(arguments: Engine.available)
    func theStatusNoticeCarriesAgencyUnitPersonAndTimes(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            try await bench.state(Facts.received())
            let routed = try await bench.state(Facts.routed())
            let notice = try #require(try await bench.messages(of: routed).first { $0.person == "sender" })
            #expect(notice.subject == "[KN-2026-000123-7] Kiến nghị đã được giao xử lý")
            #expect(
                notice.body == """
                    Kính gửi Văn phòng UBND xã,

                    Kiến nghị mã số KN-2026-000123-7 đã được giao cho Phòng Quản lý năng lượng; người xử lý: \
                    Cán bộ cv1.qlnl. Kết quả sẽ được thông báo trước 08:00 21/11/2026.

                    Thông tin xử lý kiến nghị:
                    - Mã kiến nghị: KN-2026-000123-7
                    - Nội dung: Lưới điện xuống cấp
                    - Cơ quan tiếp nhận: Sở Công Thương tỉnh Tây Ninh
                    - Đơn vị xử lý: Phòng Quản lý năng lượng
                    - Người xử lý: Cán bộ cv1.qlnl
                    - Thời điểm tiếp nhận: 08:00 20/11/2026
                    - Thời điểm giao xử lý: 08:01 20/11/2026
                    - Hạn trả lời: 08:00 21/11/2026

                    Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
                    Sở Công Thương tỉnh Tây Ninh
                    """)
            #expect(notice.templateVersion == 1)
            let answered = try await bench.state(Facts.answered())
            let answer = try #require(try await bench.messages(of: answered).first)
            #expect(answer.body.contains("- Thời điểm trả kết quả: 10:00 20/11/2026"))
            #expect(answer.body.contains("Căn cứ: Luật Điện lực"))
        }
    }

    @Test(arguments: Engine.available)
    func officersReadNoContactsOfTheSender(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            try await bench.state(Facts.received(email: "rieng@xa.invalid"))
            try await bench.state(Facts.routed())
            for message in try await bench.messages() where message.person != "sender" {
                #expect(!message.body.contains("rieng@") && !message.body.contains("0900000001"))
                #expect(!message.body.contains("Văn phòng UBND xã"))
            }
        }
    }
}
