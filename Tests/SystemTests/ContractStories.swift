import Cluster
import Foundation
import Models
import RPC
import Storage
import SwiftProtobuf
import TestKit
import Testing

/// The contract against the running services: every method answered, official clients served, nonsense refused.
@Suite("Contract", .serialized, .timeLimit(.minutes(10)))
struct ContractStories {
    @Test func everyMethodOfTheDescriptorsHasARowAndAHandlerOrComesLater() async throws {
        try await Province.story(.sqlite) { province in
            let file = ServiceProcess.root.appending(path: "Shared/Models/Generated/contract.binpb")
            let set = try Google_Protobuf_FileDescriptorSet(serializedBytes: try Data(contentsOf: file))
            var declared: Set<String> = []
            for file in set.file {
                for service in file.service {
                    declared.formUnion(service.method.map { "/\(file.package).\(service.name)/\($0.name)" })
                }
            }
            let served = Set(ServiceName.allCases.flatMap { province.cluster.server(of: $0).routes.all.map(\.path) })
            #expect(declared.count > 80 && declared == served)
            let answered = ServiceName.allCases.flatMap { province.cluster.server(of: $0).routes.implemented }
            #expect(answered.count >= 50)
        }
    }

    @Test(arguments: Engine.available)
    func servesTheOfficialPythonClientInJSONAndBinary(engine: Engine) async throws {
        let python = try #require(ProcessInfo.processInfo.environment["KIPTHOI_TEST_PYTHON"], "make test sets it")
        try await Deployment.run(engine) { deployment in
            let script = ServiceProcess.root.appending(path: "Tests/clients/python/drive.py").path()
            var arguments = [script, "--token", deployment.token]
            for (name, service) in deployment.services { arguments += ["--\(name.rawValue)-url", service.url] }
            let driven = try await Command.run(python, arguments)
            #expect(driven.status == 0, "\(driven.output)")
            #expect(driven.output.contains(" passed, 0 failed"))
        }
    }

    @Test func servesBufCurl() async throws {
        let python = try #require(ProcessInfo.processInfo.environment["KIPTHOI_TEST_PYTHON"], "make test sets it")
        let buf = URL(filePath: python).deletingLastPathComponent().appending(path: "buf").path()
        try await Deployment.run(.sqlite) { deployment in
            let intake = try #require(deployment.services[.intake]).url
            let protos = ServiceProcess.root.appending(path: "Shared/Models/Protos").path()
            let method = "\(intake)/kipthoi.intake.v1.IntakeService/ListPetitions"
            let listed = try await Command.run(
                buf,
                [
                    "curl", "--schema", protos, "--protocol", "connect", "-H",
                    "Authorization: Bearer \(deployment.token)",
                    "-d", #"{"pageSize": 5}"#, method,
                ])
            #expect(listed.status == 0, "\(listed.output)")
            let refused = try await Command.run(
                buf, ["curl", "--schema", protos, "--protocol", "connect", "-d", "{}", method])
            #expect(refused.status != 0 && refused.output.contains("unauthenticated"))
        }
    }

    @Test(arguments: Engine.available)
    func refusesNonsenseStoresNothingAndStaysAlive(engine: Engine) async throws {
        try await Province.story(engine) { province in
            let server = province.cluster.server(of: .intake)
            let path = IntakeMethods.submitPetition.path
            let long = (1...10_000).map { "dòng \($0)" }.joined(separator: #"\n"#)
            let bodies: [(String, [UInt8])] = [
                ("garbage", Array("%$#@!".utf8)), ("not an object", Array("[1,2]".utf8)),
                ("truncated", Array(#"{"body":"#.utf8)),
                ("wrong type", Array(#"{"body":7,"communeCode":[]}"#.utf8)),
                ("unknown enum", Array(#"{"channel":"CHANNEL_PIGEON"}"#.utf8)),
                ("unknown commune", Self.petition(#""communeCode":"00000","body":"x""#)),
                ("NUL", Self.petition(#""communeCode":"27991","body":"a\u0000b""#)),
                ("invalid UTF-8", Array(#"{"body":""#.utf8) + [0xFF, 0xFE] + Array(#""}"#.utf8)),
                ("too long", Self.petition(#""communeCode":"27991","body":"\#(long)""#)),
                ("no text", Self.petition(#""communeCode":"27991""#)),
                ("bad phone", Self.petition(#""communeCode":"27991","body":"x","reporter":{"phone":"12"}"#)),
                ("bad procedure", Self.petition(#""communeCode":"27991","body":"x","procedureCode":"9.1""#)),
            ]
            for (name, body) in bodies {
                let answer = await server.respond(
                    to: RPCRequest(path: path, headers: ["content-type": "application/json"], body: body))
                let text = String(decoding: answer.body, as: UTF8.self)
                #expect(answer.status == 400, "\(name): \(answer.status) \(text)")
                #expect(text.contains(#""code":"invalid_argument""#), "\(name): \(text)")
            }
            let large = RPCRequest(
                path: path, headers: ["content-type": "application/json"], body: [UInt8](repeating: 32, count: 2 << 20))
            #expect(await server.respond(to: large).status == 413)
            let stored = try await province.call(.intake, IntakeMethods.listPetitions) { $0.pageSize = 10 }
            #expect(stored.petitions.isEmpty)

            // Hostile text is only text.
            let hostile = "'); DROP TABLE petition; -- {{#body}}{{.}}{{/body}} $1 %s <script>"
            let kept = try await province.routed { $0.body = hostile }
            #expect(kept.body == hostile)
            #expect(try await province.messages(kept.id).isEmpty == false)
        }
    }

    @Test func refusesACodeWithAWrongCheckDigit() async throws {
        try await Province.story(.sqlite) { province in
            let petition = try await province.submit().petition
            let digit = petition.code.last == "0" ? "1" : "0"
            let error = await #expect(throws: RPCError.self) {
                _ = try await province.call(.intake, IntakeMethods.getPetition) {
                    $0.code = petition.code.dropLast() + digit
                }
            }
            #expect(error?.code == .invalidArgument && error?.violations.first?.reason == "BAD_CHECK_DIGIT")
        }
    }

    private static func petition(_ fields: String) -> [UInt8] {
        Array("{\"channel\":\"CHANNEL_PORTAL\",\"kind\":\"KIND_DIFFICULTY\",\(fields)}".utf8)
    }
}
