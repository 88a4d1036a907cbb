import ArgumentParser
import Cluster
import FoundationEssentials
import Models
import RPC
import SwiftProtobuf

/// What `kipthoi dev` prints: the newest petitions and who was told, then the addresses and what to try.
struct DevReport: Sendable {
    let server: DevServer

    private static let shown = 12

    /// How many petitions there are; stops counting at `limit`.
    func count(upTo limit: Int) async throws -> Int {
        var count = 0
        var token = ""
        repeat {
            let page = try await list(pageSize: 200, token: token)
            count += page.petitions.count
            token = page.nextPageToken
        } while !token.isEmpty && count < limit
        return count
    }

    /// - Returns: the code of one of them, to try things with.
    func printTable() async throws -> String? {
        let petitions = try await list(pageSize: Int32(Self.shown), token: "").petitions
        guard !petitions.isEmpty else {
            Terminal.say("\nChưa có kiến nghị nào.")
            return nil
        }
        var rows: [[String]] = []
        for petition in petitions.reversed() { rows.append(try await row(of: petition)) }
        let total = try await count(upTo: 10_000)
        let title = total > rows.count ? "\(total) kiến nghị, \(rows.count) mới nhất" : "\(total) kiến nghị"
        Terminal.say("\n" + Terminal.paint(title, .cyan))
        Terminal.say(Terminal.table(["Mã", "Trạng thái", "Phòng", "Cán bộ", "Hạn", "Đã báo"], rows))
        return petitions.last?.code
    }

    func printAddresses(readyAfter duration: Duration, example code: String?) {
        let tenths = Int(duration / .milliseconds(100))
        let addresses = ServiceName.allCases.map { name in
            "  \(name.rawValue)\(String(repeating: " ", count: 14 - name.rawValue.count))\(server.url(of: name))"
        }
        Terminal.say(
            """

            \(Terminal.paint("Sẵn sàng sau \(tenths / 10),\(tenths % 10) giây", .green)) \
            · mỗi địa chỉ có /docs, /readyz, /metrics
            \(addresses.joined(separator: "\n"))

            \(Terminal.paint("Thử", .cyan))
            \(examples(code).map { "  \($0)" }.joined(separator: "\n"))

            Nhấn Ctrl-C để dừng.
            """)
    }

    private func examples(_ code: String?) -> [String] {
        let program = CommandLine.arguments.first ?? "kipthoi"
        let isStandard = server.portBase == ServiceName.intake.defaultPort && server.host == "127.0.0.1"
        let variables = ServiceName.allCases.map { "KIPTHOI_\($0.rawValue.uppercased())_URL=\(server.url(of: $0))" }
        return (isStandard ? [] : ["export \(variables.joined(separator: " "))"]) + [
            "\(program) list",
            "\(program) show \(code ?? "KN-…")",
            "curl -s \(server.url(of: .intake))\(IntakeMethods.listPetitions.path) "
                + "-H 'Content-Type: application/json' -d '{\"pageSize\": 5}'",
        ]
    }

    private func list(pageSize: Int32, token: String) async throws -> PBListPetitionsResponse {
        try await server.cluster.client(of: .intake).call(
            IntakeMethods.listPetitions,
            .with {
                $0.pageSize = pageSize
                $0.pageToken = token
            })
    }

    private func row(of petition: PBPetition) async throws -> [String] {
        let status = PetitionStatus(petition.status)
        let messages = try await server.cluster.client(of: .notification).call(
            NotificationMethods.listMessages,
            .with {
                $0.petitionID = petition.id
                $0.pageSize = 200
            }
        ).messages
        let isLate = (status?.isOpen ?? false) && petition.dueAt.instant < Date()
        return [
            Terminal.paint(petition.code, .bold), status?.label ?? "?",
            petition.unitCode.isEmpty ? Terminal.paint("thư ký", .yellow) : petition.unitCode,
            // The unit stands beside it.
            String(petition.officer.name.prefix { $0 != "," }),
            Terminal.paint(petition.dueAt.instant.localShort, isLate ? .red : .green), Self.told(messages),
        ]
    }

    /// `người gửi ×2, cán bộ (log)`: who, how often, and by which channels.
    static func told(_ messages: [PBMessage]) -> String {
        guard !messages.isEmpty else { return "chưa báo ai" }
        var counts: [(audience: String, count: Int)] = []
        for message in messages.reversed() {
            if let index = counts.firstIndex(where: { $0.audience == message.audience }) {
                counts[index].count += 1
            } else {
                counts.append((message.audience, 1))
            }
        }
        let people = counts.map { label(of: $0.audience) + ($0.count > 1 ? " ×\($0.count)" : "") }
        let channels = Set(messages.map(\.channel)).subtracting([""]).sorted().joined(separator: ", ")
        return "\(people.joined(separator: ", ")) (\(channels))"
    }

    private static func label(of audience: String) -> String {
        switch audience {
        case "sender": "người gửi"
        case "officer": "cán bộ"
        case "unit_head": "lãnh đạo phòng"
        case "secretary": "thư ký"
        case "team_head": "tổ trưởng"
        case "administrator": "quản trị"
        default: audience
        }
    }
}
