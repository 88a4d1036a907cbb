/// Messages outside the table: alarms about the channels, tests, and the question who somebody is.
package enum OperationTemplates {
    package static let all: [MessageTemplate] = [
        MessageTemplate(
            "channel-alarm", subject: "Cảnh báo kênh gửi {{channel}}",
            body: "{{findings}}\n\nThời điểm: {{at}}", short: "Canh bao kenh gui tin. Xin xem hop thu."),
        MessageTemplate(
            "test", subject: "Tin thử kênh {{channel}}",
            body: "Đây là tin thử gửi lúc {{at}} để kiểm tra kênh {{channel}}. Không cần trả lời.",
            short: "Tin thu cua he thong Kip Thoi luc {{at}}."),
        MessageTemplate(
            "who-are-you", subject: "Xin cho biết thông tin liên hệ",
            body: """
                Cảm ơn Quý vị đã nhắn tin đến {{agency}}. Để tiếp nhận kiến nghị, xin cho biết: họ tên, cơ quan hoặc \
                xã/phường, và số điện thoại liên hệ. Đây là tin tự động.
                """,
            short: "Xin cho biet ho ten, don vi va so dien thoai."),
    ]
}
