package import struct FoundationEssentials.Date

/// Collects concurrent appends while earlier ones are being committed, and hands them on together.
///
/// The first caller never waits for company: a batch forms only while every lane is busy. Each caller waits until its own
/// deadline (`StorageDeadline`) or its cancellation. What has not begun by then is surely not done; of what is under way
/// nobody can say, as after any deadline.
package actor GroupCommit {
    package typealias Build = @Sendable (Date) throws -> [Statement]

    /// One caller's statements, and until when it waits for them.
    package struct Item: Sendable {
        package let build: Build
        package let deadline: ContinuousClock.Instant?
    }

    /// Commits the items in one transaction; one outcome for each, in their order. The deadline of storage is then the
    /// latest of theirs, for the statements serve all of them.
    package typealias Commit = @Sendable ([Item]) async -> [Result<Date, any Error>]

    private final class Caller {
        let id: UInt64
        let item: Item
        private var continuation: CheckedContinuation<Date, any Error>?

        init(_ id: UInt64, _ item: Item, _ continuation: CheckedContinuation<Date, any Error>) {
            self.id = id
            self.item = item
            self.continuation = continuation
        }

        /// The first outcome counts.
        func end(_ outcome: Result<Date, any Error>) {
            continuation.take()?.resume(with: outcome)
        }
    }

    private let lanes: Int
    private let batchLimit: Int
    private let waitingLimit: Int
    private let commit: Commit
    private var waiting: [Caller] = []
    private var underWay: [UInt64: Caller] = [:]
    private var busyLanes = 0
    private var lastID: UInt64 = 0
    private var isWatching = false

    /// - Parameters:
    ///   - lanes: how many transactions may be under way at once.
    ///   - batchLimit: how many appends share one transaction at most.
    ///   - waitingLimit: beyond it callers are refused, so that an overload stays bounded in memory.
    package init(lanes: Int, batchLimit: Int = 64, waitingLimit: Int = 10_000, commit: @escaping Commit) {
        self.lanes = lanes
        self.batchLimit = batchLimit
        self.waitingLimit = waitingLimit
        self.commit = commit
    }

    /// Returns after the statements are durable; the instant that `build` got.
    ///
    /// - Throws: `StorageError`, `timeout` at the caller's deadline, or what `build` throws.
    package func submit(_ build: @escaping Build) async throws -> Date {
        guard waiting.count < waitingLimit else { throw StorageError.unavailable("too many writes are waiting") }
        let item = Item(build: build, deadline: StorageDeadline.current)
        lastID += 1
        let id = lastID
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                waiting.append(Caller(id, item, continuation))
                if item.deadline != nil { watch() }
                startLane()
            }
        } onCancel: {
            Task { await self.giveUp("cancelled") { $0.id == id } }
        }
    }

    private func startLane() {
        guard busyLanes < lanes else { return }
        busyLanes += 1
        // Not structured: a lane serves many callers and must outlive the one that started it.
        Task { await runLane() }
    }

    private func runLane() async {
        while !waiting.isEmpty {
            let batch = Array(waiting.prefix(batchLimit))
            waiting.removeFirst(batch.count)
            for caller in batch { underWay[caller.id] = caller }
            let items = batch.map(\.item)
            let outcomes = await StorageDeadline.$current.withValue(Self.latest(items)) { await commit(items) }
            for (caller, outcome) in zip(batch, outcomes) { caller.end(outcome) }
            for caller in batch {
                caller.end(.failure(StorageError.unavailable("outcome unknown: no answer")))
                underWay[caller.id] = nil
            }
        }
        busyLanes -= 1
    }

    /// Nil when one of them has none.
    private static func latest(_ items: [Item]) -> ContinuousClock.Instant? {
        var latest: ContinuousClock.Instant?
        for item in items {
            guard let deadline = item.deadline else { return nil }
            latest = latest.map { max($0, deadline) } ?? deadline
        }
        return latest
    }

    /// One timer for all who wait, and only while somebody waits.
    private func watch() {
        guard !isWatching else { return }
        isWatching = true
        Task {
            while !waiting.isEmpty || !underWay.isEmpty {
                try? await Task.sleep(for: .milliseconds(50))
                let now = ContinuousClock.now
                giveUp("the caller's deadline has passed") { $0.item.deadline.map { $0 <= now } ?? false }
            }
            isWatching = false
        }
    }

    private func giveUp(_ reason: String, _ isOver: @Sendable (Caller) -> Bool) {
        for caller in waiting where isOver(caller) { caller.end(.failure(StorageError.timeout(reason))) }
        waiting.removeAll(where: isOver)
        for caller in underWay.values where isOver(caller) {
            caller.end(.failure(StorageError.timeout("outcome unknown: \(reason)")))
        }
    }
}
