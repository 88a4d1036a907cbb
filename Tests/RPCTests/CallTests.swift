import Models
import Synchronization
import SwiftProtobuf
import Testing

@testable import RPC

@Suite(.timeLimit(.minutes(1))) struct CallTests {
    @Test(arguments: Way.allCases, [RPCPayload.Codec.json, .proto])
    func carriesVietnameseBothWays(way: Way, codec: RPCPayload.Codec) async throws {
        try await way.withServer(makeServer(echo)) { transport in
            let client = RPCClient(transport: transport, codec: codec)
            let answer = try await client.call(
                IntakeMethods.submitPetition,
                .with {
                    $0.subject = "Đề nghị cấp điện ổn định tại ấp Bến Lức"
                    $0.channel = .portal
                    $0.reporter.fullName = "Nguyễn Thị Ánh"
                })
            #expect(answer.petition.subject == "Đề nghị cấp điện ổn định tại ấp Bến Lức")
            #expect(answer.petition.channel == .portal)
            #expect(answer.petition.reporter.fullName == "Nguyễn Thị Ánh")
        }
    }

    @Test(arguments: Way.allCases) func compressesLargeBodiesBothWays(way: Way) async throws {
        let seen = Mutex<[RPCObservation]>([])
        let body = String(repeating: "Mất điện thường xuyên. ", count: 4000)
        try await way.withServer(makeServer(observe: { one in seen.withLock { $0.append(one) } }, echo)) { transport in
            let answer = try await RPCClient(transport: transport).call(
                IntakeMethods.submitPetition, .with { $0.body = body })
            #expect(answer.petition.body == body)
        }
        let one = try #require(seen.withLock { $0.first })
        #expect(one.requestBytes < body.utf8.count / 10)
        #expect(one.responseBytes < body.utf8.count / 10)
        #expect(one.method == IntakeMethods.submitPetition.path)
        #expect(one.code == nil)
    }

    @Test(arguments: Way.allCases) func leavesSmallAnswersAndUnaskedOnesUncompressed(way: Way) async throws {
        try await way.withServer(makeServer(echo)) { transport in
            let small = try await transport.send(
                .json(IntakeMethods.getPetition, #"{"id":"a"}"#, ["accept-encoding": "gzip"]), timeout: .seconds(5))
            #expect(small.headers["content-encoding"] == nil)
            let large = "{\"id\":\"\(String(repeating: "a", count: 3000))\"}"
            let unasked = try await transport.send(.json(IntakeMethods.getPetition, large), timeout: .seconds(5))
            #expect(unasked.headers["content-encoding"] == nil)
            let asked = try await transport.send(
                .json(IntakeMethods.getPetition, large, ["accept-encoding": "br, gzip;q=0.5"]), timeout: .seconds(5))
            #expect(asked.headers["content-encoding"] == "gzip")
            #expect(try Gzip.inflate(asked.body, limit: 10_000) == unasked.body)
        }
    }

    @Test(arguments: Way.allCases) func answersReadsByGET(way: Way) async throws {
        try await way.withServer(makeServer(echo)) { transport in
            let plain = ["connect": "v1", "encoding": "json", "message": #"{"id":"mã số 1+1"}"#]
            let packed = try #require(Gzip.compress(Array(#"{"id":"nén"}"#.utf8)))
            let gzipped = [
                "encoding": "json", "base64": "1", "compression": "gzip", "message": base64URL(packed),
            ]
            let binary: [UInt8] = try PBGetPetitionRequest.with { $0.id = "nhị phân" }.serializedBytes()
            for (query, id) in [
                (plain, "mã số 1+1"), (gzipped, "nén"),
                (["encoding": "proto", "base64": "1", "message": base64URL(binary)], "nhị phân"),
            ] {
                let request = RPCRequest(method: "GET", path: IntakeMethods.getPetition.path, query: query)
                let response = try await transport.send(request, timeout: .seconds(5))
                #expect(response.status == 200, "\(response.text)")
                let codec = try #require(RPCPayload.Codec(contentType: response.headers["content-type"]))
                let answer = try RPCPayload(codec: codec, bytes: response.body).decodeLeniently(
                    PBGetPetitionResponse.self)
                #expect(answer.petition.id == id)
                #expect(response.headers["cache-control"]?.contains("no-store") == true)
            }
        }
    }

    @Test(arguments: Way.allCases) func refusesToWriteByGET(way: Way) async throws {
        try await way.withServer(makeServer(echo)) { transport in
            let query = ["encoding": "json", "message": "{}"]
            let response = try await transport.send(
                RPCRequest(method: "GET", path: IntakeMethods.submitPetition.path, query: query), timeout: .seconds(5))
            #expect(response.status == 405)
            #expect(response.headers["allow"] == "POST")
            let delete = try await transport.send(
                RPCRequest(method: "DELETE", path: IntakeMethods.getPetition.path), timeout: .seconds(5))
            #expect(delete.status == 405)
            #expect(delete.headers["allow"] == "GET, POST")
        }
    }

    @Test(arguments: Way.allCases) func tellsTheHandlerWhoCallsAndWithWhichKey(way: Way) async throws {
        let seen = Mutex<RPCCall?>(nil)
        let server = makeServer { routes in
            routes.handle(IntakeMethods.getPetition) { _, call in
                seen.withLock { $0 = call }
                return .init()
            }
        }
        try await way.withServer(server) { transport in
            let client = RPCClient(transport: transport, token: { "officer:cv1.qlnl" })
            _ = try await client.call(IntakeMethods.getPetition, .init(), idempotencyKey: "k-1")
        }
        let call = try #require(seen.withLock { $0 })
        #expect(call.principal.id == "officer:cv1.qlnl")
        #expect(call.idempotencyKey == "k-1")
        #expect(call.method.path == IntakeMethods.getPetition.path)
        #expect(try #require(call.deadline) > .now)
    }

    @Test(arguments: Way.allCases) func handsTheTraceOn(way: Way) async throws {
        let inner = makeServer { routes in
            routes.handle(IntakeMethods.getPetition) { _, _ in .with { $0.petition.id = Trace.current } }
        }
        let parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
        try await way.withServer(inner) { innerTransport in
            let outer = makeServer { routes in
                routes.handle(IntakeMethods.getPetition) { _, call in
                    var answer = try await RPCClient(transport: innerTransport).call(IntakeMethods.getPetition, .init())
                    answer.petition.code = call.traceparent
                    return answer
                }
            }
            try await way.withServer(outer) { transport in
                let answer = try await RPCClient(transport: transport).call(
                    IntakeMethods.getPetition, .init(), headers: ["traceparent": parent])
                let spans = [parent, answer.petition.code, answer.petition.id].compactMap(TraceContext.parse)
                #expect(spans.count == 3)
                #expect(Set(spans.map(\.traceID)).count == 1)
                #expect(Set(spans.map(\.spanID)).count == 3)
            }
        }
    }

    @Test(arguments: Way.allCases) func handsTheDeadlineOn(way: Way) async throws {
        let inner = makeServer { routes in
            routes.handle(IntakeMethods.getPetition) { _, call in
                .with { $0.petition.version = Int32(call.deadline.map { ($0 - .now).milliseconds } ?? 0) }
            }
        }
        try await way.withServer(inner) { innerTransport in
            let outer = makeServer { routes in
                routes.handle(IntakeMethods.getPetition) { _, _ in
                    let client = RPCClient(transport: innerTransport, defaultTimeout: .seconds(100))
                    return try await client.call(IntakeMethods.getPetition, .init())
                }
            }
            try await way.withServer(outer) { transport in
                let client = RPCClient(transport: transport, defaultTimeout: .seconds(20))
                let left = try await client.call(IntakeMethods.getPetition, .init()).petition.version
                #expect((1...20_000).contains(left))
            }
        }
    }

    @Test(arguments: Way.allCases) func servesTwoCallsAtOnce(way: Way) async throws {
        let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
        let server = makeServer { routes in
            // The first call ends only when the second one has come.
            routes.handle(IntakeMethods.getPetition) { request, _ in
                if request.id == "first" { _ = await arrivals.first { _ in true } } else { arrived.yield() }
                return .with { $0.petition.id = request.id }
            }
        }
        try await way.withServer(server) { transport in
            let client = RPCClient(transport: transport)
            async let first = client.call(IntakeMethods.getPetition, .with { $0.id = "first" })
            async let second = client.call(IntakeMethods.getPetition, .with { $0.id = "second" })
            let answers = try await [first.petition.id, second.petition.id]
            #expect(answers == ["first", "second"])
        }
    }
}

func base64URL(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
        let piece = bytes[start..<min(start + 3, bytes.count)]
        let word = piece.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - piece.count))
        for position in 0...piece.count { text.append(alphabet[(word >> (18 - 6 * position)) & 63]) }
    }
    return text
}
