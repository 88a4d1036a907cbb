import Foundation
import Synchronization
import TestKit

/// A receiver of webhooks that knows a repetition by its id. First calls fail in every way, and some petitions it refuses
/// for good.
final class LossyReceiver: Sendable {
    private struct State {
        var calls: [String: Int] = [:]
        var taken: Set<String> = []
        var repeats = 0
    }

    private struct Payload: Decodable {
        struct Content: Decodable { var petitionCode: String }
        var data: Content
    }

    private let state = Mutex(State())
    private let refuses: @Sendable (_ petitionCode: String) -> Bool

    private init(refuses: @escaping @Sendable (String) -> Bool) {
        self.refuses = refuses
    }

    /// The ids it has.
    var taken: Set<String> { state.withLock { $0.taken } }
    /// Calls with an id that it had already.
    var repeats: Int { state.withLock { $0.repeats } }

    static func run(
        refusing refuses: @escaping @Sendable (String) -> Bool,
        _ body: (LossyReceiver, _ flags: [String]) async throws -> Void
    ) async throws {
        let receiver = LossyReceiver(refuses: refuses)
        let server = try await LoopbackServer.start { receiver.answer($0) }
        let flags = ["--webhook-url", server.url + "/messages", "--webhook-secret", "of-a-story-0123456789abcdef"]
        do {
            try await body(receiver, flags)
            await server.stop()
        } catch {
            await server.stop()
            throw error
        }
    }

    private func answer(_ request: LoopbackServer.Request) -> LoopbackServer.Reply {
        guard let id = request.headers["webhook-id"], let payload = request.json(as: Payload.self) else {
            return LoopbackServer.Reply(status: 400)
        }
        if refuses(payload.data.petitionCode) { return LoopbackServer.Reply(status: 422) }
        return state.withLock { state in
            state.calls[id, default: 0] += 1
            let lot = state.calls[id] == 1 ? id.utf8.reduce(UInt32(17)) { $0 &* 31 &+ UInt32($1) } % 100 : 100
            if lot < 10 { return LoopbackServer.Reply(status: 503) }
            if lot < 15 { return .dropped }
            if !state.taken.insert(id).inserted { state.repeats += 1 }
            return lot < 25 ? .dropped : LoopbackServer.Reply(status: 204)
        }
    }
}
