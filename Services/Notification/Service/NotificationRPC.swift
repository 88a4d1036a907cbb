import Models
package import RPC
import ServiceKit
package import Storage
import SwiftProtobuf

/// Wire in, wire out.
package struct NotificationRPC: Sendable {
    let database: any Database
    let publicURL: String?

    package init(database: any Database, publicURL: String? = nil) {
        self.database = database
        self.publicURL = publicURL
    }

    package func register(in routes: inout RPCRoutes) {
        routes.handle(NotificationMethods.listMessages) { try await listMessages($0, $1) }
        routes.handle(NotificationMethods.getMessage) { try await getMessage($0, $1) }
        routes.handle(NotificationMethods.retryMessage) { try await retryMessage($0, $1) }
        routes.handle(NotificationMethods.replayDeadLetters) { try await replayDeadLetters($0, $1) }
        routes.handle(NotificationMethods.listInbox) { try await listInbox($0, $1) }
        routes.handle(NotificationMethods.acknowledgeMessage) { try await acknowledgeMessage($0, $1) }
    }

    private func listMessages(
        _ request: PBListMessagesRequest, _ call: RPCCall
    ) async throws -> PBListMessagesResponse {
        var query = MessageQuery()
        query.petitionID = request.petitionID.isEmpty ? nil : request.petitionID
        query.state = request.state.domain
        query.includesTest = request.includeTest
        query.scope = MessageScope(call.principal)
        query.pageSize = try MessageQuery.pageSize(request.pageSize)
        query.after = request.pageToken.isEmpty ? nil : request.pageToken
        let page = try await list(query, namesSenders: false)
        var response = PBListMessagesResponse()
        response.messages = page.messages
        response.nextPageToken = page.next
        return response
    }

    /// - Throws: `permissionDenied` for somebody else's inbox, `invalidArgument` when none is named.
    private func listInbox(_ request: PBListInboxRequest, _ call: RPCCall) async throws -> PBListInboxResponse {
        let own = call.principal.officerID
        if own == nil, request.officerID.isEmpty, let commune = call.principal.communeCode {
            return try await communeInbox(commune, request)
        }
        guard let officer = request.officerID.isEmpty ? own : request.officerID else {
            throw RPCError.invalid("officer_id", "REQUIRED", "whose inbox?", vi: "Cần mã cán bộ.")
        }
        guard officer == own || call.principal.has(.administrator) else {
            throw RPCError(
                .permissionDenied, "an inbox is read by its owner", vi: "Chỉ được xem hộp thông báo của mình.",
                reason: "FOREIGN_INBOX")
        }
        var query = MessageQuery()
        query.person = officer
        query.scope = officer == own ? .own(call.principal) : MessageScope(call.principal)
        query.unacknowledgedOnly = request.unacknowledgedOnly
        query.pageSize = try MessageQuery.pageSize(request.pageSize)
        query.after = request.pageToken.isEmpty ? nil : request.pageToken
        let page = try await list(query)
        var response = PBListInboxResponse()
        response.messages = page.messages
        response.nextPageToken = page.next
        return response
    }

    /// What a commune is told stands in one box for all who work there.
    private func communeInbox(_ commune: String, _ request: PBListInboxRequest) async throws -> PBListInboxResponse {
        var query = MessageQuery()
        query.scope = .commune(commune)
        query.unacknowledgedOnly = request.unacknowledgedOnly
        query.pageSize = try MessageQuery.pageSize(request.pageSize)
        query.after = request.pageToken.isEmpty ? nil : request.pageToken
        let page = try await list(query)
        return .with {
            $0.messages = page.messages
            $0.nextPageToken = page.next
        }
    }

    /// - Parameter namesSenders: false for lists of other people's messages, which say initials; one message that is
    ///   opened by itself says the name.
    private func list(
        _ query: MessageQuery, namesSenders: Bool = true
    ) async throws -> (messages: [PBMessage], next: String) {
        try await database.read { tx in
            let store = MessageStore(tx)
            var page = try store.list(query)
            if !namesSenders { try store.maskSenders(in: &page.messages) }
            return (
                try page.messages.map { PBMessage($0, attempts: try store.attempts(of: $0.id)) }, page.next ?? ""
            )
        }
    }

    private func getMessage(_ request: PBGetMessageRequest, _ call: RPCCall) async throws -> PBGetMessageResponse {
        let scope = MessageScope(call.principal)
        var response = PBGetMessageResponse()
        let (message, attempts) = try await database.read { tx in
            let store = MessageStore(tx)
            return (try store.require(request.id, in: scope), try store.attempts(of: request.id))
        }
        response.message = PBMessage(message, attempts: attempts)
        response.copyText = GroupText.text(message, publicURL: publicURL)
        return response
    }

    /// - Throws: `notFound`, `failedPrecondition` (ILLEGAL_TRANSITION, SUPERSEDED, TEXT_GONE, MAY_HAVE_ARRIVED).
    private func retryMessage(
        _ request: PBRetryMessageRequest, _ call: RPCCall
    ) async throws -> PBRetryMessageResponse {
        let scope = MessageScope(call.principal)
        let repeatable = try IdempotentCall(call, request)
        var response = PBRetryMessageResponse()
        response.message = try await database.write { tx in
            let store = MessageStore(tx)
            _ = try repeatable?.find(in: tx)
            // With the row locked the first of two calls at once is done, and its key is there.
            let message = try store.require(request.id, in: scope, locking: true)
            if try repeatable?.find(in: tx) == nil {
                try store.retry(message, mayRepeat: request.mayRepeat)
                try repeatable?.record(message.id, in: tx)
            }
            return PBMessage(try store.require(message.id, in: .all), attempts: try store.attempts(of: message.id))
        }
        return response
    }

    /// A repeat with the same Idempotency-Key replays nothing more and answers with the first one's numbers.
    private func replayDeadLetters(
        _ request: PBReplayDeadLettersRequest, _ call: RPCCall
    ) async throws -> PBReplayDeadLettersResponse {
        let repeatable = try IdempotentCall(call, request)
        let limit = request.limit <= 0 ? 100 : min(Int(request.limit), 1000)
        let channel = request.channel.isEmpty ? nil : request.channel
        let replay = try await database.write { tx in
            if let known = try repeatable?.find(in: tx) { return DeadLetterReplay(recorded: known) }
            let replay = try MessageStore(tx).replay(channel: channel, limit: limit)
            try repeatable?.record(replay.record, in: tx)
            return replay
        }
        return .with {
            $0.replayed = Int32(replay.replayed)
            $0.skipped = Int32(replay.skipped)
        }
    }

    /// Only whom the message is for can say that it was read.
    private func acknowledgeMessage(
        _ request: PBAcknowledgeMessageRequest, _ call: RPCCall
    ) async throws -> PBAcknowledgeMessageResponse {
        let isAdministrator = call.principal.has(.administrator)
        let scope = isAdministrator ? MessageScope(call.principal) : .own(call.principal)
        let repeatable = try IdempotentCall(call, request)
        var response = PBAcknowledgeMessageResponse()
        response.message = try await database.write { tx in
            let store = MessageStore(tx)
            _ = try repeatable?.find(in: tx)
            _ = try store.require(request.id, in: scope, locking: true)
            if try repeatable?.find(in: tx) == nil {
                try store.acknowledge(request.id)
                try repeatable?.record(request.id, in: tx)
            }
            return PBMessage(try store.require(request.id, in: scope), attempts: try store.attempts(of: request.id))
        }
        return response
    }
}
