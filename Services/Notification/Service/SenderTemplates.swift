/// What senders read. The block of facts carries what a status notice must: agency, unit and person, times of receipt,
/// handling and result (Decree 224/2026/NĐ-CP, Article 15.1g).
package enum SenderTemplates {
    private static let greeting = "Kính gửi {{#sender}}{{sender}}{{/sender}}{{^sender}}Quý vị{{/sender}},\n\n"

    private static let facts = """

        Thông tin xử lý kiến nghị:
        - Mã kiến nghị: {{code}}
        - Nội dung: {{subject}}
        - Cơ quan tiếp nhận: {{agency}}
        - Người tiếp nhận: {{#receiver}}{{receiver}}{{/receiver}}{{^receiver}}hệ thống tiếp nhận tự động{{/receiver}}
        - Đơn vị xử lý: {{#unit}}{{unit}}{{/unit}}{{^unit}}đang phân công{{/unit}}
        - Người xử lý: {{#officer}}{{officer}}{{/officer}}{{^officer}}đang phân công{{/officer}}
        - Thời điểm tiếp nhận: {{received_at}}
        {{#assigned_at}}
        - Thời điểm giao xử lý: {{assigned_at}}
        {{/assigned_at}}
        - Hạn trả lời: {{due_at}}
        {{#answered_at}}
        - Thời điểm trả kết quả: {{answered_at}}
        {{/answered_at}}

        Đây là thư tự động, xin không trả lời thư này. Trân trọng cảm ơn.
        {{agency}}
        """

    private static func notice(
        _ id: String, version: Int = 2, _ subject: String, _ body: String
    ) -> MessageTemplate {
        MessageTemplate(id, version: version, subject: subject, body: greeting + body + "\n" + facts)
    }

    package static let all: [MessageTemplate] = [
        notice(
            "received", version: 3, "[{{code}}] Đã tiếp nhận kiến nghị",
            """
            {{agency}} đã tiếp nhận kiến nghị của {{commune}}, mã số {{code}}. \
            Kiến nghị sẽ được trả lời trước {{due_at}}. Xin giữ mã số này để liên hệ khi cần.
            """),
        notice(
            "handled-by", "[{{code}}] Kiến nghị đã được giao xử lý",
            """
            Kiến nghị mã số {{code}} đã được giao cho {{unit}}; người xử lý: {{officer}}. \
            Kết quả sẽ được thông báo trước {{due_at}}.
            """),
        notice(
            "supplement-requested", "[{{code}}] Đề nghị bổ sung thông tin",
            """
            Để có đủ căn cứ giải quyết kiến nghị mã số {{code}}, xin Quý vị bổ sung thông tin sau:

            {{question}}
            {{#reason}}

            Lý do: {{reason}}
            {{/reason}}

            Thời gian chờ bổ sung không tính vào thời hạn trả lời.
            """),
        notice(
            "rejected", "[{{code}}] Kiến nghị không được tiếp nhận giải quyết",
            """
            Rất tiếc, kiến nghị mã số {{code}} không thuộc trường hợp được tiếp nhận giải quyết (ngày {{at}}).

            Lý do: {{reason}}
            """),
        notice(
            "transferred", "[{{code}}] Kiến nghị đã được chuyển cơ quan có thẩm quyền",
            """
            Kiến nghị mã số {{code}} không thuộc lĩnh vực của {{agency}} và đã được chuyển đến {{other_agency}} \
            để giải quyết theo thẩm quyền lúc {{at}}.
            {{#reason}}

            Lý do: {{reason}}
            {{/reason}}
            """),
        notice(
            "merged", "[{{code}}] Kiến nghị được giải quyết cùng kiến nghị {{other_code}}",
            """
            Kiến nghị mã số {{code}} có cùng nội dung với kiến nghị {{other_code}} đã tiếp nhận trước và được \
            giải quyết chung. Câu trả lời cũng sẽ được gửi đến Quý vị.
            """),
        notice(
            "answered-interim", "[{{code}}] Thông báo kết quả bước đầu",
            """
            {{#beyond_authority}}
            Kiến nghị mã số {{code}} có nội dung vượt thẩm quyền của {{agency}} và đã được báo cáo cấp có thẩm quyền. \
            {{agency}} xin thông báo:
            {{/beyond_authority}}
            {{^beyond_authority}}
            {{agency}} xin thông báo kết quả bước đầu đối với kiến nghị mã số {{code}}:
            {{/beyond_authority}}

            {{answer}}

            {{agency}} tiếp tục theo dõi và sẽ trả lời đầy đủ khi có kết quả.
            """),
        notice(
            "answered-final", version: 3, "[{{code}}] Trả lời kiến nghị",
            """
            {{#other_code}}
            Kiến nghị mã số {{code}} được giải quyết cùng kiến nghị {{other_code}}.
            {{/other_code}}
            {{agency}} trả lời kiến nghị mã số {{code}} như sau:

            {{answer}}
            {{#legal_basis}}

            Căn cứ: {{legal_basis}}
            {{/legal_basis}}
            {{#written_reply}}

            Văn bản trả lời: {{written_reply}}
            {{/written_reply}}
            {{#written_reply_pending}}

            Văn bản trả lời chính thức sẽ được gửi sau.
            {{/written_reply_pending}}

            Quý vị có thể đánh giá mức độ hài lòng với câu trả lời. Nếu chưa đồng ý, trong 7 ngày kể từ thời điểm trả \
            kết quả, Quý vị có thể đề nghị xem xét lại.
            """),
        notice(
            "extended",
            "[{{code}}] {{#notice}}Xin lỗi và hẹn lại{{/notice}}{{^notice}}Thay đổi{{/notice}} thời gian trả lời",
            """
            {{#notice}}
            {{notice}}
            {{/notice}}
            {{^notice}}
            Thời gian trả lời kiến nghị mã số {{code}} thay đổi: trước {{due_at}} (trước đây: {{due_before}}).
            {{#reason}}

            Lý do: {{reason}}
            {{/reason}}
            {{/notice}}
            """),
    ]
}
