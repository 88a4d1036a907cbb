import Events
import FoundationEssentials
import Models
import SwiftProtobuf

/// Facts about people who write by Zalo.
enum ZaloFacts {
    /// Opens the 48 hours in which the department may write.
    static func interacted(_ event: ZaloEvent, at instant: Date) -> Fact {
        .contactInteracted(
            .with {
                $0.channel = .zalo
                $0.user = event.user
                $0.at = PBTimestamp(instant)
                $0.kind = event.name
                $0.messageIds = event.seenIDs
            })
    }

    static func unidentified(_ event: ZaloEvent, at instant: Date) -> Fact {
        .contactUnidentified(
            .with {
                $0.channel = .zalo
                $0.user = event.user
                $0.at = PBTimestamp(instant)
            })
    }
}
