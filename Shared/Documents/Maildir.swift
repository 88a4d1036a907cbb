import FoundationEssentials
import Glibc

/// A maildir that a mail program fills: `new/` is what came, `cur/` is what was dealt with. Blocks: not for the threads
/// that serve everybody. Several processes may share one.
package struct Maildir: Sendable {
    package let folder: String

    /// What the system refused, e.g. `cur/1: errno 28`.
    package struct Failure: Error, CustomStringConvertible {
        package let description: String

        fileprivate init(_ path: String) {
            description = "\(path): errno \(errno)"
        }
    }

    package init(_ folder: String) {
        self.folder = folder
    }

    /// Names of what came, in order.
    package func new(atMost limit: Int) throws -> [String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/new")
        return Array(names.filter { !$0.hasPrefix(".") }.sorted().prefix(limit))
    }

    /// The beginning of a mail in `new/`; nil when it is gone: another process was faster.
    package func read(_ name: String, atMost limit: Int) throws -> [UInt8]? {
        let path = "\(folder)/new/\(name)"
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw Failure(path)
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 64 * 1024)
        while bytes.count < limit {
            let count = Glibc.read(descriptor, &piece, min(piece.count, limit - bytes.count))
            guard count >= 0 else { throw Failure(path) }
            if count == 0 { break }
            bytes += piece[..<count]
        }
        return bytes
    }

    /// - Parameter flags: as mail programs read them, e.g. `S` for seen.
    package func putAside(_ name: String, flags: String = "") throws {
        let path = "\(folder)/cur/\(name):2,\(flags)"
        guard rename("\(folder)/new/\(name)", path) == 0 || errno == ENOENT else { throw Failure(path) }
    }
}
