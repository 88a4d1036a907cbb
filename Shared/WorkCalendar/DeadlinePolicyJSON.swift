package import FoundationEssentials

/// The document form of a policy: snake_case keys, `effective_from` as ISO 8601 with an offset.
extension DeadlinePolicy: Codable {
    private enum CodingKeys: String, CodingKey {
        case id, version, track, step, term, stages
        case effectiveFrom = "effective_from"
        case supplementPauses = "supplement_pauses"
        case interimStops = "interim_stops"
        case overdueEveryHours = "overdue_every_hours"
        case followUpEveryDays = "follow_up_every_days"
        case calendar, hours
        case receivedUntil = "received_until"
        case quietHours = "quiet_hours"
        case extraStages = "extra_stages"
        case viceChairman = "vice_chairman"
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let effective = try container.decode(String.self, forKey: .effectiveFrom)
        guard let instant = CalendarText.instant(effective) else {
            throw DecodingError.dataCorruptedError(
                forKey: .effectiveFrom, in: container,
                debugDescription: "not an instant like 2026-01-01T00:00:00+07:00: \(effective)")
        }
        self.init(
            id: try container.decode(String.self, forKey: .id),
            version: try container.decodeIfPresent(Int.self, forKey: .version) ?? 0,
            track: try container.decode(String.self, forKey: .track),
            step: try container.decodeIfPresent(String.self, forKey: .step) ?? "MAIN",
            effectiveFrom: instant,
            term: try container.decode(Term.self, forKey: .term),
            stages: try container.decodeIfPresent([Int].self, forKey: .stages) ?? [],
            supplementPauses: try container.decodeIfPresent(Bool.self, forKey: .supplementPauses) ?? true,
            interimStops: try container.decodeIfPresent(InterimStops.self, forKey: .interimStops) ?? .beyondAuthority,
            overdueEveryHours: try container.decodeIfPresent(Int.self, forKey: .overdueEveryHours),
            followUpEveryDays: try container.decodeIfPresent(Int.self, forKey: .followUpEveryDays))
        calendar = try container.decodeIfPresent(String.self, forKey: .calendar) ?? CalendarName.office.rawValue
        hours = try container.decodeIfPresent([DayPeriod].self, forKey: .hours)
        receivedUntil = try container.decodeIfPresent(TimeOfDay.self, forKey: .receivedUntil)
        quietHours = try container.decodeIfPresent(DayPeriod.self, forKey: .quietHours)
        extraStages = try container.decodeIfPresent([ExtraStage].self, forKey: .extraStages) ?? []
        viceChairman = try container.decodeIfPresent(String.self, forKey: .viceChairman)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(version, forKey: .version)
        try container.encode(track, forKey: .track)
        try container.encode(step, forKey: .step)
        try container.encode(CalendarText.utc(effectiveFrom), forKey: .effectiveFrom)
        try container.encode(term, forKey: .term)
        try container.encode(stages, forKey: .stages)
        try container.encode(supplementPauses, forKey: .supplementPauses)
        try container.encode(interimStops, forKey: .interimStops)
        try container.encodeIfPresent(overdueEveryHours, forKey: .overdueEveryHours)
        try container.encodeIfPresent(followUpEveryDays, forKey: .followUpEveryDays)
        if calendar != CalendarName.office.rawValue { try container.encode(calendar, forKey: .calendar) }
        try container.encodeIfPresent(hours, forKey: .hours)
        try container.encodeIfPresent(receivedUntil, forKey: .receivedUntil)
        try container.encodeIfPresent(quietHours, forKey: .quietHours)
        if !extraStages.isEmpty { try container.encode(extraStages, forKey: .extraStages) }
        try container.encodeIfPresent(viceChairman, forKey: .viceChairman)
    }

    /// Reads and checks one policy document.
    ///
    /// - Throws: `DecodingError`, or ``CalendarError/invalidPolicy(_:)``
    package static func decode(from json: Data) throws -> DeadlinePolicy {
        let policy = try JSONDecoder().decode(DeadlinePolicy.self, from: json)
        try policy.validate()
        return policy
    }

    package static func decode(from json: String) throws -> DeadlinePolicy {
        try decode(from: Data(json.utf8))
    }

    /// Reads and checks a JSON array of policies, e.g. `policies.json` of the reference data.
    ///
    /// - Throws: `DecodingError`, or ``CalendarError/invalidPolicy(_:)``
    package static func decodeList(from json: Data) throws -> [DeadlinePolicy] {
        let policies = try JSONDecoder().decode([DeadlinePolicy].self, from: json)
        for policy in policies { try policy.validate() }
        return policies
    }

    package static func decodeList(from json: [UInt8]) throws -> [DeadlinePolicy] {
        try decodeList(from: Data(json))
    }

    /// The document as stored and sent, with its keys in order, so equal policies give equal text.
    package func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}

extension TimeOfDay: Codable {
    package init(from decoder: any Decoder) throws {
        self = try decodeText(from: decoder, "a time of day like 15:00:00") { TimeOfDay($0) }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension DayPeriod: Codable {
    package init(from decoder: any Decoder) throws {
        self = try decodeText(from: decoder, "a period like 07:00-11:30") { DayPeriod($0) }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

private func decodeText<Value>(from decoder: any Decoder, _ form: String, _ read: (String) -> Value?) throws -> Value {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = read(text) else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "not \(form): \(text)")
    }
    return value
}

/// `{"percent": 95, "minutes_before_due": 60, "office_time": true}` or `{"percent": 95, "last_office_hour": true}`
extension ExtraStage: Codable {
    private enum CodingKeys: String, CodingKey {
        case percent
        case minutesBeforeDue = "minutes_before_due"
        case officeTime = "office_time"
        case lastOfficeHour = "last_office_hour"
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        percent = try container.decode(Int.self, forKey: .percent)
        if try container.decodeIfPresent(Bool.self, forKey: .lastOfficeHour) == true {
            place = .lastOfficeHour
        } else {
            place = .beforeDue(
                minutes: try container.decode(Int.self, forKey: .minutesBeforeDue),
                officeTime: try container.decodeIfPresent(Bool.self, forKey: .officeTime) ?? false)
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(percent, forKey: .percent)
        switch place {
        case .lastOfficeHour: try container.encode(true, forKey: .lastOfficeHour)
        case .beforeDue(let minutes, let officeTime):
            try container.encode(minutes, forKey: .minutesBeforeDue)
            try container.encode(officeTime, forKey: .officeTime)
        }
    }
}
