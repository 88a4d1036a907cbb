import Documents
import FoundationEssentials
import Models
import SwiftProtobuf
import VietnameseText
import WorkCalendar

/// A spreadsheet with a row of headings → the lines of a list.
struct ImportSheet {
    struct Line {
        var wire: PBImportLine
        var problems: [FieldViolation] = []
    }

    /// Above the headings stand a title, the meeting's place and the like.
    private static let headingRows = 20
    /// Reads beyond the limit of a list, so that the refusal names the list's limit.
    private static let maximumRows = PetitionStore.importLimit + headingRows + 1

    private let sheet: Sheet
    private let columns: [Int: ImportColumn]
    private let headingLine: Int
    private let communes: CommuneNames

    /// - Parameter communes: full names by code.
    /// - Throws: `invalidArgument` when the file cannot be read or has no heading for what is asked.
    init(_ bytes: Data, communes: [String: String]) throws {
        do {
            sheet = try Sheet.read(bytes, maximumRows: Self.maximumRows)
        } catch let error as DocumentError {
            throw RPCError.invalid("sheet", error.reason, error.message, vi: error.messageVi)
        }
        var best: (line: Int, columns: [Int: ImportColumn]) = (0, [:])
        for row in sheet.rows.prefix(Self.headingRows) {
            let columns = Self.columns(row)
            if columns.count > best.columns.count { best = (row.line, columns) }
        }
        guard best.columns.values.contains(where: { $0 == .body || $0 == .subject }) else {
            throw RPCError.invalid(
                "sheet", "NO_HEADINGS", "no row of headings with a column for the content, e.g. “Nội dung”",
                vi: "Không thấy dòng tiêu đề có cột “Nội dung”.")
        }
        (headingLine, columns) = best
        self.communes = CommuneNames(communes)
    }

    /// Of two columns with one meaning the first counts.
    private static func columns(_ row: Sheet.Row) -> [Int: ImportColumn] {
        var seen = Set<ImportColumn>()
        var columns: [Int: ImportColumn] = [:]
        for (place, cell) in row.cells.sorted(by: { $0.key < $1.key }) where cell.text.count <= 100 {
            if let column = ImportColumn(heading: cell.text), seen.insert(column).inserted { columns[place] = column }
        }
        return columns
    }

    /// Rows below the headings that say something.
    var lines: [Line] {
        sheet.rows.filter { $0.line > headingLine }.compactMap { row in
            var line = Line(wire: .with { $0.line = Int32(clamping: row.line) })
            var isEmpty = true
            for (place, cell) in row.cells.sorted(by: { $0.key < $1.key }) {
                guard let column = columns[place] else { continue }
                isEmpty = false
                fill(&line, column, cell)
            }
            return isEmpty ? nil : line
        }
    }

    private func fill(_ line: inout Line, _ column: ImportColumn, _ cell: Sheet.Cell) {
        let text = cell.text.trimmingSpaces
        switch column {
        case .name: line.wire.petition.reporter.fullName = text
        case .position: line.wire.petition.reporter.position = text
        case .organization: line.wire.petition.reporter.organization = text
        case .phone: line.wire.petition.reporter.phone = Self.phone(text, cell)
        case .email: line.wire.petition.reporter.email = text
        case .address: line.wire.petition.reporter.address = text
        case .subject: line.wire.petition.subject = text
        case .body: line.wire.petition.body = text
        case .procedure: line.wire.petition.procedureCode = text
        case .dossier: line.wire.petition.dossierCode = text
        case .field: line.wire.petition.field = text
        case .documentNumber: line.wire.petition.incomingDocument.number = text
        case .documentDate:
            line.wire.petition.incomingDocument.date = ImportDates.date(text, serial: serial(cell))
        case .documentIssuer: line.wire.petition.incomingDocument.issuer = text
        case .answer: line.wire.answer = text
        case .legalBasis:
            line.wire.legalBasis = text.split { $0 == ";" || $0.isNewline }.map { String($0).trimmingSpaces }
        case .commune, .channel, .kind, .senderKind, .urgency, .receivedAt: judge(&line, column, text, cell)
        }
    }

