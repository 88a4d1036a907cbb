package import FoundationEssentials

/// All versions of all policies known to a service.
package struct PolicyBook: Sendable, Hashable {
    private var policies: [Key: DeadlinePolicy] = [:]

    private struct Key: Hashable {
        let id: String
        let version: Int
    }

    /// Of two policies with one id and version the later one holds.
    package init(_ policies: [DeadlinePolicy] = []) {
        for policy in policies { insert(policy) }
    }

    package mutating func insert(_ policy: DeadlinePolicy) {
        policies[Key(id: policy.id, version: policy.version)] = policy
    }

    /// Every version, by id and version.
    package var all: [DeadlinePolicy] {
        policies.values.sorted { ($0.id, $0.version) < ($1.id, $1.version) }
    }

    /// The policy in force at the instant: the latest to have come into force, then the highest version.
    ///
    /// - Parameters:
    ///   - track: bare name, e.g. `RAPID_24H`
    ///   - step: e.g. `MAIN`
    package func current(track: String, step: String = "MAIN", at instant: Date) -> DeadlinePolicy? {
        policies.values
            .filter { $0.track == track && $0.step == step && $0.effectiveFrom <= instant }
            .max { ($0.effectiveFrom, $0.version) < ($1.effectiveFrom, $1.version) }
    }

    /// The policy in force at the instant, or before all of them the first one: for asking about the past.
    package func nearest(track: String, step: String = "MAIN", at instant: Date) -> DeadlinePolicy? {
        current(track: track, step: step, at: instant)
            ?? policies.values.filter { $0.track == track && $0.step == step }
            .min { ($0.effectiveFrom, $0.version) < ($1.effectiveFrom, $1.version) }
    }

    /// Of one id: the version in force at the instant, or before all of them the first one.
    package func nearest(id: String, at instant: Date) -> DeadlinePolicy? {
        let versions = policies.values.filter { $0.id == id }
        return versions.filter { $0.effectiveFrom <= instant }
            .max { ($0.effectiveFrom, $0.version) < ($1.effectiveFrom, $1.version) }
            ?? versions.min { ($0.effectiveFrom, $0.version) < ($1.effectiveFrom, $1.version) }
    }

    /// Exactly that version, as pinned by a running clock.
    package func version(id: String, version: Int) -> DeadlinePolicy? {
        policies[Key(id: id, version: version)]
    }

    /// The highest version of an id, in force or not yet.
    package func latest(id: String) -> DeadlinePolicy? {
        policies.values.filter { $0.id == id }.max { $0.version < $1.version }
    }
}
