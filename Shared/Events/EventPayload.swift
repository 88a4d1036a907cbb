package import Models
import struct FoundationEssentials.Data
import SwiftProtobuf

/// How an event is kept in the outbox: its binary form in base64.
///
/// Binary keeps fields and enum values that this release does not know, so a relay of an older release passes on
/// unharmed what a newer one wrote.
package enum EventPayload {
    static func encode(_ event: PBEvent) throws -> String {
        let bytes: Data = try event.serializedBytes()
        return bytes.base64EncodedString()
    }

    /// Also reads the JSON that rows of the first release hold.
    ///
    /// - Throws: `UnreadablePayload`, or the decoder's error.
    package static func decode(_ text: String) throws -> PBEvent {
        if text.hasPrefix("{") {
            var options = JSONDecodingOptions()
            options.ignoreUnknownFields = true
            return try PBEvent(jsonString: text, options: options)
        }
        guard let bytes = Data(base64Encoded: text) else { throw UnreadablePayload() }
        return try PBEvent(serializedBytes: bytes)
    }

    struct UnreadablePayload: Error {}
}
