import FoundationEssentials
import Models
import Storage
import WorkCalendar

// How petitions and what belongs to them stand in their tables: one list of columns a table, one reader, one writer.
extension Petition {
    private static let fixedColumns = [
        "id", "code", "channel", "kind", "sender_kind", "urgency", "commune_code", "commune_name", "subject", "body",
        "search_text", "reporter", "procedure_code", "dossier_code", "field", "external_system", "external_id",
        "incoming_document", "received_at", "registered_at", "live", "submitted_by", "request_fingerprint",
        "stop_words", "conduct_unit", "conduct_officer", "visit_id", "zalo_user_id",
    ]
    private static let changingColumns = [
        "version", "status", "resume_status", "track", "due_at", "policy_id", "policy_version", "clock_started_at",
        "paused_at", "pauses", "due_extended", "unit_code", "unit_name", "officer_id", "officer_name",
        "joint_unit_codes", "authority", "supplement_requests", "supplement_question", "reopen_count", "merged_into",
        "answered_at", "published_at", "closes_at", "closed_at", "written_reply_pending", "rating",
        "routing_sequence", "sla_sequence", "attachment_ids",
        "triage_reason", "repeat_count",
    ]
    /// Everything but what is only looked for.
    static let columns = (fixedColumns.filter { !["search_text", "zalo_user_id"].contains($0) } + changingColumns)
        .joined(separator: ", ")

    private static let insertSQL: String = {
        let all = fixedColumns + changingColumns
        let places = all.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        return "INSERT INTO petition (\(all.joined(separator: ", "))) VALUES (\(places))"
    }()

    private static let updateSQL: String = {
        let sets = changingColumns.enumerated().map { "\($1) = $\($0 + 3)" }.joined(separator: ", ")
        return "UPDATE petition SET \(sets) WHERE id = $1 AND version = $2"
    }()

    /// - Parameter searchText: folded subject and body.
    func insert(searchText: String) throws -> Statement {
        let fixed: [SQLValue] = [
            .text(id), .text(code.description), .text(content.channel.rawValue), .text(content.kind.rawValue),
            .text(content.senderKind.rawValue), .text(content.urgency.rawValue), .text(content.communeCode),
            .text(communeName), .text(content.subject), .text(content.body), .text(searchText),
            .text(try JSONColumn.encode(content.reporter)), SQLValue(content.procedureCode),
            SQLValue(content.dossierCode), SQLValue(content.field), SQLValue(content.externalReference?.system),
            SQLValue(content.externalReference?.id), SQLValue(try content.incomingDocument.map(JSONColumn.encode)),
            .instant(receivedAt), .instant(registeredAt), .boolean(live), .text(submittedBy),
            SQLValue(requestFingerprint), .text(try JSONColumn.encode(stopWords)),
            SQLValue(content.conductSubject?.unitCode.nonEmpty), SQLValue(content.conductSubject?.officerID.nonEmpty),
            SQLValue(content.visitID), SQLValue(content.reporter.zaloUserID.nonEmpty),
        ]
        return Statement(Self.insertSQL, fixed + (try changingValues()))
    }

    /// Writes what may change; nothing when somebody else changed it since.
    func update(from version: Int) throws -> Statement {
        Statement(Self.updateSQL, [.text(id), .integer(Int64(version))] + (try changingValues()))
    }

