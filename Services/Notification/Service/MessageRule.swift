package import struct FoundationEssentials.Date
package import Models

/// For whom a message is; who that is for a petition is found by `Recipients`.
package enum Audience: String, Sendable, CaseIterable {
    case sender
    /// Whoever holds the petition: the officer, or the secretary or team head while it is with them.
    case officer
    case unitHead = "unit_head"
    case secretary
    case teamHead = "team_head"
    /// The Vice-Chairman's office of the province, where the policy names its post.
    case viceChairman = "vice_chairman"
    case administrator
    /// The leader in charge of the petition's commune, where there is one.
    case communeLead = "commune_lead"
    /// A partner's endpoint; public events only.
    case partner

    /// Of the department: can acknowledge, and hears of several matters at once.
    var isStaff: Bool { self != .sender && self != .partner }
    /// Nobody misses what has no reader: a copy.
    var isCopy: Bool { self == .communeLead }
}

/// What happened, as far as the rules look at it.
package struct Occasion: Sendable, Equatable {
    /// The event's type, e.g. `petition.received`.
    package var event: String
    /// A petition got its first officer, so the sender can be told who handles it.
    package var isFirstOfficer = false
    /// A returned petition waits for the team head's decision: from the second bounce, or because it went there.
    package var isForTeamHead = false
    /// The track of the clock the event speaks of.
    package var track: Track?
    /// The stage of that clock, in percent of its time.
    package var percent = 0
    /// The post that the policy names for this stage; empty when it names none.
    package var office = ""
    package var answer: AnswerKind?
    package var rating: Rating?
    /// The clock had been counted as breached until an answer dated in time arrived.
    package var retractsBreach = false
    /// The failed message was itself for an administrator.
    package var concernsAdministrator = false

    package init(_ event: String) {
        self.event = event
    }
}

/// One row of the table of messages: event → audience → template.
package struct MessageRule: Sendable {
    package let event: String
    package let audience: Audience
    /// The template's id.
    package let template: String
    /// Read in the inbox only; nothing leaves the house.
    package let isInAppOnly: Bool
    /// Of no use once the petition is answered or has ended otherwise. Stages have a rule of their own
    /// (`NotifiedPetition.overtakes(stageOf:)`).
    package let isForOpenOnly: Bool
    /// Before the petition's own urgency raises it.
    package let urgency: MessageUrgency
    private let condition: Condition

    /// When the row counts, besides the event's type.
    enum Condition: Sendable {
        case always
        case firstOfficer
        case forTeamHead(Bool)
        /// A stage of a main clock within these percents. Policies may set stages other than 50, 75, 90, 100; each
        /// belongs to the row below it, so no stage is without a reader.
        case stage(ClosedRange<Int>)
        case clock(Track)
        /// The policy names a further post for this stage of a main clock.
        case officeNamed
        case answer(AnswerKind)
        case rating(Rating)
        case retractsBreach
        case notAboutAdministrator
    }

    init(
        _ event: String, to audience: Audience, _ template: String, when condition: Condition = .always,
        _ urgency: MessageUrgency = .normal, inAppOnly: Bool = false, whileOpen: Bool = false
    ) {
        self.event = event
        self.audience = audience
        self.template = template
        self.condition = condition
        self.isInAppOnly = inAppOnly
        isForOpenOnly = whileOpen
        self.urgency = urgency
    }
}

