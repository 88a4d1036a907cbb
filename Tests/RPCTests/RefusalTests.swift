import Models
import Synchronization
import Testing

@testable import RPC

/// What a server refuses, and how it says so.
@Suite(.timeLimit(.minutes(1))) struct RefusalTests {
    @Test(arguments: Way.allCases) func refusesAnUnknownPathWith404(way: Way) async throws {
        try await expect(way, .init(path: "/kipthoi.intake.v1.IntakeService/Nothing"), 404, "unimplemented")
        try await expect(way, .init(method: "GET", path: "/"), 404, "unimplemented")
    }

    @Test(arguments: Way.allCases) func refusesAMethodOfALaterReleaseWith501(way: Way) async throws {
        try await expect(way, .json(IntakeMethods.listEvents, "{}"), 501, "unimplemented")
    }

    @Test(arguments: Way.allCases) func refusesAnUnknownCodecWith415(way: Way) async throws {
        for type in ["text/plain", "application/connect+json", "application/json; charset=latin1", ""] {
            let request = RPCRequest(path: IntakeMethods.getPetition.path, headers: ["content-type": type])
            let response = try await expect(way, request, 415, "invalid_argument")
            #expect(response.headers["accept-post"] == "application/json, application/proto")
        }
        let request = RPCRequest.json(
            IntakeMethods.getPetition, "{}", ["content-type": "Application/JSON; charset=UTF-8"])
        try await expect(way, request, 200)
    }

    @Test(arguments: Way.allCases) func refusesAnUnknownCompression(way: Way) async throws {
        let request = RPCRequest.json(IntakeMethods.getPetition, "{}", ["content-encoding": "br"])
        #expect(try await expect(way, request, 501, "unimplemented").text.contains("gzip"))
        try await expect(way, .json(IntakeMethods.getPetition, "{}", ["content-encoding": "identity"]), 200)
    }

    @Test(arguments: Way.allCases) func refusesBrokenGzip(way: Way) async throws {
        let packed = try #require(Gzip.compress(Array(#"{"id":"a"}"#.utf8)))
        for body in [Array("no gzip at all".utf8), Array(packed.dropLast(4)), Array(packed.prefix(1))] {
            var request = RPCRequest.json(IntakeMethods.getPetition, "", ["content-encoding": "gzip"])
            request.body = body
            try await expect(way, request, 400, "invalid_argument")
        }
    }

    @Test(arguments: Way.allCases) func refusesOversizeBodiesWith413(way: Way) async throws {
        let body = "{\"id\":\"\(String(repeating: "a", count: 1 << 20))\"}"
        let response = try await expect(way, .json(IntakeMethods.getPetition, body), 413, "resource_exhausted")
        #expect(response.headers["retry-after"] == nil)
    }

    @Test(arguments: Way.allCases) func refusesAZipBomb(way: Way) async throws {
        let packed = try #require(Gzip.compress([UInt8](repeating: 0x20, count: 64 << 20)))
        #expect(packed.count < 1 << 20)
        var request = RPCRequest.json(IntakeMethods.getPetition, "", ["content-encoding": "gzip"])
        request.body = packed
        let response = try await expect(way, request, 413, "resource_exhausted")
        #expect(response.headers["retry-after"] == nil)
    }

    @Test(arguments: Way.allCases) func refusesBadProtocolHeaders(way: Way) async throws {
        for (name, value) in [
            ("connect-timeout-ms", "soon"), ("connect-timeout-ms", "12345678901"), ("connect-timeout-ms", "-1"),
            ("connect-protocol-version", "2"), ("idempotency-key", "có dấu"), ("idempotency-key", "a b"),
            ("idempotency-key", String(repeating: "k", count: 256)),
        ] {
            try await expect(way, .json(IntakeMethods.getPetition, "{}", [name: value]), 400, "invalid_argument")
        }
        try await expect(way, .json(IntakeMethods.getPetition, "{}", ["connect-protocol-version": "1"]), 200)
    }

    @Test(arguments: Way.allCases) func refusesWhatIsNoJSON(way: Way) async throws {
        for body in ["", "no json", "[]", "7", "{", #"{"id":"a"} rest"#, #"{"id":}"#] {
            try await expect(way, .json(IntakeMethods.getPetition, body), 400, "invalid_argument")
        }
        var request = RPCRequest.json(IntakeMethods.getPetition, "")
        request.body = Array(#"{"id":""#.utf8) + [0xC3, 0x28] + Array(#""}"#.utf8)
        try await expect(way, request, 400, "invalid_argument")
        request = RPCRequest(path: IntakeMethods.getPetition.path, headers: ["content-type": "application/proto"])
        request.body = [0x0A, 0x02, 0xC3, 0x28]
        try await expect(way, request, 400, "invalid_argument")
        request.body = [0xFF, 0xFF, 0xFF]
        try await expect(way, request, 400, "invalid_argument")
    }

    @Test(arguments: Way.allCases) func survivesDeepNesting(way: Way) async throws {
        let depth = 100_000
        for body in [
            String(repeating: #"{"x":"#, count: depth) + "1" + String(repeating: "}", count: depth),
            #"{"x":"# + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "}",
            #"{"x":"# + String(repeating: "[", count: depth),
            #"{"reporter":"# + String(repeating: "[", count: depth),
        ] {
            let response = try await send(way, .json(IntakeMethods.submitPetition, body))
            #expect([200, 400].contains(response.status))
        }
    }

    @Test(arguments: Way.allCases) func asksWhoCallsBeforeReadingTheMessage(way: Way) async throws {
        let nobody = RPCRequest.json(IntakeMethods.getPetition, "no json", ["authorization": "Bearer nobody"])
        try await expect(way, nobody, 401, "unauthenticated")
        let stranger = RPCRequest.json(IntakeMethods.getPetition, "no json", ["authorization": "Bearer stranger"])
        try await expect(way, stranger, 403, "permission_denied")
    }

    /// Sends to a server with `echo`, with ListEvents of a later release.
    @discardableResult
    private func expect(
        _ way: Way, _ request: RPCRequest, _ status: Int, _ code: String? = nil, at: SourceLocation = #_sourceLocation
    ) async throws -> RPCResponse {
        let response = try await send(way, request)
        #expect(response.status == status, "\(response.text)", sourceLocation: at)
        if let code {
            #expect(response.headers["content-type"] == "application/json", sourceLocation: at)
            #expect(response.text.contains("\"code\":\"\(code)\""), "\(response.text)", sourceLocation: at)
        }
        return response
    }

    private func send(_ way: Way, _ request: RPCRequest) async throws -> RPCResponse {
        let answer = Mutex<RPCResponse?>(nil)
        let server = makeServer { routes in
            echo(&routes)
            routes.later([IntakeMethods.listEvents])
        }
        try await way.withServer(server) { transport in
            let response = try await transport.send(request, timeout: .seconds(20))
            answer.withLock { $0 = response }
        }
        return try #require(answer.withLock { $0 })
    }
}
