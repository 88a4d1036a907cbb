package import Logging

/// Says in the log that a message is there; who it is for and what it says stays in the database.
package struct LogChannel: MessageChannel {
    private let logger: Logger

    package init(logger: Logger) {
        self.logger = logger
    }

    package var name: String { "log" }
    package var honoursIDs: Bool { true }

    package func reaches(_ address: Address) -> Bool { true }

    package func send(_ message: OutgoingMessage) async -> SendResult {
        logger.info(
            "message",
            metadata: [
                "message": "\(message.id)", "petition": "\(message.petitionCode)", "rule": "\(message.rule)",
                "audience": "\(message.audience.rawValue)",
            ])
        return .sent(providerID: message.id, confirmed: true)
    }
}
