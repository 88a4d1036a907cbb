import Logging
import Models
import ServiceLifecycle
import Storage

/// One run of the sender over the queue, from the first claim until nothing is due and everything sent is written down.
struct SendingRun {
    private let sender: Sender
    private let token = UUIDv7.make()
    private let end: ContinuousClock.Instant

    private var waiting: [ClaimedMessage] = []
    private var results: [Result] = []
    private var handled = 0
    private var sending = 0
    private var isClaiming = false
    private var isWriting = false
    /// The queue had nothing more when last looked at.
    private var isDry = false
    /// When the lease of everything claimed was last known to be whole.
    private var renewedAt = ContinuousClock.now
    private var failure: (any Error)?
    /// Since when results wait for a database that does not take them.
    private var unwrittenSince: ContinuousClock.Instant?

    private enum Step: Sendable {
        case claimed([ClaimedMessage], ended: Int, at: ContinuousClock.Instant)
        case sent(ClaimedMessage, SendResult)
        case written
        case unwritten([Result], any Error)
        case renewed(ContinuousClock.Instant)
        case waited
        case failed(any Error, during: Work)
    }

    private enum Work { case claiming, renewing }
    private typealias Result = (claimed: ClaimedMessage, result: SendResult)

    init(_ sender: Sender) {
        self.sender = sender
        end = .now + sender.pace.longest
    }

    mutating func run() async throws -> Int {
        await withTaskGroup(of: Step.self) { group in
            renew(in: &group)
            claim(in: &group)
            while isBusy, let step = await group.next() {
                take(step, in: &group)
                if !isStopping, waiting.count + sending < sender.pace.parallel / 2, !isDry { claim(in: &group) }
                startSending(in: &group)
                write(in: &group)
            }
            group.cancelAll()
        }
        if let failure { throw failure }
        return handled
    }

    private var isBusy: Bool { isClaiming || isWriting || sending > 0 || !waiting.isEmpty || !results.isEmpty }

    /// No new work is begun: the service stops, something failed, or the run took long enough.
    private var isStopping: Bool {
        Task.isShuttingDownGracefully || Task.isCancelled || failure != nil || ContinuousClock.now >= end
    }

    private mutating func take(_ step: Step, in group: inout TaskGroup<Step>) {
        switch step {
        case .claimed(let claimed, let ended, let instant):
            isClaiming = false
            // A renewal that failed since does not become good by a new claim.
            if waiting.isEmpty, sending == 0 { renewedAt = instant }
            waiting += claimed
            handled += claimed.count + ended
            isDry = claimed.isEmpty && ended == 0
            if isDry { wait(in: &group) }
        case .sent(let claimed, let result):
            sending -= 1
            results.append((claimed, result))
        case .written:
            isWriting = false
            unwrittenSince = nil
        case .unwritten(let batch, let error):
            keep(batch, after: error)
        case .renewed(let instant):
            renewedAt = instant
            renew(in: &group)
        case .waited:
            isDry = false
        case .failed(let error, let work):
            // What is under way is finished; its results may still be written when the database is back.
            if work == .claiming { isClaiming = false }
            if work == .renewing { renew(in: &group) }
            failure = error
        }
    }

    /// What was sent and not written down would be sent again: tried until the lease has surely ended.
    private mutating func keep(_ batch: [Result], after error: any Error) {
        isWriting = false
        failure = error
        let since = unwrittenSince ?? .now
        unwrittenSince = since
        if ContinuousClock.now - since < .seconds(Lease.length) {
            results = batch + results
        } else {
            sender.logger.error(
                "sent messages could not be recorded",
                metadata: ["messages": "\(batch.count)", "error": "\(error)"])
        }
    }

    private mutating func claim(in group: inout TaskGroup<Step>) {
        guard !isClaiming else { return }
        isClaiming = true
        let (sender, token) = (sender, token)
        group.addTask {
            let instant = ContinuousClock.now
            sender.signal.willLook()
            do {
                let (claimed, ended) = try await sender.database.write { tx in
                    try sender.claims.claim(limit: sender.pace.parallel, token: token, in: tx)
                }
                return .claimed(claimed, ended: ended, at: instant)
            } catch { return .failed(error, during: .claiming) }
        }
    }

    /// Starts what there is room for. What cannot be sent surely within its lease is given back instead.
    private mutating func startSending(in group: inout TaskGroup<Step>) {
        guard !waiting.isEmpty else { return }
        let isLeaseYoung = ContinuousClock.now - renewedAt < MessageQueue.youngLease
        guard !isStopping, isLeaseYoung else { return giveBack(in: &group) }
        while sending < sender.pace.parallel, !waiting.isEmpty {
            let claimed = waiting.removeFirst()
            sending += 1
            let sender = sender
            group.addTask { .sent(claimed, await sender.send(claimed)) }
        }
    }

    private mutating func giveBack(in group: inout TaskGroup<Step>) {
        guard !isWriting else { return }
        let ids = waiting.map(\.message.id)
        waiting = []
        isWriting = true
        let (sender, token) = (sender, token)
        group.addTask {
            await Self.write([], in: sender, pause: .zero) { tx in
                for id in ids { try MessageQueue(tx).release(id, token: token) }
            }
        }
    }

    /// All results there are, in one transaction; those that come meanwhile go into the next.
    private mutating func write(in group: inout TaskGroup<Step>) {
        guard !isWriting, !results.isEmpty else { return }
        isWriting = true
        let (sender, token, batch) = (sender, token, results)
        results = []
        group.addTask { [pause = unwrittenSince == nil ? .zero : sender.pace.poll] in
            await Self.write(batch, in: sender, pause: pause) { tx in
                for (claimed, result) in batch {
                    try sender.outcomes.write(claimed, result, token: token, in: tx)
                }
            }
        }
    }

    /// In a task of its own: what was sent is written down even while the service is being stopped.
    private static func write(
        _ batch: [Result], in sender: Sender, pause: Duration,
        _ body: @escaping @Sendable (Transaction) throws -> Void
    ) async -> Step {
        do {
            try await Task {
                if pause > .zero { try await Task.sleep(for: pause) }
                try await sender.database.write(body)
            }.value
            return .written
        } catch {
            return .unwritten(batch, error)
        }
    }

    private func renew(in group: inout TaskGroup<Step>) {
        let (sender, token) = (sender, token)
        group.addTask {
            try? await Task.sleep(for: sender.pace.renewal)
            guard !Task.isCancelled else { return .waited }
            let instant = ContinuousClock.now
            do {
                try await sender.database.write { tx in try MessageQueue(tx).renew(token: token) }
                return .renewed(instant)
            } catch { return .failed(error, during: .renewing) }
        }
    }

    private func wait(in group: inout TaskGroup<Step>) {
        let (signal, poll) = (sender.signal, sender.pace.poll)
        group.addTask {
            await signal.wait(upTo: poll)
            return .waited
        }
    }
}
