import CLibPQ
import Storage

/// SQLSTATE codes in the words of `StorageError`.
enum PostgresErrors {
    /// The error in a result. Never repeats values: the server's detail lines do, so they are not read.
    static func error(from result: OpaquePointer?) -> StorageError {
        let state = field(result, Int32(UInt8(ascii: "C")))
        let message = field(result, Int32(UInt8(ascii: "M"))) ?? trimmed(PQresultErrorMessage(result))
        // PG_DIAG_CONSTRAINT_NAME, PG_DIAG_COLUMN_NAME
        let constraint = field(result, Int32(UInt8(ascii: "n")))
        let column = field(result, Int32(UInt8(ascii: "c")))
        guard let state else { return .unavailable(message) }
        return error(state: state, message: message, subject: constraint ?? column)
    }

    static func error(state: String, message: String, subject: String? = nil) -> StorageError {
        switch state {
        case "23505": return .uniqueViolation(subject ?? message)
        case "40001", "40P01", "55P03", "26000": return .conflict(message)
        case "0A000" where message.contains("cached plan"): return .conflict(message)
        case "57014": return .timeout(message)
        case "53100", "25006": return .readOnly(message)
        // Damaged on the disk: it will not pass, and is the row's, or its page's. A damaged index (XX002) is everybody's.
        case "XX001": return .badRow(message)
        default: break
        }
        switch state.prefix(2) {
        case "23": return .constraintViolation(subject ?? message)
        case "08", "28", "3D", "53", "57", "58", "XX": return .unavailable(message)
        // The message quotes the value after a colon, and values may be personal data.
        case "22": return .badStatement("\(state): \(message.prefix { $0 != ":" })")
        default: return .badStatement("\(state): \(message)")
        }
    }

    /// What libpq says about a connection.
    static func connectionMessage(_ connection: OpaquePointer?) -> String {
        let message = trimmed(PQerrorMessage(connection))
        return message.isEmpty ? "the connection to PostgreSQL broke" : message
    }

    private static func field(_ result: OpaquePointer?, _ code: Int32) -> String? {
        PQresultErrorField(result, code).map { String(cString: $0) }
    }

    private static func trimmed(_ text: UnsafePointer<CChar>?) -> String {
        guard let text else { return "" }
        return String(cString: text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
