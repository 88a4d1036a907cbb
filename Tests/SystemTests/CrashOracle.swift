import Foundation
import Models
import RPC
import SwiftProtobuf
import Synchronization

/// Compares what clients were told with what each service holds, through its RPCs only.
final class CrashOracle: Sendable {
    let deployment: Deployment
    /// Messages that notification says it has handed over.
    private let sent = Mutex<Set<String>>([])
    /// Of each message, how many attempts it says may have arrived.
    private let uncertain = Mutex<[String: Int]>([:])

    init(deployment: Deployment) {
        self.deployment = deployment
    }

    /// Of those, the ones that nobody received.
    func missing(from received: some Collection<String>) -> Set<String> {
        sent.withLock { $0 }.subtracting(received)
    }

    /// What a mail server got more often than the message owns to: each attempt that may have arrived is counted, and after
    /// the second there is none (ADR 17).
    func unaccounted(in copies: [String: Int]) -> [String: Int] {
        let uncertain = uncertain.withLock { $0 }
        return copies.filter { $0.value > min(2, 1 + uncertain[$0.key, default: 0]) }
    }

    /// Waits until every petition is as its client expects, then looks once more for what came twice; what is wrong.
    ///
    /// - Parameter limit: how long nothing may get better. A busy machine is slow, a lost message never comes.
    func judge(_ known: [KnownPetition], within limit: Duration) async throws -> [String] {
        // Some at a time, each until it was well once: looking at all of them again and again would hold up the services.
        var waiting = known
        var fewest = Int.max
        var end = ContinuousClock.now + limit
        while !waiting.isEmpty, ContinuousClock.now <= end {
            let some = waiting.prefix(200)
            let faults = try await look(at: Array(some))
            waiting = some.filter { faults[$0.id] != nil } + waiting.dropFirst(some.count)
            let count = faults.values.map(\.count).reduce(waiting.count, +)
            if count < fewest {
                fewest = count
                end = .now + limit
            }
            if !faults.isEmpty { try await Task.sleep(for: .milliseconds(500)) }
        }
        let faults = try await together(known, within: limit)
        return faults.flatMap { id, texts in texts.map { "\(id): \($0)" } } + (try await strangers(among: known))
    }

    /// All at once: what came twice stays, what is on its way arrives.
    private func together(_ known: [KnownPetition], within limit: Duration) async throws -> [String: [String]] {
        let end = ContinuousClock.now + limit
        while true {
            let faults = try await look(at: known)
            if faults.isEmpty || ContinuousClock.now > end { return faults }
            try await Task.sleep(for: .milliseconds(500))
        }
    }

    private func look(at petitions: [KnownPetition]) async throws -> [String: [String]] {
        try await withThrowingTaskGroup(of: (String, [String]).self) { group in
            var faults: [String: [String]] = [:]
            var next = petitions.makeIterator()
            for _ in 0..<8 {
                if let petition = next.next() {
                    group.addTask { [self] in (petition.id, try await look(at: petition)) }
                }
            }
            while let (id, texts) = try await group.next() {
                if !texts.isEmpty { faults[id] = texts }
                if let petition = next.next() {
                    group.addTask { [self] in (petition.id, try await look(at: petition)) }
                }
            }
            return faults
        }
    }

    private func look(at known: KnownPetition) async throws -> [String] {
        var faults: [String] = []
        for (name, look) in [
            ("intake", petition), ("routing", assignment), ("sla", clocks), ("notification", messages),
        ] {
            do {
                faults += try await look(known)
            } catch let error as RPCError {
                faults.append("\(name) says \(error)")
            }
        }
        return faults.map { "\(known.life): \($0)" }
    }

    private func petition(_ known: KnownPetition) async throws -> [String] {
        let got = try await deployment.call(.intake, IntakeMethods.getPetition) { $0.id = known.id }
        let petition = got.petition
        let timeline = try await deployment.call(.intake, IntakeMethods.listTimeline) {
            $0.petitionID = known.id
        }
        var faults: [String] = []
        let status: PBPetitionStatus =
            switch known.life {
            case .submitted, .overdue, .supplemented, .imported, .mailed, .written, .attached: .assigned
            case .answered: .answered
            case .waiting: .awaitingSupplement
            case .reopened, .replied: .inProgress
            case .withdrawn: .withdrawn
            case .escalated: .awaitingAuthority
            }
        if petition.status != status { faults.append("status is \(petition.status)") }
        if petition.code != known.code || petition.receivedAt.seconds1970 != known.receivedAt {
            faults.append("code or receipt differs from what was acknowledged")
        }
        if known.life.isPlain || known.life.hasEnded, petition.dueAt.seconds1970 != known.dueAt {
            faults.append("due time differs from what was acknowledged")
        }
        if petition.answers.count != (known.life.isTold ? 1 : 0) { faults.append("\(petition.answers.count) answers") }
        let files = got.attachments.map(\.state)
        if files != (known.life.hasFile ? [.ready] : []) { faults.append("attachments are \(files)") }
        for step in known.life.steps {
            let entries = timeline.entries.filter { $0.action == step.action }.count
            if entries != 1 { faults.append("\(entries) entries of \(step.action) in the timeline") }
        }
        return faults
    }

    private func assignment(_ known: KnownPetition) async throws -> [String] {
        let isEnded = known.life.hasEnded
        do {
            let assignment = try await deployment.call(.routing, RoutingMethods.getAssignment) {
                $0.petitionID = known.id
            }.assignment
            var faults: [String] = []
            if (assignment.state == .ended) != isEnded { faults.append("assignment is \(assignment.state)") }
            if assignment.bounces != 0 { faults.append("came back \(assignment.bounces) times") }
            if assignment.petitionCode != known.code { faults.append("assignment of \(assignment.petitionCode)") }
            return faults
        } catch let error as RPCError where error.code == .notFound && isEnded {
            // What ends before it was routed never has one.
            return []
        }
    }

