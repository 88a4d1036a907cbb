import Models
import Synchronization
import Testing

@testable import RPC

@Suite(.timeLimit(.minutes(1))) struct ErrorTests {
    @Test(arguments: Way.allCases) func restoresEveryDetailOnTheOtherSide(way: Way) async throws {
        var sent = RPCError.invalid([
            FieldViolation("reporter.phone", "REQUIRED", "is required for HOTLINE", vi: "Cần số điện thoại."),
            FieldViolation("lines[3].body", "TOO_LONG", "is \"too\" long\n", vi: "Nội dung quá dài."),
        ])
        sent.reason = "BAD_PETITION"
        sent.metadata = ["code": "KN-2026-000123-7"]
        let got = try await failure(way, of: sent)
        #expect(got.isRemote)
        #expect(got.code == .invalidArgument)
        #expect(got.message == sent.message)
        #expect(got.messageVi == "Cần số điện thoại. Nội dung quá dài.")
        #expect(got.reason == "BAD_PETITION")
        #expect(got.metadata == sent.metadata)
        #expect(got.violations == sent.violations)
    }

    @Test(arguments: Way.allCases, RPCCode.allCases) func carriesEachCodeWithItsStatus(way: Way, code: RPCCode)
        async throws
    {
        let response = try await answer(way, to: RPCError(code, "so it is"))
        #expect(response.status == code.httpStatus)
        #expect(RPCError(reading: response).code == code)
    }

    @Test(arguments: Way.allCases) func saysWhenToTryAgain(way: Way) async throws {
        let error = RPCError(.resourceExhausted, "too many", retryAfter: 7)
        #expect(try await answer(way, to: error).headers["retry-after"] == "7")
        #expect(try await failure(way, of: error).retryAfter == 7)
    }

    @Test(arguments: Way.allCases) func tellsNothingOfDefects(way: Way) async throws {
        struct Defect: Error { let sql = "SELECT secret FROM petition" }
        let response = try await answer(way, to: Defect())
        #expect(response.status == 500)
        #expect(!response.text.contains("secret"))
        #expect(RPCError(reading: response).code == .internal)
        let mapped = try await answer(way, to: Defect(), mapError: { _ in RPCError(.internal, "SELECT secret") })
        #expect(!mapped.text.contains("secret"))
        let known = try await answer(way, to: Defect(), mapError: { _ in RPCError(.unavailable, "no database") })
        #expect(known.status == 503)
    }

    @Test(arguments: Way.allCases) func neverPassesOffAPeersErrorAsItsOwn(way: Way) async throws {
        for (theirs, ours) in [
            (RPCCode.invalidArgument, RPCCode.internal), (.notFound, .internal), (.unavailable, .unavailable),
        ] {
            var remote = RPCError(theirs, "the peer's secret", reason: "PEER")
            remote.isRemote = true
            let got = try await failure(way, of: remote)
            #expect(got.code == ours)
            #expect(!got.message.contains("secret"))
            #expect(got.reason == nil)
        }
    }

    @Test(arguments: Way.allCases) func endsAtTheDeadlineAndCancelsTheHandler(way: Way) async throws {
        let (cancellations, cancelled) = AsyncStream.makeStream(of: Void.self)
        let begun = Mutex(false)
        let server = makeServer { routes in
            routes.handle(IntakeMethods.getPetition) { _, _ in
                begun.withLock { $0 = true }
                do {
                    try await Task.sleep(for: .seconds(50))
                } catch {
                    cancelled.yield()
                    throw error
                }
                return .init()
            }
        }
        try await way.withServer(server) { transport in
            var patience = Duration.milliseconds(50)
            // A busy machine may not have begun to handle the call when its caller gives up.
            repeat {
                let client = RPCClient(transport: transport, defaultTimeout: patience)
                let error = await rpcError { _ = try await client.call(IntakeMethods.getPetition, .init()) }
                #expect(error?.code == .deadlineExceeded)
                patience *= 2
            } while !begun.withLock { $0 } && patience < .seconds(20)
            let wasCancelled: Void? = await cancellations.first { _ in true }
            #expect(wasCancelled != nil)
            // The server itself answers so, whatever the client's own patience.
            let request = RPCRequest.json(IntakeMethods.getPetition, "{}", ["connect-timeout-ms": "20"])
            let response = try await transport.send(request, timeout: .seconds(20))
            #expect(response.status == 504)
        }
    }

    @Test(arguments: Way.allCases) func callsNobodyAfterTheDeadline(way: Way) async throws {
        let calls = Mutex(0)
        try await way.withServer(makeServer(observe: { _ in calls.withLock { $0 += 1 } }, echo)) { transport in
            let error = await rpcError {
                try await RPCDeadline.$current.withValue(.now - .seconds(1)) {
                    _ = try await RPCClient(transport: transport).call(IntakeMethods.getPetition, .init())
                }
            }
            #expect(error?.code == .deadlineExceeded)
        }
        #expect(calls.withLock { $0 } == 0)
    }

    @Test func saysUnavailableWhenNobodyIsThere() async throws {
        for transport in [
            HTTPTransport(baseURL: "http://127.0.0.1:1") as any RPCTransport, InProcessTransport { nil },
        ] {
            let error = await rpcError {
                _ = try await RPCClient(transport: transport).call(IntakeMethods.getPetition, .init())
            }
            #expect(error?.code == .unavailable)
            #expect(error?.isRemote == true)
        }
    }

    @Test func judgesAnswersOfOtherServersByTheirStatus() {
        for (status, code) in [
            (400, RPCCode.internal), (401, .unauthenticated), (403, .permissionDenied), (404, .unimplemented),
            (429, .unavailable), (502, .unavailable), (503, .unavailable), (504, .unavailable), (500, .unknown),
            (302, .unknown),
        ] {
            #expect(RPCError(reading: RPCResponse(status: status, body: Array("<html>".utf8))).code == code)
        }
        #expect(
            RPCError(reading: RPCResponse(status: 503, body: Array(#"{"code":"new_code"}"#.utf8))).code == .unavailable)
    }

    private func answer(
        _ way: Way, to error: any Error, mapError: (@Sendable (any Error) -> RPCError)? = nil
    ) async throws -> RPCResponse {
        let kept = Mutex<RPCResponse?>(nil)
        let server = makeServer(mapError: mapError) { $0.handle(IntakeMethods.getPetition) { _, _ in throw error } }
        try await way.withServer(server) { transport in
            let response = try await transport.send(.json(IntakeMethods.getPetition, "{}"), timeout: .seconds(20))
            kept.withLock { $0 = response }
        }
        return try #require(kept.withLock { $0 })
    }

    private func failure(_ way: Way, of error: any Error) async throws -> RPCError {
        let kept = Mutex<RPCError?>(nil)
        let server = makeServer { $0.handle(IntakeMethods.getPetition) { _, _ in throw error } }
        try await way.withServer(server) { transport in
            let got = await rpcError {
                _ = try await RPCClient(transport: transport).call(IntakeMethods.getPetition, .init())
            }
            kept.withLock { $0 = got }
        }
        return try #require(kept.withLock { $0 })
    }
}
