import Events
import FoundationEssentials
import Logging
import Models
import NotificationService
import Storage
import Synchronization
import Testing

/// Holds the first send until released; all others pass at once.
final class SlowChannel: MessageChannel {
    let name = "slow"
    private let state = Mutex((sent: [String](), isReleased: false))

    /// Petitions in the order of the attempts.
    var sent: [String] { state.withLock { $0.sent } }

    func reaches(_ address: Address) -> Bool { true }

    func release() { state.withLock { $0.isReleased = true } }

    func send(_ message: OutgoingMessage) async -> SendResult {
        let isFirst = state.withLock { state in
            state.sent.append(message.petitionID)
            return state.sent.count == 1
        }
        while isFirst, !state.withLock({ $0.isReleased }) { await Self.pause() }
        return .sent(providerID: message.id, confirmed: false)
    }

    func waitForOne() async throws {
        while sent.isEmpty { await Self.pause() }
    }

    /// Also in a cancelled task: a send that has begun is finished.
    static func pause() async {
        await Task { try? await Task.sleep(for: .milliseconds(2)) }.value
    }
}

extension Bench {
    /// A sender of another process, so to say.
    func sender(_ ladder: ChannelLadder, parallel: Int = 8, renewal: Duration = .seconds(5)) -> Sender {
        var pace = Sender.Pace()
        pace.parallel = parallel
        pace.renewal = renewal
        pace.poll = .milliseconds(10)
        return Sender(
            database: database, outbox: Outbox(source: .notification), ladder: ladder, logger: Logger(label: "test"),
            pace: pace)
    }

    /// Waits until the lease of this petition's message reaches beyond now.
    func untilRenewed(_ petition: String) async throws {
        while true {
            let isRenewed = try await database.read { tx in
                try tx.first(
                    "SELECT id FROM message WHERE petition_id = $1 AND leased_until > $2", petition,
                    tx.now.addingTimeInterval(Lease.length - 2)) != nil
            }
            if isRenewed { return }
            try await Task.sleep(for: .milliseconds(5))
        }
    }
}
