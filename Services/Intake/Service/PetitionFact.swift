import FoundationEssentials
import Models

/// What intake tells the other services, in its own words; `PetitionEvents.swift` puts it on the wire.
enum PetitionFact: Sendable, Equatable {
    /// `by`: the officer of the department who entered it; nil when it came in by itself.
    case received(Petition, by: String?)
    case supplementRequested(question: String, reasons: [String], at: Date, late: Bool)
    case supplementProvided(body: String, at: Date, status: PetitionStatus)
    case rejected(reason: String, at: Date, late: Bool)
    case withdrawn(reason: String, at: Date)
    case merged(intoID: String, intoCode: PetitionCode, reason: String, at: Date)
    /// Followers: ids of the petitions merged into this one, whose senders get the same answer.
    case answered(Answer, followers: [String], writtenReplyPending: Bool)
    case published(at: Date)
    case closed(at: Date, automatic: Bool)
    case reopened(reason: String, at: Date, count: Int, clock: MainClock)
    case rated(Rating, comment: String, at: Date)
    /// Left the holding pen.
    case identified(Petition, at: Date)
    case trackCorrected(MainClock, reason: String, at: Date)
}

/// What a rule did to a petition: its line in the timeline and the fact to tell.
struct Outcome: Sendable {
    var reason = ""
    /// In Vietnamese.
    var details: String
    var late = false
    var fact: PetitionFact?
    /// What that brings with it, told after it.
    var consequence: PetitionFact?
}
