import FoundationEssentials
import Models
import SwiftProtobuf
import Testing

/// The hand-written tables against the descriptors of the `.proto` files.
@Suite(.timeLimit(.minutes(1))) struct ContractTests {
    private let files: [Google_Protobuf_FileDescriptorProto]

    init() throws {
        let path = #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined()
        let bytes = try #require(
            FileManager.default.contents(atPath: "\(path)/Shared/Models/Generated/contract.binpb"))
        files = try Google_Protobuf_FileDescriptorSet(serializedBytes: bytes).file
    }

    @Test func everyMethodHasItsRowWithTheRightTypes() throws {
        var declared: [String: String] = [:]
        for file in files {
            for service in file.service {
                for method in service.method {
                    declared["/\(file.package).\(service.name)/\(method.name)"] =
                        "\(Self.short(method.inputType)) → \(Self.short(method.outputType)), \(method.options.idempotencyLevel)"
                }
            }
        }
        var written: [String: String] = [:]
        for method in Self.methods {
            let types = "\(type(of: method))".drop { $0 != "<" }.dropFirst().dropLast().split(separator: ", ")
            let level: Google_Protobuf_MethodOptions.IdempotencyLevel =
                switch method.idempotency {
                case .noSideEffects: .noSideEffects
                case .idempotent: .idempotent
                case .unknown: .idempotencyUnknown
                }
            #expect(written[method.path] == nil, "\(method.path) is written twice")
            written[method.path] = "\(types[0].dropFirst(2)) → \(types[1].dropFirst(2)), \(level)"
        }
        #expect(written == declared)
    }

    @Test func enumsHaveTheNamesAndNumbersOfTheContract() throws {
        try expectSame(Channel.self)
        try expectSame(Urgency.self)
        try expectSame(Kind.self)
        try expectSame(SenderKind.self)
        try expectSame(Authority.self)
        try expectSame(Track.self)
        try expectSame(PetitionStatus.self)
        try expectSame(AnswerKind.self)
        try expectSame(Rating.self)
        try expectSame(AssigneeKind.self)
    }

    @Test func enumsAreReadByBothNamesInAnyCase() {
        #expect(Channel(name: "hotline") == .hotline)
        #expect(Channel(name: "CHANNEL_ON_SITE") == .onSite)
        #expect(Channel(name: "CHANNEL_") == nil)
        #expect(Channel(PBChannel.unspecified) == nil)
        #expect(Channel(PBChannel.UNRECOGNIZED(99)) == nil)
        #expect(Track.rapid24h.wire == .rapid24H)
    }

    @Test func messageNamesAreUniqueOverAllPackages() {
        let names = files.flatMap { file in file.messageType.map(\.name) }
        #expect(Set(names).count == names.count)
    }

    @Test func noFieldIsCalledDescription() {
        for file in files where !file.package.hasPrefix("google") {
            for message in file.messageType {
                #expect(!message.field.contains { $0.name == "description" }, "\(message.name)")
            }
        }
    }

    @Test func instantsKeepTheirMilliseconds() {
        for milliseconds in [0, 1, 999, -1, -1001] + Array(1_795_123_456_000..<1_795_123_458_000) {
            let date = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
            let wire = PBTimestamp(date)
            #expect((0..<1_000_000_000).contains(wire.nanos))
            #expect(wire.seconds * 1000 + Int64(wire.nanos / 1_000_000) == Int64(milliseconds))
            #expect(wire.instant == date)
        }
    }

    private static let methods: [any AnyRPCMethod] =
        IntakeMethods.all + RoutingMethods.all + DirectoryMethods.all + SLAMethods.all + NotificationMethods.all
        + EventMethods.all

    private static func short(_ name: String) -> Substring { name.split(separator: ".").last ?? "" }

    private func expectSame<E: WireEnum>(_ type: E.Type) throws {
        let name = "\(E.Wire.self)".dropFirst(2)
        let declared = try #require(files.flatMap(\.enumType).first { $0.name == name }, "\(name)")
        let rows = declared.value.map { "\($0.name) = \($0.number)" }
        let written = E.allCases.map { "\(E.prefix)\($0.rawValue) = \($0.wire.rawValue)" }
        #expect(["\(E.prefix)UNSPECIFIED = 0"] + written == rows)
        for value in E.allCases { #expect(E(value.wire) == value) }
    }
}
