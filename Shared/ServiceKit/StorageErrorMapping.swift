package import Models
import RPC
import Storage

/// Turns whatever a handler throws into the one error that callers see. Details of what is no `RPCError` stay in the
/// log: no SQL, no stack trace and no message of another service ever leaves.
package enum StorageErrorMapping {
    package static func rpcError(from error: any Error) -> RPCError {
        switch error {
        case let error as RPCError: error.isRemote ? foreign(error) : error
        case let error as FieldViolation: RPCError.invalid([error])
        case let error as StorageError: storage(error)
        case is CancellationError: cancelled()
        // Requests are decoded by the RPC layer; text that cannot be decoded here came out of our own database.
        default: RPCError(.internal, "internal error")
        }
    }

    /// An error that came from another service is never passed off as one's own.
    private static func foreign(_ error: RPCError) -> RPCError {
        switch error.code {
        case .unavailable, .deadlineExceeded, .resourceExhausted, .aborted, .canceled:
            RPCError(.unavailable, "another service did not answer", reason: "PEER_UNAVAILABLE", retryAfter: 1)
        default:
            RPCError(.internal, "another service refused the call")
        }
    }

    private static func storage(_ error: StorageError) -> RPCError {
        switch error {
        case .unavailable, .readOnly, .schema:
            RPCError(.unavailable, "the database does not answer", reason: "DATABASE_UNAVAILABLE", retryAfter: 1)
        case .timeout:
            deadlineHasPassed
                ? RPCError(.deadlineExceeded, "the deadline passed while the database was working")
                : RPCError(.unavailable, "the database is too busy", reason: "DATABASE_BUSY", retryAfter: 1)
        case .uniqueViolation(let constraint) where constraint.hasPrefix("idempotency"):
            Idempotency.inProgress
        case .uniqueViolation:
            // Stores that know better translate it themselves; the constraint's name is nobody else's business.
            RPCError(.alreadyExists, "it exists already")
        case .conflict:
            RPCError(
                .aborted, "another change was made at the same moment; try again",
                vi: "Dữ liệu vừa được thay đổi, xin thử lại.", reason: "CONFLICT", retryAfter: 1)
        case .invalidText:
            RPCError(
                .invalidArgument, "text must not hold the character U+0000",
                vi: "Nội dung có ký tự không hợp lệ (U+0000).", reason: "BAD_CHARACTER")
        case .constraintViolation, .badStatement, .badRow:
            RPCError(.internal, "internal error")
        }
    }

    private static func cancelled() -> RPCError {
        deadlineHasPassed
            ? RPCError(.deadlineExceeded, "the deadline passed")
            : RPCError(.canceled, "the call was cancelled")
    }

    private static var deadlineHasPassed: Bool {
        RPCDeadline.current.map { $0 <= .now } ?? false
    }
}
