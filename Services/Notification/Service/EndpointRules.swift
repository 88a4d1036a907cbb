import Glibc
package import Models

/// Which addresses a partner may name: nothing inside the house (server-side request forgery).
package struct EndpointRules: Sendable {
    /// Development and tests only: this machine is allowed, and plain HTTP to it.
    package var allowsLoopback = false

    package init(allowsLoopback: Bool = false) {
        self.allowsLoopback = allowsLoopback
    }

    /// What is wrong with a URL; the names in it are looked up again before each delivery, see `resolve`.
    package func violations(of url: String, field: String) -> [FieldViolation] {
        guard let (scheme, host) = Self.parts(url), url.utf8.count <= 500 else {
            return [
                FieldViolation(
                    field, "BAD_URL", "must be https://host/path without user, password or fragment",
                    vi: "Địa chỉ phải có dạng https://máy-chủ/đường-dẫn.")
            ]
        }
        let isLoopback = host == "localhost" || Self.numeric(host).map(Self.isLoopback) == true
        if allowsLoopback, isLoopback { return [] }
        var violations: [FieldViolation] = []
        if scheme != "https" {
            violations.append(FieldViolation(field, "NOT_HTTPS", "must be https", vi: "Địa chỉ phải dùng https."))
        }
        if isLoopback || Self.numeric(host).map({ !Self.isPublic($0) }) == true
            || !host.contains(".") && !host.contains(":")
        {
            violations.append(
                FieldViolation(
                    field, "FORBIDDEN_ADDRESS", "must be a public address",
                    vi: "Phải là địa chỉ công khai trên Internet."))
        }
        return violations
    }

    /// The address to connect to, when every address the name stands for is allowed; nil otherwise. Who connects uses
    /// exactly this one, so a name that changes in between leads nowhere else.
    package func resolve(_ url: String) -> String? {
        guard let (_, host) = Self.parts(url) else { return nil }
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host, nil, &hints, &list) == 0
        else { return nil }
        defer { freeaddrinfo(list) }
        var found: [String] = []
        var next = list
        while let entry = next {
            var name = [CChar](repeating: 0, count: 64)
            if getnameinfo(
                entry.pointee.ai_addr, entry.pointee.ai_addrlen, &name, socklen_t(name.count), nil, 0, NI_NUMERICHOST)
                == 0
            {
                found.append(String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
            }
            next = entry.pointee.ai_next
        }
        let addresses = found.compactMap(Self.numeric)
        guard !addresses.isEmpty, addresses.count == found.count else { return nil }
        let isAllowed = addresses.allSatisfy { Self.isPublic($0) || (allowsLoopback && Self.isLoopback($0)) }
        return isAllowed ? found.first : nil
    }

    /// Scheme and host of a URL that holds nothing unusual.
    package static func parts(_ url: String) -> (scheme: String, host: String)? {
        guard let scheme = ["https", "http"].first(where: { url.hasPrefix($0 + "://") }),
            url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }), !url.contains("#")
        else { return nil }
        let authority = url.dropFirst(scheme.count + 3).prefix { $0 != "/" && $0 != "?" }
        guard !authority.isEmpty, !authority.contains("@") else { return nil }
        if authority.hasPrefix("[") {
            guard let end = authority.firstIndex(of: "]") else { return nil }
            return (scheme, String(authority[...end]))
        }
        let host = authority.prefix { $0 != ":" }
        return host.isEmpty ? nil : (scheme, host.lowercased())
    }

    /// The bytes of a numeric address, also of the odd spellings that `inet_aton` knows; nil for a name.
    static func numeric(_ text: String) -> [UInt8]? {
        var four = in_addr()
        if inet_aton(text, &four) != 0 { return withUnsafeBytes(of: four.s_addr) { Array($0) } }
        var six = in6_addr()
        let bare = text.hasPrefix("[") ? String(text.dropFirst().dropLast()) : text
        guard inet_pton(AF_INET6, bare, &six) == 1 else { return nil }
        let bytes = withUnsafeBytes(of: six) { Array($0) }
        // ::ffff:a.b.c.d, ::a.b.c.d and 64:ff9b:: lead to an IPv4 address.
        let isMapped =
            bytes[0..<10].allSatisfy { $0 == 0 } && (bytes[10] == 0xFF || bytes[10] == 0) && bytes[10] == bytes[11]
        if isMapped, bytes[12...].contains(where: { $0 != 0 }), bytes != [UInt8](repeating: 0, count: 15) + [1] {
            return Array(bytes[12...])
        }
        if bytes.starts(with: [0, 0x64, 0xFF, 0x9B]) { return Array(bytes[12...]) }
        return bytes
    }

    static func isLoopback(_ address: [UInt8]) -> Bool {
        address.count == 4 ? address[0] == 127 : address == [UInt8](repeating: 0, count: 15) + [1]
    }

    /// Neither private, shared, link-local (the cloud's metadata live there), reserved, multicast nor this machine.
    static func isPublic(_ a: [UInt8]) -> Bool {
        guard a.count == 4 else {
            let isGlobal = a[0] & 0xE0 == 0x20
            let isDocumentation = a.starts(with: [0x20, 0x01, 0x0D, 0xB8])
            let isTunnel = a.starts(with: [0x20, 0x02]) || a.starts(with: [0x20, 0x01, 0x00, 0x00])
            return isGlobal && !isDocumentation && !isTunnel
        }
        switch (a[0], a[1]) {
        case (0, _), (10, _), (127, _), (224..., _): return false
        case (100, 64...127), (169, 254), (172, 16...31), (192, 168), (198, 18...19): return false
        case (192, 0): return a[2] != 0 && a[2] != 2
        case (198, 51): return a[2] != 100
        case (203, 0): return a[2] != 113
        default: return true
        }
    }
}
