#if DEBUG
    import FoundationEssentials
    import Glibc
    import Synchronization
#endif

/// The named steps at which a crash test kills the process. Release builds hold none of it: not the names, not the
/// variables, not the kill; `Tests/check.sh` looks.
///
/// `KIPTHOI_TEST_FAILPOINT=NAME:HIT` ends the process by SIGKILL when it passes NAME for the HIT-th time.
/// `KIPTHOI_TEST_FAILPOINT_TRACE=FILE` keeps the name last passed in FILE, for kills from outside.
package enum Failpoint {
    /// - Parameter name: where the process is, e.g. `relay.claimed`; never evaluated in a release build.
    @inline(__always)
    package static func pass(_ name: @autoclosure () -> StaticString) {
        #if DEBUG
            armed?.pass(name())
        #endif
    }

    #if DEBUG
        /// Every name, for the tests' draws.
        package static let names: [String] = [
            "write.before-commit", "write.after-commit", "append.before-commit", "append.after-commit",
            "relay.claimed", "relay.delivered", "message.leased", "message.sent",
        ]

        private static let armed = Armed(ProcessInfo.processInfo.environment)

        private final class Armed: Sendable {
            private let name: String?
            private let hit: Int
            private let trace: Int32?
            private let passed = Mutex(0)

            init?(_ environment: [String: String]) {
                let parts = environment["KIPTHOI_TEST_FAILPOINT"]?.split(separator: ":").map(String.init) ?? []
                name = parts.first
                hit = parts.count > 1 ? Int(parts[1]) ?? 1 : 1
                trace = environment["KIPTHOI_TEST_FAILPOINT_TRACE"].map { open($0, O_WRONLY | O_CREAT, 0o600) }
                guard name != nil || trace != nil else { return nil }
            }

            func pass(_ passing: StaticString) {
                let text = passing.description
                if let trace {
                    let line = Array((text + String(repeating: " ", count: max(0, 31 - text.count)) + "\n").utf8)
                    _ = line.withUnsafeBytes { pwrite(trace, $0.baseAddress, $0.count, 0) }
                }
                guard text == name else { return }
                let count = passed.withLock { count in
                    count += 1
                    return count
                }
                if count == hit { kill(getpid(), SIGKILL) }
            }
        }
    #endif
}
