package import SwiftProtobuf

/// A hand-written enum that mirrors a proto enum: same order, numbered from 1; 0 is "unspecified" and has no case here.
///
/// The raw value is the bare name (`PORTAL`), which files and the command line use; the wire adds the prefix
/// (`CHANNEL_PORTAL`). A test compares every name and number.
package protocol WireEnum: RawRepresentable, CaseIterable, Sendable, Hashable where RawValue == String {
    associatedtype Wire: SwiftProtobuf.Enum where Wire.RawValue == Int
    /// The wire's prefix, e.g. `CHANNEL_`.
    static var prefix: String { get }
}

extension WireEnum {
    /// Nil for unspecified and for values of a newer contract.
    package init?(_ wire: Wire) {
        let cases = Array(Self.allCases)
        guard wire.rawValue >= 1, wire.rawValue <= cases.count else { return nil }
        self = cases[wire.rawValue - 1]
    }

    /// Accepts the bare and the prefixed name, in any case.
    package init?(name: String) {
        let upper = name.uppercased()
        self.init(rawValue: upper.hasPrefix(Self.prefix) ? String(upper.dropFirst(Self.prefix.count)) : upper)
    }

    /// Inlinable, so that the services' lists turn it into plain comparisons.
    @inlinable package var wire: Wire {
        var position = 0
        for value in Self.allCases {
            position += 1
            if value == self { return Wire(rawValue: position) ?? Wire() }
        }
        return Wire()
    }
}