    /// What people write in words, and must be understood.
    private func judge(_ line: inout Line, _ column: ImportColumn, _ text: String, _ cell: Sheet.Cell) {
        switch column {
        case .commune:
            if let code = communes.code(of: text) {
                line.wire.petition.communeCode = code
            } else {
                line.misunderstood("commune_code", "UNKNOWN_COMMUNE", "xã, phường", text)
            }
        case .channel:
            if let value = ImportWords.channel(text) {
                line.wire.petition.channel = value.wire
            } else {
                line.misunderstood("channel", "UNKNOWN_VALUE", "kênh tiếp nhận", text)
            }
        case .kind:
            if let value = ImportWords.kind(text) {
                line.wire.petition.kind = value.wire
            } else {
                line.misunderstood("kind", "UNKNOWN_VALUE", "loại kiến nghị", text)
            }
        case .senderKind:
            if let value = ImportWords.senderKind(text) {
                line.wire.petition.senderKind = value.wire
            } else {
                line.misunderstood("sender_kind", "UNKNOWN_VALUE", "đối tượng gửi", text)
            }
        case .urgency:
            if let value = ImportWords.urgency(text) {
                line.wire.petition.urgency = value.wire
            } else {
                line.misunderstood("urgency", "UNKNOWN_VALUE", "độ khẩn", text)
            }
        case .receivedAt:
            if let instant = ImportDates.instant(text, serial: serial(cell)) {
                line.wire.petition.receivedAt = PBTimestamp(instant)
            } else {
                line.misunderstood("received_at", "BAD_INSTANT", "thời điểm tiếp nhận (ví dụ 14:30 20/11/2026)", text)
            }
        default: break
        }
    }

    private func serial(_ cell: Sheet.Cell) -> Double? {
        cell.isNumber ? Double(cell.text).map { $0 + Double(sheet.dayOffset) } : nil
    }

    /// A number typed into a cell loses its leading zero.
    private static func phone(_ text: String, _ cell: Sheet.Cell) -> String {
        guard cell.isNumber, let number = Int(text), (8...10).contains(text.count) else { return text }
        return "0\(number)"
    }
}

extension ImportSheet.Line {
    mutating func misunderstood(_ field: String, _ reason: String, _ label: String, _ text: String) {
        problems.append(
            FieldViolation(
                field, reason, "“\(text.prefix(60))” is not understood",
                vi: "Không hiểu \(label): “\(text.prefix(60))”."))
    }
}

/// Communes by what people call them.
struct CommuneNames: Sendable {
    private let codes: [String: String]

    /// - Parameter names: full names by code, e.g. `Xã Bến Lức`.
    init(_ names: [String: String]) {
        var codes: [String: String] = [:]
        var bare: [String: [String]] = [:]
        for (code, name) in names {
            let folded = Self.folded(name)
            codes[folded] = code
            bare[Self.withoutKind(folded), default: []].append(code)
        }
        // A name alone is good when only one commune has it.
        for (name, found) in bare where found.count == 1 && codes[name] == nil { codes[name] = found[0] }
        for code in names.keys { codes[code] = code }
        self.codes = codes
    }

    /// By code, full name or unambiguous name, with or without diacritics, also as `UBND xã …`.
    func code(of text: String) -> String? {
        let folded = Self.folded(text)
        if let code = codes[folded] { return code }
        for prefix in ["ubnd ", "uy ban nhan dan ", "dang uy "] where folded.hasPrefix(prefix) {
            return codes[String(folded.dropFirst(prefix.count))]
        }
        return nil
    }

    /// The communes whose full names stand in a text.
    func mentioned(in text: String) -> Set<String> {
        let words = " " + Self.folded(text) + " "
        return Set(codes.filter { name, _ in Self.withoutKind(name) != name && words.contains(" \(name) ") }.values)
    }

    private static func folded(_ text: String) -> String { VietnameseText.tokens(text).joined(separator: " ") }

    private static func withoutKind(_ folded: String) -> String {
        for kind in ["xa ", "phuong ", "thi tran ", "dac khu "] where folded.hasPrefix(kind) {
            return String(folded.dropFirst(kind.count))
        }
        return folded
    }
}
