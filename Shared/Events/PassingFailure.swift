import Models
import Storage

/// A failure of the moment: the same work may succeed the next time.
package protocol PassingFailure: Error {}

extension Error {
    /// True for what says nothing about the work at hand: repeating it may help. Everything else needs somebody who looks.
    package var mayPass: Bool {
        switch self {
        case let error as StorageError:
            switch error {
            case .unavailable, .timeout, .conflict, .readOnly, .schema: true
            case .uniqueViolation, .constraintViolation, .invalidText, .badStatement, .badRow: false
            }
        case let error as RPCError:
            [.unavailable, .deadlineExceeded, .aborted, .resourceExhausted, .canceled].contains(error.code)
        default: self is CancellationError || self is any PassingFailure
        }
    }
}
