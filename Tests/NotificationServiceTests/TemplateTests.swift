import FoundationEssentials
import Models
import NotificationService
import SwiftProtobuf
import Storage
import TestKit
import Testing

@Suite(.timeLimit(.minutes(5))) struct TemplateTests {
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
            try await bench.state(Facts.received(by: "thu-ky"))
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
                    - Người tiếp nhận: Cán bộ thu-ky
                    - Đơn vị xử lý: Phòng Quản lý năng lượng
                    - Người xử lý: Cán bộ cv1.qlnl
                    - Thời điểm tiếp nhận: 08:00 20/11/2026
                    - Thời điểm giao xử lý: 08:01 20/11/2026
                    - Hạn trả lời: 08:00 21/11/2026

                    Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
                    Sở Công Thương tỉnh Tây Ninh
                    """)
            #expect(notice.templateVersion == 2)
            let answered = try await bench.state(Facts.answered())
            let answer = try #require(try await bench.messages(of: answered).first)
            #expect(answer.body.contains("- Thời điểm trả kết quả: 10:00 20/11/2026"))
            #expect(answer.body.contains("Căn cứ: Luật Điện lực"))
            #expect(!answer.body.contains("bí mật") && !answer.body.contains("bằng mã số"), "nothing it cannot do")
        }
    }

    @Test(arguments: Engine.available)
    func theSenderOfALateAnswerReadsTheNoticeWordForWordAndAMovedPolicyApologisesForNothing(engine: Engine) async throws
    {
        try await Bench.run(engine) { bench in
            for fact in [Facts.received(), Facts.routed()] { try await bench.state(fact) }
            let apology = try #require(try await bench.messages(of: bench.state(Facts.extended())).first)
            #expect(apology.subject == "[KN-2026-000123-7] Xin lỗi và hẹn lại thời gian trả lời")
            #expect(
                apology.body.hasPrefix(
                    """
                    Kính gửi Văn phòng UBND xã,

                    Số: 12/PXL-SCT

                    PHIẾU XIN LỖI VÀ HẸN LẠI THỜI GIAN TRẢ LỜI

                    Do cần khảo sát thực địa…

                    Thông tin xử lý kiến nghị:
                    """))
            #expect(apology.body.contains("- Hạn trả lời: 08:00 23/11/2026"), "the time that is promised now")
            let moved = try #require(try await bench.messages(of: bench.state(Facts.extended(notice: false))).first)
            #expect(moved.subject == "[KN-2026-000123-7] Thay đổi thời gian trả lời")
            #expect(moved.body.contains("thay đổi: trước 08:00 22/11/2026 (trước đây: 08:00 21/11/2026)"))
            #expect(moved.body.contains("Lý do: cần khảo sát thực địa") && !moved.body.contains("xin lỗi"))
        }
    }

    @Test(arguments: Engine.available)
    func whatCameInByItselfSaysSoInsteadOfAName(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            let event = try await bench.state(Facts.received())
            let notice = try #require(try await bench.messages(of: event).first)
            #expect(notice.body.contains("- Người tiếp nhận: hệ thống tiếp nhận tự động"))
        }
    }

    @Test(arguments: Engine.available)
    func aTemplateSavedBeforeTheLawAskedForMoreStillSends(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            _ = try await bench.database.write { tx in
                try tx.execute(
                    """
                    INSERT INTO message_template (id, version, locale, subject, body, short_text, content_type,
                        effective_from, created_by, created_at)
                    VALUES ('received', 7, 'vi', 'Đã nhận', 'Đã nhận {{code}}.', '', 'text/plain', $1, 'x', $1)
                    """, tx.now)
            }
            let event = try await bench.state(Facts.received())
            let notice = try #require(try await bench.messages(of: event).first)
            #expect(notice.body == "Đã nhận KN-2026-000123-7." && notice.templateVersion == 7)
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

    @Test func everyTemplateHasAnEnglishTwinAndAShortText() throws {
        let vietnamese = SenderTemplates.all + StaffTemplates.all + OperationTemplates.all.filter { $0.locale == "vi" }
        #expect(Set(vietnamese.map(\.id)) == Set(EnglishTemplates.all.map(\.id)))
        for template in vietnamese + EnglishTemplates.all {
            let text = try CompiledTemplate(template).render(.sample)
            #expect(SMSText.segments(text.short) == 1, "\(template.id): \(text.short)")
            #expect(text.short.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
        }
    }

    @Test func aTextMessageSaysNoPersonalDataAndANoticeEverythingItMust() {
        let error = #expect(throws: RPCError.self) {
            _ = try CompiledTemplate(
                MessageTemplate(
                    "received", subject: "{{x}}", body: "{{agency}} {{unit}}", short: "{{sender}} {{subject}}"))
        }
        #expect(
            error?.violations.map { "\($0.field) \($0.reason)" } == [
                "template.subject UNKNOWN_VARIABLE", "template.short_text PERSONAL_DATA",
                "template.short_text PERSONAL_DATA", "template.body MISSING_VARIABLE", "template.body MISSING_VARIABLE",
                "template.body MISSING_VARIABLE", "template.body MISSING_VARIABLE",
            ])
    }

    /// Each template is saved so that it says every value it may ask for; what the richest fact of an event does not fill
    /// would be a gap at night.
    @Test(arguments: Engine.available)
    func whatATemplateMayAskForItsEventProvides(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            let asked = Dictionary(
                MessageRule.table.map { ($0.template, MessageRule.names(of: $0.template) ?? []) },
                uniquingKeysWith: { first, _ in first })
            try await bench.database.write { tx in
                for (id, names) in asked {
                    try tx.execute(
                        """
                        INSERT INTO message_template (id, version, locale, subject, body, short_text, content_type,
                            effective_from, created_by, created_at)
                        VALUES ($1, 9, 'vi', 'x', $2, 'x', 'text/plain', $3, 'x', $3)
                        """, id, names.sorted().map { "{{#\($0)}}[\($0)]{{/\($0)}}" }.joined(), tx.now)
                }
            }
            try await bench.state(Facts.received(by: "thu-ky"))
            for fact in Facts.rich { try await bench.state(fact) }
            for fact in [
                Facts.received("p-0", by: "thu-ky"), Facts.reassigned(Facts.assignee()),
                Facts.merged(into: Bench.petition),
            ] { try await bench.state(fact, about: "p-0") }
            for kind in [PBAnswerKind.interim, .final] {
                try await bench.state(Facts.answered(kind, merged: ["p-0"], beyond: true, written: true))
            }
            let failed = try #require(try await bench.messages().first)
            try await bench.state(Facts.failed(failed.id), about: "m")
            var blank = asked
            for message in try await bench.messages() {
                blank[message.templateID] = blank[message.templateID]?.filter { !message.body.contains("[\($0)]") }
            }
            // What comes later than the first notice, or only for some: the petition's own course.
            for (id, names) in blank {
                let course: Set<String> = ["unit", "officer", "assigned_at", "answered_at"]
                #expect(names.subtracting(course).isEmpty, "\(id): \(names.sorted())")
            }
        }
    }

    @Test func aTemplateMayAskOnlyForWhatItsOwnEventSays() async throws {
        for template in SenderTemplates.all + StaffTemplates.all + OperationTemplates.all + EnglishTemplates.all {
            #expect(throws: Never.self) { try CompiledTemplate(template) }
        }
        try await Bench.run(.sqlite) { bench in
            let refused = await #expect(throws: RPCError.self) {
                _ = try await bench.call(
                    NotificationMethods.putTemplate,
                    .with {
                        $0.template.id = "assigned"
                        $0.template.subject = "{{code}} {{percent}}"
                        $0.template.body = "Xin xử lý {{code}}: {{answer}}"
                        $0.template.shortText = "{{code}} {{overdue_days}}"
                        $0.english.id = "assigned"
                        $0.english.subject = "{{code}}"
                        $0.english.body = "{{#reason}}{{reason}}{{/reason}} {{sender}}"
                    })
            }
            #expect(
                refused?.violations.map { "\($0.field) \($0.reason)" } == [
                    "template.subject UNKNOWN_VARIABLE", "template.body UNKNOWN_VARIABLE",
                    "template.short_text UNKNOWN_VARIABLE", "english.body UNKNOWN_VARIABLE",
                ])
        }
    }

    @Test func plainTextForTextMessages() {
        #expect(SMSText.plain("Đã quá hạn: Sở Công Thương [KN-1] “x”\nhết") == "Da qua han: So Cong Thuong KN-1 x het")
        #expect(SMSText.segments(String(repeating: "a", count: 160)) == 1)
        #expect(SMSText.segments(String(repeating: "a", count: 161)) == 2)
        #expect(SMSText.plain(String(repeating: "ậ", count: 400)).utf8.count == SMSText.longest)
    }

    @Test(arguments: Engine.available)
    func aSavedTemplateIsShownWithEveryValueAndUsedFromThenOn(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            try await bench.state(Facts.received())
            var request = PBPutTemplateRequest()
            request.template.id = "assigned"
            request.template.subject = "Việc mới {{code}}"
            request.template.body = "Xin xử lý {{code}} trước {{due_at}}."
            request.english.id = "assigned"
            request.english.subject = "New: {{code}}"
            request.english.body = "Please handle {{code}} by {{due_at}}."
            let saved = try await bench.call(NotificationMethods.putTemplate, request, key: "k-1")
            #expect(saved.template.version == 2 && saved.english.version == 2)
            #expect(saved.previews.map(\.locale) == ["vi", "en"])
            #expect(saved.previews.first?.body == "Xin xử lý KN-2026-000123-7 trước 08:00 21/11/2026.")
            #expect(try await bench.call(NotificationMethods.putTemplate, request, key: "k-1").template.version == 2)
            let routed = try await bench.state(Facts.routed())
            let message = try #require(try await bench.messages(of: routed).first { $0.person == "cv1.qlnl" })
            #expect(message.subject == "Việc mới KN-2026-000123-7" && message.templateVersion == 2)
            // One that counts from tomorrow leaves today as it is.
            request.template.subject = "Ngày mai {{code}}"
            request.template.effectiveFrom = PBTimestamp(bench.clock.now.addingTimeInterval(86_400))
            #expect(try await bench.call(NotificationMethods.putTemplate, request).template.version == 3)
            let again = try await bench.state(Facts.reassigned(Facts.assignee("cv2.qlnl")))
            #expect(try await bench.messages(of: again).map(\.templateVersion) == [2])
            bench.clock.advance(by: .seconds(86_401))
            let later = try await bench.state(Facts.reassigned(Facts.assignee("cv1.qlnl")))
            #expect(try await bench.messages(of: later).map(\.templateVersion) == [3])
        }
    }

    @Test func refusesATemplateOnSaveNotAtNight() async throws {
        try await Bench.run(.sqlite) { bench in
            let refused = await #expect(throws: RPCError.self) {
                _ = try await bench.call(
                    NotificationMethods.putTemplate,
                    .with {
                        $0.template.id = "nobody-uses-this"
                        $0.template.subject = "{{wrong}}"
                        $0.template.body = "x"
                        $0.english.id = "nobody-uses-this"
                        $0.english.subject = "x"
                    })
            }
            #expect(
                refused?.violations.map(\.reason) == ["UNKNOWN_TEMPLATE", "UNKNOWN_VARIABLE", "REQUIRED"])
        }
    }
}
