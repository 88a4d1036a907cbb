package import Events
package import Logging
import Models
import ServiceLifecycle
package import Storage

/// Sends what is queued: claim in one transaction, send outside any, write down in another under the lease.
///
/// Sends, renewals of the lease, new claims and the writing down of results go on beside each other, so one slow
/// receiver holds up nobody.
package struct Sender: Sendable {
    let database: any Database
    let claims: MessageClaim
    let outcomes: MessageOutcome
    let ladder: ChannelLadder
    let logger: Logger
    let pace: Pace
    let signal: SenderSignal

    /// How much at once, and how often.
    package struct Pace: Sendable {
        /// Sends at once.
        package var parallel = 32
        /// The queue is looked at so often, whatever the signal says.
        package var poll = Duration.milliseconds(200)
        package var renewal = Lease.renewal
        /// A run ends after this and the next begins, so that its loop is seen to live.
        package var longest = Duration.seconds(10)

        package init() {}
    }

    package init(
        database: any Database, outbox: Outbox, ladder: ChannelLadder, calm: Calm = Calm(),
        links: AcknowledgeLinks? = nil, tracking: TrackingNotice? = nil,
        logger: Logger, pace: Pace = Pace(), signal: SenderSignal = SenderSignal()
    ) {
        self.database = database
        self.ladder = ladder
        self.logger = logger
        self.pace = pace
        self.signal = signal
        claims = MessageClaim(ladder: ladder, outbox: outbox, calm: calm, links: links, tracking: tracking)
        outcomes = MessageOutcome(outbox: outbox)
    }

    /// Until nothing is due; how many messages it dealt with.
    package func runOnce() async throws -> Int {
        var run = SendingRun(self)
        return try await run.run()
    }

    func send(_ claimed: ClaimedMessage) async -> SendResult {
        let message = claimed.message
        guard let channel = ladder.channel(named: message.channel) else { return .exhausted("no such channel") }
        Failpoint.pass(.messageLeased)
        let result = await Self.bounded { await channel.send(MessageBundle.outgoing(claimed)) }
        Failpoint.pass(.messageSent)
        report(claimed, result)
        return result
    }

    /// An attempt that takes too long is cancelled; what came of it counts all the same.
    private static func bounded(_ attempt: @escaping @Sendable () async -> SendResult) async -> SendResult {
        await withTaskGroup(of: SendResult?.self) { group in
            group.addTask { await attempt() }
            group.addTask {
                try? await Task.sleep(for: .seconds(MessageQueue.longestSend))
                return nil
            }
            var result: SendResult?
            for await next in group {
                result = result ?? next
                group.cancelAll()
            }
            return result ?? .unknown("no answer in time")
        }
    }

    private func report(_ claimed: ClaimedMessage, _ result: SendResult) {
        var metadata: Logger.Metadata = [
            "message": "\(claimed.message.id)", "channel": "\(claimed.message.channel)",
            "attempt": "\(claimed.attempt)",
        ]
        switch result {
        case .sent: logger.debug("message sent", metadata: metadata)
        case .retry(let error), .unknown(let error, _), .exhausted(let error):
            metadata["error"] = "\(error)"
            logger.warning("message not sent, will be tried again", metadata: metadata)
        case .permanent(let error):
            metadata["error"] = "\(error)"
            logger.error("message refused", metadata: metadata)
        }
    }
}
