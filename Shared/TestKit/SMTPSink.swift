import Foundation

/// A real SMTP server in a process of its own: `Tests/peers/smtp_sink.py`.
package final class SMTPSink: Sendable {
    package struct Mail: Decodable {
        package let from: String
        package let to: [String]
        package let headers: [[String]]
        package let subject: String
        package let messageID: String
        package let body: String
        package let html: String
        package let tls: Bool
        package let login: String
        package let defects: [String]

        enum CodingKeys: String, CodingKey {
            case from, to, headers, subject, body, html, tls, login, defects
            case messageID = "message_id"
        }

        package func header(_ name: String) -> String? { headers.first { $0[0] == name }?[1] }
    }

    package let port: Int
    private let folder: String
    private let child: Child

    /// The process and the pipe whose end stops it.
    private struct Child: @unchecked Sendable {
        // Unchecked: Process and FileHandle are classes of Foundation; they are touched at start and at stop only.
        let process: Process
        let input: FileHandle
    }

    private init(port: Int, folder: String, child: Child) {
        self.port = port
        self.folder = folder
        self.child = child
    }

    package var url: String { "smtp://127.0.0.1:\(port)" }

    /// The Python with aiosmtpd; `make test` sets it.
    private static var python: String {
        ProcessInfo.processInfo.environment["KIPTHOI_TEST_PYTHON"] ?? ".venv/bin/python"
    }

    /// - Parameter options: further arguments of smtp_sink.py.
    package static func run(_ options: [String] = [], _ body: (SMTPSink) async throws -> Void) async throws {
        let sink = try await start(options)
        do {
            try await body(sink)
            sink.stop()
        } catch {
            sink.stop()
            throw error
        }
    }

    /// What it answers from now on; see smtp_sink.py.
    package func answer(_ mode: String) throws {
        try mode.write(toFile: "\(folder)/mode", atomically: true, encoding: .utf8)
    }

    package func mails() throws -> [Mail] {
        guard let data = FileManager.default.contents(atPath: "\(folder)/mails.jsonl") else { return [] }
        return try data.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(Mail.self, from: $0) }
    }

    /// How often each mail came, by Message-ID.
    package func copies() throws -> [String: Int] {
        guard let data = FileManager.default.contents(atPath: "\(folder)/mails.jsonl.ids") else { return [:] }
        return String(decoding: data, as: UTF8.self).split(separator: "\n").reduce(into: [:]) { counts, id in
            counts[String(id), default: 0] += 1
        }
    }

    private static func start(_ options: [String]) async throws -> SMTPSink {
        let folder = "\(NSTemporaryDirectory())/smtp-sink-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Tests/peers/smtp_sink.py").path
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments =
            [
                script, "\(folder)/mails.jsonl", "--mode", "\(folder)/mode", "--ready", "\(folder)/port",
            ] + options
        let input = Pipe()
        process.standardInput = input
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let child = Child(process: process, input: input.fileHandleForWriting)
        let limit = ContinuousClock.now + .seconds(45)
        while ContinuousClock.now < limit {
            if let data = FileManager.default.contents(atPath: "\(folder)/port"),
                let port = Int(String(decoding: data, as: UTF8.self))
            {
                return SMTPSink(port: port, folder: folder, child: child)
            }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw NotStarted(isRunning: process.isRunning)
    }

    /// The server did not come up; Python with aiosmtpd is missing, or the machine is very slow.
    package struct NotStarted: Error {
        let isRunning: Bool
    }

    private func stop() {
        try? child.input.close()
        child.process.terminate()
        try? FileManager.default.removeItem(atPath: folder)
    }
}
