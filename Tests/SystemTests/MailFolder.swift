import Foundation
import Models

/// A maildir of a story, filled as a mail program does it: what stands in `new/` is whole.
struct MailFolder: Sendable {
    let path = FileManager.default.temporaryDirectory.appending(path: "kipthoi-mail-\(UUIDv7.make())").path

    init() throws {
        for name in ["tmp", "new", "cur"] {
            try FileManager.default.createDirectory(atPath: "\(path)/\(name)", withIntermediateDirectories: true)
        }
    }

    func drop(_ mail: String, as name: String) throws {
        try Data(mail.utf8).write(to: URL(filePath: "\(path)/tmp/\(name)"))
        try FileManager.default.moveItem(atPath: "\(path)/tmp/\(name)", toPath: "\(path)/new/\(name)")
    }

    func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }
}
