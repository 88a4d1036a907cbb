import Events
import FoundationEssentials
import Models
import SwiftProtobuf

extension PetitionFact {
    /// The fact on the wire.
    var wire: Fact {
        switch self {
        case .received(let petition, let officer):
            return .petitionReceived(
                .with {
                    $0.petition = PBPetition(petition)
                    $0.receivedBy = officer ?? ""
                })
        case .supplementRequested(let question, let reasons, let at, let late):
            return .supplementRequested(
                .with {
                    $0.question = question
                    $0.reasons = reasons
                    $0.at = PBTimestamp(at)
                    $0.late = late
                })
        case .supplementProvided(let body, let at, let status):
            return .supplementProvided(
                .with {
                    $0.body = body
                    $0.at = PBTimestamp(at)
                    $0.status = status.wire
                })
        case .rejected(let reason, let at, let late):
            return .petitionRejected(
                .with {
                    $0.reason = reason
                    $0.at = PBTimestamp(at)
                    $0.late = late
                })
        case .withdrawn(let reason, let at):
            return .petitionWithdrawn(
                .with {
                    $0.reason = reason
                    $0.at = PBTimestamp(at)
                })
        case .merged(let id, let code, let reason, let at):
            return .petitionMerged(
                .with {
                    $0.intoPetitionID = id
                    $0.intoCode = code.description
                    $0.reason = reason
                    $0.at = PBTimestamp(at)
                })
        case .answered(let answer, let followers, let isPending):
            return .petitionAnswered(
                .with {
                    $0.answer = PBAnswer(answer)
                    $0.mergedPetitionIds = followers
                    $0.writtenReplyPending = isPending
                })
        default: return laterWire
        }
    }

    /// Facts after the answer, and of the track.
    private var laterWire: Fact {
        switch self {
        case .published(let at): return .petitionPublished(.with { $0.at = PBTimestamp(at) })
        case .reopened(let reason, let at, let count, let clock):
            return .petitionReopened(
                .with {
                    $0.reason = reason
                    $0.at = PBTimestamp(at)
                    $0.reopenCount = Int32(count)
                    $0.track = clock.track.wire
                    $0.policyID = clock.policyID
                    $0.policyVersion = Int32(clock.policyVersion)
                    $0.dueAt = PBTimestamp(clock.dueAt)
                })
        case .rated(let rating, let comment, let at):
            return .petitionRated(
                .with {
                    $0.rating = rating.wire
                    $0.comment = comment
                    $0.at = PBTimestamp(at)
                })
        case .trackCorrected(let clock, let reason, let at):
            return .trackCorrected(
                .with {
                    $0.track = clock.track.wire
                    $0.policyID = clock.policyID
                    $0.policyVersion = Int32(clock.policyVersion)
                    $0.dueAt = PBTimestamp(clock.dueAt)
                    $0.reason = reason
                    $0.at = PBTimestamp(at)
                })
        case .identified(let petition, let at):
            return .petitionIdentified(
                .with {
                    $0.petition = PBPetition(petition)
                    $0.at = PBTimestamp(at)
                })
        case .closed(let at, let automatic):
            return .petitionClosed(
                .with {
                    $0.at = PBTimestamp(at)
                    $0.automatic = automatic
                })
        case .received, .supplementRequested, .supplementProvided, .rejected, .withdrawn, .merged, .answered:
            return wire
        }
    }
}
