import Glibc
import Hummingbird
import Models
import NIOCore
import NIOPosix
import Synchronization

/// The body of a request piece by piece: what is large need not be held in memory.
package final class HTTPBodyStream: Sendable {
    /// What `Content-Length` said; nil when the client did not know.
    package let announced: Int?
    private let body: RequestBody
    private let limit: Int
    private let end: ContinuousClock.Instant
    private let finished = Mutex(false)

    init(_ body: RequestBody, announced: Int?, limit: Int, end: ContinuousClock.Instant) {
        self.body = body
        self.announced = announced
        self.limit = limit
        self.end = end
    }

    var isFinished: Bool { finished.withLock { $0 } }

    /// Gives every piece in order; the next is asked for when `take` has returned.
    ///
    /// - Throws: `RPCError` 413 as soon as more than the limit has come, 408 when it drips too slowly; what `take`
    ///   throws; an error of the connection when the client goes away.
    package func forEach(_ take: ([UInt8]) async throws -> Void) async throws {
        var count = 0
        for try await piece in body {
            count += piece.readableBytes
            guard count <= limit else { throw RPCError.bodyTooLarge(limit: limit) }
            guard ContinuousClock.now < end else {
                throw RPCError(.deadlineExceeded, "the body came too slowly", httpStatus: 408)
            }
            try await take(Array(piece.readableBytesView))
        }
        finished.withLock { $0 = true }
    }
}

/// A file as the body of an answer, read piece by piece beside Swift's own threads.
package struct FileBody: Sendable {
    package let path: String
    package let size: Int

    package init(path: String, size: Int) {
        self.path = path
        self.size = size
    }

    private static let piece = 64 * 1024

    static func of(_ file: FileBody) -> ResponseBody {
        ResponseBody(contentLength: file.size) { writer in
            let reader = try await FileReader(file.path)
            do {
                var position = 0
                while position < file.size {
                    let bytes = try await reader.read(min(piece, file.size - position), at: position)
                    guard !bytes.isEmpty else { throw RPCError(.dataLoss, "the file is shorter than it was") }
                    position += bytes.count
                    try await writer.write(ByteBuffer(bytes: bytes))
                }
                reader.close()
            } catch {
                reader.close()
                throw error
            }
            try await writer.finish(nil)
        }
    }
}

/// An open file; reading blocks, so it happens on threads of its own.
private struct FileReader: Sendable {
    private let descriptor: Int32

    init(_ path: String) async throws {
        descriptor = try await NIOThreadPool.singleton.runIfActive { open(path, O_RDONLY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw RPCError(.dataLoss, "the file is not there") }
    }

    func read(_ count: Int, at position: Int) async throws -> [UInt8] {
        try await NIOThreadPool.singleton.runIfActive { [descriptor] in
            [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
                filled = max(0, pread(descriptor, buffer.baseAddress, count, off_t(position)))
            }
        }
    }

    func close() {
        Glibc.close(descriptor)
    }
}
