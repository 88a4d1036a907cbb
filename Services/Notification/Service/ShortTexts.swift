/// What text messages say: number and time only, no names, nothing that anybody wrote.
package enum ShortTexts {
    static func text(_ id: String) -> String {
        phrases[id].map { "{{code}}: \($0)" } ?? operations[id] ?? "{{#code}}{{code}}: {{/code}}co thong bao moi."
    }

    /// Whether the text only says that there is something to read: what somebody wrote does not fit, or may not stand,
    /// in a text message.
    static func announce(_ id: String) -> Bool { announcing.contains(id) }

    private static let announcing: Set<String> = [
        "supplement-requested", "rejected", "answered-interim", "answered-final", "extended",
    ]

    /// About no petition of their own.
    private static let operations = [
        "message-failed": "{{#code}}{{code}}: {{/code}}mot thong bao khong gui duoc.",
        "audit-failed": "Kiem toan he thong phat hien sai lech. Xin xem hop thong bao.",
    ]

    private static let phrases: [String: String] = [
        "received": "da tiep nhan kien nghi. Han tra loi {{due_at}}.",
        "handled-by": "kien nghi da giao {{unit}}. Han tra loi {{due_at}}.",
        "supplement-requested": "can bo sung thong tin. Xin lien he {{agency}}.",
        "rejected": "kien nghi khong duoc tiep nhan giai quyet. Xin lien he {{agency}} de biet ly do.",
        "transferred": "kien nghi da chuyen {{other_agency}} luc {{at}}.",
        "merged": "kien nghi duoc giai quyet cung {{other_code}}.",
        "answered-interim": "co ket qua buoc dau. Xin lien he {{agency}} de nhan noi dung.",
        "answered-final": "da co tra loi. Xin lien he {{agency}} de nhan noi dung.",
        "extended":
            "{{#notice_number}}xin loi va hen lai tra loi{{/notice_number}}{{^notice_number}}thoi han tra loi moi:{{/notice_number}} truoc {{due_at}}.",
        "assigned": "duoc giao xu ly. Tra loi truoc {{due_at}}.",
        "unroutable": "can phan cong don vi xu ly. Han {{due_at}}.",
        "returned": "bi tra lai, can phan cong lai. Han {{due_at}}.",
        "returned-again": "bi tra lai lan {{bounces}}, can to truong quyet dinh. Han {{due_at}}.",
        "acceptance-expired": "qua thoi gian xac nhan tiep nhan. Han {{due_at}}.",
        "stage-50": "da qua {{percent}}% thoi han. Han {{due_at}}.",
        "stage-75": "da qua {{percent}}% thoi han. Tra loi truoc {{due_at}}.",
        "stage-90": "sap het han ({{percent}}%). Han {{due_at}}.",
        "stage-90-copy": "de biet: sap het han ({{percent}}%). Han {{due_at}}.",
        "stage-100": "DA QUA HAN tra loi ({{due_at}}).",
        "overdue": "qua han {{overdue_days}} ngay. Han {{due_at}}.",
        "overdue-office": "kien nghi qua han {{overdue_days}} ngay, chua tra loi. Han {{due_at}}.",
        "authority-follow-up": "den moc don doc cap co tham quyen ({{percent}}%).",
        "breach-retracted": "dinh chinh: da tra loi dung han.",
        "supplement-provided": "nguoi gui da bo sung thong tin. Han {{due_at}}.",
        "reopened": "duoc mo lai. Han moi {{due_at}}.",
        "authority-replied": "cap co tham quyen da tra loi. Han {{due_at}}.",
        "dissatisfied": "nguoi gui chua hai long voi tra loi.",
    ]
}
