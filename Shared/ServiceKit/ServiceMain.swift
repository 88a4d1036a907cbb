package import ArgumentParser
import Foundation
import Models
import ReferenceData
import Storage

/// Commands that a module has beside the common ones, e.g. `attachments prune`.
package protocol ServiceCommands {
    static var extra: [any ParsableCommand.Type] { get }
}

/// The whole program of a service: `await ServiceMain<IntakeModule>.main()`.
package enum ServiceMain<Module: ServiceModule> {
    /// Ends the process: 0 done, 1 failed, 2 wrong use or wrong settings.
    package static func main(_ arguments: [String]? = nil) async -> Never {
        ProcessMetrics.start()
        await CommandRunner.run(ServiceCommand<Module>.self, arguments)
    }
}

/// A failure of a command that is no wrong use; the text says what to do.
package struct CommandFailure: Error, Sendable, CustomStringConvertible {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }
}

/// Runs a command line to its end: errors as one line, exit codes as above.
package enum CommandRunner {
    package static func run(_ root: any ParsableCommand.Type, _ arguments: [String]? = nil) async -> Never {
        do {
            var command = try root.parseAsRoot(arguments)
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            end(root, with: error)
        }
        Foundation.exit(0)
    }

    private static func end(_ root: any ParsableCommand.Type, with error: any Error) -> Never {
        guard let (text, status) = verdict(error) else {
            let code = root.exitCode(for: error)
            // Help and version are no errors; a mistyped command line is wrong use.
            guard code == .validationFailure else { root.exit(withError: error) }
            complain(root.fullMessage(for: error))
            Foundation.exit(2)
        }
        complain("error: \(text)")
        Foundation.exit(status)
    }

    /// One line for what is known; nil for what ArgumentParser explains better.
    private static func verdict(_ error: any Error) -> (String, Int32)? {
        switch error {
        case let error as ConfigurationError: (error.description, 2)
        case let error as CommandFailure: (error.description, 1)
        case let error as ReferenceDataError: ("\(error)", 2)
        case StorageError.schema(let text): (text, 1)
        case StorageError.unavailable(let text): ("the database cannot be reached: \(text)", 1)
        case let error as StorageError: ("the database failed: \(error)", 1)
        case let error as RPCError: (error.message, 1)
        default: nil
        }
    }

    private static func complain(_ text: String) {
        StandardError.write(StandardError.isTerminal ? "\u{1B}[31m\(text)\u{1B}[0m\n" : text + "\n")
    }
}
