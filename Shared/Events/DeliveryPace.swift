import Models
import Synchronization
import struct FoundationEssentials.Date

/// How many rows a delivery to each subscriber carries.
///
/// Halved when something in a delivery makes it fail and doubled when one goes well, so that a row which spoils its
/// delivery is soon alone, known, and out of the others' way.
final class DeliveryPace: Sendable {
    static let largest = 128
    private let batches = Mutex<[ServiceName: Int]>([:])

    func batch(for subscriber: ServiceName) -> Int {
        batches.withLock { $0[subscriber] ?? Self.largest }
    }

    func wentWell(_ subscriber: ServiceName) {
        batches.withLock { $0[subscriber] = min(Self.largest, ($0[subscriber] ?? Self.largest) * 2) }
    }

    func failed(_ subscriber: ServiceName) {
        batches.withLock { $0[subscriber] = max(1, ($0[subscriber] ?? Self.largest) / 2) }
    }
}

/// What a failed delivery says about the rows in it.
enum DeliveryFailure: Sendable {
    /// Nothing: the peer, the way to it or our own database is at fault. The same rows go again.
    case elsewhere
    /// They took too long together; one that is slow alone rests, and is never given up.
    case slow
    /// Something in them cannot be delivered; what fails alone again and again is a dead letter.
    case unfit

    init(_ error: any Error) {
        guard let error = error as? RPCError else {
            self = .elsewhere
            return
        }
        switch error.code {
        case .deadlineExceeded: self = .slow
        case .unavailable, .unauthenticated, .permissionDenied, .unimplemented, .aborted, .canceled: self = .elsewhere
        case .resourceExhausted: self = error.retryAfter == nil ? .unfit : .elsewhere
        case .invalidArgument, .failedPrecondition, .notFound, .alreadyExists, .outOfRange, .internal, .unknown,
            .dataLoss:
            self = .unfit
        }
    }

    /// Failures alone after which an unfit row is parked: about eight minutes.
    static let attempts = 12

    /// 0.5 s doubling to two minutes.
    static func rest(after attempts: Int, from now: Date) -> Date {
        now.addingTimeInterval(min(120, 0.5 * Double(1 << min(attempts, 10))))
    }
}
