import Models
import Synchronization

/// Mail through a relay. libcurl blocks, so it runs on threads of its own, never on Swift's cooperative pool.
package final class SMTPChannel: MessageChannel {
    package let name = "smtp"
    private let settings: SMTPSettings
    private let connections: [SMTPConnection]
    private let free: FreeConnections
    private let breaker = CircuitBreaker()
    /// `SMTP_CONNECTIONS` when unset: few enough for the limits that mail servers set a client.
    package static let connections = 8

    /// - Parameter connections: at once; each is opened when it is first needed.
    package init(_ settings: SMTPSettings, connections: Int = SMTPChannel.connections) {
        self.settings = settings
        self.connections = (0..<max(1, connections)).map { SMTPConnection(settings, number: $0) }
        free = FreeConnections(count: self.connections.count)
    }

    package func reaches(_ address: Address) -> Bool { !address.email.isEmpty }

    package func send(_ message: OutgoingMessage) async -> SendResult {
        guard let to = try? MailAddress(name: message.address.name, mailbox: message.address.email) else {
            return .permanent("not a mail address")
        }
        let mail = MailMessage(
            id: message.id, from: settings.from, to: to, subject: message.subject, body: message.body,
            date: message.createdAt)
        let position = await free.take()
        defer { free.giveBack(position) }
        // It waited behind others for as long as an attempt may last.
        if Task.isCancelled { return .exhausted("no connection to the mail server became free") }
        guard breaker.enter() else { return .exhausted("the mail server does not answer; waiting") }
        let (result, isAlive) = await connections[position].send(mail)
        breaker.leave(isAlive: isAlive)
        return result
    }
}

/// Which connections have nothing to do. A mail waits for the first that becomes free, so none waits behind a slow one;
/// the lowest is taken first, so one mail after another goes over one connection.
private final class FreeConnections: Sendable {
    private struct State {
        var free: Set<Int>
        var waiting: [CheckedContinuation<Int, Never>] = []
    }

    private let state: Mutex<State>

    init(count: Int) {
        state = Mutex(State(free: Set(0..<count)))
    }

    func take() async -> Int {
        await withCheckedContinuation { continuation in
            let position = state.withLock { state -> Int? in
                guard let position = state.free.min() else {
                    state.waiting.append(continuation)
                    return nil
                }
                state.free.remove(position)
                return position
            }
            if let position { continuation.resume(returning: position) }
        }
    }

    func giveBack(_ position: Int) {
        let next = state.withLock { state -> CheckedContinuation<Int, Never>? in
            guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
            state.free.insert(position)
            return nil
        }
        next?.resume(returning: position)
    }
}

/// Where mail goes.
package struct SMTPSettings: Sendable {
    /// `smtp://user:password@host:587` or `smtps://…`
    let url: String
    let from: MailAddress
    /// Certificates to trust instead of the system's; then TLS is required everywhere.
    let caFile: String?
    /// Everywhere but on this machine a connection without TLS is refused.
    package let requiresTLS: Bool
    /// Seconds for one connection attempt, and for one whole mail.
    let connectTimeout: Int
    let timeout: Int

    /// - Throws: `RPCError.invalidArgument` that names the setting, never its value: the URL holds a password.
    package init(
        url: String, from: String, caFile: String? = nil, connectTimeout: Int = 10,
        timeout: Int = MessageQueue.longestSend
    ) throws {
        guard let host = Self.host(of: url) else {
            throw RPCError.invalid(
                "SMTP_URL", "BAD_URL", "must look like smtp://host:port or smtps://host:port",
                vi: "SMTP_URL phải có dạng smtp://máy:cổng.")
        }
        self.url = url
        do {
            self.from = try MailAddress(parsing: from)
        } catch {
            throw RPCError.invalid(
                "SMTP_FROM", "BAD_EMAIL", "must be a mail address", vi: "SMTP_FROM phải là địa chỉ thư điện tử.")
        }
        self.caFile = caFile
        requiresTLS = caFile != nil || !["127.0.0.1", "localhost", "[::1]"].contains(host)
        self.connectTimeout = connectTimeout
        self.timeout = timeout
    }

    private static func host(of url: String) -> String? {
        guard let scheme = ["smtp://", "smtps://"].first(where: { url.hasPrefix($0) }),
            url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { return nil }
        let authority = url.dropFirst(scheme.count).prefix { $0 != "/" }
        let server = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
        if server.first == "[" {
            return server.firstIndex(of: "]").map { String(server[...$0]) }
        }
        let host = server.prefix { $0 != ":" }
        return host.isEmpty ? nil : String(host)
    }
}
