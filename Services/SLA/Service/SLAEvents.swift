package import Events
import FoundationEssentials
import Logging
package import Models
import ServiceKit
package import Storage
import WorkCalendar

/// Facts of the other services → what happens to the clocks.
///
/// Intake and routing are heard apart, without an order between them. A fact about a petition that has not been
/// received here yet waits; one that crossed with the petition's end is applied and does nothing.
package struct SLAEvents: EventConsumer {
    let petitions: PetitionStore
    let logger: Logger

    package func handle(_ event: PBEvent, in tx: Transaction) throws -> EventOutcome {
        guard let fact = event.data.fact else { return .deferred("unknown event type \(event.type)") }
        do {
            if case .petitionReceived(let received) = fact { return try receive(received.petition, in: tx) }
            if case .petitionIdentified(let identified) = fact {
                try petitions.identify(event.subject, commune: identified.petition.communeCode, in: tx)
                return .applied
            }
            if case .directoryChanged(let changed) = fact, case .communeLead(let lead) = changed.row {
                try CommuneLeads.put(lead, in: tx)
                return .applied
            }
            guard let change = try Self.change(for: fact) else { return .applied }
            // Locks are taken in one order: the petition whose answer counts, then those that follow it.
            var target: WatchedPetition?
            if case .petitionMerged(let merged) = fact {
                target = try petitions.lockedTarget(of: merged.intoPetitionID, in: tx)
            }
            guard let watch = try petitions.change(event.subject, in: tx, change) else {
                return .deferred("petition \(event.subject) is not known yet")
            }
            try countFollowers(after: fact, of: watch.petition, into: target, in: tx)
            return .applied
        } catch let missing as MissingRule {
            return .deferred("no \(missing.what) here yet")
        } catch let error as CalendarError {
            return .deferred(error.description)
        }
    }

    // MARK: - petition.received

    private func receive(_ petition: PBPetition, in tx: Transaction) throws -> EventOutcome {
        guard try petitions.petition(petition.id, in: tx) == nil else { return .applied }
        let promise = try PromisedDeadline(
            track: petition.track, policyID: petition.policyID, policyVersion: petition.policyVersion,
            dueAt: petition.dueAt, present: petition.hasDueAt)
        let watched = WatchedPetition(
            id: petition.id, code: petition.code, track: promise.track, communeCode: petition.communeCode,
            live: petition.live, receivedAt: petition.receivedAt.instant)
        try petitions.add(watched, in: tx) { watch in
            try watch.receive(promise, answeredAt: petition.alreadyAnsweredAt)
            compare(watch, promise)
        }
        return .applied
    }

    /// The promised due time holds; that SLA would have computed another one is worth a look.
    private func compare(_ watch: PetitionWatch, _ promise: PromisedDeadline) {
        guard let timing = try? watch.rules.timing(promise.policyID, promise.policyVersion),
            let computed = try? timing.dueAt(from: watch.petition.receivedAt, fixed: promise.dueAt),
            computed != promise.dueAt
        else { return }
        logger.warning(
            "promised due time differs from the policy's",
            metadata: [
                "petition": "\(watch.petition.id)", "promised": "\(InstantText.format(promise.dueAt))",
                "computed": "\(InstantText.format(computed))",
            ])
    }

    // MARK: - Merged petitions

    private func countFollowers(
        after fact: Fact, of petition: WatchedPetition, into target: WatchedPetition?, in tx: Transaction
    ) throws {
        switch fact {
        case .petitionAnswered:
            guard let answeredAt = petition.answeredAt else { return }
            for id in try petitions.merged(into: petition.id, in: tx) {
                try petitions.change(id, in: tx) { $0.targetAnswered(at: answeredAt) }
            }
        case .petitionMerged:
            // The target's answer may have been here first.
            guard petition.mergedInto != nil, let answeredAt = target?.answeredAt else { return }
            for id in [petition.id] + (try petitions.merged(into: petition.id, in: tx)) {
                try petitions.change(id, in: tx) { $0.targetAnswered(at: answeredAt) }
            }
        default:
            return
        }
    }

    // MARK: - One row a fact

    private typealias Change = (inout PetitionWatch) throws -> Void

    /// What a fact does to a known petition; nil when it does not concern clocks.
    ///
    /// - Throws: `invalidArgument` when the fact lacks what every fact of its type has.
    private static func change(for fact: Fact) throws -> Change? {
        switch fact {
        case .supplementRequested(let fact): { try $0.requestSupplement(at: fact.at.instant) }
        case .supplementProvided(let fact): { try $0.provideSupplement(at: fact.at.instant) }
        case .petitionRejected(let fact): { try $0.reject(at: fact.at.instant) }
        case .petitionWithdrawn(let fact): { try $0.withdraw(at: fact.at.instant) }
        case .petitionMerged(let fact): { try $0.merge(into: fact.intoPetitionID, at: fact.at.instant) }
        case .petitionAnswered(let fact):
            fact.answer.kind == .final ? { try $0.answer(at: fact.answer.answeredAt.instant) } : nil
        case .petitionPublished(let fact): { try $0.publish(at: fact.at.instant) }
        case .petitionClosed(let fact): { $0.close(at: fact.at.instant) }
        case .petitionReopened(let fact): try reopened(fact)
        case .trackCorrected(let fact): try corrected(fact)
        default: try routingChange(for: fact)
        }
    }

    private static func routingChange(for fact: Fact) throws -> Change? {
        switch fact {
        // Answered before it was routed: nobody has to accept it.
        case .petitionRouted(let fact) where fact.forTheRecord: { $0.handTo(fact.assignee.holder) }
        case .petitionRouted(let fact):
            {
                try $0.offer(
                    to: fact.assignee.holder(joint: fact.jointUnitCodes), at: fact.at.instant,
                    ending: ClockOutcome.replaced)
            }
        case .petitionUnroutable(let fact):
            { try $0.offer(to: fact.assignee.holder, at: fact.at.instant, ending: ClockOutcome.replaced) }
        case .petitionReassigned(let fact):
            fact.keepsState
                ? { $0.handTo(fact.assignee.holder) }
                : { try $0.offer(to: fact.assignee.holder, at: fact.at.instant, ending: ClockOutcome.replaced) }
        case .jointUnitsChanged(let fact): { $0.handTo(fact.assignee.holder(joint: fact.jointUnitCodes)) }
        case .petitionReturned(let fact):
            fact.hasAssignee
                ? { try $0.offer(to: fact.assignee.holder, at: fact.at.instant, ending: ClockOutcome.returned) }
                : { try $0.giveBack(at: fact.at.instant) }
        case .petitionAccepted(let fact):
            { try $0.accept(by: fact.hasAssignee ? fact.assignee.holder : nil, at: fact.at.instant) }
        case .petitionEscalated(let fact):
            { try $0.escalate(expectedAt: fact.hasExpectedAt ? fact.expectedAt.instant : nil, at: fact.at.instant) }
        case .authorityReplied(let fact): { try $0.replyArrived(at: fact.at.instant) }
        case .petitionTransferred(let fact): { try $0.transfer(at: fact.at.instant) }
        // directory.changed otherwise: clocks carry codes and ids only, which do not change.
        default: nil
        }
    }

    private static func reopened(_ fact: PBPetitionReopened) throws -> Change {
        let promise = try PromisedDeadline(
            track: fact.track, policyID: fact.policyID, policyVersion: fact.policyVersion, dueAt: fact.dueAt,
            present: fact.hasDueAt)
        return { try $0.reopen(promise, at: fact.at.instant) }
    }

    private static func corrected(_ fact: PBTrackCorrected) throws -> Change {
        let promise = try PromisedDeadline(
            track: fact.track, policyID: fact.policyID, policyVersion: fact.policyVersion, dueAt: fact.dueAt,
            present: fact.hasDueAt)
        return { try $0.correctTrack(promise, at: fact.at.instant) }
    }
}

