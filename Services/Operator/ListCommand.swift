import ArgumentParser
import FoundationEssentials
import Models
import SwiftProtobuf

struct ListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Open petitions, soonest due first.",
        discussion: """
            EXAMPLES
              kipthoi list
              kipthoi list --unit QLNL --all
              kipthoi list --commune 27991 --json
              kipthoi list --leader to-truong
              kipthoi list --visit 019aa4b2-0000-7000-8000-000000000001 --all
            """)

    @OptionGroup var connection: Connection

    @Option(help: "Only this unit, e.g. QLNL.")
    var unit = ""

    @Option(help: "Only this commune, by code.")
    var commune = ""

    @Option(help: "Only the communes that this leader is in charge of, by the officer's id.")
    var leader = ""

    @Option(help: "Only the list of this visit, by its id.")
    var visit = ""

    @Flag(help: "Also petitions that are answered or ended.")
    var all = false

    @Option(help: "At most so many.")
    var limit = 50

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let petitions = try await load()
        if json {
            var response = PBListPetitionsResponse()
            response.petitions = petitions
            return print(try response.jsonString())
        }
        let now = Date()
        print(
            Terminal.table(
                ["Mã", "Trạng thái", "Xã, phường", "Phòng", "Cán bộ", "Hạn trả lời", "Nội dung"],
                petitions.map { row(of: $0, now: now) }))
        print(Terminal.paint("\(petitions.count) kiến nghị", .dim))
    }

    private func load() async throws -> [PBPetition] {
        var petitions: [PBPetition] = []
        var token = ""
        repeat {
            var request = PBListPetitionsRequest()
            request.pageSize = Int32(min(200, limit - petitions.count))
            request.pageToken = token
            request.filter.unitCode = unit
            request.filter.communeCode = commune
            request.filter.leadOfficerID = leader
            request.filter.visitID = visit
            if !all { request.filter.statuses = PetitionStatus.allCases.filter(\.isOpen).map(\.wire) }
            let page = try await connection.call(.intake, IntakeMethods.listPetitions, request)
            petitions += page.petitions
            token = page.nextPageToken
        } while !token.isEmpty && petitions.count < limit
        return petitions.sorted { $0.dueAt.instant < $1.dueAt.instant }
    }

    private func row(of petition: PBPetition, now: Date) -> [String] {
        let status = PetitionStatus(petition.status)
        let due = petition.dueAt.instant
        let isLate = (status?.isOpen ?? false) && due < now
        let isNear = (status?.isOpen ?? false) && due < now.addingTimeInterval(6 * 3600)
        return [
            petition.code,
            status?.label ?? "?",
            petition.communeName,
            petition.unitCode.isEmpty ? "(thư ký)" : petition.unitCode,
            Terminal.shortened(petition.officer.name, to: 28),
            Terminal.paint(due.local, isLate ? .red : isNear ? .yellow : .green),
            Terminal.shortened(petition.subject, to: 46),
        ]
    }
}
