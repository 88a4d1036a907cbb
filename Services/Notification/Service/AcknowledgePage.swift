import Models
import RPC
import Storage

/// The page behind a signed link. Opening it changes nothing, since programs that check mails open every link; the
/// button does.
struct AcknowledgePage: Sendable {
    let database: any Database
    let links: AcknowledgeLinks

    var routes: [HTTPExtraRoute] {
        [
            HTTPExtraRoute("GET", AcknowledgeLinks.path, maximumBody: 0) { await answer($0, isPressed: false) },
            HTTPExtraRoute("POST", AcknowledgeLinks.path, maximumBody: 1024) { await answer($0, isPressed: true) },
        ]
    }

    private enum Outcome: Sendable {
        case ask(code: String, since: String?)
        case noted(code: String)
        case gone, forged
    }

    private func answer(_ request: RPCRequest, isPressed: Bool) async -> RPCResponse {
        do {
            let query = request.query
            let outcome = try await database.write { tx -> Outcome in
                switch try links.check(query, in: tx) {
                case .forged: return .forged
                case .expired: return .gone
                case .good(let id):
                    let store = MessageStore(tx)
                    guard let message = try store.find(id) else { return .gone }
                    guard isPressed else {
                        return .ask(code: message.petitionCode, since: message.acknowledgedAt.map(VietnamTime.format))
                    }
                    try store.acknowledgeAll(in: id)
                    return .noted(code: message.petitionCode)
                }
            }
            return Self.response(outcome)
        } catch {
            return Self.page(503, "Hệ thống đang bận. Xin thử lại sau ít phút.")
        }
    }

    private static func response(_ outcome: Outcome) -> RPCResponse {
        switch outcome {
        case .ask(let code, let since?):
            page(200, "Thông báo\(about(code)) đã được xác nhận lúc \(since).")
        case .ask(let code, nil):
            page(
                200, "Xác nhận đã đọc thông báo\(about(code))?",
                form: #"<form method="post"><button type="submit">Xác nhận đã đọc</button></form>"#)
        case .noted(let code): page(200, "Đã ghi nhận: thông báo\(about(code)) đã được đọc.")
        case .gone: page(410, "Liên kết đã hết hạn. Xin xác nhận trong hộp thông báo của hệ thống.")
        case .forged: page(403, "Liên kết không hợp lệ.")
        }
    }

    private static func about(_ code: String) -> String { code.isEmpty ? "" : " về kiến nghị \(code)" }

    private static func page(_ status: Int, _ text: String, form: String = "") -> RPCResponse {
        let html = """
            <!DOCTYPE html>
            <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <meta name="robots" content="noindex"><title>Xác nhận thông báo</title></head>
            <body style="font-family:sans-serif;line-height:1.5;max-width:30em;margin:2em auto;padding:0 1em">
            <p>\(MailHTML.escaped(text))</p>
            \(form)
            </body></html>

            """
        return RPCResponse(
            status: status,
            headers: [
                "content-type": "text/html; charset=utf-8", "cache-control": "no-store",
                "referrer-policy": "no-referrer",
                "content-security-policy":
                    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
            ], body: Array(html.utf8))
    }
}
