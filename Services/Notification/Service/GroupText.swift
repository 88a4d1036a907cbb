/// What an officer pastes into a Zalo group by hand: Zalo's terms (5 September 2026, article 4.7) forbid programs to write
/// into personal groups. Number, state and the link of the page that asks for the secret; no names, no contacts, nothing
/// anybody wrote.
package enum GroupText {
    package static func text(_ message: Message, publicURL: String?) -> String {
        let line = message.shortText.isEmpty ? message.petitionCode : vietnamese(message)
        guard let publicURL, !message.petitionCode.isEmpty else { return line }
        return "\(line)\n\(TrackingNotice.page(of: message.petitionCode, at: publicURL))"
    }

    private static func vietnamese(_ message: Message) -> String {
        let due = message.parameters["due_at"].map { "\nHạn trả lời: \($0)" } ?? ""
        let unit = message.parameters["unit"].map { "\nĐơn vị xử lý: \($0)" } ?? ""
        let title = headings[message.templateID] ?? "Có thông báo mới"
        return message.petitionCode.isEmpty ? title : "[\(message.petitionCode)] \(title)\(unit)\(due)"
    }

    private static let headings = [
        "received": "Đã tiếp nhận kiến nghị", "handled-by": "Kiến nghị đã được giao xử lý",
        "assigned": "Giao xử lý kiến nghị", "unroutable": "Kiến nghị cần phân công",
        "returned": "Kiến nghị bị trả lại", "returned-again": "Kiến nghị bị trả lại nhiều lần",
        "acceptance-expired": "Quá thời gian xác nhận tiếp nhận", "stage-50": "Đã qua nửa thời hạn",
        "stage-75": "Cần trả lời sớm", "stage-90": "Sắp hết thời hạn trả lời",
        "stage-90-copy": "Sắp hết thời hạn trả lời", "stage-100": "ĐÃ QUÁ HẠN trả lời",
        "overdue": "Tiếp tục quá hạn", "overdue-office": "Tiếp tục quá hạn",
        "supplement-requested": "Đề nghị bổ sung thông tin",
        "supplement-provided": "Người gửi đã bổ sung thông tin", "reopened": "Kiến nghị được xem xét lại",
        "answered-interim": "Có kết quả bước đầu", "answered-final": "Kiến nghị đã được trả lời",
        "extended": "Xin lỗi và hẹn lại thời gian trả lời", "transferred": "Đã chuyển cơ quan có thẩm quyền",
        "rejected": "Không được tiếp nhận giải quyết", "merged": "Giải quyết cùng kiến nghị khác",
        "authority-replied": "Cấp có thẩm quyền đã trả lời", "authority-follow-up": "Đôn đốc cấp có thẩm quyền",
        "dissatisfied": "Người gửi chưa hài lòng", "breach-retracted": "Đính chính: trả lời đúng hạn",
    ]
}
