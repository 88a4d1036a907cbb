import FoundationEssentials
import Synchronization

/// Counts the tests that really ran on an engine: one line a database, in the file that `KIPTHOI_TEST_TALLY` names.
enum Tally {
    private static let lock = Mutex(())

    static func count(_ engine: Engine) {
        guard let path = ProcessInfo.processInfo.environment["KIPTHOI_TEST_TALLY"] else { return }
        lock.withLock { _ in
            let line = Data("\(engine.rawValue) database\n".utf8)
            let old = FileManager.default.contents(atPath: path) ?? Data()
            try? (old + line).write(to: URL(filePath: path))
        }
    }
}
