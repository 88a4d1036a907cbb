/// W3C trace context: which work a call belongs to, over all services.
package struct TraceContext: Sendable, Equatable {
    /// 32 hexadecimal digits, the same in every service.
    package let traceID: String
    /// 16 hexadecimal digits, new for every call.
    package let spanID: String
    let flags: String

    /// A child of the caller's span; a new trace when there is none or it cannot be read.
    package init(continuing traceparent: String?) {
        if let parent = traceparent.flatMap(Self.parse) {
            self.init(traceID: parent.traceID, spanID: Self.randomHex(16), flags: parent.flags)
        } else {
            self.init(traceID: Self.randomHex(32), spanID: Self.randomHex(16), flags: "01")
        }
    }

    private init(traceID: String, spanID: String, flags: String) {
        self.traceID = traceID
        self.spanID = spanID
        self.flags = flags
    }

    /// The header's value.
    package var traceparent: String { "00-\(traceID)-\(spanID)-\(flags)" }

    /// Later versions may append fields; version ff and zero ids are invalid.
    static func parse(_ header: String) -> TraceContext? {
        let parts = header.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 4, isHex(parts[0], 2), parts[0] != "ff", parts[0] != "00" || parts.count == 4,
            isHex(parts[1], 32), isHex(parts[2], 16), isHex(parts[3], 2),
            parts[1].contains(where: { $0 != "0" }), parts[2].contains(where: { $0 != "0" })
        else { return nil }
        return TraceContext(traceID: parts[1], spanID: parts[2], flags: parts[3])
    }

    private static func isHex(_ text: String, _ length: Int) -> Bool {
        text.utf8.count == length && text.utf8.allSatisfy { hexDigits.contains($0) }
    }

    private static let hexDigits = Array("0123456789abcdef".utf8)

    private static func randomHex(_ length: Int) -> String {
        var generator = SystemRandomNumberGenerator()
        var text = ""
        while text.utf8.count < length {
            let word = String(generator.next() as UInt64, radix: 16)
            text += String(repeating: "0", count: 16 - word.utf8.count) + word
        }
        return text
    }
}
