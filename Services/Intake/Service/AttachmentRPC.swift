import FoundationEssentials
import Storage
import SwiftProtobuf
import Models
import RPC
import ServiceKit

/// `CreateUpload`, and `PUT`/`GET /attachments/{id}`.
struct AttachmentRPC: Sendable {
    let attachments: AttachmentStore
    let petitions: PetitionStore
    let authenticator: any Authenticator

    static let path = "/attachments/"

    static func register(_ attachments: AttachmentStore, in routes: inout RPCRoutes) {
        routes.handle(IntakeMethods.createUpload) { request, call in
            let draft = try UploadDraft(
                fileName: request.fileName, contentType: request.contentType, size: Int(clamping: request.size))
            let attachment = try await attachments.create(draft, owner: call.principal.requestScope)
            return .with {
                $0.attachmentID = attachment.id
                $0.uploadURL = path + attachment.id
            }
        }
    }

    var routes: [HTTPExtraRoute] {
        [
            HTTPExtraRoute("PUT", "\(Self.path)*", maximumBody: Attachment.sizeLimit) { request, body in
                await answer { try await put(request, body) }
            }.described(Self.uploading),
            HTTPExtraRoute("GET", "\(Self.path)*", maximumBody: 0) { request in
                await answer { try await get(request) }
            }.described(Self.downloading),
        ]
    }

    private static let uploading = HTTPRouteGuide(
        "UploadAttachment", path: "\(path){id}",
        details: "The bytes of the file that CreateUpload announced, as they are; at most 20 MB. PDF, DOCX, XLSX, "
            + "JPEG or PNG: the type is found from the content. Then the id goes into attachment_ids.",
        requestType: "application/octet-stream", responseTypes: ["application/json"], responseMessage: "Attachment")

    private static let downloading = HTTPRouteGuide(
        "DownloadAttachment", path: "\(path){id}",
        details: "A file of a petition or an answer that the caller may see. 409 while it waits to be scanned.",
        responseTypes: [
            "application/pdf", "image/jpeg", "image/png",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ])

    private func answer(_ work: () async throws -> RPCResponse) async -> RPCResponse {
        do {
            return try await work()
        } catch {
            return StorageErrorMapping.rpcError(from: error).response()
        }
    }

    private func put(_ request: RPCRequest, _ body: HTTPBodyStream) async throws -> RPCResponse {
        let principal = try await principal(request, for: IntakeMethods.createUpload)
        let id = String(request.path.dropFirst(Self.path.count))
        let known = try await attachments.database.read { tx in
            guard let known = try attachments.find(id, in: tx), known.owner == principal.requestScope else {
                throw AttachmentStore.notFound
            }
            return known
        }
        let incoming = try await attachments.files.receive()
        defer { incoming.discard() }
        try await body.forEach { try await incoming.append($0) }
        if known.state == .expected, known.size > 0, known.size != incoming.size {
            throw RPCError.invalid(
                "content", "OTHER_SIZE", "\(incoming.size) bytes came, \(known.size) were announced",
                vi: "Dung lượng tệp khác với khai báo.")
        }
        let stored = try await attachments.stored(id, try await attachments.files.keep(incoming))
        return RPCResponse(
            status: 200, headers: ["content-type": "application/json"],
            body: Array(try PBAttachment(stored).jsonString().utf8))
    }

    private func get(_ request: RPCRequest) async throws -> RPCResponse {
        let principal = try await principal(request, for: IntakeMethods.getPetition)
        let id = String(request.path.dropFirst(Self.path.count))
        let found = try await attachments.database.read { tx in
            guard let found = try attachments.find(id, in: tx) else { throw AttachmentStore.notFound }
            if let petition = try attachments.petition(using: id, in: tx) {
                guard let petition = try petitions.find(.id(petition), in: tx), Scope(principal).contains(petition)
                else { throw AttachmentStore.notFound }
            } else if found.owner != principal.requestScope, !Scope(principal).seesInternals {
                throw AttachmentStore.notFound
            }
            return found
        }
        guard found.state == .ready, let digest = found.sha256 else { throw Self.notReady(found) }
        var response = RPCResponse(status: 200, headers: Self.headers(of: found))
        response.file = FileBody(path: attachments.files.path(of: digest), size: found.size)
        return response
    }

    private func principal(_ request: RPCRequest, for method: any AnyRPCMethod) async throws -> Principal {
        let principal = try await authenticator.authenticate(request.headers, for: method)
        try authenticator.authorize(principal, for: method)
        return principal
    }

    /// Always to be saved, never shown in place: what is in a file does not run under this address.
    private static func headers(of attachment: Attachment) -> RPCHeaders {
        [
            "content-type": attachment.contentType,
            "content-disposition": "attachment; filename*=UTF-8''\(percentEncoded(attachment.fileName))",
            "content-security-policy": "default-src 'none'; sandbox",
            "x-content-type-options": "nosniff",
            "cache-control": "private, no-store",
            "etag": "\"\(attachment.sha256 ?? "")\"",
        ]
    }

    /// RFC 8187.
    private static func percentEncoded(_ name: String) -> String {
        name.utf8.map { byte in
            let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            if isPlain || ".-_".utf8.contains(byte) { return String(UnicodeScalar(byte)) }
            return "%" + String(Int(byte) + 256, radix: 16, uppercase: true).dropFirst()
        }.joined()
    }

    private static func notReady(_ attachment: Attachment) -> RPCError {
        switch attachment.state {
        case .waitingForScan:
            RPCError(
                .failedPrecondition, "the attachment waits to be scanned",
                vi: "Tệp đang chờ quét mã độc, xin thử lại sau.", reason: "WAITING_FOR_SCAN", httpStatus: 409)
        case .refused:
            RPCError(
                .failedPrecondition, "the scanner refused the attachment", vi: "Tệp bị từ chối vì có mã độc.",
                reason: "REFUSED", httpStatus: 410)
        case .expected, .ready: AttachmentStore.notFound
        }
    }
}

extension PBAttachment {
    init(_ attachment: Attachment) {
        self.init()
        id = attachment.id
        fileName = attachment.fileName
        contentType = attachment.contentType
        size = Int64(attachment.size)
        sha256 = attachment.sha256 ?? ""
        createdAt = PBTimestamp(attachment.createdAt)
        state =
            switch attachment.state {
            case .expected: .expected
            case .waitingForScan: .waitingForScan
            case .ready: .ready
            case .refused: .refused
            }
    }
}
