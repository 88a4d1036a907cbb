import AccessControl
import FoundationEssentials
import Logging
import Models
import RPC
import ServiceKit
import Storage
import SwiftProtobuf
import TestKit
import Testing

@testable import IntakeService

extension Intake {
    static let pdf = Array("%PDF-1.7\nSơ đồ trạm biến áp".utf8)

    /// The server of this intake with its paths, everybody known by `X-Kipthoi-As`.
    func served(_ module: IntakeModule? = nil, _ body: (HTTPTransport, _ port: Int) async throws -> Void) async throws {
        let module = module ?? self.module
        let authenticator = ServiceAuthenticator.development(.intake)
        var routes = RPCRoutes()
        module.register(in: &routes)
        let server = RPCServer(
            routes: routes, authenticator: authenticator, logger: .init(label: "test"),
            mapError: { StorageErrorMapping.rpcError(from: $0) })
        try await withHTTPServer(server, extras: module.httpRoutes(authenticator)) { port in
            try await body(HTTPTransport(baseURL: "http://127.0.0.1:\(port)"), port)
        }
    }

    func upload(_ bytes: [UInt8] = pdf, name: String = "so-do.pdf", owner: Principal = .portal) async throws -> String {
        try await module.attachments.take(bytes, name: name, owner: owner.requestScope).id
    }

    func attachment(_ id: String) async throws -> IntakeService.Attachment? {
        try await database.read { try module.attachments.find(id, in: $0) }
    }
}

extension HTTPTransport {
    func put(_ id: String, _ bytes: [UInt8], as role: String = "partner:portal") async throws -> RPCResponse {
        try await send(
            RPCRequest(method: "PUT", path: "/attachments/\(id)", headers: ["x-kipthoi-as": role], body: bytes),
            timeout: .seconds(30))
    }

    func get(_ id: String, as role: String = "partner:portal") async throws -> RPCResponse {
        try await send(
            RPCRequest(method: "GET", path: "/attachments/\(id)", headers: ["x-kipthoi-as": role]),
            timeout: .seconds(30))
    }
}

