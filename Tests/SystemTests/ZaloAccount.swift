import Crypto
import Foundation
import Models
import RPC
import ServiceKit
import Synchronization
import TestKit
import Testing

/// The department's official account on Zalo, as a story needs it: who writes to it, and where Zalo keeps their files.
struct ZaloAccount: Sendable {
    /// The settings of intake.
    let flags: [String]
    private let port: Int

    private static let appID = "360846524940903967"
    private static let secret = "oa-secret-of-a-story"

    /// - Parameter files: answers for each file that is fetched.
    static func run(
        _ file: @escaping @Sendable () async throws -> RPCResponse = {
            RPCResponse(status: 200, headers: [:], body: Array("%PDF-1.7\nz".utf8))
        },
        _ body: (ZaloAccount) async throws -> Void
    ) async throws {
        let route = HTTPExtraRoute("GET", "/so-do.pdf") { _ in
            (try? await file()) ?? RPCResponse(status: 500, headers: [:], body: [])
        }
        try await withHTTPServer(nil, extras: [route]) { port in
            let flags = [
                "--zalo-app-id", appID, "--zalo-oa-secret", secret, "--zalo-silence", "1", "--zalo-file-hosts",
                "127.0.0.1:\(port)",
            ]
            try await body(ZaloAccount(flags: flags, port: port))
        }
    }

    /// Somebody writes, with a file.
    ///
    /// - Parameter key: the sender and the message; the same again is the same message.
    /// - Returns: how intake's webhook answered.
    func say(_ text: String, key: String, to deployment: Deployment) async throws -> Int {
        let timestamp = Int64((Date.now.timeIntervalSince1970 * 1000).rounded())
        let file = #"{"type":"file","payload":{"url":"http://127.0.0.1:\#(port)/so-do.pdf?\#(key)"}}"#
        let body = """
            {"app_id":"\(Self.appID)","event_name":"user_send_file","timestamp":"\(timestamp)",\
            "sender":{"id":"\(key)"},"message":{"msg_id":"\(key)","text":"\(text)","attachments":[\(file)]}}
            """
        let mac = Hex.text(SHA256.hash(data: Data("\(Self.appID)\(body)\(timestamp)\(Self.secret)".utf8)))
        let intake = try #require(deployment.proxies[.intake]).port
        return try await HTTPTransport(baseURL: "http://127.0.0.1:\(intake)").send(
            RPCRequest(
                method: "POST", path: "/webhooks/zalo",
                headers: ["content-type": "application/json", "x-zevent-signature": "mac=\(mac)"],
                body: Array(body.utf8)),
            timeout: .seconds(30)
        ).status
    }
}
