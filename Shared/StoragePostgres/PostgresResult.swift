import CLibPQ
import Storage

/// A `PGresult`, cleared with it.
struct PostgresResult: ~Copyable {
    private let pointer: OpaquePointer

    init?(_ pointer: OpaquePointer?) {
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    deinit {
        PQclear(pointer)
    }

    var status: ExecStatusType { PQresultStatus(pointer) }
    var isSuccess: Bool { status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK }
    var error: StorageError { PostgresErrors.error(from: pointer) }
    /// The server sent a code; without one the error is libpq's own, about the connection.
    var hasServerError: Bool { PQresultErrorField(pointer, Int32(UInt8(ascii: "C"))) != nil }
    /// E.g. `COMMIT`, or `ROLLBACK` when the transaction had been aborted.
    var commandTag: String { String(cString: PQcmdStatus(pointer)) }
    var changes: Int { Int(String(cString: PQcmdTuples(pointer))) ?? 0 }

    /// The single value of a single row.
    var scalar: String? {
        guard PQntuples(pointer) > 0, PQnfields(pointer) > 0 else { return nil }
        return String(cString: PQgetvalue(pointer, 0, 0))
    }

    func columns() -> Row.Columns {
        Row.Columns((0..<PQnfields(pointer)).map { String(cString: PQfname(pointer, $0)) })
    }

    func rows(_ columns: Row.Columns) -> [Row] {
        let width = PQnfields(pointer)
        return (0..<PQntuples(pointer)).map { row in
            Row(columns: columns, cells: (0..<width).map { cell(row, $0) })
        }
    }

    private func cell(_ row: Int32, _ column: Int32) -> SQLValue {
        guard PQgetisnull(pointer, row, column) == 0, let value = PQgetvalue(pointer, row, column) else { return .null }
        let length = Int(PQgetlength(pointer, row, column))
        return value.withMemoryRebound(to: UInt8.self, capacity: length) { bytes in
            .text(String(decoding: UnsafeBufferPointer(start: bytes, count: length), as: UTF8.self))
        }
    }
}
