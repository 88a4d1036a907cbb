import CZlib
import Models

/// gzip of whole messages, in memory.
enum Gzip {
    /// Nil when zlib refuses; the caller then sends the bytes as they are.
    static func compress(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        // 15 + 16: the largest window, with a gzip header. Level 1: bodies are small and the network is near.
        guard
            deflateInit2_(
                &stream, 1, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)
            )
                == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        let capacity = Int(deflateBound(&stream, UInt(bytes.count)))
        var input = bytes
        let output = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            let done = input.withUnsafeMutableBufferPointer { source in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(capacity)
                return deflate(&stream, Z_FINISH)
            }
            count = done == Z_STREAM_END ? capacity - Int(stream.avail_out) : 0
        }
        return output.isEmpty ? nil : output
    }

    /// Inflates piece by piece and stops as soon as more than `limit` bytes come out, however small the input is.
    ///
    /// - Throws: `RPCError.resourceExhausted` (413) over the limit, `invalidArgument` when the bytes are no gzip.
    static func inflate(_ bytes: [UInt8], limit: Int) throws -> [UInt8] {
        var stream = z_stream()
        guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw RPCError(.internal, "zlib is not available")
        }
        defer { inflateEnd(&stream) }
        var input = bytes
        var output: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 32 * 1024)
        try input.withUnsafeMutableBufferPointer { source in
            stream.next_in = source.baseAddress
            stream.avail_in = UInt32(source.count)
            while true {
                let (result, count) = step(&stream, into: &piece)
                output.append(contentsOf: piece[..<count])
                guard output.count <= limit else { throw RPCError.bodyTooLarge(limit: limit) }
                if result == Z_STREAM_END {
                    guard stream.avail_in > 0 else { return }
                    // A gzip file may have several members, one after the other.
                    inflateReset(&stream)
                } else if result != Z_OK || (count == 0 && stream.avail_in == 0) {
                    throw RPCError(
                        .invalidArgument, "the body is not valid gzip", vi: "Nội dung nén gzip bị hỏng.",
                        reason: "BAD_BODY")
                }
            }
        }
        return output
    }

    private static func step(_ stream: inout z_stream, into piece: inout [UInt8]) -> (result: Int32, count: Int) {
        let capacity = piece.count
        let result = piece.withUnsafeMutableBufferPointer { target in
            stream.next_out = target.baseAddress
            stream.avail_out = UInt32(capacity)
            return CZlib.inflate(&stream, Z_NO_FLUSH)
        }
        return (result, capacity - Int(stream.avail_out))
    }
}

extension RPCError {
    /// 413 without Retry-After: the same body will never be accepted.
    static func bodyTooLarge(limit: Int) -> RPCError {
        RPCError(
            .resourceExhausted, "the body is larger than \(limit) bytes",
            vi: "Nội dung gửi lên vượt quá \(limit) byte.", reason: "BODY_TOO_LARGE", httpStatus: 413)
    }
}
