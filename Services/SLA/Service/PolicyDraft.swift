package import FoundationEssentials
package import Models
package import WorkCalendar

/// A policy document on its way to becoming the next version: read, numbered, checked. Pure.
package enum PolicyDraft {
    private static let keys: Set<String> = [
        "id", "version", "track", "step", "effective_from", "term", "stages", "extra_stages", "supplement_pauses",
        "interim_stops", "overdue_every_hours", "follow_up_every_days", "calendar", "hours", "received_until",
        "quiet_hours", "vice_chairman",
    ]

    /// The next version that the document says.
    ///
    /// - Throws: `invalidArgument` with everything that is wrong at once.
    package static func next(_ json: String, in book: PolicyBook, over calendar: WorkCalendar) throws -> DeadlinePolicy
    {
        var policy = try read(json)
        var violations = try unknownKeys(json)
        let latest = book.latest(id: policy.id)
        let version = (latest?.version ?? 0) + 1
        if policy.version != 0, policy.version != version {
            violations.append(
                violation(
                    "version", "VERSION_CONFLICT", "the next version is \(version)",
                    vi: "Phiên bản kế tiếp là \(version)."))
        }
        policy.version = version
        if Track(rawValue: policy.track) == nil {
            violations.append(
                violation("track", "UNKNOWN_VALUE", "is no track", vi: "Loại thời hạn không hợp lệ."))
        }
        if let latest, latest.track != policy.track || latest.step != policy.step {
            violations.append(
                violation(
                    "track", "TRACK_CHANGED", "a policy keeps its track and step, \(latest.track) \(latest.step)",
                    vi: "Không đổi được loại và bước của chính sách đã có."))
        }
        if let latest, policy.effectiveFrom < latest.effectiveFrom {
            violations.append(
                violation(
                    "effective_from", "BEFORE_PRESENT_VERSION",
                    "not before version \(latest.version), \(CalendarText.local(latest.effectiveFrom))",
                    vi: "Ngày áp dụng không được trước phiên bản hiện có."))
        }
        violations += policy.faults(over: calendar).map { violation($0.field, $0.reason, $0.en, vi: $0.vi) }
        try RPCError.throwIfAny(violations)
        return policy
    }

    private static func read(_ json: String) throws -> DeadlinePolicy {
        do {
            return try JSONDecoder().decode(DeadlinePolicy.self, from: Data(json.utf8))
        } catch let error as DecodingError {
            let (path, what) = explain(error)
            throw RPCError.invalid([violation(path, "MALFORMED", what, vi: "Văn bản chính sách không đúng dạng.")])
        }
    }

    private static func explain(_ error: DecodingError) -> (path: String, what: String) {
        switch error {
        case .keyNotFound(let key, let context): (path(context.codingPath + [key]), "is required")
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            (path(context.codingPath), context.debugDescription)
        @unknown default: ("", "\(error)")
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        let inner = keys.reduce("") { path, key in
            key.intValue.map { "\(path)[\($0)]" } ?? (path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)")
        }
        return inner.isEmpty ? "document" : inner
    }

    /// A misspelt key would silently be a default.
    private static func unknownKeys(_ json: String) throws -> [FieldViolation] {
        let found = try JSONDecoder().decode(Keys.self, from: Data(json.utf8)).names
        return found.filter { !keys.contains($0) }.sorted().map { key in
            violation(key, "UNKNOWN_KEY", "no such key", vi: "Không có mục này trong chính sách.")
        }
    }

    private static func violation(_ path: String, _ reason: String, _ message: String, vi: String) -> FieldViolation {
        FieldViolation("policy.document_json.\(path)", reason, message, vi: vi)
    }

    private struct Keys: Decodable {
        let names: [String]

        struct Name: CodingKey {
            let stringValue: String
            var intValue: Int? { nil }
            init?(stringValue: String) { self.stringValue = stringValue }
            init?(intValue: Int) { nil }
        }

        init(from decoder: any Decoder) throws {
            names = try decoder.container(keyedBy: Name.self).allKeys.map(\.stringValue)
        }
    }
}
