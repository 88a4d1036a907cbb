import FoundationEssentials
import Models
import RPC
import ServiceKit
import Storage
import SwiftProtobuf

/// Preferences, tests and partners' endpoints over the wire.
struct ContactRPC: Sendable {
    let database: any Database
    let ladder: ChannelLadder
    let composer: Composer
    let endpoints: EndpointRules

    func register(in routes: inout RPCRoutes) {
        routes.handle(NotificationMethods.putContactPreferences) { try await putPreferences($0, $1) }
        routes.handle(NotificationMethods.sendTest) { try await sendTest($0, $1) }
        routes.handle(NotificationMethods.listEndpoints) { _, _ in try await listEndpoints() }
        routes.handle(NotificationMethods.putEndpoint) { try await putEndpoint($0, $1) }
    }

    /// One's own; those of a commune for the petitions that it raises. An administrator may put those of anybody in the
    /// directory.
    ///
    /// - Throws: `permissionDenied` for somebody else's, `invalidArgument` (also UNKNOWN_PERSON).
    private func putPreferences(
        _ request: PBPutContactPreferencesRequest, _ call: RPCCall
    ) async throws -> PBPutContactPreferencesResponse {
        let wire = request.preferences
        let own =
            call.principal.officerID ?? call.principal.communeCode.map { ContactPreference.communePerson + $0 }
        guard let person = wire.person.isEmpty ? own : wire.person else {
            throw RPCError.invalid(
                "preferences.person", "REQUIRED", "whose preferences?", vi: "Cần mã cán bộ hoặc mã xã.")
        }
        guard person == own || call.principal.has(.administrator) else {
            throw RPCError(
                .permissionDenied, "preferences are their owner's", vi: "Chỉ được đổi tùy chọn của mình.",
                reason: "FOREIGN_PREFERENCES")
        }
        let preference = try ContactPreference(
            person: person, channels: wire.channels, quietFrom: wire.quietFrom, quietTo: wire.quietTo,
            locale: wire.locale, known: ladder.names)
        // Putting the same again changes nothing, so a repeat needs no memory.
        try await database.write { tx in
            guard try person == own || DirectoryStore(tx).knows(person) else {
                throw RPCError.invalid(
                    "preferences.person", "UNKNOWN_PERSON", "must be an officer's id or commune:CODE",
                    vi: "Phải là mã cán bộ trong danh bạ, hoặc commune: và mã xã.")
            }
            try PreferenceStore(tx).put(preference)
        }
        return .with {
            $0.preferences = .with {
                $0.person = person
                $0.channels = preference.channels
                $0.quietFrom = preference.quietFrom
                $0.quietTo = preference.quietTo
                $0.locale = preference.locale
            }
        }
    }

    /// Queues a test by one channel to a person of the directory: only numbers that the directory vouches for.
    ///
    /// - Throws: `invalidArgument` (UNKNOWN_CHANNEL, UNKNOWN_PERSON, NO_ADDRESS).
    private func sendTest(_ request: PBSendTestRequest, _ call: RPCCall) async throws -> PBSendTestResponse {
        guard let channel = ladder.channel(named: request.channel), ladder.names.contains(request.channel) else {
            throw RPCError.invalid(
                "channel", "UNKNOWN_CHANNEL", "in use are \(ladder.names.joined(separator: ", "))",
                vi: "Kênh \(request.channel) không được sử dụng.")
        }
        let repeatable = try IdempotentCall(call, request)
        let others = ladder.names.filter { $0 != request.channel }
        let message = try await database.write { tx in
            if let known = try repeatable?.find(in: tx) { return try MessageStore(tx).require(known, in: .all) }
            guard let officer = try DirectoryStore(tx).officer(request.recipient), officer.isActive else {
                throw RPCError.invalid(
                    "recipient", "UNKNOWN_PERSON", "must be an officer's id in the directory",
                    vi: "Người nhận phải là mã cán bộ trong danh bạ.")
            }
            guard channel.reaches(officer.address) else {
                throw RPCError.invalid(
                    "recipient", "NO_ADDRESS", "the directory has no address for \(request.channel)",
                    vi: "Danh bạ chưa có địa chỉ cho kênh \(request.channel).")
            }
            var values = MessageValues()
            values[.channel] = request.channel
            values.set(.at, tx.now)
            let made = try composer.write(
                .test, event: "test:\(UUIDv7.make())",
                to: Recipient(person: officer.id, address: officer.address), values: values, spent: others, in: tx)
            guard let made else { throw RPCError(.internal, "the test was not written") }
            try repeatable?.record(made.id, in: tx)
            return made
        }
        return .with { $0.message = PBMessage(message) }
    }

    private func listEndpoints() async throws -> PBListEndpointsResponse {
        let found = try await database.read { tx in try EndpointStore(tx).all() }
        return .with { $0.endpoints = found.map { PBEndpoint($0) } }
    }

    /// Makes or changes one; a new secret is shown once.
    ///
    /// - Throws: `invalidArgument` (BAD_URL, FORBIDDEN_ADDRESS, REQUIRED).
    private func putEndpoint(_ request: PBPutEndpointRequest, _ call: RPCCall) async throws -> PBPutEndpointResponse {
        let wire = request.endpoint
        try RPCError.throwIfAny(
            (wire.partner.isEmpty
                ? [FieldViolation("endpoint.partner", "REQUIRED", "whose endpoint?", vi: "Cần mã đối tác.")] : [])
                + endpoints.violations(of: wire.url, field: "endpoint.url"))
        let repeatable = try IdempotentCall(call, request)
        let fresh = EndpointSecret.make()
        let (endpoint, isNewSecret) = try await database.write { tx in
            let store = EndpointStore(tx)
            if let known = try repeatable?.find(in: tx) { return (try store.require(known), false) }
            var endpoint: WebhookEndpoint
            var isNewSecret = true
            if wire.id.isEmpty {
                endpoint = WebhookEndpoint(
                    id: UUIDv7.make(at: tx.now), partner: wire.partner, url: wire.url, secret: fresh)
            } else {
                endpoint = try store.require(wire.id, locking: true)
                isNewSecret = request.rotateSecret
                if isNewSecret { endpoint.rotate(to: fresh, at: tx.now) }
                endpoint.url = wire.url
                endpoint.partner = wire.partner
            }
            endpoint.isActive = wire.active
            endpoint.live = !wire.test
            if wire.active { endpoint.disabledReason = "" }
            try store.put(endpoint)
            try repeatable?.record(endpoint.id, in: tx)
            return (endpoint, isNewSecret)
        }
        return .with {
            $0.endpoint = PBEndpoint(endpoint)
            if isNewSecret { $0.secret = endpoint.secret }
        }
    }
}

extension PBEndpoint {
    init(_ endpoint: WebhookEndpoint) {
        self.init()
        id = endpoint.id
        url = endpoint.url
        partner = endpoint.partner
        active = endpoint.isActive
        disabledReason = endpoint.disabledReason
        test = !endpoint.live
    }
}
