import FoundationEssentials
import Models
import VietnameseText

/// Why a petition cannot be worked on as it is. It is numbered, its clock runs, the secretary completes it.
enum TriageReason: String, Sendable {
    /// Nobody can tell which commune it is about.
    case unknownCommune = "UNKNOWN_COMMUNE"
    /// Nobody can tell who sent it.
    case unknownSender = "UNKNOWN_SENDER"
    /// It cannot be read.
    case unreadable = "UNREADABLE"
    /// Its words speak of how an official acted, and nobody has said yet whether it is feedback on conduct.
    case possibleConduct = "POSSIBLE_CONDUCT"

    /// Those of which nobody knows yet that they are not about an official: only who sorts the holding pen sees them.
    static let hiding: Set<String> = [unreadable.rawValue, possibleConduct.rawValue]

    var vietnamese: String {
        switch self {
        case .unknownCommune: "Chưa rõ xã, phường"
        case .unknownSender: "Chưa rõ người gửi"
        case .unreadable: "Không đọc được nội dung"
        case .possibleConduct: "Có thể là phản ánh hành vi của cán bộ, công chức"
        }
    }
}

/// What came in by itself and is nobody's request: nothing of it may be refused, so what does not fit is put in order
/// or left out, and what is lacking is asked for later.
struct LooseContent: Sendable {
    var communeCode: String?
    var channel: Channel
    var reporter: Reporter
    var subject: String
    var body: String
    /// The names of communes, to find one in the text.
    let communes: CommuneNames

    /// - Returns: the content, and why it needs a human hand.
    func settled() -> (content: PetitionContent, triage: TriageReason?) {
        var reporter = Reporter()
        reporter.fullName = Self.line(self.reporter.fullName, PetitionDraft.nameLimit)
        reporter.organization = Self.line(self.reporter.organization, PetitionDraft.nameLimit)
        reporter.address = Self.line(self.reporter.address, 500)
        reporter.zaloUserID = Self.line(self.reporter.zaloUserID, 64)
        reporter.phone = CodeFormats.phone(self.reporter.phone) ?? ""
        reporter.email = CodeFormats.isEmail(self.reporter.email) ? self.reporter.email : ""
        let body = Self.text(self.body, PetitionDraft.bodyLimit)
        var subject = Self.line(self.subject, PetitionDraft.subjectLimit)
        if subject.isEmpty { subject = PetitionDraft.subject(from: body) }
        if subject.isEmpty { subject = "(không có nội dung)" }
        let commune = communeCode ?? found(reporter, subject, body)
        let content = PetitionContent(
            communeCode: commune ?? "", senderKind: .commune, reporter: reporter, channel: channel, kind: .difficulty,
            urgency: .normal, subject: subject, body: body, procedureCode: nil, dossierCode: nil, field: nil,
            externalReference: nil, incomingDocument: nil)
        // Before everything else: as long as nobody has looked, it must not come before those it may be about.
        if Classification.speaksOfConduct(content) { return (content, .possibleConduct) }
        return (content, commune == nil ? .unknownCommune : nil)
    }

    /// The one commune that the sender's name, else the subject, else the body names.
    private func found(_ reporter: Reporter, _ subject: String, _ body: String) -> String? {
        for text in ["\(reporter.fullName) \(reporter.organization)", subject, body] {
            let mentioned = communes.mentioned(in: text)
            if mentioned.count == 1 { return mentioned.first }
        }
        return nil
    }

    static func line(_ text: String, _ limit: Int) -> String {
        cut(VietnameseText.cleanLine(storable(text)), limit)
    }

    static func text(_ text: String, _ limit: Int) -> String {
        cut(VietnameseText.cleanText(storable(text)), limit)
    }

    /// Without control characters.
    private static func storable(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.lazy.filter { scalar in
                    switch scalar.value {
                    case 0x09, 0x0A, 0x0D: true
                    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: false
                    default: true
                    }
                }))
    }

    private static func cut(_ text: String, _ limit: Int) -> String {
        let scalars = text.unicodeScalars
        guard scalars.count > limit else { return text }
        return String(String.UnicodeScalarView(scalars.prefix(limit - 1))).trimmingSpaces + "…"
    }
}

/// What a secretary knows of a petition in the holding pen; nil stays as it is.
struct Identification: Sendable {
    var communeCode: String?
    var communeName: String?
    var reporter: Reporter?
    var subject: String?
    var senderKind: SenderKind?
    var kind: Kind?
    var conductSubject: ConductSubject?
}

extension Petition {
    /// Leaves the holding pen: the one time that what the sender said is completed.
    ///
    /// - Throws: `failedPrecondition`/NOT_IN_HOLDING_PEN, `invalidArgument` for everything that is still lacking.
    mutating func identify(_ known: Identification, now: Date, deadlines: Deadlines) throws -> Outcome {
        guard let triageReason else {
            throw RPCError(
                .failedPrecondition, "the petition is not in the holding pen",
                vi: "Kiến nghị không ở mục chờ hoàn chỉnh.",
                reason: "NOT_IN_HOLDING_PEN")
        }
        try make(.resolveHoldingPen)
        let track = content.track
        complete(known)
        try checkCompleted(known, TriageReason(rawValue: triageReason))
        self.triageReason = nil
        let correction = try followTrack(from: track, now: now, deadlines: deadlines)
        return Outcome(
            details: "Hoàn chỉnh thông tin: \(communeName)", fact: .identified(self, at: now), consequence: correction)
    }

    private mutating func complete(_ known: Identification) {
        if let code = known.communeCode {
            content.communeCode = code
            communeName = known.communeName ?? ""
        }
        if let reporter = known.reporter {
            let zalo = content.reporter.zaloUserID
            content.reporter = reporter
            if reporter.zaloUserID.isEmpty { content.reporter.zaloUserID = zalo }
        }
        if let subject = known.subject { content.subject = subject }
        if let kind = known.senderKind { content.senderKind = kind }
        if let kind = known.kind { content.kind = kind }
        if let subject = known.conductSubject { content.conductSubject = subject }
    }

    private func checkCompleted(_ known: Identification, _ triage: TriageReason?) throws {
        var rules = FieldRules()
        if content.communeCode.isEmpty { rules.missing("commune_code", "Mã xã, phường") }
        let reporter = content.reporter
        if triage == .unknownSender, reporter.fullName.isEmpty, reporter.organization.isEmpty {
            rules.missing("reporter.full_name", "Họ và tên")
        }
        // Whoever has looked says so: by keeping silent nothing is shown to those it may be about.
        if let triage, TriageReason.hiding.contains(triage.rawValue), known.kind == nil {
            rules.missing("kind", "Loại kiến nghị")
        }
        rules.check(content.conductSubject, of: content.kind)
        try rules.finish()
    }

    /// The track follows what is known now, from the start of the clock that runs. Of what waits for somebody else the
    /// clock stays as it was promised.
    private mutating func followTrack(from old: Track, now: Date, deadlines: Deadlines) throws -> PetitionFact? {
        guard content.track != old, content.track != clock.track, [.received, .assigned, .inProgress].contains(status)
        else { return nil }
        clock = try restartedClock(on: content.track, now: now, deadlines: deadlines)
        return .trackCorrected(clock, reason: "Hoàn chỉnh thông tin", at: now)
    }
}
