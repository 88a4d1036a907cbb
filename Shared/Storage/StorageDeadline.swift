/// Until when the caller of the database waits; set from the deadline of the call being served.
///
/// Engines turn what remains of it into their statement timeout and into the longest wait for a connection.
package enum StorageDeadline {
    /// On this machine's monotonic clock; nil when nobody waits, as in background work.
    @TaskLocal package static var current: ContinuousClock.Instant?

    /// - Throws: `StorageError.timeout` when the deadline has passed.
    package static func check() throws {
        if let current, current <= .now { throw StorageError.timeout("the caller's deadline has passed") }
    }
}
