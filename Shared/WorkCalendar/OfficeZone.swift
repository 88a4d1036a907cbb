package import FoundationEssentials

/// The zone of every wall clock that the product shows or counts by: UTC+7 all year since 1975.
///
/// Vietnam has one zone and no daylight saving, so a constant takes the place of a zone database; instants are stored in
/// UTC. `KIPTHOI_TIMEZONE` accepts this zone and no other, so that a deployment cannot believe it counts by another one.
package enum OfficeZone {
    package static let name = "Asia/Ho_Chi_Minh"
    /// Local time minus UTC, in seconds.
    package static let utcOffset = 7 * 3600
    /// The offset as RFC 3339 writes it.
    package static let suffix = "+07:00"

    /// The day on which the wall clock shows the instant.
    package static func date(of instant: Date) -> LocalDate {
        LocalInstant(Milliseconds.of(instant), offset: Int64(utcOffset) * 1000).date
    }

    /// A date whose UTC reading is what the wall clock shows at the instant: for text made by hand.
    package static func wall(_ instant: Date) -> Date {
        instant.addingTimeInterval(Double(utcOffset))
    }
}
