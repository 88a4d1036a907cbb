import FoundationEssentials
import Glibc
import NIOPosix

/// A request that no proper client would send.
enum RawHTTP {
    /// Announces a body and sends none of it.
    ///
    /// - Returns: the status of the answer.
    static func put(_ port: Int, path: String, announcing length: Int, as role: String) async throws -> Int {
        let head = "PUT \(path) HTTP/1.1\r\nhost: x\r\nx-kipthoi-as: \(role)\r\ncontent-length: \(length)\r\n\r\n"
        return try await NIOThreadPool.singleton.runIfActive {
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            defer { close(descriptor) }
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = UInt16(port).bigEndian
            address.sin_addr.s_addr = inet_addr("127.0.0.1")
            let connected = withUnsafePointer(to: &address) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
            guard connected == 0 else { return -1 }
            _ = send(descriptor, head, head.utf8.count, 0)
            var answer = [UInt8](repeating: 0, count: 12)
            let count = recv(descriptor, &answer, answer.count, Int32(MSG_WAITALL))
            guard count == 12 else { return -1 }
            return Int(String(decoding: answer.suffix(3), as: UTF8.self)) ?? -1
        }
    }
}

enum Aging {
    /// Makes a file look older.
    static func age(_ path: String, byHours hours: Int) {
        let then = timeval(tv_sec: time(nil) - hours * 3600, tv_usec: 0)
        _ = [then, then].withUnsafeBufferPointer { utimes(path, $0.baseAddress) }
    }
}
