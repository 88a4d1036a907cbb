/// Why a file that came from outside cannot be read. Files are hostile until shown otherwise: this is the answer to a
/// damaged, oversized or disguised one, never a trap.
package struct DocumentError: Error, Sendable, Equatable {
    /// A stable name, e.g. `MALFORMED_XLSX`.
    package let reason: String
    /// For developers.
    package let message: String
    /// For people.
    package let messageVi: String

    package init(_ reason: String, _ message: String, vi: String) {
        self.reason = reason
        self.message = message
        self.messageVi = vi
    }

    static func zip(_ message: String) -> DocumentError {
        DocumentError("MALFORMED_ZIP", "not a sound ZIP file: \(message)", vi: "Tệp nén bị hỏng.")
    }

    static func xml(_ message: String) -> DocumentError {
        DocumentError("MALFORMED_XML", "not sound XML: \(message)", vi: "Nội dung XML trong tệp bị hỏng.")
    }

    static func workbook(_ message: String) -> DocumentError {
        DocumentError(
            "MALFORMED_XLSX", "not a sound XLSX workbook: \(message)",
            vi: "Tệp Excel bị hỏng hoặc không đúng định dạng.")
    }
}
