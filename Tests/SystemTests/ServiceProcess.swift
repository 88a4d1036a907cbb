import AsyncHTTPClient
import Foundation
import Models
import NIOCore
import NIOHTTP1
import Synchronization
import Testing

/// A service as its own process, from the executable that was built beside the tests.
///
/// Unchecked: Foundation's Process is not Sendable. One task at a time uses it: the test, or the one that the harness has
/// for this process, which the test awaits.
final class ServiceProcess: @unchecked Sendable {
    let name: ServiceName
    let port: Int
    private let arguments: [String]
    private let log: URL
    private var process: Process?

    init(_ name: ServiceName, port: Int, arguments: [String], folder: URL) {
        self.name = name
        self.port = port
        self.arguments = arguments
        log = folder.appending(path: "\(name.rawValue)-\(port).log")
        _ = FileManager.default.createFile(atPath: log.path(), contents: nil)
    }

    var url: String { "http://127.0.0.1:\(port)" }

    /// What it wrote so far, for failures.
    var output: String { (try? String(contentsOf: log, encoding: .utf8)) ?? "" }

    static var binaries: URL {
        if let folder = ProcessInfo.processInfo.environment["KIPTHOI_TEST_BIN"] { return URL(filePath: folder) }
        return root.appending(path: ".build/debug")
    }

    static var root: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    }

    /// - Parameters:
    ///   - variables: added to its environment, e.g. a failpoint.
    ///   - wrapper: a command that starts it, e.g. a shell that sets a limit first.
    func start(_ variables: [String: String] = [:], through wrapper: [String] = []) throws {
        let process = Process()
        let program = Self.binaries.appending(path: "\(name.rawValue)-service").path()
        let command = wrapper + [program, "serve", "--port", "\(port)", "--metrics-port", "0"] + arguments
        process.executableURL = URL(filePath: command[0])
        process.arguments = Array(command.dropFirst())
        // A service stops at a KIPTHOI_ variable it does not know, such as those of the tests.
        process.environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("KIPTHOI_") }
            .merging(variables) { $1 }
        let handle = try FileHandle(forWritingTo: log)
        try handle.seekToEnd()
        process.standardOutput = handle
        process.standardError = handle
        process.standardInput = FileHandle.nullDevice
        try process.run()
        self.process = process
    }

    /// Resident memory in megabytes.
    var megabytes: Int { status("VmRSS") >> 10 }
    /// What it has allocated, in kilobytes: resident memory without the pages of its program, which come as they are used.
    var allocated: Int { status("RssAnon") }
    var threads: Int { status("Threads") }
    /// Open files and connections.
    var descriptors: Int {
        (try? FileManager.default.contentsOfDirectory(atPath: "\(proc)/fd").count) ?? 0
    }

    private var proc: String { "/proc/\(process?.processIdentifier ?? 0)" }

    /// A number of `/proc/PID/status`.
    private func status(_ name: String) -> Int {
        let lines = (try? String(contentsOfFile: "\(proc)/status", encoding: .ascii))?.split(separator: "\n") ?? []
        let line = lines.first { $0.hasPrefix("\(name):") }
        return line?.split { $0 == " " || $0 == "\t" }.dropFirst().first.flatMap { Int($0) } ?? 0
    }

    var isRunning: Bool { process?.isRunning == true }

    /// Waits until it has ended by itself; false when it still runs after `limit`.
    func hasEnded(within limit: Duration) async -> Bool {
        let end = ContinuousClock.now + limit
        while isRunning, ContinuousClock.now < end { try? await Task.sleep(for: .milliseconds(10)) }
        return !isRunning
    }

    /// Waits until `/readyz` says 200.
    func ready(within limit: Duration = .seconds(30)) async throws {
        let end = ContinuousClock.now + limit
        while await Self.status(of: "\(url)/readyz") != 200 {
            try #require(process?.isRunning == true, "\(name) ended:\n\(output)")
            try #require(ContinuousClock.now < end, "\(name) is not ready:\n\(output)")
            try await Task.sleep(for: .milliseconds(50))
        }
    }

    /// SIGTERM, then waits for the end; the exit status.
    @discardableResult
    func stop() async -> Int32 {
        guard let process, process.isRunning else { return process?.terminationStatus ?? 0 }
        process.terminate()
        let end = ContinuousClock.now + .seconds(25)
        while process.isRunning, ContinuousClock.now < end { try? await Task.sleep(for: .milliseconds(20)) }
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// Waits until it has ended by itself; the exit status.
    func exitStatus(within limit: Duration = .seconds(30)) async throws -> Int32 {
        let process = try #require(self.process)
        let end = ContinuousClock.now + limit
        while process.isRunning {
            try #require(ContinuousClock.now < end, "\(name) still runs:\n\(output)")
            try await Task.sleep(for: .milliseconds(50))
        }
        return process.terminationStatus
    }

    /// SIGKILL: no chance to tidy up.
    func crash() {
        guard let process, process.isRunning else { return }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// A port nobody listens on right now.
    static func freePort() throws -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        for _ in 0..<200 {
            let port = UInt16.random(in: fixedPorts)
            guard givenOut.withLock({ $0.insert(port).inserted }) else { continue }
            address.sin_port = port.bigEndian
            let bound = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
                }
            }
            if bound { return Int(port) }
        }
        throw Failure(description: "no port is free")
    }

    /// Below those that the system gives to outgoing connections: one of them could take the port of a process that is
    /// down for a moment.
    private static let fixedPorts: Range<UInt16> = 10_240..<32_000
    private static let givenOut = Mutex<Set<UInt16>>([])

    private struct Failure: Error {
        let description: String
    }

    static func status(of address: String) async -> Int? {
        let response = try? await HTTPClient.shared.execute(HTTPClientRequest(url: address), timeout: .seconds(2))
        return response.map { Int($0.status.code) }
    }
}

/// A program run to its end.
struct Command: Sendable {
    let status: Int32
    let output: String

    /// Standard output and error together.
    static func run(
        _ path: String, _ arguments: [String], environment: [String: String] = [:], in folder: URL? = nil,
        limit: Duration = .seconds(120)
    ) async throws -> Command {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("KIPTHOI_") }
            .merging(environment) { $1 }
        if let folder { process.currentDirectoryURL = folder }
        let log = FileManager.default.temporaryDirectory.appending(path: "kipthoi-\(UUID().uuidString)")
        _ = FileManager.default.createFile(atPath: log.path(), contents: nil)
        defer { try? FileManager.default.removeItem(at: log) }
        let handle = try FileHandle(forWritingTo: log)
        process.standardOutput = handle
        process.standardError = handle
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let end = ContinuousClock.now + limit
        while process.isRunning {
            if ContinuousClock.now > end { kill(process.processIdentifier, SIGKILL) }
            try await Task.sleep(for: .milliseconds(5))
        }
        process.waitUntilExit()
        return Command(status: process.terminationStatus, output: try String(contentsOf: log, encoding: .utf8))
    }
}
