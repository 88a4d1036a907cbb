import AsyncHTTPClient
import FoundationEssentials
import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix

/// Calls to providers: one client for the process, no redirects, one time limit, answers of bounded size.
enum ProviderHTTP {
    static let client = HTTPClient(
        eventLoopGroupProvider: .singleton,
        configuration: {
            var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
            configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 32
            return configuration
        }())
    static let timeout = TimeAmount.seconds(10)

    enum Answer: Sendable {
        case answered(status: Int, body: [UInt8])
        /// Not one byte of the request left this machine.
        case unreachable
        /// Nobody knows whether it was done.
        case unknown(String)
    }

    static func post(
        _ url: String, headers: [(String, String)], body: [UInt8], timeout: TimeAmount = timeout
    ) async -> Answer {
        var request = HTTPClientRequest(url: url)
        request.method = .POST
        request.headers.add(name: "user-agent", value: "kip-thoi")
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        request.body = .bytes(ByteBuffer(bytes: body))
        do {
            let response = try await client.execute(request, timeout: timeout)
            let buffer = try await response.body.collect(upTo: 256 * 1024)
            return .answered(status: Int(response.status.code), body: Array(buffer.readableBytesView))
        } catch let error as HTTPClientError where error == .connectTimeout {
            return .unreachable
        } catch is NIOConnectionError {
            return .unreachable
        } catch let error as IOError where [ECONNREFUSED, EHOSTUNREACH, ENETUNREACH].contains(error.errnoCode) {
            return .unreachable
        } catch {
            return .unknown("no answer: \(type(of: error))")
        }
    }

    static func json(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value))
    }

    static func form(_ fields: [(String, String)]) -> [UInt8] {
        Array(fields.map { "\(escaped($0.0))=\(escaped($0.1))" }.joined(separator: "&").utf8)
    }

    static func escaped(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let hex = String(byte, radix: 16, uppercase: true)
                result += "%" + (hex.count == 1 ? "0" + hex : hex)
            }
        }
        return result
    }
}

/// Numbers as providers want them.
enum PhoneNumber {
    /// `0900 000 001`, `+84 900…` → `84900000001`; nil for what is no Vietnamese number.
    static func international(_ text: String) -> String? {
        let digits = text.filter(\.isNumber)
        let national: Substring
        if digits.hasPrefix("84"), digits.count == 11 {
            national = digits.dropFirst(2)
        } else if digits.hasPrefix("0"), digits.count == 10 {
            national = digits.dropFirst()
        } else {
            return nil
        }
        guard digits.utf8.count == digits.count, national.first != "0" else { return nil }
        return "84" + national
    }
}
