import Crypto
import FoundationEssentials
struct TrackingSecret: Sendable {
    let key: [UInt8]
    func secret(for id: String) -> String {
        Data(HMAC<SHA256>.authenticationCode(for: Data(id.utf8), using: SymmetricKey(data: key))).prefix(16).base64EncodedString()
    }
    func verify(_ secret: String, for id: String) -> Bool { secret == self.secret(for: id) }
}
