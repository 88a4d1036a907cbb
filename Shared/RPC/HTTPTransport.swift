package import AsyncHTTPClient
import Models
import NIOCore
import NIOHTTP1

/// Calls a service over HTTP.
package struct HTTPTransport: RPCTransport {
    private let baseURL: String
    private let client: HTTPClient
    private let maximumBody: Int

    /// - Parameters:
    ///   - baseURL: e.g. `http://127.0.0.1:8081`
    ///   - client: the process's own one, or one of the caller's, which the caller then shuts down. It must not inflate
    ///     answers by itself, as `HTTPClient.shared` does: `RPCClient` reads their encoding.
    ///   - maximumBody: the largest answer in bytes, as sent.
    package init(baseURL: String, client: HTTPClient = HTTPTransport.sharedClient, maximumBody: Int = 32 << 20) {
        self.baseURL = baseURL.hasSuffix("/") ? String(baseURL.dropLast()) : baseURL
        self.client = client
        self.maximumBody = maximumBody
    }

    /// Lives as long as the process.
    package static let sharedClient = makeClient()

    /// A client for services near by: gives up connecting after two seconds. Shut it down after use.
    package static func makeClient() -> HTTPClient {
        var configuration = HTTPClient.Configuration()
        configuration.timeout.connect = .seconds(2)
        configuration.httpVersion = .http1Only
        configuration.redirectConfiguration = .disallow
        // Shorter than the servers' idle timeout, so that a connection is not taken up while the server closes it.
        configuration.connectionPool.idleTimeout = .seconds(30)
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 32
        return HTTPClient(configuration: configuration)
    }

    package func send(_ request: RPCRequest, timeout: Duration) async throws -> RPCResponse {
        var outgoing = HTTPClientRequest(url: baseURL + request.path + Self.queryText(request.query))
        outgoing.method = HTTPMethod(rawValue: request.method)
        for (name, value) in request.headers { outgoing.headers.add(name: name, value: value) }
        if !request.body.isEmpty || request.method == "POST" { outgoing.body = .bytes(ByteBuffer(bytes: request.body)) }
        do {
            let answer = try await client.execute(outgoing, timeout: .init(timeout))
            let body = try await answer.body.collect(upTo: maximumBody)
            var headers: RPCHeaders = [:]
            for field in answer.headers { headers[field.name.lowercased()] = field.value }
            return RPCResponse(status: Int(answer.status.code), headers: headers, body: Array(body.readableBytesView))
        } catch {
            throw Self.judged(error)
        }
    }

    private static func judged(_ error: any Error) -> any Error {
        switch error {
        case is CancellationError: return error
        case let error as HTTPClientError where error == .cancelled: return CancellationError()
        case let error as HTTPClientError where error == .deadlineExceeded || error == .readTimeout:
            var late = RPCError.deadlinePassed
            late.isRemote = true
            return late
        case is NIOTooManyBytesError:
            var large = RPCError(.resourceExhausted, "the answer is too large")
            large.isRemote = true
            return large
        default: return RPCError.unreachable
        }
    }

    private static func queryText(_ query: [String: String]) -> String {
        guard !query.isEmpty else { return "" }
        return "?"
            + query.sorted { $0.key < $1.key }.map { "\(URLText.escape($0.key))=\(URLText.escape($0.value))" }
            .joined(separator: "&")
    }
}

/// Percent-encoding as queries use it.
enum URLText {
    static func escape(_ text: String) -> String {
        var escaped = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                escaped.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let hex = String(byte, radix: 16, uppercase: true)
                escaped += hex.count == 1 ? "%0\(hex)" : "%\(hex)"
            }
        }
        return escaped
    }

    /// Parameters of a query string; a plus sign is a space. Of repeated names the last one counts.
    static func parameters(_ query: some StringProtocol) -> [String: String] {
        var parameters: [String: String] = [:]
        for pair in query.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            parameters[unescape(parts[0])] = parts.count > 1 ? unescape(parts[1]) : ""
        }
        return parameters
    }

    private static func unescape(_ text: some StringProtocol) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