// Wire → domain.

extension PromisedDeadline {
    /// - Throws: `invalidArgument` when track, policy or due time is missing: such a fact can never be applied.
    init(track: PBTrack, policyID: String, policyVersion: Int32, dueAt: PBTimestamp, present: Bool) throws {
        guard let track = Track(track), !policyID.isEmpty, present else {
            throw RPCError.invalid(
                "due_at", "REQUIRED", "track, policy_id, policy_version and due_at are required",
                vi: "Thiếu thời hạn, chính sách hoặc loại thời hạn.")
        }
        self.init(track: track, policyID: policyID, policyVersion: Int(policyVersion), dueAt: dueAt.instant)
    }
}

extension PBAssignee {
    var holder: WatchedPetition.Holder { holder(joint: nil) }

    func holder(joint units: [String]?) -> WatchedPetition.Holder {
        .init(unitCode: unitCode, officerID: officer.id, jointUnits: units)
    }
}

extension PBPetition {
    /// When it was answered, if it arrives answered: a line of a meeting's list, settled on the spot.
    var alreadyAnsweredAt: Date? {
        guard let status = PetitionStatus(status), !status.isOpen else { return nil }
        if hasAnsweredAt { return answeredAt.instant }
        return answers.last { $0.kind == .final }?.answeredAt.instant ?? registeredAt.instant
    }
}