@Suite("Attachments", .timeLimit(.minutes(2)))
struct AttachmentTests {
    @Test(arguments: Engine.available)
    func goWithAPetitionAndAreReadByWhoMayKnowIt(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            try await intake.served { http, _ in
                let client = RPCClient(transport: http)
                let upload = try await client.call(
                    IntakeMethods.createUpload, .with { $0.fileName = "Sơ đồ; trạm.pdf" },
                    headers: ["x-kipthoi-as": "partner:portal"])
                #expect(upload.uploadURL == "/attachments/\(upload.attachmentID)")
                // Not by somebody else, who does not even learn that it exists.
                let foreign = try await http.put(upload.attachmentID, Intake.pdf, as: "partner:other")
                #expect(foreign.status == 404)
                let stored = try await http.put(upload.attachmentID, Intake.pdf)
                #expect(stored.status == 200)
                let told = try PBAttachment(jsonUTF8Bytes: stored.body)
                #expect(told.state == .ready)
                #expect(told.contentType == "application/pdf")
                // A repeat is the same, another content is refused.
                #expect(try await http.put(upload.attachmentID, Intake.pdf).status == 200)
                #expect(try await http.put(upload.attachmentID, Intake.pdf + [1]).status == 400)

                let request = PBSubmitPetitionRequest.sample.but { $0.attachmentIds = [upload.attachmentID] }
                let petition = try await intake.submit(request, key: "k")
                #expect(petition.attachmentIDs == [upload.attachmentID])
                #expect(try await intake.submit(request, key: "k").id == petition.id)
                let got = try await client.call(
                    IntakeMethods.getPetition, .with { $0.id = petition.id },
                    headers: ["x-kipthoi-as": "partner:portal"])
                #expect(got.petition.attachmentIds == [upload.attachmentID])
                #expect(got.attachments.map(\.fileName) == ["Sơ đồ; trạm.pdf"])

                for role in ["partner:portal", "commune:27991", "officer:QLNL"] {
                    let read = try await http.get(upload.attachmentID, as: role)
                    #expect(read.status == 200, "\(role)")
                    #expect(read.body == Intake.pdf)
                    #expect(
                        read.headers["content-disposition"]?.hasPrefix("attachment; filename*=UTF-8''S%C6%A1") == true)
                    #expect(read.headers["x-content-type-options"] == "nosniff")
                }
                #expect(try await http.get(upload.attachmentID, as: "commune:25459").status == 404)
                #expect(try await http.get(upload.attachmentID, as: "partner:other").status == 404)
            }
        }
    }

    @Test(arguments: Engine.available)
    func belongToOnePetitionAndToTheirOwner(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let id = try await intake.upload()
            let request = PBSubmitPetitionRequest.sample.but { $0.attachmentIds = [id] }
            let foreign = await #expect(throws: RPCError.self) { try await intake.submit(request, as: .otherPartner) }
            #expect(foreign?.violations.map(\.reason) == ["UNKNOWN_ATTACHMENT"])
            let outcomes = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<8 {
                    group.addTask { (try? await intake.submit(request)) != nil }
                }
                return await group.reduce(into: [Bool]()) { $0.append($1) }
            }
            #expect(outcomes.filter { $0 }.count == 1)
            #expect(try await intake.count("petition") == 1)
            let second = await #expect(throws: RPCError.self) { try await intake.submit(request) }
            #expect(second?.violations.map(\.reason) == ["ATTACHMENT_USED"])
        }
    }

    @Test(arguments: Engine.available)
    func goWithAnswersAndSupplements(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let id = try await intake.petition(in: .awaitingSupplement)
            let sketch = try await intake.upload(owner: .benLuc)
            let supplemented = try await intake.petitions.provideSupplement(
                .id(id), body: "Sơ đồ kèm theo", attachmentIDs: [sketch],
                by: .of(.benLuc, IntakeMethods.provideSupplement))
            #expect(supplemented.attachmentIDs == [sketch])
            let letter = try await intake.upload(Intake.pdf + [1], owner: .secretary)
            let draft = AnswerDraft(
                kind: .value(.final), body: "Trả lời", legalBasis: [], writtenReply: nil, attachmentIDs: [letter])
            _ = try await intake.petitions.answer(.id(id), draft, by: .of(.secretary, IntakeMethods.answerPetition))
            let petition = try await intake.petition(id)
            #expect(petition.answers.map(\.attachmentIDs) == [[letter]])
            #expect(petition.attachmentIDs == [sketch])
        }
    }

    @Test(arguments: Engine.available)
    func whatIsTooLargeOrOfTheWrongKindIsRefusedEarly(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            try await intake.served { http, port in
                let id = try await intake.module.attachments.create(
                    try UploadDraft(fileName: "a.pdf", contentType: "", size: 0), owner: Principal.portal.requestScope
                ).id
                let script = try await http.put(id, Array("<script>alert(1)</script>".utf8))
                #expect(script.status == 400)
                #expect(String(decoding: script.body, as: UTF8.self).contains("UNSUPPORTED_TYPE"))
                // 200 MB announced: the answer comes at once, without a byte of it being read.
                let started = ContinuousClock.now
                let status = try await RawHTTP.put(
                    port, path: "/attachments/\(id)", announcing: 200 << 20, as: "partner:portal")
                #expect(status == 413)
                #expect(ContinuousClock.now - started < .seconds(5))
                #expect(try await intake.attachment(id)?.state == .expected)
                let left = try FileManager.default.contentsOfDirectory(
                    atPath: "\(intake.module.attachments.files.folder)/incoming")
                #expect(left.isEmpty)
            }
        }
    }

    @Test(arguments: Engine.available)
    func equalFilesStandOnDiskOnceAndUnusedOnesAreSwept(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let used = try await intake.upload()
            let unused = try await intake.upload()
            let lonely = try await intake.upload(Intake.pdf + [7])
            try await intake.submit(.sample.but { $0.attachmentIds = [used] })
            let digest = try #require(try await intake.attachment(used)?.sha256)
            #expect(try await intake.attachment(unused)?.sha256 == digest)
            let other = try #require(try await intake.attachment(lonely)?.sha256)
            let files = intake.module.attachments.files
            for digest in [digest, other] { Aging.age(files.path(of: digest), byHours: 30) }
            intake.clock.advance(by: .seconds(25 * 3600))
            #expect(try await intake.module.attachments.sweep(turn: Int(digest.prefix(2), radix: 16) ?? 0) == 2)
            #expect(try await intake.module.attachments.sweep(turn: Int(other.prefix(2), radix: 16) ?? 0) == 0)
            #expect(FileManager.default.fileExists(atPath: files.path(of: digest)))
            #expect(!FileManager.default.fileExists(atPath: files.path(of: other)))
            #expect(try await intake.attachment(unused) == nil)
            #expect(try await intake.attachment(used) != nil)
        }
    }

    /// Found old and unused, then stored once more, then removed: in this order nothing may be lost.
    @Test(arguments: Engine.available)
    func anEqualFileThatComesWhileItIsSweptStays(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let first = try #require(try await intake.attachment(try await intake.upload())?.sha256)
            let files = intake.module.attachments.files
            Aging.age(files.path(of: first), byHours: 30)
            let found = try await files.sweep(
                prefix: String(first.prefix(2)), olderThan: IntakeService.Attachment.unusedFor)
            #expect(found == [first])
            let again = try await intake.upload()
            try await files.remove(first, olderThan: IntakeService.Attachment.unusedFor)
            #expect(FileManager.default.fileExists(atPath: files.path(of: first)))
            #expect(try await intake.attachment(again)?.state == .ready)
            Aging.age(files.path(of: first), byHours: 30)
            try await files.remove(first, olderThan: IntakeService.Attachment.unusedFor)
            #expect(!FileManager.default.fileExists(atPath: files.path(of: first)))
        }
    }

    @Test(arguments: Engine.available)
    func waitVisiblyForTheScanner(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let folder = intake.module.attachments.files.folder
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let command = "\(folder)/scan.sh"
            try Data("#!/bin/sh\ngrep -q VIRUS \"$1\" && exit 1\ngrep -q BROKEN \"$1\" && exit 3\nexit 0\n".utf8)
                .write(to: URL(filePath: command))
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: command)
            let module = try await intake.another(["ATTACHMENT_DIR": folder, "ATTACHMENT_SCAN_COMMAND": command])
            func take(_ text: String) async throws -> String {
                try await module.attachments.take(
                    Array("%PDF-1 \(text)".utf8), name: "a.pdf", owner: Principal.portal.requestScope
                ).id
            }
            let (clean, bad, later) = (try await take("x"), try await take("VIRUS"), try await take("BROKEN"))
            try await intake.served(module) { http, _ in
                let early = try await http.get(clean)
                #expect(early.status == 409)
                #expect(String(decoding: early.body, as: UTF8.self).contains("WAITING_FOR_SCAN"))
                #expect(try await module.attachments.scanDue() == 3)
                #expect(try await http.get(clean).status == 200)
                #expect(try await http.get(bad).status == 410)
                #expect(try await http.get(later).status == 409)
                // What failed is tried again, but not at once.
                #expect(try await module.attachments.scanDue() == 0)
                intake.clock.advance(by: .seconds(11))
                #expect(try await module.attachments.scanDue() == 1)
                #expect(try await intake.attachment(later)?.state == .waitingForScan)
            }
        }
    }

    @Test(arguments: Engine.available)
    func whatAKilledScannerHeldIsScannedAgainAfterItsLease(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let folder = intake.module.attachments.files.folder
            let module = try await intake.another(["ATTACHMENT_DIR": folder, "ATTACHMENT_SCAN_COMMAND": "/bin/true"])
            let id = try await module.attachments.take(
                Intake.pdf, name: "a.pdf", owner: Principal.portal.requestScope
            ).id
            _ = try await intake.database.write { tx in
                try tx.execute(
                    "UPDATE attachment SET leased_until = $2, lease_token = 'killed' WHERE id = $1", id,
                    Lease.end(from: tx.now))
            }
            #expect(try await module.attachments.scanDue() == 0)
            intake.clock.advance(by: .seconds(Lease.length + 1))
            #expect(try await module.attachments.scanDue() == 1)
            #expect(try await intake.attachment(id)?.state == .ready)
            let held = try await intake.database.read { tx in
                try tx.first("SELECT lease_token FROM attachment WHERE id = $1", id)?.textIfPresent("lease_token")
            }
            #expect(held == nil)
        }
    }

    @Test(arguments: Engine.available)
    func aStopInterruptsTheScannerAndGivesBackWhatItHeld(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let folder = intake.module.attachments.files.folder
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let command = "\(folder)/slow.sh"
            try Data("#!/bin/sh\ntouch \"$0.begun\"\nexec sleep 50\n".utf8).write(to: URL(filePath: command))
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: command)
            let module = try await intake.another(["ATTACHMENT_DIR": folder, "ATTACHMENT_SCAN_COMMAND": command])
            for number in 1...2 {
                _ = try await module.attachments.take(
                    Intake.pdf + [UInt8(number)], name: "a.pdf", owner: Principal.portal.requestScope)
            }
            let scan = Task { try await module.attachments.scanDue() }
            while !FileManager.default.fileExists(atPath: "\(command).begun") {
                try await Task.sleep(for: .milliseconds(10))
            }
            scan.cancel()
            _ = try await scan.value
            let left = try await intake.database.read { tx in
                try tx.query("SELECT attempts, lease_token FROM attachment").map {
                    (try $0.int("attempts"), try $0.textIfPresent("lease_token"))
                }
            }
            #expect(left.count == 2 && left.allSatisfy { $0.0 == 0 && $0.1 == nil }, "\(left)")
        }
    }

    @Test(arguments: Engine.available)
    func aFullDiskIsToldAndLeavesNothingBehind(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            // A device that is always full stands where the incoming bytes go.
            let full = AttachmentFiles(folder: "/proc/1/nowhere")
            let error = await #expect(throws: RPCError.self) { _ = try await full.receive() }
            #expect(error?.code == .unavailable)
            #expect(AttachmentFiles.failure("write", cause: 28).reason == "STORAGE_FULL")
            let rows = try await intake.count("attachment")
            #expect(rows == 0)
        }
    }
}
