package import AccessControl

/// What a petition's sender needs to follow it, complete it, rate its answer or have it looked at again: added when a
/// message goes out, so that the secret is stored and listed nowhere.
package struct TrackingNotice: Sendable {
    /// Below `PUBLIC_URL`: intake's page, which asks for the secret or takes it from behind the `#`.
    private static let path = "/petitions/"
    private let secret: TrackingSecret
    private let publicURL: String?

    package init(_ secret: TrackingSecret, publicURL: String?) {
        self.secret = secret
        self.publicURL = publicURL
    }

    /// - Returns: nil for anybody but the sender of the petition that the message is about.
    func text(for message: Message, locale: String) -> String? {
        guard message.person == Message.senderPerson, message.audience == .sender, message.live,
            !message.petitionID.isEmpty
        else { return nil }
        let secret = secret.secret(for: message.petitionID)
        // What stands behind the # stays with the reader's browser: no server's log knows it.
        let link = publicURL.map { "\(Self.page(of: message.petitionCode, at: $0))#\(secret)" }
        if locale == "en" {
            return "To follow the petition, add to it, rate the answer or ask for a review:\n"
                + "- Number: \(message.petitionCode)\n- Secret (please keep it): \(secret)"
                + (link.map { "\n- Page: \($0)" } ?? "")
        }
        return "Để tra cứu, bổ sung thông tin, đánh giá câu trả lời hoặc đề nghị xem xét lại:\n"
            + "- Mã kiến nghị: \(message.petitionCode)\n- Mã bí mật (xin giữ kín): \(secret)"
            + (link.map { "\n- Trang tra cứu: \($0)" } ?? "")
    }

    /// Where a petition is looked up by number and secret.
    static func page(of code: String, at publicURL: String) -> String {
        PublicURL.base(publicURL) + path + code
    }
}
