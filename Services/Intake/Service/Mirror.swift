import Models
import Storage
import Synchronization

/// What intake needs of other services' data to take a petition in without asking anybody.
struct MirrorSnapshot: Sendable {
    /// Raised by every change, in whichever process it was made.
    let version: Int
    /// Full names of the province's active communes by code.
    let communes: [String: String]
    let deadlines: Deadlines
}

/// The mirror in memory, for the hot path: at most one second old in any process, and re-read at once in the process
/// that took the change in.
final class Mirror: Sendable {
    private struct State {
        var snapshot: MirrorSnapshot?
        var checkedAt = ContinuousClock.now
        var isChecking = false
        /// A change is on its way to being committed: until then every use looks.
        var watchedUntil = ContinuousClock.now
    }

    private static let maximumAge = Duration.seconds(1)
    private let database: any Database
    private let state = Mutex(State())

    init(database: any Database) {
        self.database = database
    }

    func current() async throws -> MirrorSnapshot {
        let known = state.withLock { state -> (snapshot: MirrorSnapshot?, isGood: Bool) in
            let now = ContinuousClock.now
            guard let snapshot = state.snapshot else { return (nil, false) }
            let isWatched = now < state.watchedUntil
            let isYoung = now - state.checkedAt < Self.maximumAge
            if !isWatched && (isYoung || state.isChecking) { return (snapshot, true) }
            state.isChecking = true
            return (snapshot, false)
        }
        if let snapshot = known.snapshot, known.isGood { return snapshot }
        return try await reload(known.snapshot)
    }

    /// Called when an event changes the mirror; its transaction may still be open.
    func willChange() {
        state.withLock { $0.watchedUntil = ContinuousClock.now + Self.maximumAge }
    }

    private func reload(_ known: MirrorSnapshot?) async throws -> MirrorSnapshot {
        defer { state.withLock { $0.isChecking = false } }
        let checkedAt = ContinuousClock.now
        let newer = try await database.read { tx in
            try MirrorStore.version(in: tx) == known?.version ? nil : MirrorStore.load(in: tx)
        }
        return try state.withLock { state in
            guard let snapshot = newer ?? known else { throw StorageError.badRow("no mirror") }
            // A slower reader must not put an older picture over a newer one.
            if snapshot.version >= state.snapshot?.version ?? 0 {
                state.snapshot = snapshot
                state.checkedAt = max(state.checkedAt, checkedAt)
            }
            return state.snapshot ?? snapshot
        }
    }
}
