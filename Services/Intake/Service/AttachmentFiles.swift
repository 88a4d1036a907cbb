import Crypto
import Documents
import FoundationEssentials
import Glibc
import Models
import NIOPosix
import ServiceKit

/// The bytes of attachments on disk: `objects/ab/abcd…` by SHA-256, `incoming/` for what is on its way.
///
/// A file gets its final name only when it is whole and on the disk: written, `fsync`, renamed, its folder `fsync`.
/// Who stores a file and who sweeps one hold a lock of its folder (`locks/ab`), in whichever process they are: an equal
/// file that comes while the old one is swept is there afterwards. All of it blocks, so it runs on threads of its own.
struct AttachmentFiles: Sendable {
    /// What was stored of an upload.
    struct Stored: Sendable, Equatable {
        let kind: FileKind
        let sha256: String
        let size: Int
    }

    let folder: String

    /// A new place for incoming bytes.
    func receive() async throws -> IncomingFile {
        try await Self.blocking {
            try Self.makeFolder("\(folder)/incoming")
            return try IncomingFile(path: "\(folder)/incoming/\(UUIDv7.make())")
        }
    }

    /// Judges what came by its content, takes metadata out of pictures, and gives it its final name.
    ///
    /// - Throws: `invalidArgument`/UNSUPPORTED_TYPE or DAMAGED_FILE; `unavailable`/STORAGE_FULL.
    func keep(_ incoming: IncomingFile) async throws -> Stored {
        try await Self.blocking {
            try incoming.finish()
            let data = try Data(contentsOf: URL(filePath: incoming.path), options: .mappedIfSafe)
            guard let kind = FileKind(of: data) else { throw Self.unsupported }
            guard kind == .jpeg || kind == .png else {
                return try publish(incoming, kind)
            }
            let clean = try IncomingFile(path: incoming.path + "-clean")
            defer { clean.discard() }
            guard try ImageMetadata.strip(kind, data, { try clean.write($0) }) else { throw Self.damaged }
            try clean.finish()
            return try publish(clean, kind)
        }
    }

    private func publish(_ file: IncomingFile, _ kind: FileKind) throws -> Stored {
        let digest = file.digest
        let place = path(of: digest)
        let parent = "\(folder)/objects/\(digest.prefix(2))"
        try Self.makeFolder(parent)
        try holding(digest) {
            // An equal file that is there already is left, but counts as new for the sweeper.
            if access(place, F_OK) == 0 {
                utimes(place, nil)
            } else {
                guard rename(file.path, place) == 0 else { throw Self.failure("rename") }
                try Self.sync(folder: parent)
            }
        }
        return Stored(kind: kind, sha256: digest, size: file.size)
    }

    func path(of sha256: String) -> String { "\(folder)/objects/\(sha256.prefix(2))/\(sha256)" }

    func remove(_ sha256: String) async throws {
        let path = path(of: sha256)
        try await Self.blocking { _ = unlink(path) }
    }

    /// Removes a file, unless it was stored once more since it was found to be old.
    func remove(_ sha256: String, olderThan age: TimeInterval) async throws {
        try await Self.blocking {
            try holding(sha256) {
                let path = path(of: sha256)
                if Self.isOld(path, age) { unlink(path) }
            }
        }
    }

    /// Waits for everybody else who holds the folder of this digest; the lock ends with the descriptor, so also with the
    /// process.
    private func holding(_ sha256: String, _ work: () throws -> Void) throws {
        try Self.makeFolder("\(folder)/locks")
        let descriptor = open("\(folder)/locks/\(sha256.prefix(2))", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.failure("open") }
        defer { close(descriptor) }
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else { throw Self.failure("flock") }
        }
        try work()
    }

    /// Digests of the stored files whose digest begins with `prefix` (two hex digits) and that are older than `age`;
    /// what was left half-written for as long goes at once.
    func sweep(prefix: String, olderThan age: TimeInterval) async throws -> [String] {
        try await Self.blocking {
            for path in Self.files(in: "\(folder)/incoming", olderThan: age) { unlink(path) }
            return Self.files(in: "\(folder)/objects/\(prefix)", olderThan: age).map {
                String($0.split(separator: "/").last ?? "")
            }
        }
    }

    private static func files(in folder: String, olderThan age: TimeInterval) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.map { "\(folder)/\($0)" }.filter { isOld($0, age) }
    }

    private static func isOld(_ path: String, _ age: TimeInterval) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mtim.tv_sec < time(nil) - Int(age)
    }

    static func blocking<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
        try await NIOThreadPool.singleton.runIfActive(work)
    }

    private static func makeFolder(_ path: String) throws {
        guard access(path, F_OK) != 0 else { return }
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw failure("mkdir")
        }
    }

    private static func sync(folder: String) throws {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("open") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure("fsync") }
    }

    /// A full disk is nobody's fault who calls: to be tried again. So is a limit on the size of files.
    static func failure(_ act: String, cause: Int32 = errno) -> RPCError {
        if cause == ENOSPC || cause == EDQUOT || cause == EFBIG {
            return RPCError(
                .unavailable, "the disk for attachments is full", vi: "Kho tệp đính kèm đã đầy, xin thử lại sau.",
                reason: "STORAGE_FULL", retryAfter: 60)
        }
        return RPCError(
            .unavailable, "attachments cannot be stored: \(act), errno \(cause)",
            vi: "Tạm thời không lưu được tệp đính kèm.", reason: "STORAGE_FAILED", retryAfter: 10)
    }

    private static let unsupported = RPCError.invalid(
        "content", "UNSUPPORTED_TYPE", "only PDF, DOCX, XLSX, JPEG and PNG are taken",
        vi: "Chỉ nhận tệp PDF, DOCX, XLSX, JPEG hoặc PNG.")
    private static let damaged = RPCError.invalid(
        "content", "DAMAGED_FILE", "the picture is damaged", vi: "Tệp ảnh bị hỏng.")
}

/// A file on its way in, written on threads where blocking is allowed.
///
/// Unchecked: the request that makes it awaits each use before the next, so no two ever run at once; a lock held while
/// the disk is slow would only hide a caller that breaks this.
final class IncomingFile: @unchecked Sendable {
    let path: String
    private(set) var size = 0
    private(set) var digest = ""
    private var descriptor: Int32
    private var hash = SHA256()

    fileprivate init(path: String) throws {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw AttachmentFiles.failure("open") }
    }

    deinit { discard() }

    func append(_ bytes: [UInt8]) async throws {
        try await AttachmentFiles.blocking { try bytes.withUnsafeBytes { try self.write($0) } }
    }

    fileprivate func write(_ bytes: UnsafeRawBufferPointer) throws {
        hash.update(bufferPointer: bytes)
        var rest = bytes
        while !rest.isEmpty {
            let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw AttachmentFiles.failure("write") }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
        size += bytes.count
    }

    fileprivate func finish() throws {
        guard fsync(descriptor) == 0, close(descriptor) == 0 else { throw AttachmentFiles.failure("fsync") }
        descriptor = -1
        digest = Hex.text(hash.finalize())
    }

    /// What has not got its final name is removed.
    func discard() {
        if descriptor >= 0 { close(descriptor) }
        descriptor = -1
        unlink(path)
    }
}
