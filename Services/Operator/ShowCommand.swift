import ArgumentParser
import FoundationEssentials
import Models
import ServiceKit
import SwiftProtobuf

struct ShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "The whole story of one petition, across the services.",
        discussion: """
            EXAMPLES
              kipthoi show KN-2026-000123-7
              kipthoi show KN-2026-000123-7 --json | jq .clocks
            """)

    @OptionGroup var connection: Connection

    @Argument(help: "The petition's code, or its id.")
    var code: String

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let story = try await Story(of: code, over: connection)
        print(json ? try story.json() : story.text())
    }
}

/// What the four services know of one petition. A service that does not answer is named, the rest is shown.
private struct Story {
    let petition: PBPetition
    var timeline: [PBTimelineEntry] = []
    var assignment: PBAssignment?
    var clocks: [PBClock] = []
    var messages: [PBMessage] = []
    var problems: [String] = []

    init(of code: String, over connection: Connection) async throws {
        var request = PBGetPetitionRequest()
        if code.uppercased().hasPrefix("KN-") || code.uppercased().hasPrefix("TN-") {
            do {
                request.code = try PetitionCode(parsing: code).description
            } catch let error as RPCError {
                throw CommandFailure("\(code): \(error.messageVi) (\(error.message))")
            }
        } else {
            request.id = code
        }
        petition = try await connection.call(.intake, IntakeMethods.getPetition, request).petition
        let id = petition.id
        timeline = await attempt([]) {
            var (entries, token) = ([PBTimelineEntry](), "")
            repeat {
                let request = PBListTimelineRequest.with { ($0.petitionID, $0.pageToken) = (id, token) }
                let page = try await connection.call(.intake, IntakeMethods.listTimeline, request)
                entries += page.entries
                token = page.nextPageToken
            } while !token.isEmpty
            return entries
        }
        assignment = await attempt(nil) {
            try await connection.call(.routing, RoutingMethods.getAssignment, .with { $0.petitionID = id }).assignment
        }
        clocks = await attempt([]) {
            try await connection.call(.sla, SLAMethods.getClocks, .with { $0.petitionID = id }).clocks
        }
        messages = await attempt([]) {
            let request = PBListMessagesRequest.with {
                $0.petitionID = id; $0.pageSize = 200
            }
            return try await connection.call(.notification, NotificationMethods.listMessages, request).messages
                .sorted { ($0.createdAt.instant, $0.id) < ($1.createdAt.instant, $1.id) }
        }
    }

    private mutating func attempt<Value>(_ fallback: Value, _ body: () async throws -> Value) async -> Value {
        do {
            return try await body()
        } catch {
            problems.append("\(error)")
            return fallback
        }
    }

    func json() throws -> String {
        let parts = [
            "\"petition\":\(try petition.jsonString())",
            "\"timeline\":[\(try timeline.map { try $0.jsonString() }.joined(separator: ","))]",
            "\"assignment\":\(try assignment?.jsonString() ?? "null")",
            "\"clocks\":[\(try clocks.map { try $0.jsonString() }.joined(separator: ","))]",
            "\"messages\":[\(try messages.map { try $0.jsonString() }.joined(separator: ","))]",
        ]
        return "{\(parts.joined(separator: ","))}"
    }

    func text() -> String {
        var parts = [heading(), section("Diễn biến", timelineTable)]
        if let assignment { parts.append(section("Phân công", assignmentText(assignment))) }
        parts.append(section("Đồng hồ", clockTable))
        parts.append(section("Thông báo", messageTable))
        parts += problems.map { Terminal.paint($0, .red) }
        return parts.joined(separator: "\n\n")
    }

    private func section(_ title: String, _ body: String) -> String {
        Terminal.paint(title, .cyan) + "\n" + body
    }

    private func heading() -> String {
        let status = PetitionStatus(petition.status)?.label ?? "?"
        var lines = [
            "\(Terminal.paint(petition.code, .bold))  \(status)",
            petition.subject,
            Terminal.paint(petition.body, .dim),
            "Xã, phường: \(petition.communeName)   Kênh: \(Channel(petition.channel)?.rawValue ?? "")",
            "Tiếp nhận: \(petition.receivedAt.instant.local)   Hạn trả lời: \(petition.dueAt.instant.local)",
        ]
        for answer in petition.answers {
            let kind = AnswerKind(answer.kind) == .final ? "Trả lời" : "Trả lời bước đầu"
            lines.append("\(kind) lúc \(answer.answeredAt.instant.local): \(answer.body)")
        }
        return lines.joined(separator: "\n")
    }

    private var timelineTable: String {
        Terminal.table(
            ["Lúc", "Ai", "Việc", "Trạng thái", "Nội dung"],
            timeline.map {
                [
                    $0.at.instant.local, $0.actor, $0.action, PetitionStatus($0.toStatus)?.label ?? "",
                    [$0.details, $0.reason].filter { !$0.isEmpty }.joined(separator: " – "),
                ]
            })
    }

    private func assignmentText(_ assignment: PBAssignment) -> String {
        let decision = assignment.decision
        let unit = assignment.unitCode.isEmpty ? "thư ký tổ" : assignment.unitCode
        return """
            \(unit), \(assignment.officerName); số lần trả lại: \(assignment.bounces)
            Quy tắc \(decision.rule), độ tin cậy \(Int(decision.confidence * 100)) %; \
            từ khoá: \(decision.matchedTerms.joined(separator: ", "))
            """
    }

    private var clockTable: String {
        Terminal.table(
            ["Loại", "Trạng thái", "Bắt đầu", "Hạn", "Các mốc"],
            clocks.map { clock in
                [
                    "\(Track(clock.track)?.rawValue ?? "") \(clock.step)",
                    "\("\(clock.state)".uppercased()) \(clock.outcome)",
                    clock.startedAt.instant.local, clock.dueAt.instant.local,
                    clock.stages.map { stage in
                        let mark = stage.hasFiredAt ? "✓" : stage.skipped ? "–" : "·"
                        return "\(stage.percent) %\(mark)"
                    }.joined(separator: " "),
                ]
            })
    }

    private var messageTable: String {
        Terminal.table(
            ["Lúc", "Cho ai", "Việc", "Kênh", "Kết quả"],
            messages.map {
                [
                    $0.createdAt.instant.local, "\($0.audience) \($0.recipient)", $0.rule, $0.channel,
                    "\($0.state)".uppercased(),
                ]
            })
    }
}