    private func changingValues() throws -> [SQLValue] {
        [
            .integer(Int64(version)), .text(status.rawValue), SQLValue(resumeStatus?.rawValue),
            .text(clock.track.rawValue), .instant(clock.dueAt), .text(clock.policyID),
            .integer(Int64(clock.policyVersion)), .instant(clock.startedAt), SQLValue(clock.pausedAt),
            .text(try JSONColumn.encode(clock.pauses)), .boolean(clock.extended),
            SQLValue(assignment.unitCode), SQLValue(assignment.unitName), SQLValue(assignment.officer?.id),
            SQLValue(assignment.officer?.name),
            .text(try JSONColumn.encode(assignment.jointUnitCodes)),
            SQLValue(assignment.authority?.rawValue), .integer(Int64(supplementRequests)),
            SQLValue(supplementQuestion), .integer(Int64(reopenCount)), SQLValue(mergedInto), SQLValue(answeredAt),
            SQLValue(publishedAt), SQLValue(closesAt), SQLValue(closedAt), .boolean(writtenReplyPending),
            SQLValue(rating?.rawValue), .integer(Int64(routingSequence)), .integer(Int64(slaSequence)),
            .text(try JSONColumn.encode(attachmentIDs)), SQLValue(triageReason), .integer(Int64(repeatCount)),
        ]
    }

    /// Without its answers, which are rows of their own.
    init(row: Row) throws {
        self.init(
            id: try row.text("id"), code: try PetitionCode(parsing: try row.text("code")),
            content: try PetitionContent(row: row), communeName: try row.text("commune_name"),
            receivedAt: try row.instant("received_at"), registeredAt: try row.instant("registered_at"),
            clock: try MainClock(row: row), live: try row.bool("live"), submittedBy: try row.text("submitted_by"))
        version = try row.int("version")
        status = try row.value("status")
        resumeStatus = try row.valueIfPresent("resume_status")
        assignment = try AssignmentMirror(row: row)
        supplementRequests = try row.int("supplement_requests")
        supplementQuestion = try row.textIfPresent("supplement_question")
        reopenCount = try row.int("reopen_count")
        mergedInto = try row.textIfPresent("merged_into")
        answeredAt = try row.instantIfPresent("answered_at")
        publishedAt = try row.instantIfPresent("published_at")
        closesAt = try row.instantIfPresent("closes_at")
        closedAt = try row.instantIfPresent("closed_at")
        writtenReplyPending = try row.bool("written_reply_pending")
        rating = try row.valueIfPresent("rating")
        requestFingerprint = try row.textIfPresent("request_fingerprint")
        stopWords = try row.list("stop_words")
        routingSequence = try row.int("routing_sequence")
        slaSequence = try row.int("sla_sequence")
        attachmentIDs = try row.list("attachment_ids")
        triageReason = try row.textIfPresent("triage_reason")
        repeatCount = try row.int("repeat_count")
    }
}

extension PetitionContent {
    fileprivate init(row: Row) throws {
        var reference: ExternalReference?
        if let system = try row.textIfPresent("external_system"), let id = try row.textIfPresent("external_id") {
            reference = ExternalReference(system: system, id: id)
        }
        self.init(
            communeCode: try row.text("commune_code"), senderKind: try row.value("sender_kind"),
            reporter: try Reporter(stored: try row.text("reporter")), channel: try row.value("channel"),
            kind: try row.value("kind"), urgency: try row.value("urgency"), subject: try row.text("subject"),
            body: try row.text("body"), procedureCode: try row.textIfPresent("procedure_code"),
            dossierCode: try row.textIfPresent("dossier_code"), field: try row.textIfPresent("field"),
            externalReference: reference,
            incomingDocument: try row.jsonIfPresent("incoming_document"),
            conductSubject: ConductSubject(
                unitCode: try row.textIfPresent("conduct_unit") ?? "",
                officerID: try row.textIfPresent("conduct_officer") ?? ""
            ).ifNamed,
            visitID: try row.textIfPresent("visit_id"))
    }
}

extension Reporter {
    /// As `JSONColumn` writes it.
    init(stored text: String) throws {
        guard let members = JSONColumn.plainStrings(text) else {
            self = try JSONColumn.decode(Reporter.self, text)
            return
        }
        self.init()
        for (name, value) in members {
            switch name {
            case CodingKeys.fullName.stringValue: fullName = value
            case CodingKeys.position.stringValue: position = value
            case CodingKeys.organization.stringValue: organization = value
            case CodingKeys.phone.stringValue: phone = value
            case CodingKeys.email.stringValue: email = value
            case CodingKeys.zaloUserID.stringValue: zaloUserID = value
            case CodingKeys.address.stringValue: address = value
            default: break
            }
        }
    }
}

