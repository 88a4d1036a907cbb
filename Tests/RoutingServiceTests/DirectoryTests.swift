import FoundationEssentials
import Models
import RPC
import ReferenceData
@testable import RoutingService
import SwiftProtobuf
import TestKit
import Testing

@Suite(.timeLimit(.minutes(2)))
struct DirectoryTests {
    @Test(arguments: Engine.available)
    func startsWithUnitsCommunesAndProceduresButNobody(engine: Engine) async throws {
        try await RoutingFixture.run(engine, demo: false) { routing in
            let units = try await routing.call(DirectoryMethods.listUnits, .init(), as: .administrator).units
            #expect(units.map(\.code) == ["KCXT", "KHTH", "KTATMT", "QLCN", "QLNL", "QLTM", "QLTT"])
            #expect(units.allSatisfy { $0.active && $0.version == 1 && !$0.fields.isEmpty })
            let communes = try await routing.call(DirectoryMethods.listCommunes, .init(), as: .administrator).communes
            #expect(communes.count == 96)
            let procedure = try await routing.call(
                DirectoryMethods.getProcedure, .with { $0.code = "2.000181" }, as: .administrator
            ).procedure
            #expect(procedure.unitCode == "QLTM")
            let officers = try await routing.call(DirectoryMethods.listOfficers, .init(), as: .administrator).officers
            #expect(officers.isEmpty)
            #expect(try await routing.facts(about: "unit:QLNL").isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func loadsTheDemoDirectoryOnce(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let reference = try RoutingFixture.reference.get()
            #expect(try await RoutingModule.loadDemoDirectory(reference, into: routing.database) == 0)
            let officers = try await routing.call(
                DirectoryMethods.listOfficers, .with { $0.unitCode = "QLNL" }, as: .administrator
            ).officers
            #expect(officers.map(\.id) == ["cv1.qlnl", "cv2.qlnl", "cv3.qlnl", "tp.qlnl"])
            #expect(officers.allSatisfy { $0.demo && $0.version == 1 && $0.email.hasSuffix(".invalid") })
            #expect(try await routing.types(about: "officer:cv1.qlnl") == ["directory.changed"])
        }
    }

