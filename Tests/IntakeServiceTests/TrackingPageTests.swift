import Crypto
import FoundationEssentials
import Models
import RPC
import TestKit
import Testing

@testable import IntakeService

@Suite("The page of the sender", .timeLimit(.minutes(2)))
struct TrackingPageTests {
    /// The same bytes whatever the address holds, so nothing of an address can become part of the page.
    @Test func isTheSameForEverybodyAndRunsItsOwnScriptAlone() async throws {
        try await Intake.with(.sqlite) { intake in
            try await intake.served { http, _ in
                func page(_ path: String) async throws -> RPCResponse {
                    try await http.send(RPCRequest(method: "GET", path: path), timeout: .seconds(30))
                }
                let page1 = try await page("/petitions/KN-2026-000123-7")
                let page2 = try await page("/petitions/%3Cscript%3Ealert(1)%3C/script%3E")
                #expect(page1.status == 200 && page1.body == page2.body)
                #expect(page1.headers["content-type"] == "text/html; charset=utf-8")
                let text = String(decoding: page1.body, as: UTF8.self)
                let parts = text.split(separator: "<script>", maxSplits: 1)
                let script = try #require(parts.last?.split(separator: "</script>").first)
                let digest = Data(SHA256.hash(data: Data(script.utf8))).base64EncodedString()
                let policy = try #require(page1.headers["content-security-policy"])
                #expect(policy.contains("script-src 'sha256-\(digest)'") && policy.hasPrefix("default-src 'none'"))
                // What it calls exists.
                for method in ["TrackPetition", "ProvideSupplement", "RateAnswer", "ReopenPetition"] {
                    #expect(script.contains("call('\(method)'"))
                    let path = "/kipthoi.intake.v1.IntakeService/\(method)"
                    let answer = try await http.send(
                        RPCRequest(
                            method: "POST", path: path, headers: ["content-type": "application/json"],
                            body: Array(#"{"tracking":{"code":"KN-2026-000123-7","secret":"X"}}"#.utf8)),
                        timeout: .seconds(30))
                    #expect(answer.status != 401 && answer.status != 403 && answer.status < 500, "\(method)")
                }
            }
        }
    }
}
