import Glibc
import Hummingbird
import Models
import NIOCore
import NIOPosix
import Synchronization

/// The body of a request piece by piece: what is large need not be held in memory. It is read once.
package final class HTTPBodyStream: Sendable {
    private enum State {
        case waiting, begun, finished
    }

    /// What `Content-Length` said, 0 when there is no body; nil when the client did not know.
    package let announced: Int?
    private let body: RequestBody
    private let limit: Int
    private let state: Mutex<State>

    init(_ body: RequestBody, announced: Int?, limit: Int) {
        self.body = body
        self.announced = announced
        self.limit = limit
        state = Mutex(announced == 0 ? .finished : .waiting)
    }

    /// Nothing of it is on its way any more.
    var isFinished: Bool { state.withLock { $0 == .finished } }
    /// Nobody has asked for it yet.
    var isWaiting: Bool { state.withLock { $0 == .waiting } }

    /// Gives every piece in order; the next is asked for when `take` has returned.
    ///
    /// - Throws: `RPCError` 413 as soon as more than the limit has come, `canceled` when the client goes away or was cut
    ///   off for its slowness; what `take` throws.
    package func forEach(_ take: ([UInt8]) async throws -> Void) async throws {
        guard isWaiting else { return }
        state.withLock { $0 = .begun }
        var count = 0
        var pieces = body.makeAsyncIterator()
        while let piece = try await next(&pieces) {
            count += piece.readableBytes
            guard count <= limit else { throw RPCError.bodyTooLarge(limit: limit) }
            try await take(Array(piece.readableBytesView))
        }
        // A connection that ends in the middle looks like an end.
        guard announced == nil || announced == count else { throw Self.gone }
        state.withLock { $0 = .finished }
    }

    /// The whole of it; `count` hears of each piece before it is kept.
    func all(_ count: (Int) throws -> Void) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        try await forEach { piece in
            try count(piece.count)
            if bytes.isEmpty { bytes = piece } else { bytes += piece }
        }
        return bytes
    }

    private func next(_ pieces: inout RequestBody.AsyncIterator) async throws -> ByteBuffer? {
        do {
            return try await pieces.next()
        } catch {
            throw Self.gone
        }
    }

    private static let gone = RPCError(.canceled, "the client went away before its request was whole")
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
