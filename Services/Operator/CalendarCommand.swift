import ArgumentParser
import FoundationEssentials
import Models
import ServiceKit
import SwiftProtobuf

struct CalendarCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract: "The work calendar: days off, days worked instead, and files with new ones.",
        discussion: """
            EXAMPLES
              kipthoi calendar --year 2027
              kipthoi calendar import nghi-le-2028.ics      shows what would change, and a review's id
              kipthoi calendar accept REVIEW-ID --reason "Thông báo 123/TB-BNV"
            """,
        subcommands: [ListDaysCommand.self, ImportDaysCommand.self, AcceptDaysCommand.self],
        defaultSubcommand: ListDaysCommand.self)
}

struct ListDaysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Days that differ from the week's pattern.",
        discussion: """
            EXAMPLES
              kipthoi calendar list --year 2027 --json
            """)

    @OptionGroup var connection: Connection

    @Option(help: "Only this year.")
    var year: Int32 = 0

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let response = try await connection.call(.sla, SLAMethods.listCalendarDays, .with { $0.year = year })
        guard !json else { return print(try response.jsonString()) }
        print(
            Terminal.table(
                ["Ngày", "Loại", "Trạng thái", "Tên", "Nguồn"],
                response.days.map { [$0.date, $0.kind, $0.status, $0.name, $0.source] }))
    }
}

struct ImportDaysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Read a file and show what it would change; nothing counts until it is accepted.",
        discussion: """
            CSV with the columns of holidays.csv, or iCalendar (.ics).

            EXAMPLES
              kipthoi calendar import nghi-le-2028.csv
            """)

    @OptionGroup var connection: Connection

    @Argument(help: "The .csv or .ics file.")
    var file: String

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        var request = PBPutCalendarDaysRequest()
        request.format = file.lowercased().hasSuffix(".ics") ? "ics" : "csv"
        request.content = try PolicyFile.text(of: file)
        let response = try await connection.call(
            .sla, SLAMethods.putCalendarDays, request, idempotencyKey: UUIDv7.make())
        guard !json else { return print(try response.jsonString()) }
        print(CalendarChanges.table(response.changes))
        print("Xem kỹ rồi áp dụng: kipthoi calendar accept \(response.reviewID) --reason \"…\"")
    }
}

struct AcceptDaysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "Let the days of a reviewed file count.",
        discussion: """
            EXAMPLES
              kipthoi calendar accept REVIEW-ID --reason "Thông báo 123/TB-BNV"
            """)

    @OptionGroup var connection: Connection

    @Argument(help: "The review's id, as `kipthoi calendar import` showed it.")
    var id: String

    @Option(help: "Why; kept with the change.")
    var reason: String

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        var request = PBPutCalendarDaysRequest()
        request.acceptReviewID = id
        request.reason = reason
        let response = try await connection.call(
            .sla, SLAMethods.putCalendarDays, request, idempotencyKey: UUIDv7.make())
        guard !json else { return print(try response.jsonString()) }
        print(CalendarChanges.table(response.changes))
        Terminal.note("Các thời hạn đang chạy giữ nguyên; xem `kipthoi policies rebase`.")
    }
}

private enum CalendarChanges {
    static func table(_ changes: [PBCalendarDayChange]) -> String {
        let rows = changes.map { change in
            [
                change.date, change.hasBefore ? "\(change.before.kind), \(change.before.status)" : "–",
                "\(change.after.kind), \(change.after.status)", change.after.name,
            ]
        }
        return Terminal.table(["Ngày", "Trước", "Sau", "Tên"], rows)
    }
}
