import Models
package import RPC
import ServiceKit
package import Storage

/// Wire in, wire out.
package struct NotificationRPC: Sendable {
    let database: any Database
    let templates: TemplateLibrary

    package init(database: any Database, templates: TemplateLibrary) {
        self.database = database
        self.templates = templates
    }

    package func register(in routes: inout RPCRoutes) {
        routes.handle(NotificationMethods.listMessages) { try await listMessages($0, $1) }
        routes.handle(NotificationMethods.getMessage) { try await getMessage($0, $1) }
        routes.handle(NotificationMethods.retryMessage) { try await retryMessage($0, $1) }
        routes.handle(NotificationMethods.replayDeadLetters) { try await replayDeadLetters($0, $1) }
        routes.handle(NotificationMethods.listInbox) { try await listInbox($0, $1) }
        routes.handle(NotificationMethods.acknowledgeMessage) { try await acknowledgeMessage($0, $1) }
        routes.handle(NotificationMethods.listTemplates) { _, _ in listTemplates() }
        routes.handle(NotificationMethods.previewTemplate) { request, _ in try previewTemplate(request) }
        routes.later([
            NotificationMethods.sendTest, NotificationMethods.putTemplate, NotificationMethods.listEndpoints,
            NotificationMethods.putEndpoint, NotificationMethods.putContactPreferences,
        ])
    }

    private func listMessages(
        _ request: PBListMessagesRequest, _ call: RPCCall
    ) async throws -> PBListMessagesResponse {
        var query = MessageQuery()
        query.petitionID = request.petitionID.isEmpty ? nil : request.petitionID
        query.state = request.state.domain
        query.scope = MessageScope(call.principal)
        query.pageSize = try MessageQuery.pageSize(request.pageSize)
        query.after = request.pageToken.isEmpty ? nil : request.pageToken
        let page = try await list(query)
        var response = PBListMessagesResponse()
        response.messages = page.messages
        response.nextPageToken = page.next
        return response
    }

    /// - Throws: `permissionDenied` for somebody else's inbox, `invalidArgument` when none is named.
    private func listInbox(_ request: PBListInboxRequest, _ call: RPCCall) async throws -> PBListInboxResponse {
        let own = call.principal.officerID
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
        query.unacknowledgedOnly = request.unacknowledgedOnly
        query.pageSize = try MessageQuery.pageSize(request.pageSize)
        query.after = request.pageToken.isEmpty ? nil : request.pageToken
        let page = try await list(query)
        var response = PBListInboxResponse()
        response.messages = page.messages
        response.nextPageToken = page.next
        return response
    }

    private func list(_ query: MessageQuery) async throws -> (messages: [PBMessage], next: String) {
        try await database.read { tx in
            let store = MessageStore(tx)
            let page = try store.list(query)
            return (
                try page.messages.map { PBMessage($0, attempts: try store.attempts(of: $0.id)) }, page.next ?? ""
            )
        }
    }

    private func getMessage(_ request: PBGetMessageRequest, _ call: RPCCall) async throws -> PBGetMessageResponse {
        let scope = MessageScope(call.principal)
        var response = PBGetMessageResponse()
        response.message = try await database.read { tx in
            let store = MessageStore(tx)
            return PBMessage(try store.require(request.id, in: scope), attempts: try store.attempts(of: request.id))
        }
        return response
    }

    /// - Throws: `notFound`, `failedPrecondition` (ILLEGAL_TRANSITION, SUPERSEDED).
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
                try store.retry(message)
                try repeatable?.record(message.id, in: tx)
            }
            return PBMessage(try store.require(message.id, in: .all), attempts: try store.attempts(of: message.id))
        }
        return response
    }

    /// A repeat with the same Idempotency-Key replays nothing more and answers with the first one's number.
    private func replayDeadLetters(
        _ request: PBReplayDeadLettersRequest, _ call: RPCCall
    ) async throws -> PBReplayDeadLettersResponse {
        let repeatable = try IdempotentCall(call, request)
        let limit = request.limit <= 0 ? 100 : min(Int(request.limit), 1000)
        let channel = request.channel.isEmpty ? nil : request.channel
        var response = PBReplayDeadLettersResponse()
        response.replayed = Int32(
            try await database.write { tx in
                if let known = try repeatable?.find(in: tx) { return Int(known) ?? 0 }
                let replayed = try MessageStore(tx).replay(channel: channel, limit: limit)
                try repeatable?.record(String(replayed), in: tx)
                return replayed
            })
        return response
    }

    /// Only whom the message is for can say that it was read.
    private func acknowledgeMessage(
        _ request: PBAcknowledgeMessageRequest, _ call: RPCCall
    ) async throws -> PBAcknowledgeMessageResponse {
        let isAdministrator = call.principal.has(.administrator)
        let own = call.principal.officerID.map { MessageScope.person($0, unit: nil) } ?? .nothing
        let scope = isAdministrator ? .all : own
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

    private func listTemplates() -> PBListTemplatesResponse {
        var response = PBListTemplatesResponse()
        response.templates = templates.templates.map(PBMessageTemplate.init)
        return response
    }

    /// Shows a stored template (only its id given) or a draft with the given values.
    ///
    /// - Throws: `notFound`, `invalidArgument` (BAD_TEMPLATE, UNKNOWN_VARIABLE).
    private func previewTemplate(_ request: PBPreviewTemplateRequest) throws -> PBPreviewTemplateResponse {
        let wire = request.template
        let isStored = wire.subject.isEmpty && wire.body.isEmpty
        let compiled =
            try isStored
            ? templates.template(wire.id)
            : CompiledTemplate(MessageTemplate(wire.id, subject: wire.subject, body: wire.body))
        var values = MessageValues()
        try values.take(request.values)
        let text = compiled.render(values)
        var response = PBPreviewTemplateResponse()
        response.subject = text.subject
        response.body = text.body
        return response
    }
}
