import AsyncHTTPClient
import FoundationEssentials
import NIOCore
import NIOHTTP1
import NIOPosix
package import Storage
import Synchronization

/// Webhooks of partners as Standard Webhooks lays down: signed with the secrets of the day, never into the house, never
/// after 410.
package struct PartnerChannel: MessageChannel {
    package static let name = "partner"
    private let database: any Database
    private let rules: EndpointRules
    /// One each endpoint: a partner that hangs takes no place from the others.
    private let breakers = Breakers()

    package init(database: any Database, rules: EndpointRules) {
        self.database = database
        self.rules = rules
    }

    package var name: String { Self.name }

    /// Standard Webhooks: `webhook-id` is the same at every attempt.
    package var honoursIDs: Bool { true }

    package func reaches(_ address: Address) -> Bool { !address.endpointID.isEmpty }

    package func send(_ message: OutgoingMessage) async -> SendResult {
        do {
            let id = message.address.endpointID
            let (endpoint, now) = try await database.read { tx in (try EndpointStore(tx).require(id), tx.now) }
            guard endpoint.isActive else { return .permanent("the endpoint is off") }
            let breaker = breakers.of(id)
            guard breaker.enter() else { return .retry("the endpoint does not answer; waiting") }
            var isAlive = false
            defer { breaker.leave(isAlive: isAlive) }
            let rules = rules
            // Looking a name up blocks, so not on Swift's own threads.
            let address = try await NIOThreadPool.singleton.runIfActive { rules.resolve(endpoint.url) }
            guard let address, let host = EndpointRules.parts(endpoint.url)?.host else {
                return .retry("the name stands for no public address")
            }
            let status = try await post(message, endpoint, to: address, of: host, at: now)
            isAlive = status < 500
            if status == 410 {
                try await database.write { tx in
                    try EndpointStore(tx).disable(id, reason: "answered 410 Gone")
                }
            }
            return WebhookChannel.result(of: status, id: message.parameters["webhook_id"] ?? message.id)
        } catch {
            return .unknown("no answer: \(type(of: error))")
        }
    }

    private final class Breakers: Sendable {
        private let known = Mutex<[String: CircuitBreaker]>([:])

        func of(_ endpoint: String) -> CircuitBreaker {
            known.withLock { known in
                let breaker = known[endpoint] ?? CircuitBreaker()
                known[endpoint] = breaker
                return breaker
            }
        }
    }

    /// Connects to the address that was checked, whatever the name stands for by then.
    private func post(
        _ message: OutgoingMessage, _ endpoint: WebhookEndpoint, to address: String, of host: String, at now: Date
    ) async throws -> Int {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        if address != host { configuration.dnsOverride = [host: address] }
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        do {
            let body = Array(message.body.utf8)
            let id = message.parameters["webhook_id"] ?? message.id
            let timestamp = Int64(now.timeIntervalSince1970)
            var request = HTTPClientRequest(url: endpoint.url)
            request.method = .POST
            request.headers.add(name: "content-type", value: "application/json")
            request.headers.add(name: "user-agent", value: "kip-thoi")
            request.headers.add(name: "webhook-id", value: id)
            request.headers.add(name: "webhook-timestamp", value: String(timestamp))
            request.headers.add(
                name: "webhook-signature",
                value: try endpoint.secrets(at: now).map {
                    try WebhookSigner(secret: $0).sign(id: id, timestamp: timestamp, body: body)
                }.joined(separator: " "))
            request.body = .bytes(ByteBuffer(bytes: body))
            let response = try await client.execute(request, timeout: ProviderHTTP.timeout)
            _ = try? await response.body.collect(upTo: 64 * 1024)
            try await client.shutdown()
            return Int(response.status.code)
        } catch {
            try? await client.shutdown()
            throw error
        }
    }
}
