import Models

/// Examples for the documentation: by method where a request has to make sense as a whole, by field name elsewhere.
enum OpenAPIExamples {
    /// The request of a method, as JSON.
    static func request(of method: any AnyRPCMethod, in contract: Contract) -> String {
        if let written = requests[method.path] { return written }
        return contract.methods[method.path].map { message($0.request, in: contract) } ?? "{}"
    }

    /// A message with an example in every field.
    static func message(_ name: String, in contract: Contract, depth: Int = 0) -> String {
        guard let message = contract.messages[name] else { return "{}" }
        var groups: Set<String> = []
        let members = message.fields.compactMap { field -> (String, String)? in
            if let oneof = field.oneof, !groups.insert(oneof).inserted { return nil }
            let example: String
            if case .message(let inner) = field.type {
                // Messages may hold themselves; and nobody reads that deep.
                guard depth < 4 else { return nil }
                example = self.message(inner, in: contract, depth: depth + 1)
            } else {
                guard let scalar = scalar(field, in: contract) else { return nil }
                example = scalar
            }
            return (field.jsonName, field.isRepeated ? "[\(example)]" : example)
        }
        return JSONText.object(members)
    }

    /// One value of a field that is no message.
    static func scalar(_ field: Contract.Field, in contract: Contract) -> String? {
        switch field.type {
        case .message: return nil
        case .map: return #"{"code":"KN-2026-000123"}"#
        case .enumeration(let name):
            return contract.enumerations[name]?.values.dropFirst().first.map { JSONText.quote($0.name) }
        case .instant: return JSONText.quote(instants[field.name] ?? "2026-11-20T01:00:00Z")
        case .boolean: return field.name == "live" || field.name == "active" ? "true" : "false"
        case .int32: return numbers[field.name] ?? "1"
        case .int64: return JSONText.quote("1")
        case .double: return "0.87"
        case .bytes: return JSONText.quote("")
        case .text: return JSONText.quote(texts[field.name] ?? (isID(field.name) ? petition : "…"))
        }
    }

    private static func isID(_ name: String) -> Bool { name == "id" || name.hasSuffix("_id") || name.hasSuffix("_ids") }

    private static let petition = "019a9f3a-5d00-7a43-9d0c-3f1b2c4d5e6f"

    private static let code = PetitionCode(year: 2026, sequence: 123).description

    private static let instants = [
        "due_at": "2026-11-21T01:00:00Z", "answered_at": "2026-11-20T08:30:00Z", "closes_at": "2026-11-27T08:30:00Z",
        "expected_at": "2026-12-04T10:00:00Z", "due_before": "2026-11-21T10:00:00Z",
    ]
    private static let numbers = ["page_size": "50", "policy_version": "1", "percent": "75", "portal_status": "4"]

    private static let texts = [
        "code": code, "secret": "MZXW6YTBOI2DGMRVGQ3TQOJQGE", "commune_code": "27991",
        "commune_name": "Xã Bến Lức", "unit_code": "QLNL", "unit_name": "Phòng Quản lý năng lượng",
        "proposed_unit_code": "QLTM", "joint_unit_codes": "QLTM", "from_unit_code": "QLNL", "officer_id": "cv1.qlnl",
        "officer_name": "Chuyên viên 1, Phòng Quản lý năng lượng", "subject": "Trạm biến áp ấp 3 quá tải",
        "body": "Trạm biến áp ấp 3 quá tải vào giờ cao điểm, đề nghị hướng dẫn thủ tục nâng công suất.",
        "text": "trạm biến áp quá tải", "question": "Đề nghị bổ sung sơ đồ vị trí trạm.",
        "answer": "Đã trả lời tại cuộc họp.",
        "reason": "Không thuộc phạm vi phụ trách", "reasons": "thiếu sơ đồ", "comment": "Trả lời rõ ràng",
        "full_name": "Cán bộ kinh tế xã", "position": "Công chức", "organization": "UBND xã Bến Lức",
        "phone": "0900000201", "email": "kinhte.benluc@xa.demo.invalid", "address": "Ấp 3, xã Bến Lức",
        "procedure_code": "2.001624", "dossier_code": "H61.10-250701-0001", "field": "Điện",
        "legal_basis": "Nghị định 139/2025/NĐ-CP", "number": "120/UBND-KT", "date": "2026-11-20",
        "issuer": "UBND xã Bến Lức", "signer": "Giám đốc", "system": "dvcqg", "agency": "Sở Công Thương tỉnh Tây Ninh",
        "page_token": "", "next_page_token": "", "cursor": "1042", "after": "1042", "next_cursor": "1042",
        "policy_id": "rapid-24h", "actor": "officer:cv1.qlnl", "action": "AnswerPetition",
        "details": "Trả lời chính thức", "file_name": "so-do.pdf", "content_type": "application/pdf",
        "interim_reply": "Đã báo cáo UBND tỉnh tại văn bản số 12.", "summary": "Đồng ý",
        "name": "Phòng Quản lý năng lượng",
        "source": "intake", "specversion": "1.0", "type": "petition.status_changed", "template_id": "received",
        "upload_url": "/attachments/\(petition)", "portal_status_name": "Đang xử lý", "zalo_user_id": "",
    ]

