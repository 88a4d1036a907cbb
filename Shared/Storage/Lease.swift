package import struct FoundationEssentials.Date

/// The one lease of all queues: events in the outbox, messages, files to be scanned or fetched.
///
/// A row carries `leased_until` and `lease_token`. Who claims it writes both in one transaction; only who still holds the
/// token may finish it; what was claimed and not begun is given back at a graceful stop; work that may last longer renews.
/// A dead worker's rows are free again when the lease ends: with the pause before the next look, within 30 seconds.
///
/// Work that is claimed and finished in one transaction (stages, drafts, public positions, each import) needs no lease:
/// its row locks end with the connection, and `idle_in_transaction_session_timeout` ends that of a vanished machine.
package enum Lease {
    /// Seconds of database time.
    package static let length = 25.0
    /// Several times a lease, so that one renewal that fails loses nothing.
    package static let renewal = Duration.seconds(length / 5)
    /// The assignments of an UPDATE that gives a row back.
    package static let none = "leased_until = NULL, lease_token = NULL"

    package static func end(from now: Date) -> Date { now.addingTimeInterval(length) }

    /// The condition that nobody holds a row.
    ///
    /// - Parameters:
    ///   - now: the placeholder that stands for the present instant, e.g. `$1`.
    ///   - table: the name the row goes by in the statement, where it needs one.
    package static func isFree(at now: String, in table: String? = nil) -> String {
        let column = table.map { "\($0).leased_until" } ?? "leased_until"
        return "(\(column) IS NULL OR \(column) <= \(now))"
    }

    /// Does `work` while `renew` is called often enough to keep what is held; a renewal that fails is tried again.
    package static func holding<Result: Sendable>(
        renewing renew: @escaping @Sendable () async throws -> Void, _ work: @Sendable () async throws -> Result
    ) async rethrows -> Result {
        let renewals = Task {
            while true {
                try await Task.sleep(for: renewal)
                try? await renew()
            }
        }
        defer { renewals.cancel() }
        return try await work()
    }
}
