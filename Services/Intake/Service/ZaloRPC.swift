import FoundationEssentials
import Models
import RPC
import ServiceKit

/// `POST /webhooks/zalo`: the app's one webhook. Zalo wants its 200 within two seconds; everything slow comes later.
struct ZaloRPC: Sendable {
    let store: ZaloStore
    let signature: ZaloSignature

    var route: HTTPExtraRoute {
        HTTPExtraRoute("POST", "/webhooks/zalo", maximumBody: 256 * 1024) { request in
            do {
                try await store.receive(try verified(request))
                return RPCResponse(
                    status: 200, headers: ["content-type": "application/json"], body: Array(#"{"ok":true}"#.utf8))
            } catch {
                return StorageErrorMapping.rpcError(from: error).response()
            }
        }
    }

    /// The mac is over the bytes as they came; nothing of them is believed before it fits.
    private func verified(_ request: RPCRequest) throws -> ZaloEvent {
        guard let header = request.headers["x-zevent-signature"], header.utf8.count <= 200 else {
            throw Self.badSignature
        }
        let event = try? ZaloEvent(request.body)
        let timestamp = event?.timestamp ?? request.headers["x-zevent-timestamp"] ?? ""
        guard signature.fits(header, body: request.body, timestamp: timestamp) else { throw Self.badSignature }
        guard let event, event.appID == signature.appID || event.appID.isEmpty else {
            throw RPCError(.invalidArgument, "the body is no event of this app", reason: "BAD_BODY")
        }
        return event
    }

    private static let badSignature = RPCError(
        .unauthenticated, "the signature does not fit", vi: "Chữ ký không hợp lệ.", reason: "BAD_SIGNATURE")
}
