import Metrics
package import Storage

/// How many messages wait, are held or were given up, for whoever watches the figures.
package struct MessageFigures: Sendable {
    package static let states: [Message.State] = [.queued, .held, .dead]
    private let database: any Database
    private let meters: [Message.State: Meter]

    package init(database: any Database) {
        self.database = database
        meters = Dictionary(
            uniqueKeysWithValues: Self.states.map { state in
                let labels = [("service", "notification"), ("state", state.rawValue)]
                return (state, Meter(label: "kipthoi_messages", dimensions: labels))
            })
    }

    /// By index, whatever the number of messages already sent.
    package static func counts(in tx: Transaction) throws -> [Message.State: Int] {
        let rows = try tx.query(
            "SELECT state, COUNT(*) AS n FROM message WHERE state IN ('QUEUED', 'HELD', 'DEAD') GROUP BY state")
        return try rows.reduce(into: [:]) { counts, row in
            counts[Message.State(rawValue: try row.text("state")) ?? .dead] = try row.int("n")
        }
    }

    func runOnce() async throws -> Int {
        let counts = try await database.read { tx in try Self.counts(in: tx) }
        for (state, meter) in meters { meter.set(Double(counts[state] ?? 0)) }
        return 0
    }
}

/// Attempts after which nobody knows whether the message arrived, and whose receiver does not know a repetition as one:
/// no more people than these can have heard a thing twice.
enum UncertainAttempts {
    static func count(on channel: String) {
        Counter(label: "kipthoi_messages_uncertain", dimensions: [("service", "notification"), ("channel", channel)])
            .increment()
    }
}

/// Parts of text messages that gateways took: what they are paid for.
enum TextMessageParts {
    static func count(_ text: String) {
        Counter(label: "kipthoi_sms_segments", dimensions: [("service", "notification")])
            .increment(by: SMSText.segments(SMSText.plain(text)))
    }
}
