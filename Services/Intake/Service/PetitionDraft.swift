import FoundationEssentials
import Models

/// A petition as somebody sent it, before it is checked.
struct PetitionDraft: Sendable {
    var communeCode = ""
    var senderKind = Given<SenderKind>.absent
    var reporter = Reporter()
    var channel = Given<Channel>.absent
    var kind = Given<Kind>.absent
    var urgency = Given<Urgency>.absent
    var subject = ""
    var body = ""
    var procedureCode = ""
    var dossierCode = ""
    var field = ""
    var externalReference: ExternalReference?
    var incomingDocument: IncomingDocument?
    /// Only for channels where somebody writes down what came in earlier.
    var receivedAt: Given<Date> = .absent
    var attachmentIDs: [String] = []
    var conductSubject = ConductSubject()
    /// Of the meeting whose list it stands on; known to exist.
    var visitID: String?

    static let subjectLimit = 300
    static let bodyLimit = 20_000
    static let nameLimit = 200
    /// How far back a petition may be dated.
    static let backdatingLimit: TimeInterval = 30 * 86_400
    /// Channels on which an officer writes down what came in earlier.
    static let datedChannels: Set<Channel> = [.hotline, .letter, .onSite, .meeting]
}

extension PetitionDraft {
    /// The checked content.
    ///
    /// - Parameters:
    ///   - knowsCommune: whether the code is an active commune of the province.
    ///   - rules: collects every violation; the caller finishes them, together with those that need the time.
    /// - Returns: nil when something is wrong; the violations then say what.
    func content(knowsCommune: (String) -> Bool, _ rules: inout FieldRules) -> PetitionContent? {
        let commune = commune(knows: knowsCommune, &rules)
        let channel = rules.value("channel", "Kênh tiếp nhận", self.channel)
        let kind = rules.value("kind", "Loại kiến nghị", self.kind)
        let senderKind = rules.value("sender_kind", "Đối tượng gửi", self.senderKind, default: .commune)
        let urgency = rules.value("urgency", "Mức độ khẩn", self.urgency, default: .normal)
        let (subject, body) = texts(&rules)
        let reporter = Self.checked(self.reporter, isHotline: channel == .hotline, &rules)
        let procedure = code(
            "procedure_code", "Mã thủ tục hành chính", procedureCode, &rules, CodeFormats.isProcedureCode, "1.005129")
        let dossier = code(
            "dossier_code", "Mã số hồ sơ", dossierCode, &rules, CodeFormats.isDossierCode, "H61.10-250701-0001")
        let field = rules.line("field", "Lĩnh vực", field, max: 100)
        let reference = checkedReference(&rules)
        let document = checkedDocument(isLetter: channel == .letter, &rules)
        let conduct = checkedConduct(kind, &rules)
        checkDatedChannel(channel, &rules)
        _ = rules.attachments(attachmentIDs)
        guard rules.violations.isEmpty, let channel, let kind, let senderKind, let urgency else { return nil }
        return PetitionContent(
            communeCode: commune, senderKind: senderKind, reporter: reporter, channel: channel, kind: kind,
            urgency: urgency, subject: subject, body: body, procedureCode: procedure, dossierCode: dossier,
            field: field.nonEmpty, externalReference: reference, incomingDocument: document,
            conductSubject: conduct, visitID: visitID)
    }

    /// Checks the time of receipt, which needs database time.
    func checkReceivedAt(now: Date, _ rules: inout FieldRules) {
        guard case .value(let instant) = receivedAt else { return }
        if instant > now {
            rules.add("received_at", "IN_FUTURE", "must not be in the future", vi: "Thời điểm tiếp nhận ở tương lai.")
        } else if instant < now.addingTimeInterval(-Self.backdatingLimit) {
            rules.add(
                "received_at", "TOO_OLD", "at most 30 days back", vi: "Thời điểm tiếp nhận đã quá 30 ngày.")
        }
    }

    /// Who writes down what came in earlier says when; what a partner or a commune sends itself comes when it comes.
    func checkDating(byStaff isStaff: Bool, _ rules: inout FieldRules) {
        guard case .value = receivedAt, !isStaff, !rules.violations.contains(where: { $0.field == "received_at" })
        else { return }
        rules.add(
            "received_at", "STAFF_ONLY", "only staff of the department date a receipt; leave it out",
            vi: "Chỉ cán bộ của Sở ghi thời điểm tiếp nhận; đơn vị gửi không khai thời điểm này.")
    }

    private func checkDatedChannel(_ channel: Channel?, _ rules: inout FieldRules) {
        switch receivedAt {
        case .absent: return
        case .unknown:
            rules.add(
                "received_at", "BAD_INSTANT", "is not an instant", vi: "Thời điểm tiếp nhận không hợp lệ.")
        case .value:
            guard let channel, !Self.datedChannels.contains(channel) else { return }
            rules.add(
                "received_at", "NOT_ALLOWED", "only for HOTLINE, LETTER, ON_SITE and MEETING",
                vi: "Chỉ ghi thời điểm tiếp nhận với đường dây nóng, công văn, trực tiếp và cuộc họp.")
        }
    }

    private func commune(knows: (String) -> Bool, _ rules: inout FieldRules) -> String {
        let code = rules.line("commune_code", "Mã xã, phường", communeCode, max: 5, required: true)
        if (1...5).contains(code.utf8.count), !knows(code) {
            rules.unknownCommune()
        }
        return code
    }

