import Foundation
import Testing

/// `Tests/peers/smtp_sink.py` for whole-system stories: a real SMTP server that writes down what it takes.
final class MailSink: @unchecked Sendable {  // Foundation's Process is not Sendable; it is started and stopped here only.
    private let folder: URL
    private let process = Process()
    private let input = Pipe()
    private(set) var url = ""

    private init(_ folder: URL) {
        self.folder = folder
    }

    static func run(_ body: (MailSink) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "kipthoi-mail-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let sink = MailSink(folder)
        defer { sink.stop() }
        try await sink.start()
        try await body(sink)
    }

    /// How often each mail came, by Message-ID.
    func copies() throws -> [String: Int] {
        struct Mail: Decodable {
            let message_id: String
        }
        let lines = try Data(contentsOf: folder.appending(path: "mails.jsonl")).split(separator: UInt8(ascii: "\n"))
        return try lines.reduce(into: [:]) { counts, line in
            counts[try JSONDecoder().decode(Mail.self, from: line).message_id, default: 0] += 1
        }
    }

    private func start() async throws {
        let python = ProcessInfo.processInfo.environment["KIPTHOI_TEST_PYTHON"] ?? ".venv/bin/python"
        process.executableURL = URL(filePath: python)
        process.arguments = [
            ServiceProcess.root.appending(path: "Tests/peers/smtp_sink.py").path(),
            folder.appending(path: "mails.jsonl").path(), "--ready", folder.appending(path: "port").path(),
        ]
        process.standardInput = input
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let end = ContinuousClock.now + .seconds(45)
        while true {
            if let text = try? String(contentsOf: folder.appending(path: "port"), encoding: .ascii), let port = Int(text) {
                url = "smtp://127.0.0.1:\(port)"
                return
            }
            try #require(ContinuousClock.now < end && process.isRunning, "the SMTP sink did not start")
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    private func stop() {
        try? input.fileHandleForWriting.close()
        if process.isRunning { process.terminate() }
        try? FileManager.default.removeItem(at: folder)
    }
}
