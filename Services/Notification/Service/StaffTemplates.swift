/// What officers, heads, the secretary and administrators read: short, with what they need to act and no contacts.
package enum StaffTemplates {
    private static let facts = """

        - Mã kiến nghị: {{code}}
        - Nơi kiến nghị: {{commune}}
        - Nội dung: {{subject}}
        - Đơn vị, người xử lý: {{#unit}}{{unit}}{{/unit}}{{^unit}}chưa phân công{{/unit}}\
        {{#officer}}, {{officer}}{{/officer}}
        - Tiếp nhận: {{received_at}}
        - Hạn trả lời: {{due_at}}
        """

    private static func about(_ id: String, _ subject: String, _ body: String) -> MessageTemplate {
        MessageTemplate(id, subject: subject, body: body + "\n" + facts)
    }

    package static let all: [MessageTemplate] = assignment + deadlines + course + operations

    private static let assignment: [MessageTemplate] = [
        about(
            "assigned", "[{{code}}] Giao xử lý kiến nghị: {{subject}}",
            """
            Anh/chị được giao xử lý kiến nghị {{code}}. Đề nghị xác nhận tiếp nhận và trả lời trước {{due_at}}.
            {{#reason}}
            Lý do giao: {{reason}}
            {{/reason}}
            """),
        about(
            "unroutable", "[{{code}}] Kiến nghị cần phân công",
            """
            Hệ thống chưa xác định được đơn vị xử lý kiến nghị {{code}}. Đề nghị thư ký tổ phân công.
            {{#reason}}
            Lý do: {{reason}}
            {{/reason}}
            """),
        about(
            "returned", "[{{code}}] Kiến nghị bị trả lại",
            returnedBody + "Đề nghị thư ký tổ theo dõi, phân công lại."),
        about(
            "returned-again", "[{{code}}] Kiến nghị bị trả lại lần {{bounces}}",
            returnedBody + "Đề nghị tổ trưởng quyết định đơn vị xử lý."),
        about(
            "acceptance-expired", "[{{code}}] Quá thời gian xác nhận tiếp nhận",
            "Kiến nghị {{code}} chưa được đơn vị được giao xác nhận tiếp nhận đúng thời gian quy định ({{at}})."),
    ]

    private static let returnedBody = """
        Kiến nghị {{code}} bị trả lại lúc {{at}}{{#cause}} ({{cause}}){{/cause}}.
        {{#reason}}
        Lý do: {{reason}}
        {{/reason}}

        """

    private static let lateNote = """

        {{#late}}
        Cảnh báo này được gửi muộn: mốc thời gian đã qua khi hệ thống bắt đầu theo dõi.
        {{/late}}
        """

    private static let deadlines: [MessageTemplate] = [
        about(
            "stage-50", "[{{code}}] Đã qua {{percent}}% thời hạn",
            "Kiến nghị {{code}} đã qua {{percent}}% thời hạn trả lời." + lateNote),
        about(
            "stage-75", "[{{code}}] Đã qua {{percent}}% thời hạn, cần trả lời sớm",
            "Kiến nghị {{code}} đã qua {{percent}}% thời hạn. Đề nghị anh/chị trả lời trước {{due_at}}." + lateNote),
        about(
            "stage-90", "[{{code}}] Sắp hết thời hạn trả lời ({{percent}}%)",
            "Kiến nghị {{code}} đã qua {{percent}}% thời hạn mà chưa trả lời. Đề nghị lãnh đạo phòng chỉ đạo."
                + lateNote),
        about(
            "stage-90-copy", "[{{code}}] Để biết: sắp hết thời hạn trả lời ({{percent}}%)",
            "Để biết: kiến nghị {{code}} của {{commune}} đã qua {{percent}}% thời hạn mà chưa trả lời." + lateNote),
        about(
            "stage-100", "[{{code}}] ĐÃ QUÁ HẠN trả lời",
            "Kiến nghị {{code}} đã quá hạn trả lời ({{due_at}}). Đề nghị tổ trưởng chỉ đạo xử lý ngay." + lateNote),
        about(
            "overdue", "[{{code}}] Quá hạn {{overdue_days}} ngày",
            "Kiến nghị {{code}} đã quá hạn thêm {{overdue_days}} ngày mà chưa trả lời. Đề nghị tổ trưởng chỉ đạo."
                + lateNote),
        about(
            "overdue-office", "[{{code}}] Báo cáo kiến nghị quá hạn {{overdue_days}} ngày",
            "Kính báo cáo: kiến nghị {{code}} đã quá hạn trả lời thêm {{overdue_days}} ngày mà {{agency}} chưa trả lời."
                + lateNote),
        about(
            "authority-follow-up", "[{{code}}] Đôn đốc cấp có thẩm quyền",
            """
            Kiến nghị {{code}} đã báo cáo cấp có thẩm quyền và đến mốc theo dõi ({{percent}}%). \
            Đề nghị anh/chị đôn đốc trả lời.
            """ + lateNote),
        about(
            "breach-retracted", "[{{code}}] Đính chính: kiến nghị được trả lời đúng hạn",
            """
            Kiến nghị {{code}} đã được trả lời đúng hạn{{#at}} ({{at}}){{/at}}; \
            thông báo quá hạn trước đây không còn giá trị.
            """),
    ]

    private static let course: [MessageTemplate] = [
        about(
            "supplement-provided", "[{{code}}] Người gửi đã bổ sung thông tin",
            "Người gửi kiến nghị {{code}} đã bổ sung thông tin lúc {{at}}. Thời hạn tiếp tục được tính."),
        about(
            "reopened", "[{{code}}] Kiến nghị được xem xét lại",
            """
            Kiến nghị {{code}} được mở lại lúc {{at}}; hạn trả lời mới: {{due_at}}.
            {{#reason}}
            Lý do: {{reason}}
            {{/reason}}
            """),
        about(
            "authority-replied", "[{{code}}] Cấp có thẩm quyền đã trả lời",
            """
            Cấp có thẩm quyền đã trả lời về kiến nghị {{code}}{{#document}} ({{document}}){{/document}}. \
            Đề nghị anh/chị trả lời người gửi.
            """),
        about(
            "dissatisfied", "[{{code}}] Người gửi chưa hài lòng",
            """
            Người gửi kiến nghị {{code}} đánh giá chưa hài lòng với câu trả lời.
            {{#comment}}
            Ý kiến: {{comment}}
            {{/comment}}
            """),
    ]

    private static let operations: [MessageTemplate] = [
        MessageTemplate(
            "message-failed", subject: "Thông báo không gửi được{{#code}} [{{code}}]{{/code}}",
            body: """
                Một thông báo đã dừng gửi lúc {{at}}.

                - Mã thông báo: {{message_id}}
                - Loại: {{failed_rule}}
                - Kênh: {{channel}}
                - Nguyên nhân: {{reason}}
                """),
        MessageTemplate(
            "audit-failed", subject: "Kiểm toán hệ thống phát hiện sai lệch",
            body: """
                Bộ phận kiểm tra tự động phát hiện sai lệch lúc {{at}}:

                {{findings}}
                """),
    ]
}
