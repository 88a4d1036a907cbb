import Crypto
package import FoundationEssentials
package import JWTKit
import Models

/// Makes the keys of a deployment: `jwks/<issuer>.json` for all to read, `keys/<issuer>.key` for its owner alone.
package enum TrustInit {
    /// Makes what is missing; existing keys stay.
    ///
    /// - Returns: the issuers that got a new key.
    /// - Throws: errors of the file system.
    @discardableResult
    package static func makeKeys(in directory: String) throws -> [TokenIssuer] {
        try folder("\(directory)/jwks", permissions: 0o755)
        try folder("\(directory)/keys", permissions: 0o700)
        var made: [TokenIssuer] = []
        for issuer in TokenIssuer.allCases where !FileManager.default.fileExists(atPath: keyPath(issuer, in: directory))
        {
            let key = Curve25519.Signing.PrivateKey()
            try writePrivate(pem(of: key), to: keyPath(issuer, in: directory))
            try publish([EdDSA.PrivateKey(backing: key).publicKey], of: issuer, in: "\(directory)/jwks")
            made.append(issuer)
        }
        try makeAuditKey(in: directory)
        return made
    }

    /// The key of the audit chains' seals: 32 random bytes in base64, the same for all services.
    package static func auditKeyPath(in directory: String) -> String { "\(directory)/keys/audit.key" }

    private static func makeAuditKey(in directory: String) throws {
        let path = auditKeyPath(in: directory)
        guard !FileManager.default.fileExists(atPath: path) else { return }
        let key = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
        try writePrivate(key.base64EncodedString() + "\n", to: path)
    }

    /// `DIR/keys/<issuer>.key`, a PEM file.
    package static func keyPath(_ issuer: TokenIssuer, in directory: String) -> String {
        "\(directory)/keys/\(issuer.rawValue).key"
    }

    /// Writes the public keys of an issuer, the old and the new one during rotation.
    package static func publish(_ keys: [EdDSA.PublicKey], of issuer: TokenIssuer, in folder: String) throws {
        let set = JWKS(
            keys: keys.map { key in
                JWK.octetKeyPair(
                    .eddsa, identifier: JWKIdentifier(string: keyID(of: key)), x: base64URL(key.rawRepresentation),
                    y: nil,
                    curve: .ed25519)
            })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        let path = "\(folder)/\(issuer.rawValue).json"
        try encoder.encode(set).write(to: URL(filePath: path), options: .atomic)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    }

    /// Names a key by itself: 16 hexadecimal digits of its hash.
    package static func keyID(of key: EdDSA.PublicKey) -> String {
        SHA256.hash(data: key.rawRepresentation).prefix(8).map { byte in
            let text = String(byte, radix: 16)
            return text.count == 1 ? "0\(text)" : text
        }.joined()
    }

    private static func base64URL(_ bytes: Data) -> String {
        String(bytes.base64EncodedString().compactMap { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 == "=" ? nil : $0 })
    }

    private static func folder(_ path: String, permissions: Int) throws {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: permissions])
    }

    /// The file never exists with wider permissions, and never half-written under its name.
    private static func writePrivate(_ content: String, to path: String) throws {
        let files = FileManager.default
        let temporary = path + ".new"
        try? files.removeItem(atPath: temporary)
        guard files.createFile(atPath: temporary, contents: nil, attributes: [.posixPermissions: 0o600]) else {
            throw RPCError(.internal, "cannot write \(path)")
        }
        try Data(content.utf8).write(to: URL(filePath: temporary))
        try files.moveItem(atPath: temporary, toPath: path)
    }

    /// PKCS #8 as RFC 8410 says: a fixed header for Ed25519, then the 32 bytes of the key.
    private static func pem(of key: Curve25519.Signing.PrivateKey) -> String {
        let header: [UInt8] = [
            0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
        ]
        let text = (Data(header) + key.rawRepresentation).base64EncodedString()
        return "-----BEGIN PRIVATE KEY-----\n\(text)\n-----END PRIVATE KEY-----\n"
    }
}
