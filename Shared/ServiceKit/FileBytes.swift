import Glibc

/// Files too large for memory, and files that must be on the disk before anybody is told.
package enum FileBytes {
    /// Hands the file on in pieces.
    ///
    /// - Returns: its size in bytes; nil when it cannot be read.
    static func read(_ path: String, _ body: (UnsafeRawBufferPointer) -> Void) -> Int? {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        var size = 0
        while true {
            let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            guard count >= 0 else { return nil }
            if count == 0 { return size }
            size += count
            buffer.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        }
    }

    /// Waits until a file, or a folder's list of names, is on the disk.
    package static func flush(_ path: String) {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