    private func clocks(_ known: KnownPetition) async throws -> [String] {
        let clocks = try await deployment.call(.sla, SLAMethods.getClocks) { $0.petitionID = known.id }.clocks
        let rapid = clocks.filter { $0.track == .rapid24H }.sorted {
            $0.startedAt.seconds1970 < $1.startedAt.seconds1970
        }
        let acceptance = clocks.filter { $0.track == .acceptance }
        var faults: [String] = []
        if rapid.count != ([.reopened, .replied].contains(known.life) ? 2 : 1) {
            faults.append("\(rapid.count) main clocks")
        }
        if rapid.first?.startedAt.seconds1970 != known.receivedAt { faults.append("main clock's start") }
        let isEnded = known.life.hasEnded
        // What ends before it was routed never has one.
        if acceptance.count > 1 || (acceptance.isEmpty && known.life.isPlain) {
            faults.append("\(acceptance.count) acceptance clocks")
        }
        let isStopped = isEnded || known.life == .escalated
        let expected: PBClockState = isStopped ? .stopped : known.life == .waiting ? .paused : .running
        if rapid.last?.state != expected { faults.append("main clock is \(rapid.last?.state as Any)") }
        if isEnded, acceptance.contains(where: { $0.state != .stopped }) { faults.append("acceptance still runs") }
        let authority = clocks.filter { $0.track == .authority }.map(\.state)
        let waits: [PBClockState] =
            switch known.life {
            case .escalated: [.running]
            case .replied: [.stopped]
            default: []
            }
        if authority != waits { faults.append("clocks of the authority are \(authority)") }
        let pauses = [.waiting, .supplemented].contains(known.life) ? 1 : 0
        if rapid.first?.pauses.count != pauses { faults.append("\(rapid.first?.pauses.count ?? 0) pauses") }
        if known.life == .overdue {
            let fired = rapid.first?.stages.filter(\.hasFiredAt).map(\.percent) ?? []
            // A clock that sla hears of after its due time tells of the last stage only.
            if fired != [90, 100], fired != [100] { faults.append("stages fired: \(fired)") }
        }
        return faults
    }

    private func messages(_ known: KnownPetition) async throws -> [String] {
        let messages = try await deployment.call(.notification, NotificationMethods.listMessages) {
            $0.petitionID = known.id
            $0.pageSize = 100
        }.messages
        var faults: [String] = []
        var counts: [String: Int] = [:]
        uncertain.withLock { $0.merge(messages.map { ($0.id, Int($0.uncertainAttempts)) }) { $1 } }
        for message in messages {
            counts["\(message.rule) \(message.audience) \(message.recipient) \(message.eventID)", default: 0] += 1
            // A mail server does not know a repetition: killed twice over one mail, it is an operator's to judge.
            let mayHaveArrived = message.state == .dead && message.reason.hasPrefix("may have arrived")
            // What an administrator is told of dead letters waits for others, longer than this oracle does.
            let waitsForDigest = message.state == .held && message.rule == "message.failed"
            if !mayHaveArrived, !waitsForDigest, ![.sent, .delivered, .failed].contains(message.state) {
                faults.append("\(message.rule) is \(message.state)")
            }
        }
        // Dead letters are told to the administrator many in one, under the id of the first.
        let gone = messages.filter {
            ["smtp", "webhook"].contains($0.channel) && [.sent, .delivered].contains($0.state)
                && $0.rule != "message.failed"
        }.map(\.id)
        sent.withLock { $0.formUnion(gone) }
        for (key, count) in counts where count > 1 { faults.append("\(count) times: \(key)") }
        func expect(_ rule: String, to audience: String? = nil, _ range: ClosedRange<Int>) {
            let found = messages.filter { $0.rule.hasPrefix(rule) && (audience == nil || $0.audience == audience) }
                .count
            if !range.contains(found) { faults.append("\(found) messages \(rule) \(audience ?? "")") }
        }
        expect("petition.received", 1...1)
        // Routing may hear of the end before it has told anybody of the beginning.
        let crosses = known.life.hasEnded || known.life == .reopened
        expect("petition.routed", to: "officer", crosses ? 0...1 : 1...1)
        expect("petition.routed", to: "sender", crosses ? 0...1 : 1...1)
        expect("petition.answered", known.life.isTold ? 1...1 : 0...0)
        expect("authority.replied", to: "officer", known.life == .replied ? 1...1 : 0...0)
        expect("petition.supplement_requested", known.life.steps.contains(.ask) ? 1...1 : 0...0)
        expect("clock.stage_reached", known.life == .overdue ? 1...2 : 0...0)
        return faults
    }

    /// The ids of all messages that notification knows.
    func allMessages() async throws -> Set<String> {
        var ids: Set<String> = []
        var token = ""
        repeat {
            let page = try await deployment.patiently(.notification, NotificationMethods.listMessages) {
                $0.pageSize = 200
                $0.pageToken = token
            }
            ids.formUnion(page.messages.map(\.id))
            token = page.nextPageToken
        } while !token.isEmpty
        return ids
    }

    /// Petitions that no client was told of: a submission that took effect twice.
    private func strangers(among known: [KnownPetition]) async throws -> [String] {
        let own = Set(known.map(\.id))
        var faults: [String] = []
        var token = ""
        repeat {
            let page = try await deployment.call(.intake, IntakeMethods.listPetitions) {
                $0.pageSize = 200
                $0.pageToken = token
            }
            faults += page.petitions.map(\.id).filter { !own.contains($0) }.map { "\($0): nobody was told of it" }
            token = page.nextPageToken
        } while !token.isEmpty
        return faults
    }
}
