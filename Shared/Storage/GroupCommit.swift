package import struct FoundationEssentials.Date

/// Collects concurrent appends while earlier ones are being committed, and hands them on together.
///
/// The first caller never waits for company: a batch forms only while every lane is busy.
package actor GroupCommit {
    package typealias Build = @Sendable (Date) throws -> [Statement]
    /// Commits the batches in one transaction; one outcome for each, in their order.
    package typealias Commit = @Sendable ([Build]) async -> [Result<Date, any Error>]

    private struct Waiting {
        let build: Build
        let continuation: CheckedContinuation<Date, any Error>
    }

    private let lanes: Int
    private let batchLimit: Int
    private let waitingLimit: Int
    private let commit: Commit
    private var waiting: [Waiting] = []
    private var busyLanes = 0

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
    /// - Throws: `StorageError`, or what `build` throws.
    package func submit(_ build: @escaping Build) async throws -> Date {
        guard waiting.count < waitingLimit else { throw StorageError.unavailable("too many writes are waiting") }
        return try await withCheckedThrowingContinuation { continuation in
            waiting.append(Waiting(build: build, continuation: continuation))
            if busyLanes < lanes {
                busyLanes += 1
                // Not structured: a lane serves many callers and must outlive the one that started it. That caller's
                // deadline and cancellation are its own, not the batch's.
                Task { await StorageDeadline.$current.withValue(nil) { await runLane() } }
            }
        }
    }

    private func runLane() async {
        while !waiting.isEmpty {
            let batch = Array(waiting.prefix(batchLimit))
            waiting.removeFirst(batch.count)
            let outcomes = await commit(batch.map(\.build))
            for (caller, outcome) in zip(batch, outcomes) { caller.continuation.resume(with: outcome) }
            for caller in batch.dropFirst(outcomes.count) {
                caller.continuation.resume(throwing: StorageError.unavailable("outcome unknown: no answer"))
            }
        }
        busyLanes -= 1
    }
}
