import FoundationEssentials
import Models
import VietnameseText
import WorkCalendar

/// A column of a list, known by its heading.
enum ImportColumn: String, CaseIterable, Sendable {
    case commune, name, position, organization, phone, email, address, channel, kind, senderKind, urgency, subject, body
    case procedure, dossier, field, receivedAt, documentNumber, documentDate, documentIssuer, answer, legalBasis

    /// Headings without diacritics and signs; a heading may go on after one of these.
    private var headings: [String] {
        switch self {
        case .commune: ["xa", "xa phuong", "ma xa", "ten xa", "don vi kien nghi", "dia phuong", "commune"]
        case .name: ["ho ten", "ho va ten", "nguoi gui", "nguoi kien nghi", "nguoi hoi", "nguoi phan anh", "full name"]
        case .position: ["chuc vu", "chuc danh", "position"]
        case .organization: ["co quan", "don vi cong tac", "to chuc", "doanh nghiep", "organization"]
        case .phone: ["dien thoai", "so dien thoai", "sdt", "dt", "phone"]
        case .email: ["email", "e mail", "thu dien tu"]
        case .address: ["dia chi", "address"]
        case .channel: ["kenh", "hinh thuc tiep nhan", "channel"]
        case .kind: ["loai", "phan loai", "kind"]
        case .senderKind: ["doi tuong", "loai nguoi gui", "sender kind"]
        case .urgency: ["do khan", "muc do khan", "urgency"]
        case .subject: ["tieu de", "tom tat", "trich yeu", "subject"]
        case .body: ["noi dung", "cau hoi", "kien nghi", "kho khan", "vuong mac", "body"]
        case .procedure: ["ma tthc", "ma thu tuc", "tthc", "thu tuc hanh chinh", "procedure code"]
        case .dossier: ["ma ho so", "ma so ho so", "dossier code"]
        case .field: ["linh vuc", "field"]
        case .receivedAt:
            ["thoi diem tiep nhan", "thoi gian tiep nhan", "ngay gio tiep nhan", "tiep nhan luc", "received at"]
        case .documentNumber: ["so van ban", "so cong van", "so ky hieu", "document number"]
        case .documentDate: ["ngay van ban", "ngay cong van", "document date"]
        case .documentIssuer: ["noi ban hanh", "co quan ban hanh", "document issuer"]
        case .answer: ["tra loi", "noi dung tra loi", "tra loi tai cho", "ket qua tra loi", "answer"]
        case .legalBasis: ["can cu", "can cu phap ly", "legal basis"]
        }
    }

    private static let table: [(heading: String, column: ImportColumn)] = allCases.flatMap { column in
        column.headings.map { ($0, column) }
    }

    /// The column whose heading fits best: equal, or the longest that the heading begins with.
    init?(heading: String) {
        let words = VietnameseText.tokens(heading).joined(separator: " ")
        let fitting = Self.table.filter { words == $0.heading || words.hasPrefix($0.heading + " ") }
        guard let best = fitting.max(by: { $0.heading.count < $1.heading.count }) else { return nil }
        self = best.column
    }
}

/// Words that people write where the product has a value of its own.
enum ImportWords {
    static func channel(_ text: String) -> Channel? {
        value(
            text,
            [
                .meeting: ["hoi nghi", "cuoc hop", "hop", "tiep xuc"], .onSite: ["truc tiep", "tai cho", "tai xa"],
                .letter: ["van ban", "cong van", "don", "thu"],
                .hotline: ["duong day nong", "dien thoai", "hotline", "tong dai"],
                .zalo: ["zalo"], .email: ["email", "thu dien tu"], .portal: ["cong", "cong dich vu cong"],
                .web: ["web", "trang"],
            ])
    }

    static func kind(_ text: String) -> Kind? {
        value(
            text,
            [
                .difficulty: ["kho khan", "vuong mac"], .question: ["hoi", "cau hoi", "thac mac"],
                .proposal: ["kien nghi", "de xuat", "de nghi"], .feedbackConduct: ["phan anh", "thai do", "hanh vi"],
            ])
    }

    static func senderKind(_ text: String) -> SenderKind? {
        value(
            text,
            [
                .commune: ["xa", "phuong", "ubnd", "chinh quyen", "can bo"],
                .citizen: ["cong dan", "nguoi dan", "ca nhan", "ho"],
                .organisation: ["to chuc", "doanh nghiep", "cong ty", "hop tac xa", "co so"],
            ])
    }

    static func urgency(_ text: String) -> Urgency? {
        value(
            text,
            [
                .normal: ["thuong", "binh thuong"], .veryUrgent: ["thuong khan"], .urgent: ["khan"],
                .flash: ["hoa toc"],
            ])
    }

    /// The product's own word, or the longest word that the text begins with.
    private static func value<Value: WireEnum>(_ text: String, _ words: [Value: [String]]) -> Value? {
        if let own = Value(name: text.trimmingSpaces) { return own }
        let folded = VietnameseText.tokens(text).joined(separator: " ")
        let fitting = words.flatMap { value, words in words.map { (value, $0) } }
            .filter { folded == $0.1 || folded.hasPrefix($0.1 + " ") }
        return fitting.max { $0.1.count < $1.1.count }?.0
    }
}

/// Instants and dates as people and spreadsheet programs write them.
typealias ImportDates = SheetDates
