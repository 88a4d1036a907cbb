import Foundation
import ServiceKit

/// PostgreSQL's own programs, which Debian has in `postgresql-client`.
enum PostgresTools {
    /// Runs one to its end. The password travels in the environment: other users see a process's arguments.
    ///
    /// - Throws: `CommandFailure` with what the program said last.
    static func run(_ program: String, _ arguments: [String], on url: String) async throws {
        let (address, password) = split(url)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program, "--no-password", "--dbname=\(address)"] + arguments
        process.environment = ProcessInfo.processInfo.environment
            .merging(password.map { ["PGPASSWORD": $0] } ?? [:]) { $1 }
        let errors = Pipe()
        process.standardError = errors
        process.standardInput = FileHandle.nullDevice
        do {
            try process.run()
        } catch {
            throw CommandFailure("\(program) cannot be started: install postgresql-client")
        }
        let output = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            let line = String(decoding: output, as: UTF8.self).split(separator: "\n").first.map(String.init)
            throw CommandFailure("\(program) failed: \(line ?? "status \(process.terminationStatus)")")
        }
    }

    /// `postgres://user:password@host/…` without the password, and the password.
    static func split(_ url: String) -> (address: String, password: String?) {
        guard let scheme = url.firstRange(of: "://") else { return (url, nil) }
        let rest = url[scheme.upperBound...]
        let authority = rest.prefix { $0 != "/" && $0 != "?" }
        guard let at = authority.lastIndex(of: "@"), let colon = authority[..<at].firstIndex(of: ":") else {
            return (url, nil)
        }
        let password = String(authority[authority.index(after: colon)..<at])
        return ("\(url[..<colon])\(url[at...])", password.removingPercentEncoding ?? password)
    }
}
