import FoundationEssentials
import Models
import RPC
import ServiceKit
import SwiftProtobuf

/// Is every petition accounted for? Asked of the four services by their methods, and compared.
///
/// received = answered + open + handed over + otherwise closed; every open petition has one main clock (handed over: that
/// of the authority) and somebody who answers for it, a finished one has neither; somebody was told.
struct Conservation: Sendable {
    struct Account: Sendable {
        var received = 0
        var answered = 0
        var open = 0
        var handedOver = 0
        var closedOtherwise = 0
        var findings: [String] = []
    }

    let connection: Connection
    /// How long a petition under way may take until all services agree.
    let patience: Duration

    /// - Throws: `CommandFailure` when a service does not answer.
    func check() async throws -> Account {
        // Intake last: what the others know, it must know.
        let clocks = Dictionary(grouping: try await clocks(), by: \.petitionID)
        let assignments = Dictionary(try await assignments().map { ($0.petitionID, $0) }) { $1 }
        let told = try await told()
        let petitions = try await petitions()
        var account = Account()
        var doubtful: [String] = []
        for petition in petitions {
            account.count(petition.status)
            let view = View(
                petition: petition, clocks: clocks[petition.id] ?? [], assignment: assignments[petition.id],
                isTold: told.contains(petition.id))
            if view.defect != nil { doubtful.append(petition.id) }
        }
        account.findings = try await lasting(doubtful)
        let known = Set(petitions.map(\.id))
        for stranger in Set(clocks.keys).union(assignments.keys).subtracting(known).sorted() {
            account.findings.append("\(stranger): sla or routing works on it, intake does not know it")
        }
        return account
    }

    /// What is merely under way comes right by itself; the rest is told.
    private func lasting(_ ids: [String]) async throws -> [String] {
        let end = ContinuousClock.now + patience
        var rest = ids
        var findings: [String] = []
        while !rest.isEmpty {
            findings = []
            var still: [String] = []
            for id in rest {
                let view = try await look(at: id)
                guard let defect = view.defect else { continue }
                still.append(id)
                findings.append("\(view.petition.code): \(defect)")
            }
            rest = still
            guard !rest.isEmpty, .now < end else { break }
            try await Task.sleep(for: .milliseconds(500))
        }
        return findings
    }

    private func look(at id: String) async throws -> View {
        let petition = try await connection.call(.intake, IntakeMethods.getPetition, .with { $0.id = id }).petition
        let clocks = try await unlessUnknown {
            try await connection.client(of: .sla).call(
                SLAMethods.getClocks, .with { $0.petitionID = id }, headers: connection.actingHeaders
            ).clocks
        }
        let assignment = try await unlessUnknown {
            try await connection.client(of: .routing).call(
                RoutingMethods.getAssignment, .with { $0.petitionID = id }, headers: connection.actingHeaders
            ).assignment
        }
        let messages = try await connection.call(
            .notification, NotificationMethods.listMessages, .with { $0.petitionID = id }
        ).messages
        return View(petition: petition, clocks: clocks ?? [], assignment: assignment, isTold: !messages.isEmpty)
    }

    private func unlessUnknown<Value>(_ ask: () async throws -> Value) async throws -> Value? {
        do {
            return try await ask()
        } catch let error as RPCError where error.code == .notFound {
            return nil
        }
    }

    private func petitions() async throws -> [PBPetition] {
        try await pages { token in
            let page = try await connection.call(
                .intake, IntakeMethods.listPetitions, .with { ($0.pageSize, $0.pageToken) = (200, token) })
            return (page.petitions, page.nextPageToken)
        }
    }

    private func clocks() async throws -> [PBClock] {
        try await pages { token in
            let page = try await connection.call(
                .sla, SLAMethods.listClocks, .with { ($0.pageSize, $0.pageToken) = (200, token) })
            return (page.clocks, page.nextPageToken)
        }
    }

    private func assignments() async throws -> [PBAssignment] {
        try await pages { token in
            let page = try await connection.call(
                .routing, RoutingMethods.listAssignments, .with { ($0.pageSize, $0.pageToken) = (200, token) })
            return (page.assignments, page.nextPageToken)
        }
    }

    private func told() async throws -> Set<String> {
        Set(
            try await pages { token in
                let page = try await connection.call(
                    .notification, NotificationMethods.listMessages,
                    .with { ($0.pageSize, $0.pageToken) = (200, token) })
                return (page.messages.map(\.petitionID), page.nextPageToken)
            })
    }

    private func pages<Item>(_ load: (String) async throws -> (items: [Item], next: String)) async throws -> [Item] {
        var all: [Item] = []
        var token = ""
        repeat {
            let page = try await load(token)
            all += page.items
            token = page.next
        } while !token.isEmpty
        return all
    }
}

extension Conservation.Account {
    fileprivate mutating func count(_ status: PBPetitionStatus) {
        received += 1
        switch status {
        case .answered, .closed: answered += 1
        case .awaitingAuthority: handedOver += 1
        case .received, .assigned, .inProgress, .awaitingSupplement: open += 1
        case .transferred, .rejected, .withdrawn, .merged: closedOtherwise += 1
        case .unspecified, .UNRECOGNIZED: findings.append("a petition is in no known state")
        }
    }
}

/// One petition as the four services see it.
private struct View {
    let petition: PBPetition
    let clocks: [PBClock]
    let assignment: PBAssignment?
    let isTold: Bool

    private var isOpen: Bool {
        [.received, .assigned, .inProgress, .awaitingSupplement, .awaitingAuthority].contains(petition.status)
    }

    /// What does not fit together; nil when all does.
    var defect: String? {
        let standing = clocks.filter { $0.state != .stopped }
        let authority = standing.count { $0.track == .authority }
        let main = standing.count { [.rapid24H, .formalFeedback].contains($0.track) && $0.step != "PUBLISH" }
        let wanted = !isOpen ? (0, 0) : petition.status == .awaitingAuthority ? (0, 1) : (1, 0)
        if clocks.isEmpty { return "sla keeps no clock" }
        if (main, authority) != wanted {
            return
                "\(petition.status): \(main) main clock(s) and \(authority) of an authority instead of \(wanted.0) and \(wanted.1)"
        }
        if isOpen, assignment == nil || assignment?.state == .ended { return "open, and nobody answers for it" }
        if !isOpen, let assignment, assignment.state != .ended { return "finished, and still assigned" }
        if !isTold { return "nobody was told of it" }
        return nil
    }
}
