package import struct FoundationEssentials.Date
package import Models

/// What notification knows of a petition: a mirror of other services' facts, never their source.
package struct NotifiedPetition: Sendable, Equatable {
    package var id: String
    package var code: String
    package var live: Bool
    package var status: PetitionStatus
    package var track: Track
    package var communeCode: String
    package var communeName: String
    package var subject: String
    package var sender: Address
    /// Who holds it; nil before routing and while it is on its way from one unit to another.
    package var holder: AssigneeKind?
    package var unitCode = ""
    package var unitName = ""
    package var officerID = ""
    package var officerName = ""
    package var headID = ""
    package var headName = ""
    package var receivedAt: Date
    /// Who of the department entered it; empty when it came in by itself.
    package var receiverName = ""
    package var assignedAt: Date?
    package var dueAt: Date
    /// Of the final answer.
    package var answeredAt: Date?
    /// The sender knows agency, unit and person; told once.
    package var senderToldUnit = false
    package var urgency = Urgency.normal
    /// How it came in; nil where nobody said.
    package var channel: Channel?
    package var senderKind: SenderKind?
    /// Whom feedback on conduct is about: unit and person, told nothing. Empty for everything else.
    package var conductUnit = ""
    package var conductOfficer = ""
    package var sequences = Sequences()

    /// The last event of each source that changed this mirror.
    package struct Sequences: Sendable, Equatable {
        package var intake: Int64 = 0
        package var routing: Int64 = 0
        package var sla: Int64 = 0
    }

    package init(
        id: String, code: String, live: Bool, status: PetitionStatus, track: Track, communeCode: String,
        communeName: String, subject: String, sender: Address, receivedAt: Date, dueAt: Date
    ) {
        self.id = id
        self.code = code
        self.live = live
        self.status = status
        self.track = track
        self.communeCode = communeCode
        self.communeName = communeName
        self.subject = subject
        self.sender = sender
        self.receivedAt = receivedAt
        self.dueAt = dueAt
    }

    /// Takes a new status from routing. Intake owns the status: what ended, or waits for the sender, stays so.
    package mutating func moveByRouting(to next: PetitionStatus) {
        switch (status, next) {
        case (.received, _), (.assigned, _), (.inProgress, _), (.awaitingSupplement, .transferred),
            (.awaitingSupplement, .awaitingAuthority), (.awaitingAuthority, .inProgress):
            status = next
        default: break
        }
    }

    /// Whether a message about a stage of the clock with `step` comes too late: the answer is out, or the petition
    /// ended otherwise. The PUBLISH step runs after the answer, so only another end overtakes it.
    package func overtakes(stageOf step: String) -> Bool {
        if step == "PUBLISH" { return !status.isOpen && status != .answered && status != .closed }
        return !status.isOpen
    }
}
