package import FoundationEssentials
import Logging
import Metrics
import Models
package import Storage
import Synchronization

/// Compares database time with the monotonic clock: only database time decides deadlines, so that it runs evenly is
/// worth watching. Nothing that has fired fires again when it jumps; what it jumps over fires at once.
package final class TimeWatch: Sendable {
    /// In seconds; less is the time a query takes.
    package static let tolerance = 2.0

    private struct Look {
        let wall: Date
        /// Around the reading of the wall.
        let before: ContinuousClock.Instant
        let after: ContinuousClock.Instant
    }

    private let last = Mutex<Look?>(nil)

    package init() {}

    /// How far database time went beyond what it may have gone since the look before, in seconds; nil within tolerance.
    package func jump(
        _ wall: Date, before: ContinuousClock.Instant, after: ContinuousClock.Instant
    ) -> Double? {
        last.withLock { last in
            defer { last = Look(wall: wall, before: before, after: after) }
            guard let known = last else { return nil }
            let went = wall.timeIntervalSince(known.wall)
            let atMost = Self.seconds(after - known.before)
            let atLeast = Self.seconds(before - known.after)
            if went > atMost + Self.tolerance { return went - atMost }
            if went < atLeast - Self.tolerance { return went - atLeast }
            return nil
        }
    }

    /// Notes a jump where `doctor` finds it.
    static func note(_ jump: Double, _ database: any Database, _ logger: Logger) async throws {
        Counter(label: "kipthoi_database_time_jumps").increment()
        logger.warning(
            "database time jumped",
            metadata: ["seconds": "\(jump)", "do": "check time synchronisation of the database's host"])
        try await database.write { tx in
            _ = try tx.execute(
                "INSERT INTO time_jump (id, seen_at, milliseconds) VALUES ($1, $2, $3)", UUIDv7.make(at: tx.now),
                tx.now,
                Int64((jump * 1000).rounded()))
        }
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }
}
