import FoundationEssentials
import Models
import SwiftProtobuf
import Testing

@testable import IntakeService

/// One way to spoil a good request, and what is said about it.
struct BadInput: Sendable, CustomTestStringConvertible {
    let name: String
    let violations: [String]
    let spoil: @Sendable (inout PBSubmitPetitionRequest) -> Void

    init(_ name: String, _ violations: String..., spoil: @escaping @Sendable (inout PBSubmitPetitionRequest) -> Void) {
        self.name = name
        self.violations = violations
        self.spoil = spoil
    }

    var testDescription: String { name }

    static let all: [BadInput] = [
        BadInput("no commune", "commune_code REQUIRED") { $0.communeCode = "" },
        BadInput("unknown commune", "commune_code UNKNOWN_COMMUNE") { $0.communeCode = "00004" },
        BadInput("commune too long", "commune_code TOO_LONG") { $0.communeCode = "27991279" },
        BadInput("no channel", "channel REQUIRED") { $0.channel = .unspecified },
        BadInput("channel of a newer contract", "channel UNKNOWN_VALUE") { $0.channel = .UNRECOGNIZED(99) },
        BadInput("no kind", "kind REQUIRED") { $0.kind = .unspecified },
        BadInput("unknown urgency", "urgency UNKNOWN_VALUE") { $0.urgency = .UNRECOGNIZED(42) },
        BadInput("unknown sender kind", "sender_kind UNKNOWN_VALUE") { $0.senderKind = .UNRECOGNIZED(-1) },
        BadInput("neither subject nor body", "body REQUIRED") { ($0.subject, $0.body) = ("", " \n\t ") },
        BadInput("subject too long", "subject TOO_LONG") { $0.subject = String(repeating: "ữ", count: 301) },
        BadInput("body too long", "body TOO_LONG") { $0.body = String(repeating: "a", count: 20_001) },
        BadInput("10,000 lines", "body TOO_LONG") { $0.body = String(repeating: "dòng\n", count: 10_000) },
        BadInput("a million characters", "body TOO_LONG") { $0.body = String(repeating: "x", count: 1_000_000) },
        BadInput("NUL in the body", "body BAD_CHARACTER") { $0.body = "trước\u{0}sau" },
        BadInput("escape in the subject", "subject BAD_CHARACTER") { $0.subject = "a\u{1B}[31mđỏ" },
        BadInput("line break in the subject", "subject BAD_CHARACTER") { $0.subject = "một\nhai" },
        BadInput("direction override in a name", "reporter.full_name BAD_CHARACTER") {
            $0.reporter.fullName = "abc\u{202E}def"
        },
        BadInput("name too long", "reporter.full_name TOO_LONG") {
            $0.reporter.fullName = String(repeating: "n", count: 201)
        },
        BadInput("phone with letters", "reporter.phone BAD_PHONE") { $0.reporter.phone = "09xx 123 456" },
        BadInput("phone too short", "reporter.phone BAD_PHONE") { $0.reporter.phone = "0912345" },
        BadInput("e-mail without domain", "reporter.email BAD_EMAIL") { $0.reporter.email = "xa@" },
        BadInput("e-mail with two at signs", "reporter.email BAD_EMAIL") { $0.reporter.email = "a@b@c.vn" },
        BadInput("procedure code", "procedure_code BAD_FORMAT") { $0.procedureCode = "4.000001" },
        BadInput("dossier code", "dossier_code BAD_FORMAT") { $0.dossierCode = "H61-2507-1" },
        BadInput("half an external reference", "external_reference.id REQUIRED") {
            $0.externalReference.system = "dvcqg"
        },
        BadInput(
            "hotline without the caller",
            "reporter.full_name REQUIRED", "reporter.address REQUIRED", "reporter.phone REQUIRED"
        ) {
            $0.channel = .hotline
            $0.clearReporter()
        },
        BadInput(
            "letter without its document", "incoming_document.number REQUIRED",
            "incoming_document.date REQUIRED", "incoming_document.issuer REQUIRED"
        ) { $0.channel = .letter },
        BadInput("document of a day that is none", "incoming_document.date BAD_DATE") {
            $0.channel = .letter
            $0.incomingDocument = .with {
                ($0.number, $0.date, $0.issuer) = ("12/UBND", "2026-02-30", "UBND xã Bến Lức")
            }
        },
        BadInput("received_at on the portal", "received_at NOT_ALLOWED") {
            $0.receivedAt = .init(seconds: 1_795_000_000)
        },
        BadInput("received_at that is no instant", "received_at BAD_INSTANT") {
            $0.channel = .meeting
            $0.receivedAt = .init(seconds: .max, nanos: -5)
        },
        BadInput("attachments that were never uploaded", "attachment_ids[0] UNKNOWN_ATTACHMENT") {
            $0.attachmentIds = ["x"]
        },
        BadInput(
            "everything at once", "commune_code REQUIRED", "channel REQUIRED", "kind REQUIRED", "body REQUIRED",
            "reporter.phone BAD_PHONE"
        ) {
            $0 = .init()
            $0.reporter.phone = "1"
        },
    ]
}

@Suite("A draft", .timeLimit(.minutes(1)))
struct PetitionDraftTests {
    private func check(_ request: PBSubmitPetitionRequest) -> (PetitionContent?, [FieldViolation]) {
        var rules = FieldRules()
        let content = PetitionDraft(request).content(knowsCommune: { $0 == Intake.benLuc }, &rules)
        return (content, rules.violations)
    }