extension MainClock {
    fileprivate init(row: Row) throws {
        self.init(
            track: try row.value("track"), policyID: try row.text("policy_id"),
            policyVersion: try row.int("policy_version"), startedAt: try row.instant("clock_started_at"),
            dueAt: try row.instant("due_at"), pausedAt: try row.instantIfPresent("paused_at"),
            pauses: try row.list("pauses"),
            extended: try row.bool("due_extended"))
    }
}

extension AssignmentMirror {
    fileprivate init(row: Row) throws {
        var officer: OfficerRef?
        if let id = try row.textIfPresent("officer_id") {
            officer = OfficerRef(id: id, name: try row.textIfPresent("officer_name") ?? "")
        }
        self.init(
            unitCode: try row.textIfPresent("unit_code"), unitName: try row.textIfPresent("unit_name"),
            officer: officer, jointUnitCodes: try row.list("joint_unit_codes"),
            authority: try row.valueIfPresent("authority"))
    }
}

extension TimelineEntry {
    static let columns = "petition_id, position, id, at, actor, action, from_status, to_status, reason, details, late"

    var insert: Statement {
        Statement(
            "INSERT INTO timeline (\(Self.columns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            [
                .text(petitionID), .integer(Int64(position)), .text(id), .instant(at), .text(actor), .text(action),
                SQLValue(from?.rawValue), .text(to.rawValue), .text(reason), .text(details), .boolean(late),
            ])
    }

    init(row: Row) throws {
        self.init(
            id: try row.text("id"), petitionID: try row.text("petition_id"), position: try row.int("position"),
            at: try row.instant("at"), actor: try row.text("actor"), action: try row.text("action"),
            from: try row.valueIfPresent("from_status"), to: try row.value("to_status"),
            reason: try row.text("reason"), details: try row.text("details"), late: try row.bool("late"))
    }
}

extension Answer {
    static let columns = """
        id, petition_id, position, kind, body, legal_basis, written_reply, author_id, author_name, answered_at, \
        beyond_authority, attachment_ids
        """

    func insert(petitionID: String, position: Int) throws -> Statement {
        Statement(
            "INSERT INTO answer (\(Self.columns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
            [
                .text(id), .text(petitionID), .integer(Int64(position)), .text(kind.rawValue), .text(body),
                .text(try JSONColumn.encode(legalBasis)), SQLValue(try writtenReply.map(JSONColumn.encode)),
                .text(author.id), .text(author.name), .instant(answeredAt), .boolean(beyondAuthority),
                .text(try JSONColumn.encode(attachmentIDs)),
            ])
    }

    /// Of an answer only the written reply may follow later.
    func updateWrittenReply() throws -> Statement {
        Statement(
            "UPDATE answer SET written_reply = $1 WHERE id = $2",
            [SQLValue(try writtenReply.map(JSONColumn.encode)), .text(id)])
    }

    init(row: Row) throws {
        self.init(
            id: try row.text("id"), kind: try row.value("kind"), body: try row.text("body"),
            legalBasis: try row.list("legal_basis"),
            writtenReply: try row.jsonIfPresent("written_reply"),
            author: OfficerRef(id: try row.text("author_id"), name: try row.text("author_name")),
            answeredAt: try row.instant("answered_at"), beyondAuthority: try row.bool("beyond_authority"),
            attachmentIDs: try row.list("attachment_ids"))
    }
}

extension Row {
    /// An enum by its bare name.
    func value<Value: WireEnum>(_ column: String) throws -> Value {
        guard let value = Value(rawValue: try text(column)) else { throw StorageError.badRow("\(column) is unknown") }
        return value
    }

    func valueIfPresent<Value: WireEnum>(_ column: String) throws -> Value? {
        try isNull(column) ? nil : try value(column)
    }
}
