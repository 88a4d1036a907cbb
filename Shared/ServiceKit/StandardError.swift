import Glibc

/// Standard error, where logs and complaints go; standard output belongs to the results of commands.
package enum StandardError {
    package static func write(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return }
            bytes = bytes.dropFirst(written)
        }
    }

    package static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}
