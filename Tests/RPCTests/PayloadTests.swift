import Models
import SwiftProtobuf
import Testing

@testable import RPC

@Suite(.timeLimit(.minutes(1))) struct PayloadTests {
    @Test func skipsFieldsOfANewerContract() throws {
        let request = try decode(
            #"{"subject":"a","newField":{"deep":[1,{"x":null}]},"reporter":{"nick":"b","phone":"1"}}"#)
        #expect(request.subject == "a")
        #expect(request.reporter.phone == "1")
    }

    @Test func namesAnUnknownEnumValueAlsoBesideUnknownFields() throws {
        for text in [
            #"{"channel":"CHANNEL_PIGEON"}"#, #"{"newField":1,"channel":"CHANNEL_PIGEON"}"#,
            #"{"channel":"CHANNEL_PIGEON","newField":1}"#,
        ] {
            #expect(violations(text).map(\.field) == ["channel"])
            #expect(violations(text).map(\.reason) == ["UNKNOWN_VALUE"])
        }
        let nested = #"{"lines":[{"line":1},{"line":2,"x":1,"petition":{"kind":"KIND_RANT"}}]}"#
        let error = #expect(throws: RPCError.self) {
            _ = try payload(nested).decode(PBImportPetitionsRequest.self)
        }
        #expect(error?.violations.map(\.field) == ["lines[1].petition.kind"])
    }

    @Test func namesEveryFieldOfAWrongTypeAtOnce() {
        let found = violations(
            #"{"subject":7,"reporter":{"fullName":true,"phone":"1"},"receivedAt":"yesterday","attachmentIds":[1],"body":{"a":1}}"#
        )
        #expect(found.map(\.field) == ["subject", "reporter.full_name", "received_at", "attachment_ids[0]", "body"])
        #expect(found.map(\.reason) == ["WRONG_TYPE", "WRONG_TYPE", "BAD_TIMESTAMP", "WRONG_TYPE", "WRONG_TYPE"])
        #expect(found.allSatisfy { $0.messageVi.hasPrefix($0.field) })
    }

    @Test func namesNumbersOutOfRange() {
        let error = #expect(throws: RPCError.self) {
            _ = try payload(#"{"page_size":99999999999}"#).decode(PBListPetitionsRequest.self)
        }
        #expect(error?.violations.map(\.field) == ["page_size"])
        #expect(error?.violations.map(\.reason) == ["OUT_OF_RANGE"])
    }

    @Test func boundsTheWorkOnAHostileBody() throws {
        let many = "{" + (0..<20_000).map { "\"x\($0)\":\($0)" }.joined(separator: ",") + "}"
        _ = try decode(many)
        let bad = "{\"attachmentIds\":[" + Array(repeating: "1", count: 20_000).joined(separator: ",") + "]}"
        #expect(violations(bad).count == 20)
    }

    @Test func takesProtoNamesAndEnumNumbersToo() throws {
        let request = try decode(#"{"commune_code":"27991","channel":3}"#)
        #expect(request.communeCode == "27991")
        #expect(request.channel == .hotline)
    }

    @Test func readsAnswersOfANewerContract() throws {
        let answer = try payload(#"{"petition":{"id":"a","channel":"CHANNEL_PIGEON","mood":"good"}}"#)
            .decodeLeniently(PBGetPetitionResponse.self)
        #expect(answer.petition.id == "a")
    }

    @Test func encodesEqualMessagesAlike() throws {
        let info = PBErrorInfo.with { for i in 0..<50 { $0.metadata["key\(i)"] = "\(i)" } }
        var other = PBErrorInfo()
        for i in (0..<50).reversed() { other.metadata["key\(i)"] = "\(i)" }
        #expect(try RPCPayload(info, codec: .proto).bytes == RPCPayload(other, codec: .proto).bytes)
    }

    @Test func startsANewTraceWhenTheHeaderIsBad() {
        for header in [
            nil, "", "00-0-0-01", "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            "00-00000000000000000000000000000000-b7ad6b7169203331-01",
            "00-0AF7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        ] {
            let trace = TraceContext(continuing: header)
            #expect(TraceContext.parse(trace.traceparent) == trace)
            #expect(header?.contains(trace.traceID) != true)
        }
    }

    @Test func inflatesSeveralGzipMembers() throws {
        let one = try #require(Gzip.compress(Array("một ".utf8)))
        let two = try #require(Gzip.compress(Array("hai".utf8)))
        #expect(String(decoding: try Gzip.inflate(one + two, limit: 100), as: UTF8.self) == "một hai")
    }

    private func payload(_ text: String) -> RPCPayload { RPCPayload(codec: .json, bytes: Array(text.utf8)) }

    private func decode(_ text: String) throws -> PBSubmitPetitionRequest {
        try payload(text).decode(PBSubmitPetitionRequest.self)
    }

    private func violations(_ text: String) -> [FieldViolation] {
        do {
            _ = try decode(text)
            return []
        } catch {
            return (error as? RPCError)?.violations ?? []
        }
    }
}