    @Test(arguments: Engine.available)
    func aPutRaisesTheVersionAndTellsTheWholeRow(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            var officer = PBOfficer.with {
                $0.id = "cv9.qlnl"
                $0.name = "  Chuyên viên 9,  Phòng Quản lý năng lượng "
                $0.unitCode = "QLNL"
                $0.role = .officer
                $0.phone = "0900 000 999"
                $0.active = true
            }
            let first = try await routing.put(officer, key: "k")
            #expect(first.version == 1)
            #expect(first.phone == "0900000999")
            #expect(first.name == "Chuyên viên 9, Phòng Quản lý năng lượng")
            #expect(try await routing.put(officer, key: "k") == first)
            officer.active = false
            #expect(try await routing.put(officer).version == 2)
            let facts = try await routing.facts(about: "officer:cv9.qlnl")
            #expect(facts.count == 2)
            guard case .directoryChanged(let last) = try #require(facts.last) else { return }
            #expect(last.officer.id == "cv9.qlnl")
            #expect(last.officer.version == 2)
            #expect(!last.officer.active)
            officer.version = 1
            let stale = await refusal { [officer] in _ = try await routing.put(officer) }
            #expect(stale?.reason == "VERSION_CONFLICT")
            #expect(try await routing.facts(about: "officer:cv9.qlnl").count == 2)
        }
    }

    @Test(arguments: Engine.available)
    func refusesRowsThatAreNone(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let officers: [PBOfficer] = [
                .with { ($0.id, $0.name, $0.unitCode) = ("cv", "Tên", "QLNL") },
                .with { ($0.id, $0.name, $0.role) = ("cv", "Tên", .officer) },
                .with { ($0.id, $0.name, $0.role, $0.unitCode) = ("cv", "Tên", .officer, "KHONG") },
                .with { ($0.id, $0.name, $0.role) = ("A B'", "Tên", .secretary) },
                .with { ($0.id, $0.name, $0.role) = ("cv", "", .secretary) },
                .with { ($0.id, $0.name, $0.role, $0.phone) = ("cv", "Tên", .secretary, "12x") },
                .with { ($0.id, $0.name, $0.role, $0.email) = ("cv", "Tên", .secretary, "a@b@c.d") },
                .with { ($0.id, $0.name, $0.role) = ("cv", "T\u{0}n", .secretary) },
            ]
            for officer in officers {
                let refused = await refusal { _ = try await routing.put(officer) }
                #expect(refused?.code == .invalidArgument, "\(officer)")
            }
            let unit = await refusal {
                _ = try await routing.call(
                    DirectoryMethods.putUnit, .with { ($0.unit.code, $0.unit.name) = ("OUTSIDE_FIELD", "Tên") },
                    as: .administrator)
            }
            #expect(unit?.code == .invalidArgument)
            let commune = await refusal {
                _ = try await routing.call(
                    DirectoryMethods.putCommune, .with { $0.commune.code = "123" }, as: .administrator)
            }
            #expect(commune?.code == .invalidArgument)
            let procedure = await refusal {
                _ = try await routing.call(
                    DirectoryMethods.putProcedure,
                    .with { ($0.procedure.code, $0.procedure.name) = ("4.000001", "Tên") }, as: .administrator)
            }
            #expect(procedure?.code == .invalidArgument)
            let unknown = await refusal {
                _ = try await routing.call(DirectoryMethods.getUnit, .with { $0.code = "X" }, as: .administrator)
            }
            #expect(unknown?.code == .notFound)
        }
    }

    @Test(arguments: Engine.available)
    func putsUnitsCommunesAndProcedures(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let unit = try await routing.call(
                DirectoryMethods.putUnit,
                .with {
                    $0.unit.code = "DCKS"
                    $0.unit.name = "Phòng Địa chất và Khoáng sản"
                    $0.unit.fields = ["Cát, sỏi, đất san lấp"]
                    $0.unit.active = true
                }, as: .administrator
            ).unit
            #expect(unit.version == 1)
            let procedure = try await routing.call(
                DirectoryMethods.putProcedure,
                .with {
                    $0.procedure.code = "2.999999"
                    $0.procedure.name = "Thủ tục thử"
                    $0.procedure.unitCode = "DCKS"
                    $0.procedure.timeLimitDays = 5
                }, as: .administrator
            ).procedure
            #expect(procedure.timeLimitDays == 5)
            let commune = try await routing.call(
                DirectoryMethods.getCommune, .with { $0.code = "27991" }, as: .administrator
            ).commune
            let same = try await routing.call(
                DirectoryMethods.putCommune, .with { $0.commune = commune }, as: .administrator
            ).commune
            #expect(same.version == 2)
            for subject in ["unit:DCKS", "procedure:2.999999", "commune:27991"] {
                #expect(try await routing.types(about: subject) == ["directory.changed"], "\(subject)")
            }
        }
    }

    @Test(arguments: Engine.available)
    func sendsEveryRowAgain(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let rows = try await RoutingModule.resendDirectory(from: routing.database)
            #expect(rows > 150)
            #expect(try await routing.types(about: "unit:QLNL") == ["directory.changed"])
            #expect(try await routing.types(about: "officer:cv1.qlnl").count == 2)
        }
    }

    @Test func everyMethodHasARow() async throws {
        try await RoutingFixture.run(.sqlite) { routing in
            let known = Set(routing.server.routes.all.map(\.path))
            let wanted = (RoutingMethods.all + DirectoryMethods.all).map(\.path)
            #expect(known.isSuperset(of: wanted))
        }
    }
}

extension RoutingFixture {
    func put(_ officer: PBOfficer, key: String? = nil) async throws -> PBOfficer {
        try await call(DirectoryMethods.putOfficer, .with { $0.officer = officer }, as: .administrator, key: key)
            .officer
    }
}
