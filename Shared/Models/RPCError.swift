/// The one error of the product: rules throw it, RPC carries it, clients see it.
///
/// Anything else that is thrown becomes `internal` and is only logged.
package struct RPCError: Error, Sendable, Equatable {
    package var code: RPCCode
    /// For developers, in English.
    package var message: String
    /// For people, in Vietnamese.
    package var messageVi: String
    /// A stable name of the cause, e.g. `ILLEGAL_TRANSITION`; travels as `google.rpc.ErrorInfo`.
    package var reason: String?
    /// Facts that go with the reason (ids, codes); never secrets.
    package var metadata: [String: String] = [:]
    /// Every field that is wrong, at once.
    package var violations: [FieldViolation] = []
    /// When to try again, in seconds.
    package var retryAfter: Int?
    /// Overrides the code's fixed HTTP status (413, 415, 501).
    package var httpStatus: Int?
    /// True when it came from another service: never passed off as one's own.
    package var isRemote = false

    package init(
        _ code: RPCCode, _ message: String, vi: String? = nil, reason: String? = nil,
        metadata: [String: String] = [:], retryAfter: Int? = nil, httpStatus: Int? = nil
    ) {
        self.code = code
        self.message = message
        self.messageVi = vi ?? code.defaultVietnamese
        self.reason = reason
        self.metadata = metadata
        self.retryAfter = retryAfter
        self.httpStatus = httpStatus
    }
}

/// One field of a request that cannot be accepted.
package struct FieldViolation: Error, Sendable, Equatable {
    /// Path in proto names, e.g. `reporter.phone`.
    package var field: String
    /// Stable name, e.g. `REQUIRED`, `TOO_LONG`, `UNKNOWN_COMMUNE`.
    package var reason: String
    package var message: String
    package var messageVi: String

    package init(_ field: String, _ reason: String, _ message: String, vi: String) {
        self.field = field
        self.reason = reason
        self.message = message
        self.messageVi = vi
    }
}

/// The sixteen codes of Connect and gRPC, in their wire spelling.
package enum RPCCode: String, Sendable, CaseIterable {
    case canceled
    case unknown
    case invalidArgument = "invalid_argument"
    case deadlineExceeded = "deadline_exceeded"
    case notFound = "not_found"
    case alreadyExists = "already_exists"
    case permissionDenied = "permission_denied"
    case resourceExhausted = "resource_exhausted"
    case failedPrecondition = "failed_precondition"
    case aborted
    case outOfRange = "out_of_range"
    case unimplemented
    case `internal`
    case unavailable
    case dataLoss = "data_loss"
    case unauthenticated

    /// The HTTP status the Connect protocol fixes for this code.
    package var httpStatus: Int {
        switch self {
        case .canceled: 499
        case .invalidArgument, .failedPrecondition, .outOfRange: 400
        case .unauthenticated: 401
        case .permissionDenied: 403
        case .notFound: 404
        case .alreadyExists, .aborted: 409
        case .resourceExhausted: 429
        case .unimplemented: 501
        case .unavailable: 503
        case .deadlineExceeded: 504
        case .unknown, .internal, .dataLoss: 500
        }
    }

    var defaultVietnamese: String {
        switch self {
        case .canceled: "Yêu cầu đã bị huỷ."
        case .invalidArgument: "Dữ liệu gửi lên chưa đúng."
        case .deadlineExceeded: "Quá thời gian chờ, xin thử lại."
        case .notFound: "Không tìm thấy."
        case .alreadyExists: "Đã có rồi."
        case .permissionDenied: "Không có quyền thực hiện."
        case .resourceExhausted: "Hệ thống đang quá tải, xin thử lại sau."
        case .failedPrecondition: "Không thực hiện được ở trạng thái hiện tại."
        case .aborted: "Yêu cầu trùng đang được xử lý, xin thử lại."
        case .outOfRange: "Giá trị nằm ngoài phạm vi."
        case .unimplemented: "Chức năng chưa có."
        case .unavailable: "Dịch vụ tạm thời gián đoạn, xin thử lại."
        case .unauthenticated: "Chưa xác thực hoặc phiên đã hết hạn."
        case .unknown, .internal, .dataLoss: "Lỗi hệ thống."
        }
    }
}

extension RPCError {
    /// Every violation at once, or nothing.
    package static func throwIfAny(_ violations: [FieldViolation]) throws {
        guard !violations.isEmpty else { return }
        throw invalid(violations)
    }

    package static func invalid(_ violations: [FieldViolation]) -> RPCError {
        var error = RPCError(
            .invalidArgument, violations.map { "\($0.field): \($0.message)" }.joined(separator: "; "),
            vi: violations.map(\.messageVi).joined(separator: " "))
        error.violations = violations
        return error
    }

    package static func invalid(_ field: String, _ reason: String, _ message: String, vi: String) -> RPCError {
        invalid([FieldViolation(field, reason, message, vi: vi)])
    }

    package static func notFound(_ what: String, vi: String? = nil) -> RPCError {
        RPCError(.notFound, "\(what) not found", vi: vi, reason: "NOT_FOUND")
    }

    /// A move the state machine does not know.
    package static func illegalTransition(_ action: String, from status: String) -> RPCError {
        RPCError(
            .failedPrecondition, "\(action) is not possible in state \(status)",
            vi: "Không thực hiện được \(action) khi kiến nghị ở trạng thái \(status).", reason: "ILLEGAL_TRANSITION",
            metadata: ["action": action, "status": status])
    }
}

/// One line for logs; what people read is `messageVi`.
extension RPCError: CustomStringConvertible {
    package var description: String {
        "\(code.rawValue): \(message)" + (reason.map { " (\($0))" } ?? "") + (isRemote ? ", from another service" : "")
    }
}
