package import Models
package import RPC
import ServiceKit
import Storage
import SwiftProtobuf
import WorkCalendar

// An administrator stops and restarts a clock by hand, with a reason.
extension SLARPC {
    /// - Throws: `invalidArgument` without a reason, `notFound`, `failedPrecondition` as `PetitionWatch.holdByHand`.
    package func pauseClock(_ request: PBPauseClockRequest, _ call: RPCCall) async throws -> PBPauseClockResponse {
        let repeated = try IdempotentCall(call, request)
        let clock = try await byHand("PAUSE", request.clockID, request.reason, call, repeated) { watch in
            try watch.holdByHand(request.clockID)
        }
        return .with { $0.clock = PBClock(clock) }
    }

    /// - Throws: as ``pauseClock(_:_:)``
    package func resumeClock(_ request: PBResumeClockRequest, _ call: RPCCall) async throws -> PBResumeClockResponse {
        let repeated = try IdempotentCall(call, request)
        let clock = try await byHand("RESUME", request.clockID, request.reason, call, repeated) { watch in
            try watch.resumeByHand(request.clockID, reason: request.reason, by: call.principal.id)
        }
        return .with { $0.clock = PBClock(clock) }
    }

    private func byHand(
        _ kind: String, _ clockID: String, _ reason: String, _ call: RPCCall, _ repeated: IdempotentCall?,
        _ change: @escaping @Sendable (inout PetitionWatch) throws -> Void
    ) async throws -> PetitionClock {
        try Self.require("clock_id", clockID)
        try Self.require("reason", reason.filter { !$0.isWhitespace })
        let unknown = RPCError.notFound("clock", vi: "Không tìm thấy thời hạn.")
        return try await database.write { tx in
            guard let petitionID = try ClockStore.petitionID(ofClock: clockID, in: tx) else { throw unknown }
            let watch = try petitions.change(petitionID, in: tx) { watch in
                // With the row locked the first of two equal requests is over.
                guard try repeated?.find(in: tx) == nil else { return }
                try change(&watch)
                try RuleStore.note(kind, subject: clockID, reason: reason, details: "", by: call.principal.id, in: tx)
                try repeated?.record(clockID, in: tx)
            }
            guard let clock = watch?.clocks.first(where: { $0.id == clockID }) else { throw unknown }
            return clock
        }
    }
}