    /// Subject and body; the subject is taken from the body's first words when it was left out.
    private func texts(_ rules: inout FieldRules) -> (String, String) {
        let subject = rules.line("subject", "Tiêu đề", subject, max: Self.subjectLimit)
        let body = rules.lines("body", "Nội dung", body, max: Self.bodyLimit)
        if self.subject.trimmingSpaces.isEmpty, self.body.trimmingSpaces.isEmpty {
            rules.missing("body", "Nội dung")
        }
        return (subject.isEmpty ? Self.subject(from: body) : subject, body)
    }

    /// The first words, at most 100 characters.
    static func subject(from body: String) -> String {
        var subject = ""
        for word in body.split(whereSeparator: \.isWhitespace) {
            guard subject.count + word.count < 99 else {
                return (subject.isEmpty ? String(word.prefix(98)) : subject) + "…"
            }
            subject += subject.isEmpty ? String(word) : " \(word)"
        }
        return subject
    }

    static func checked(
        _ reporter: Reporter, isHotline: Bool = false, _ rules: inout FieldRules
    ) -> Reporter {
        // A call is written down with name, address and telephone (Decree 20/2008/NĐ-CP, article 7).
        var result = Reporter()
        result.fullName = rules.line(
            "reporter.full_name", "Họ và tên", reporter.fullName, max: nameLimit, required: isHotline)
        result.position = rules.line("reporter.position", "Chức vụ", reporter.position, max: nameLimit)
        result.organization = rules.line(
            "reporter.organization", "Cơ quan", reporter.organization, max: nameLimit)
        result.address = rules.line("reporter.address", "Địa chỉ", reporter.address, max: 500, required: isHotline)
        result.zaloUserID = rules.line("reporter.zalo_user_id", "Tài khoản Zalo", reporter.zaloUserID, max: 64)
        result.phone = rules.line("reporter.phone", "Số điện thoại", reporter.phone, max: 30, required: isHotline)
        if !result.phone.isEmpty {
            if let digits = CodeFormats.phone(result.phone) {
                result.phone = digits
            } else {
                rules.add(
                    "reporter.phone", "BAD_PHONE", "is no Vietnamese telephone number",
                    vi: "Số điện thoại không đúng định dạng.")
            }
        }
        result.email = rules.line("reporter.email", "Thư điện tử", reporter.email, max: 254)
        if !result.email.isEmpty, !CodeFormats.isEmail(result.email) {
            rules.add(
                "reporter.email", "BAD_EMAIL", "is no e-mail address", vi: "Địa chỉ thư điện tử không đúng định dạng.")
        }
        return result
    }

    private func code(
        _ field: String, _ label: String, _ raw: String, _ rules: inout FieldRules, _ fits: (String) -> Bool,
        _ example: String
    ) -> String? {
        let code = rules.line(field, label, raw, max: 64).uppercased()
        guard !code.isEmpty else { return nil }
        if !fits(code) {
            rules.add(
                field, "BAD_FORMAT", "must look like \(example)", vi: "\(label) phải có dạng như \(example).")
        }
        return code
    }

    private func checkedConduct(_ kind: Kind?, _ rules: inout FieldRules) -> ConductSubject? {
        let subject = rules.conductSubject(conductSubject)
        if let kind { rules.check(subject, of: kind) }
        return subject
    }

    private func checkedReference(_ rules: inout FieldRules) -> ExternalReference? {
        guard let raw = externalReference else { return nil }
        let system = rules.line("external_reference.system", "Hệ thống gửi", raw.system, max: 100, required: true)
        let id = rules.line("external_reference.id", "Mã ở hệ thống gửi", raw.id, max: 200, required: true)
        return ExternalReference(system: system, id: id)
    }

    private func checkedDocument(isLetter: Bool, _ rules: inout FieldRules) -> IncomingDocument? {
        guard incomingDocument != nil || isLetter else { return nil }
        let raw = incomingDocument ?? IncomingDocument(number: "", date: "", issuer: "")
        return IncomingDocument(
            number: rules.line("incoming_document.number", "Số văn bản đến", raw.number, max: 100, required: true),
            date: rules.date("incoming_document.date", "Ngày văn bản đến", raw.date, required: true),
            issuer: rules.line(
                "incoming_document.issuer", "Nơi ban hành", raw.issuer, max: Self.nameLimit, required: true),
            documentID: rules.line(
                "incoming_document.document_id", "Mã định danh văn bản", raw.documentID ?? "", max: 100
            ).nonEmpty)
    }
}

extension FieldRules {
    /// Unit and person that feedback on conduct is about; nil when neither is named.
    mutating func conductSubject(_ raw: ConductSubject) -> ConductSubject? {
        ConductSubject(
            unitCode: line("conduct_subject.unit_code", "Đơn vị bị phản ánh", raw.unitCode, max: 64),
            officerID: line("conduct_subject.officer_id", "Người bị phản ánh", raw.officerID, max: 64)
        ).ifNamed
    }

    mutating func check(_ subject: ConductSubject?, of kind: Kind) {
        guard subject != nil, kind != .feedbackConduct else { return }
        add(
            "conduct_subject", "NOT_ALLOWED", "only for FEEDBACK_CONDUCT",
            vi: "Chỉ ghi đơn vị, người bị phản ánh với phản ánh hành vi.")
    }
}
