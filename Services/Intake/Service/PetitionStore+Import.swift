import FoundationEssentials
import Models
import Storage

/// A line of a list as it was written down, before it is checked.
struct ImportLine: Sendable {
    /// As the list counts.
    let line: Int
    var draft: PetitionDraft
    /// Given on the spot; empty when the matter is still to be answered.
    var answer = ""
    var legalBasis: [String] = []
    /// SHA-256 of what it says.
    let fingerprint: String
    /// What was found wrong while it was read.
    var problems: [FieldViolation] = []

    /// How long an equal line is a repetition: after that another meeting asked the same, which is another petition.
    static let repetition: TimeInterval = 7 * 86_400

    /// Equal lines seen before this are of another meeting; nil: none are, for a visit or a time of receipt says which
    /// meeting it was.
    func oldestRepetition(at now: Date) -> Date? {
        if case .value = draft.receivedAt { return nil }
        return draft.visitID == nil ? now.addingTimeInterval(-Self.repetition) : nil
    }

    /// - Parameter occurrence: which of equal lines of one list, from 1. Whoever imports the list, it is the same list.
    func origin(_ occurrence: Int) -> Origin {
        Origin(kind: .importLine, key: "\(draft.visitID.map { "\($0):" } ?? "")\(fingerprint)#\(occurrence)")
    }
}

/// What became of a line.
struct ImportOutcome: Sendable {
    let line: Int
    /// Nil when there are problems, or in a dry run. In a dry run of a line seen before: the petition it became.
    var petition: Petition?
    /// It was imported before; nothing was made now.
    var existing = false
    /// When it would be due; for dry runs.
    var dueAt: Date?
    var problems: [FieldViolation] = []
}

// A meeting's list taken in: good lines become petitions, bad ones say why, and the same list again makes nothing twice.
extension PetitionStore {
    static let importLimit = 500

    /// All good lines in one transaction.
    ///
    /// - Parameter dryRun: says what would happen.
    /// - Throws: `invalidArgument` for an empty or too long list; what is wrong with a line is in its outcome.
    func importPetitions(
        _ lines: [ImportLine], dryRun: Bool, by caller: Caller
    ) async throws -> [ImportOutcome] {
        guard (1...Self.importLimit).contains(lines.count) else {
            throw RPCError.invalid(
                "lines", lines.isEmpty ? "REQUIRED" : "TOO_MANY", "1 to \(Self.importLimit) lines",
                vi: "Danh sách phải có từ 1 đến \(Self.importLimit) dòng.")
        }
        let mirror = try await mirror.current()
        let checked = try await database.read { tx in try check(lines, mirror, caller, in: tx) }
        if dryRun {
            return checked.map { line in
                var outcome = line.outcome
                outcome.dueAt = outcome.petition?.clock.dueAt ?? line.dueAt
                return outcome
            }
        }
        let fresh = checked.count { $0.content != nil }
        return try await registering(fresh) { codes, tx in
            let scope = caller.principal.requestScope
            if try earlierResult(of: caller, scope: scope, in: tx) == nil {
                try remember("import", for: caller, scope: scope, in: tx)
            }
            var codes = codes[...]
            return try checked.map { line in
                guard let content = line.content, let code = codes.popFirst() else { return line.outcome }
                return try take(line, content, code, mirror, caller, in: tx)
            }
        }
    }

    private func take(
        _ line: CheckedLine, _ content: PetitionContent, _ code: PetitionCode, _ mirror: MirrorSnapshot,
        _ caller: Caller, in tx: Transaction
    ) throws -> ImportOutcome {
        var outcome = ImportOutcome(line: line.source.line)
        let limit = line.source.oldestRepetition(at: tx.now)
        if let seen = try line.origin.known(in: tx, since: limit), let id = seen.petitionID {
            outcome.petition = try find(.id(id), in: tx)
            outcome.existing = true
            return outcome
        }
        var lineCaller = caller
        lineCaller.fingerprint = line.source.fingerprint
        let petition = try register(
            NewPetition(
                draft: line.source.draft, content: content, code: code,
                communeName: mirror.communes[content.communeCode] ?? "", deadlines: mirror.deadlines, caller: lineCaller
            ),
            answer: line.answer, in: tx)
        if let limit { try line.origin.forget(before: limit, in: tx) }
        try line.origin.record(petition.id, in: tx)
        outcome.petition = petition
        return outcome
    }

    // MARK: - Checking

    private struct CheckedLine: Sendable {
        let source: ImportLine
        let origin: Origin
        var answer: SpotAnswer?
        /// Nil: nothing is to be made of it.
        var content: PetitionContent?
        var dueAt: Date?
        var outcome: ImportOutcome
    }

    private func check(
        _ lines: [ImportLine], _ mirror: MirrorSnapshot, _ caller: Caller, in tx: Transaction
    ) throws -> [CheckedLine] {
        var occurrences: [String: Int] = [:]
        var references = Set<String>()
        return try lines.map { line in
            occurrences[line.fingerprint, default: 0] += 1
            var checked = CheckedLine(
                source: line, origin: line.origin(occurrences[line.fingerprint] ?? 1),
                outcome: ImportOutcome(line: line.line))
            let seen = try checked.origin.known(in: tx, since: line.oldestRepetition(at: tx.now))
            if let id = seen?.petitionID {
                checked.outcome.petition = try find(.id(id), in: tx)
                checked.outcome.existing = true
                return checked
            }
            var rules = FieldRules()
            for problem in line.problems { rules.add(problem) }
            let content = line.draft.content(knowsCommune: { mirror.communes[$0] != nil }, &rules)
            line.draft.checkReceivedAt(now: tx.now, &rules)
            try AttachmentStore.check(line.draft.attachmentIDs, owner: caller.principal.requestScope, in: tx, &rules)
            if let reference = content?.externalReference {
                let isRepeated = !references.insert("\(reference.system) \(reference.id)").inserted
                if try isRepeated || find(reference, of: caller.principal, in: tx) != nil { rules.usedReference() }
            }
            checked.answer = Self.answer(line, &rules)
            checked.outcome.problems = rules.violations
            guard rules.violations.isEmpty, let content else { return checked }
            checked.content = content
            checked.dueAt = try dueAt(content, line.draft, mirror, now: tx.now)
            return checked
        }
    }

    private func dueAt(
        _ content: PetitionContent, _ draft: PetitionDraft, _ mirror: MirrorSnapshot, now: Date
    ) throws -> Date {
        var start = now
        if case .value(let given) = draft.receivedAt { start = given }
        return try mirror.deadlines.mainClock(content.track, from: start, now: now).dueAt
    }

    private static func answer(_ line: ImportLine, _ rules: inout FieldRules) -> SpotAnswer? {
        let body = rules.lines("answer", "Nội dung trả lời", line.answer, max: PetitionDraft.bodyLimit)
        let basis = rules.list("legal_basis", "Căn cứ pháp lý", line.legalBasis)
        if body.isEmpty, !basis.isEmpty { rules.missing("answer", "Nội dung trả lời") }
        return body.isEmpty ? nil : SpotAnswer(body: body, legalBasis: basis)
    }
}

extension FieldRules {
    mutating func add(_ violation: FieldViolation) {
        add(violation.field, violation.reason, violation.message, vi: violation.messageVi)
    }

    mutating func usedReference() {
        add(
            "external_reference", "EXTERNAL_REFERENCE_EXISTS", "stands for another petition",
            vi: "Mã tham chiếu đã dùng cho kiến nghị khác.")
    }
}