    @Test(arguments: BadInput.all)
    func namesEveryViolationInBothLanguages(_ input: BadInput) {
        let (content, violations) = check(PBSubmitPetitionRequest.sample.but(input.spoil))
        #expect(content == nil)
        #expect(violations.map { "\($0.field) \($0.reason)" } == input.violations)
        #expect(violations.allSatisfy { !$0.message.isEmpty && !$0.messageVi.isEmpty })
    }

    @Test func normalisesWhatItAccepts() throws {
        let request = PBSubmitPetitionRequest.sample.but {
            $0.subject = "  Ho\u{0300}a   Bi\u{0300}nh "
            $0.reporter.phone = "+84 (90) 000-0201"
            $0.reporter.email = "ubnd.benluc@example.invalid"
            $0.procedureCode = "2.000815.000.00.00.h55"
            $0.dossierCode = "000.00.19.H26-250701-0001"
        }
        let (content, violations) = check(request)
        #expect(violations.isEmpty)
        let accepted = try #require(content)
        #expect(Array(accepted.subject.unicodeScalars) == Array("Hòa Bình".unicodeScalars))
        #expect(accepted.reporter.phone == "0900000201")
        #expect(accepted.procedureCode == "2.000815.000.00.00.H55")
        #expect(accepted.senderKind == .commune)
        #expect(accepted.urgency == .normal)
    }

    @Test(arguments: [
        "'; DROP TABLE petition; --", "{{7*7}} ${jndi:ldap://x} {{{reporter}}}", "<script>alert(1)</script>",
    ])
    func takesHostileTextVerbatim(_ text: String) throws {
        let (content, _) = check(.sample.but { $0.body = text })
        #expect(content?.body == text)
    }

    @Test func takesTheSubjectFromTheFirstWords() {
        let body = "Đề nghị   hướng dẫn\nthủ tục. " + String(repeating: "Nội dung dài ", count: 40)
        let (content, _) = check(
            .sample.but {
                $0.subject = ""
                $0.body = body
            })
        let subject = content?.subject ?? ""
        #expect(subject.hasPrefix("Đề nghị hướng dẫn thủ tục."))
        #expect(subject.hasSuffix("…"))
        #expect(subject.count <= 100)
    }

    @Test func theTimeOfReceiptIsWithinThirtyDays() throws {
        let now = Date(timeIntervalSince1970: 1_800_000_000)
        func reasons(_ offset: TimeInterval) -> [String] {
            var draft = PetitionDraft()
            draft.receivedAt = .value(now.addingTimeInterval(offset))
            var rules = FieldRules()
            draft.checkReceivedAt(now: now, &rules)
            return rules.violations.map(\.reason)
        }
        #expect(reasons(0) == [])
        #expect(reasons(0.001) == ["IN_FUTURE"])
        #expect(reasons(-30 * 86_400) == [])
        #expect(reasons(-30 * 86_400 - 0.001) == ["TOO_OLD"])
    }
}

@Suite("Formats of numbers", .timeLimit(.minutes(1)))
struct CodeFormatsTests {
    @Test(arguments: ["1.005129", "2.000591", "3.000722", "2.000815.000.00.00.H55"])
    func knowsProcedureCodes(_ code: String) {
        #expect(CodeFormats.isProcedureCode(code))
    }

    @Test(arguments: [
        "", "1.00512", "0.005129", "4.005129", "1.0051299", "1-005129", "2.000815.000.00.H55", "1.٠٠٥١٢٩",
    ])
    func refusesOthers(_ code: String) {
        #expect(!CodeFormats.isProcedureCode(code))
    }

    @Test(arguments: ["000.00.19.H26-250701-0001", "H61.10-250701-0001", "G09.20-20260609-0092637"])
    func knowsDossierCodes(_ code: String) {
        #expect(CodeFormats.isDossierCode(code))
    }

    @Test(arguments: [
        "", "H61.10", "H61..10-250701-0001", "h61-250701-0001", "H61-25070-0001", "H61-250701-001", "-250701-0001",
    ])
    func refusesOtherDossierCodes(_ code: String) {
        #expect(!CodeFormats.isDossierCode(code))
    }

    @Test(arguments: [
        ("0912345678", "0912345678"), ("+84 912 345 678", "0912345678"), ("84912345678", "0912345678"),
        ("(0272) 382.6789", "02723826789"), ("1900 1022", "19001022"), ("1800-8000", "18008000"),
    ])
    func normalisesTelephones(_ pair: (String, String)) {
        #expect(CodeFormats.phone(pair.0) == pair.1)
    }

    @Test(arguments: ["", "0112345678", "091234567", "09123456789", "+1 202 555 0100", "0912a45678"])
    func refusesOtherTelephones(_ text: String) {
        #expect(CodeFormats.phone(text) == nil)
    }

    @Test(arguments: ["a@b.vn", "cv1.qlnl+x@sct.example.invalid"])
    func knowsMail(_ text: String) {
        #expect(CodeFormats.isEmail(text))
    }

    @Test(arguments: ["", "a", "@b.vn", "a@b", "a..b@c.vn", "a@-b.vn", "a b@c.vn", "a@b.v", "é@c.vn"])
    func refusesOtherMail(_ text: String) {
        #expect(!CodeFormats.isEmail(text))
    }
}