    /// Requests whose fields depend on each other.
    private static let requests: [String: String] = {
        let submission = """
            {"communeCode":"27991","senderKind":"SENDER_KIND_COMMUNE","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY",\
            "urgency":"URGENCY_NORMAL","subject":"Trạm biến áp ấp 3 quá tải",\
            "body":"Trạm biến áp ấp 3 quá tải vào giờ cao điểm, đề nghị hướng dẫn thủ tục nâng công suất.",\
            "reporter":{"fullName":"Cán bộ kinh tế xã","position":"Công chức","organization":"UBND xã Bến Lức",\
            "phone":"0900000201","email":"kinhte.benluc@xa.demo.invalid"},"field":"Điện",\
            "externalReference":{"system":"dvcqg","id":"PA-2026-0001"}}
            """
        let tracking = #"{"tracking":{"code":"\#(code)","secret":"MZXW6YTBOI2DGMRVGQ3TQOJQGE"}"#
        let id = #"{"petitionId":"\#(petition)""#
        return [
            IntakeMethods.submitPetition.path: submission,
            IntakeMethods.importPetitions.path: #"{"lines":[{"line":1,"petition":\#(submission)}],"dryRun":true}"#,
            IntakeMethods.getPetition.path: #"{"code":"\#(code)"}"#,
            IntakeMethods.listPetitions.path:
                #"{"filter":{"statuses":["PETITION_STATUS_IN_PROGRESS"],"unitCode":"QLNL"},"pageSize":50}"#,
            IntakeMethods.searchPetitions.path: #"{"text":"\"trạm biến áp\" quá tải","pageSize":20}"#,
            IntakeMethods.findSimilar.path: #"{"communeCode":"27991","field":"Điện","text":"Trạm biến áp quá tải"}"#,
            IntakeMethods.trackPetition.path: "\(tracking)}",
            IntakeMethods.provideSupplement.path: #"\#(tracking),"body":"Sơ đồ kèm theo."}"#,
            IntakeMethods.withdrawPetition.path: #"\#(tracking),"reason":"Đã tự giải quyết"}"#,
            IntakeMethods.reopenPetition.path: #"\#(tracking),"reason":"Điện vẫn yếu"}"#,
            IntakeMethods.rateAnswer.path: #"\#(tracking),"rating":"RATING_SATISFIED","comment":"Trả lời rõ ràng"}"#,
            IntakeMethods.answerPetition.path:
                #"\#(id),"kind":"ANSWER_KIND_FINAL","body":"Đã kiểm tra, trả lời như sau…","legalBasis":["Nghị định 139/2025/NĐ-CP"]}"#,
            IntakeMethods.correctTrack.path:
                #"\#(id),"track":"TRACK_FORMAL_FEEDBACK","reason":"Kiến nghị về quy định"}"#,
        ]
    }()
}
