import Dispatch
import Glibc
import Synchronization

/// Watches one connection while libpq waits for an answer, and cuts its line when none comes in time.
///
/// libpq has no limit of its own, PostgreSQL's statement timeout needs a line on which to say so, and a proxy's kernel
/// acknowledges what nobody reads. Cutting ends the call with an error, so the connection is replaced as a broken one.
///
/// A call costs two additions; one timer looks after all connections of the process.
final class PostgresWatch: Sendable {
    private struct Line {
        /// A descriptor of our own for the connection's socket: libpq may close its one in the very moment in which it is
        /// cut, and the number may then be another's.
        var socket: Int32
        var call: UInt64 = 0
        var ticks = 0
        var wasCut = false
    }

    private static let unlimited = Int.max

    /// Odd while a call is under way.
    private let calls = Atomic<UInt64>(0)
    private let ticks = Atomic<Int>(unlimited)
    private let line: Mutex<Line>

    init(socket: Int32) {
        line = Mutex(Line(socket: fcntl(socket, F_DUPFD_CLOEXEC, 0)))
        PostgresWatchdog.shared.add(self)
    }

    /// How long one call may take; nil for any time. Counted in ticks of the timer, so that a process that was stopped for
    /// a while does not take that for its peer's silence.
    func allow(_ time: Duration?) {
        let count = time.map { Int($0.milliseconds / PostgresWatchdog.tick.milliseconds) + 1 }
        ticks.store(count ?? Self.unlimited, ordering: .relaxed)
    }

    var wasCut: Bool { line.withLock { $0.wasCut } }

    /// Around one call that waits for the server. Used by one thread at a time.
    func during<Result>(_ call: () -> Result) -> Result {
        calls.wrappingAdd(1, ordering: .relaxed)
        defer { calls.wrappingAdd(1, ordering: .relaxed) }
        return call()
    }

    /// One tick of the timer; true when the line was cut by it.
    func look() -> Bool {
        let call = calls.load(ordering: .relaxed)
        return line.withLock { line in
            guard call & 1 == 1, !line.wasCut, line.socket >= 0 else { return false }
            line.ticks = line.call == call ? line.ticks + 1 : 0
            line.call = call
            guard line.ticks >= ticks.load(ordering: .relaxed) else { return false }
            // Ends libpq's wait; the descriptor stays until the connection is given up.
            shutdown(line.socket, Int32(SHUT_RDWR))
            line.wasCut = true
            return true
        }
    }

    /// The connection ends.
    func close() {
        PostgresWatchdog.shared.remove(self)
        line.withLock { line in
            if line.socket >= 0 { _ = Glibc.close(line.socket) }
            line.socket = -1
        }
    }
}

/// The one timer; it runs while there are connections.
final class PostgresWatchdog: Sendable {
    static let shared = PostgresWatchdog()
    static let tick: Duration = .milliseconds(500)

    private struct State {
        var watches: [ObjectIdentifier: PostgresWatch] = [:]
        var isTicking = false
        var cut = 0
    }

    private let queue = DispatchQueue(label: "kipthoi.postgres.watchdog")
    private let state = Mutex(State())

    /// Lines cut since the start of the process.
    var cut: Int { state.withLock { $0.cut } }

    func add(_ watch: PostgresWatch) {
        state.withLock { state in
            state.watches[ObjectIdentifier(watch)] = watch
            guard !state.isTicking else { return }
            state.isTicking = true
            tickLater()
        }
    }

    func remove(_ watch: PostgresWatch) {
        state.withLock { _ = $0.watches.removeValue(forKey: ObjectIdentifier(watch)) }
    }

    private func tickLater() {
        queue.asyncAfter(deadline: .now() + .milliseconds(Int(Self.tick.milliseconds))) { self.look() }
    }

    private func look() {
        let cut = state.withLock { Array($0.watches.values) }.count(where: { $0.look() })
        state.withLock { state in
            state.cut += cut
            state.isTicking = !state.watches.isEmpty
            if state.isTicking { tickLater() }
        }
    }
}
