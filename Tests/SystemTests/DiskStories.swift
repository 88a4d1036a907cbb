import Foundation
import Models
import RPC
import TestKit
import Testing

/// The disk is full: calls are refused in clear words, what was acknowledged stays, and all goes on when there is room.
@Suite("Full disks", .serialized, .timeLimit(.minutes(5)))
struct DiskStories {
    /// A file may grow to 1.5 MB and no further: the write fails as on a full disk, and neither a mount nor a privilege is
    /// needed for it.
    private static let smallDisk = ["/bin/bash", "-c", "trap '' XFSZ; ulimit -f 1500; exec \"$0\" \"$@\""]

    @Test func aFullDiskRefusesClearlyAndKeepsWhatItAcknowledged() async throws {
        try await Deployment.run(.sqlite) { deployment in
            let intake = try #require(deployment.services[.intake])
            #expect(await intake.stop() == 0)
            try intake.start(through: Self.smallDisk)
            try await intake.ready()
            var acknowledged: [String] = []
            var refusal: RPCError?
            for number in 1...3000 where refusal == nil {
                refusal = await HardFaultStories.failure {
                    acknowledged.append(try await HardFaultStories.submit(number, to: deployment))
                }
            }
            #expect(refusal?.code == .unavailable, "\(refusal as Any) after \(acknowledged.count)")
            #expect(!acknowledged.isEmpty && intake.isRunning)
            intake.crash()
            try intake.start()
            try await intake.ready()
            for id in acknowledged {
                try await deployment.eventually(within: .seconds(20), "\(id) is there after the restart") {
                    try await deployment.call(.intake, IntakeMethods.getPetition) { $0.id = id }.petition.id == id
                }
            }
            _ = try await HardFaultStories.submit(0, to: deployment)
        }
    }

    @Test(arguments: Engine.available)
    func aFullDiskRefusesAttachmentsAndLeavesNoneHalfWritten(engine: Engine) async throws {
        let files = FileManager.default.temporaryDirectory.appending(path: "kipthoi-files-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: files) }
        try await Deployment.run(engine, settings: [.intake: ["--attachment-dir", files.path()]]) { deployment in
            let intake = try #require(deployment.services[.intake])
            #expect(await intake.stop() == 0)
            try intake.start(through: Self.smallDisk)
            try await intake.ready()
            let large = Array("%PDF-1.7\n".utf8) + [UInt8](repeating: 0x20, count: 4 << 20)
            let upload = try await Upload.announce(to: deployment)
            let refusal = try await upload.put(large)
            #expect(refusal.status == 503)
            #expect(String(decoding: refusal.body, as: UTF8.self).contains("STORAGE_FULL"))
            #expect(refusal.headers["retry-after"] != nil)
            let halves = try FileManager.default.contentsOfDirectory(atPath: files.appending(path: "incoming").path())
            #expect(halves.isEmpty, "left behind: \(halves)")
            // There is room for less, and petitions are taken in all the while.
            let small = try await Upload.announce(to: deployment)
            #expect(try await small.put(Array("%PDF-1.7\nsmall".utf8)).status == 200)
            _ = try await HardFaultStories.submit(1, to: deployment)
            #expect(await intake.stop() == 0)
            try intake.start()
            try await intake.ready()
            #expect(try await upload.put(large).status == 200)
            #expect(try await upload.get().body.count == large.count)
        }
    }
}

/// An attachment on its way to intake, as a client sends it.
struct Upload: Sendable {
    let id: String
    private let transport: HTTPTransport
    private let headers: RPCHeaders

    static func announce(to deployment: Deployment) async throws -> Upload {
        let announced = try await deployment.call(.intake, IntakeMethods.createUpload) { $0.fileName = "so-do.pdf" }
        let port = try #require(deployment.proxies[.intake]).port
        return Upload(
            id: announced.attachmentID, transport: HTTPTransport(baseURL: "http://127.0.0.1:\(port)"),
            headers: ["authorization": "Bearer \(deployment.token)"])
    }

    func put(_ bytes: [UInt8]) async throws -> RPCResponse {
        try await transport.send(
            RPCRequest(method: "PUT", path: "/attachments/\(id)", headers: headers, body: bytes), timeout: .seconds(60))
    }

    func get() async throws -> RPCResponse {
        try await transport.send(
            RPCRequest(method: "GET", path: "/attachments/\(id)", headers: headers), timeout: .seconds(60))
    }
}