extension MessageRule {
    /// Who hears what; no other event makes a message. Where one person has several roles the first row counts.
    package static let table: [MessageRule] = [
        .init("petition.received", to: .sender, "received"),
        .init("petition.routed", to: .officer, "assigned", whileOpen: true),
        .init("petition.routed", to: .sender, "handled-by", when: .firstOfficer, whileOpen: true),
        .init("petition.reassigned", to: .officer, "assigned", whileOpen: true),
        .init("petition.reassigned", to: .sender, "handled-by", when: .firstOfficer, whileOpen: true),
        .init("petition.unroutable", to: .secretary, "unroutable", whileOpen: true),
        .init("petition.returned", to: .secretary, "returned", when: .forTeamHead(false), whileOpen: true),
        .init("petition.returned", to: .teamHead, "returned-again", when: .forTeamHead(true), .urgent, whileOpen: true),
        .init("clock.stage_reached", to: .officer, "stage-50", when: .stage(1...74), inAppOnly: true),
        .init("clock.stage_reached", to: .officer, "stage-75", when: .stage(75...89), .urgent),
        .init("clock.stage_reached", to: .unitHead, "stage-90", when: .stage(90...99), .urgent),
        .init("clock.stage_reached", to: .communeLead, "stage-90-copy", when: .stage(90...99)),
        .init("clock.stage_reached", to: .teamHead, "stage-100", when: .stage(100...100), .critical),
        .init("clock.stage_reached", to: .teamHead, "overdue", when: .stage(101...Int.max), .critical),
        .init("clock.stage_reached", to: .viceChairman, "overdue-office", when: .officeNamed, .critical),
        .init("clock.stage_reached", to: .secretary, "acceptance-expired", when: .clock(.acceptance), .urgent),
        .init("clock.stage_reached", to: .officer, "authority-follow-up", when: .clock(.authority)),
        .init("petition.supplement_requested", to: .sender, "supplement-requested", whileOpen: true),
        .init("petition.rejected", to: .sender, "rejected"),
        .init("petition.transferred", to: .sender, "transferred"),
        .init("petition.merged", to: .sender, "merged"),
        .init("petition.answered", to: .sender, "answered-interim", when: .answer(.interim), .urgent),
        .init("petition.answered", to: .sender, "answered-final", when: .answer(.final), .urgent),
        .init("clock.extended", to: .sender, "extended", whileOpen: true),
        .init("petition.supplement_provided", to: .officer, "supplement-provided", whileOpen: true),
        .init("petition.reopened", to: .officer, "reopened", whileOpen: true),
        .init("petition.reopened", to: .unitHead, "reopened", whileOpen: true),
        .init("authority.replied", to: .officer, "authority-replied", whileOpen: true),
        .init("petition.rated", to: .unitHead, "dissatisfied", when: .rating(.dissatisfied)),
        .init("message.failed", to: .administrator, "message-failed", when: .notAboutAdministrator),
        .init("audit.failed", to: .administrator, "audit-failed"),
    ]

    /// Goes to those who got the 100 % message of a clock that turns out not to have been breached (contract.md,
    /// "Instants"). Its audience is who was told, so it stands beside the table.
    package static let correction = MessageRule(
        "clock.stopped", to: .teamHead, "breach-retracted", when: .retractsBreach)

    // Beside the table: about no petition.

    /// A channel will stop unless somebody acts.
    static let alarm = MessageRule("channel.alarm", to: .administrator, "channel-alarm", .urgent)
    static let test = MessageRule("test", to: .administrator, "test", .urgent)
    /// To somebody who wrote and whom nobody knows.
    static let question = MessageRule("contact.unidentified", to: .sender, "who-are-you")

    /// Every rule that makes messages.
    static let all = editions.flatMap(\.table) + [correction, alarm, test, question]

    /// Templates of messages that only an open petition needs.
    static let whileOpen = Set(all.filter(\.isForOpenOnly).map(\.template))

    /// Tables by the day from which they count (`YYYY-MM-DD`, in Việt Nam), the oldest first.
    package static let editions: [(effectiveFrom: String, table: [MessageRule])] = [("2025-07-01", table)]

    /// The rows of the table in force that `occasion` fulfils, in its order.
    package static func rules(for occasion: Occasion, at instant: Date) -> [MessageRule] {
        let day = VietnamTime.date(instant)
        let edition = editions.last { $0.effectiveFrom <= day } ?? editions[0]
        return edition.table.filter { $0.applies(to: occasion) }
    }

    package func applies(to occasion: Occasion) -> Bool {
        guard occasion.event == event else { return false }
        switch condition {
        case .always: return true
        case .firstOfficer: return occasion.isFirstOfficer
        case .forTeamHead(let expected): return occasion.isForTeamHead == expected
        case .stage(let range): return occasion.track.map(Self.isMain) == true && range.contains(occasion.percent)
        case .officeNamed: return occasion.track.map(Self.isMain) == true && !occasion.office.isEmpty
        case .clock(let track): return occasion.track == track
        case .answer(let kind): return occasion.answer == kind
        case .rating(let rating): return occasion.rating == rating
        case .retractsBreach: return occasion.retractsBreach
        case .notAboutAdministrator: return !occasion.concernsAdministrator
        }
    }

    /// Main clocks are those of the promise to the sender; ACCEPTANCE and AUTHORITY run beside them.
    package static func isMain(_ track: Track) -> Bool {
        switch track {
        case .rapid24h, .formalFeedback, .dossier: true
        case .authority, .acceptance: false
        }
    }
}
