#if DEBUG
    import FoundationEssentials
    import Glibc
    import Synchronization
#endif

/// The named steps at which a crash test kills the process. Release builds hold none of it: not the names, not the
/// variables, not the kill; `Tests/failpoints.sh` looks.
///
/// `KIPTHOI_TEST_FAILPOINT=NAME:HIT` ends the process by SIGKILL when it passes NAME for the HIT-th time.
/// `KIPTHOI_TEST_FAILPOINT_FROM=FILE` counts only from when FILE is there.
/// `KIPTHOI_TEST_FAILPOINT_TRACE=FILE` keeps the name last passed in FILE, for kills from outside.
package enum Failpoint {
    package struct Step: Sendable {
        package static let writeBeforeCommit = Step("write.before-commit")
        package static let writeAfterCommit = Step("write.after-commit")
        package static let appendBeforeCommit = Step("append.before-commit")
        package static let appendAfterCommit = Step("append.after-commit")
        package static let relayClaimed = Step("relay.claimed")
        package static let relayDelivered = Step("relay.delivered")
        package static let messageLeased = Step("message.leased")
        package static let messageSent = Step("message.sent")
        package static let scanClaimed = Step("scan.claimed")
        package static let fetchClaimed = Step("fetch.claimed")

        #if DEBUG
            let name: String
            private init(_ name: String) { self.name = name }
        #else
            // The name is never evaluated, so the compiler leaves it out.
            @inline(__always) private init(_ name: @autoclosure () -> String) {}
        #endif
    }

    package static func pass(_ step: Step) {
        #if DEBUG
            armed?.pass(step.name)
        #endif
    }

    #if DEBUG
        /// Every name, for the tests' draws.
        package static let names: [String] = [
            Step.writeBeforeCommit, .writeAfterCommit, .appendBeforeCommit, .appendAfterCommit, .relayClaimed,
            .relayDelivered, .messageLeased, .messageSent, .scanClaimed, .fetchClaimed,
        ].map(\.name)

        private static let armed = Armed(ProcessInfo.processInfo.environment)

        private final class Armed: Sendable {
            private let name: String?
            private let hit: Int
            private let from: String?
            private let trace: Int32?
            private let passed = Mutex(0)

            init?(_ environment: [String: String]) {
                let parts = environment["KIPTHOI_TEST_FAILPOINT"]?.split(separator: ":").map(String.init) ?? []
                name = parts.first
                hit = parts.count > 1 ? Int(parts[1]) ?? 1 : 1
                from = environment["KIPTHOI_TEST_FAILPOINT_FROM"]
                trace = environment["KIPTHOI_TEST_FAILPOINT_TRACE"].map { open($0, O_WRONLY | O_CREAT, 0o600) }
                guard name != nil || trace != nil else { return nil }
            }

            func pass(_ passing: String) {
                if let trace {
                    let line = Array((passing + String(repeating: " ", count: max(0, 31 - passing.count)) + "\n").utf8)
                    _ = line.withUnsafeBytes { pwrite(trace, $0.baseAddress, $0.count, 0) }
                }
                guard passing == name, from.map({ access($0, F_OK) == 0 }) ?? true else { return }
                let count = passed.withLock { count in
                    count += 1
                    return count
                }
                if count == hit { kill(getpid(), SIGKILL) }
            }
        }
    #endif
}
