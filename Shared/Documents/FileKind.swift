package import FoundationEssentials

/// The kinds of file that are taken in, told by what is in them: names and announced types prove nothing.
package enum FileKind: String, Sendable, CaseIterable {
    case pdf
    case docx
    case xlsx
    case jpeg
    case png

    package var contentType: String {
        switch self {
        case .pdf: "application/pdf"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        }
    }

    /// Of the name, without dot; names are made to fit the content.
    package var fileExtension: String { self == .jpeg ? "jpg" : rawValue }

    /// Nil for everything else, e.g. a plain ZIP file, an Office file with macros, or text that a browser would run.
    package init?(of data: Data) {
        let found: FileKind? = data.withUnsafeBytes { bytes in
            if bytes.has([0xFF, 0xD8, 0xFF], at: 0) { return .jpeg }
            if bytes.has([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], at: 0) { return .png }
            // Readers look for the mark anywhere in the first kilobyte; what stands before it may be HTML, so it must
            // come first here.
            if bytes.has("%PDF-", at: 0) { return .pdf }
            return bytes.has([0x50, 0x4B, 0x03, 0x04], at: 0) ? Self.office(data) : nil
        }
        guard let found else { return nil }
        self = found
    }

    /// OOXML is a ZIP file that says in `[Content_Types].xml` what it is, and has its main part where that type has it.
    private static func office(_ data: Data) -> FileKind? {
        guard let archive = try? ZipArchive(data), archive.entry("[Content_Types].xml") != nil,
            !archive.entries.contains(where: { $0.name.hasSuffix("vbaProject.bin") })
        else { return nil }
        if archive.entry("word/document.xml") != nil { return .docx }
        if archive.entry("xl/workbook.xml") != nil { return .xlsx }
        return nil
    }
}
