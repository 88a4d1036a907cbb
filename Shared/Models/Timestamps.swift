package import struct FoundationEssentials.Date
package import SwiftProtobuf

/// Instants on the wire.
package typealias PBTimestamp = Google_Protobuf_Timestamp

extension Google_Protobuf_Timestamp {
    /// Milliseconds; anything finer is cut.
    package init(_ date: Date) {
        // A `Date` counts from 2001 in binary: whole milliseconds may be a hair below themselves.
        let milliseconds = Int64((date.timeIntervalSince1970 * 1000 + 0.0625).rounded(.down))
        let seconds = (milliseconds - (milliseconds % 1000 + 1000) % 1000) / 1000
        self.init(seconds: seconds, nanos: Int32(milliseconds - seconds * 1000) * 1_000_000)
    }

    package var instant: Date {
        Date(timeIntervalSince1970: Double(seconds * 1000 + Int64(nanos / 1_000_000)) / 1000)
    }
}
