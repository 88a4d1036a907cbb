import FoundationEssentials
import Models
package import Storage

/// Watched petitions in SQL, and each with its clocks as one thing to load, change and save.
package struct PetitionStore: Sendable {
    let rules: RuleStore
    let emit: @Sendable (ClockFact, Transaction) throws -> Void

    private static let columns = """
        petition_id, code, track, commune_code, unit_code, officer_id, live, received_at, opened_at,
        supplement_since, escalated_at, ending, ended_at, answered_at, merged_into, joint_units
        """

    package func petition(_ id: String, in tx: Transaction) throws -> WatchedPetition? {
        try tx.first("SELECT \(Self.columns) FROM watched_petition WHERE petition_id = $1", id)
            .map(WatchedPetition.init(row:))
    }

    /// Begins to watch a petition; `change` arms its first clock.
    package func add(
        _ petition: WatchedPetition, in tx: Transaction, _ change: (inout PetitionWatch) throws -> Void
    ) throws {
        var watch = PetitionWatch(petition, rules: try rules.current(in: tx), now: tx.now)
        try change(&watch)
        let row = watch.petition
        try tx.execute(
            """
            INSERT INTO watched_petition (\(Self.columns), touched)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 0)
            """, row.id, row.code, row.track.rawValue, row.communeCode, row.unitCode, row.officerID, row.live,
            row.receivedAt, row.openedAt, row.supplementSince, row.escalatedAt, row.ending?.rawValue, row.endedAt,
            row.answeredAt, row.mergedInto, try JointUnitText.format(row.jointUnits))
        try write(watch, before: [], in: tx)
    }

    /// The commune of a petition that left the holding pen.
    package func identify(_ id: String, commune: String, in tx: Transaction) throws {
        try tx.execute("UPDATE watched_petition SET commune_code = $2 WHERE petition_id = $1", id, commune)
        try tx.execute("UPDATE clock SET commune_code = $2 WHERE petition_id = $1", id, commune)
    }

    /// Locks a petition, changes it and its clocks, saves both and tells what there is to tell.
    ///
    /// - Returns: the petition as it is now; nil when it is not known.
    @discardableResult
    package func change(
        _ id: String, in tx: Transaction, _ change: (inout PetitionWatch) throws -> Void
    ) throws -> PetitionWatch? {
        // The update takes the row's lock before anything is read: a monitor that holds it is waited for.
        let locked = try tx.first(
            "UPDATE watched_petition SET touched = touched + 1 WHERE petition_id = $1 RETURNING \(Self.columns)", id)
        guard let petition = try locked.map(WatchedPetition.init(row:)) else { return nil }
        let clocks = try ClockStore.clocks(of: id, in: tx)
        var watch = PetitionWatch(petition, clocks: clocks, rules: try rules.current(in: tx), now: tx.now)
        try change(&watch)
        if watch.petition != petition { try update(watch.petition, in: tx) }
        try write(watch, before: clocks, in: tx)
        return watch
    }

    /// The petition that this one's answer comes from, at the end of the chain of merges, with its row locked.
    ///
    /// Whoever counts followers takes the locks in the same order, answering petition first: of an answer and a merge
    /// delivered at once, the second sees what the first did.
    package func lockedTarget(of id: String, in tx: Transaction) throws -> WatchedPetition? {
        var end = id
        while true {
            var seen: Set<String> = []
            while seen.insert(end).inserted, let next = try petition(end, in: tx)?.mergedInto { end = next }
            let locked = try tx.first(
                "UPDATE watched_petition SET touched = touched + 1 WHERE petition_id = $1 RETURNING \(Self.columns)",
                end)
            guard let found = try locked.map(WatchedPetition.init(row:)) else { return nil }
            guard let next = found.mergedInto, !seen.contains(next) else { return found }
            end = next
        }
    }

    /// Petitions merged into this one, and into those, at whatever depth.
    package func merged(into id: String, in tx: Transaction) throws -> [String] {
        var found: [String] = []
        var next = [id]
        while let target = next.popLast() {
            let rows = try tx.query(
                "SELECT petition_id FROM watched_petition WHERE merged_into = $1 ORDER BY petition_id", target)
            let ids = try rows.map { try $0.text("petition_id") }.filter { !found.contains($0) && $0 != id }
            found += ids
            next += ids
        }
        return found
    }

    private func update(_ petition: WatchedPetition, in tx: Transaction) throws {
        try tx.execute(
            """
            UPDATE watched_petition SET track = $2, unit_code = $3, officer_id = $4, opened_at = $5,
                supplement_since = $6, escalated_at = $7, ending = $8, ended_at = $9, answered_at = $10,
                merged_into = $11, joint_units = $12
            WHERE petition_id = $1
            """, petition.id, petition.track.rawValue, petition.unitCode, petition.officerID, petition.openedAt,
            petition.supplementSince, petition.escalatedAt, petition.ending?.rawValue, petition.endedAt,
            petition.answeredAt, petition.mergedInto,
            try JointUnitText.format(petition.jointUnits))
    }

    private func write(_ watch: PetitionWatch, before: [PetitionClock], in tx: Transaction) throws {
        let known = Dictionary(before.map { ($0.id, $0) }) { first, _ in first }
        // Stopped clocks first: of each track and step at most one row is open at any time.
        for clock in watch.clocks.filter({ !$0.isOpen }) + watch.clocks.filter(\.isOpen) {
            try ClockStore.save(clock, before: known[clock.id], in: tx)
        }
        for fact in watch.facts { try emit(fact, tx) }
    }
}

extension WatchedPetition {
    init(row: Row) throws {
        self.init(
            id: try row.text("petition_id"), code: try row.text("code"), track: try row.track("track"),
            communeCode: try row.text("commune_code"), live: try row.bool("live"),
            receivedAt: try row.instant("received_at"))
        unitCode = try row.text("unit_code")
        officerID = try row.text("officer_id")
        openedAt = try row.instant("opened_at")
        supplementSince = try row.instantIfPresent("supplement_since")
        escalatedAt = try row.instantIfPresent("escalated_at")
        ending = try row.textIfPresent("ending").flatMap(PetitionStatus.init(rawValue:))
        endedAt = try row.instantIfPresent("ended_at")
        answeredAt = try row.instantIfPresent("answered_at")
        mergedInto = try row.textIfPresent("merged_into")
        jointUnits = try JointUnitText.parse(try row.text("joint_units"))
    }
}

/// Codes of units as a JSON array.
enum JointUnitText {
    static func format(_ codes: [String]) throws -> String {
        codes.isEmpty ? "[]" : String(decoding: try JSONEncoder().encode(codes), as: UTF8.self)
    }

    static func parse(_ text: String) throws -> [String] {
        text == "[]" ? [] : try JSONDecoder().decode([String].self, from: Data(text.utf8))
    }
}
