package import FoundationEssentials
package import Storage

/// What a person on loan has in hand: for the communes of the loan (host), and for everybody else (home).
package struct SecondmentWorkload: Sendable, Equatable {
    package var homeUnitCode = ""
    package var homeOpen = 0
    package var hostOpen = 0
    /// Given to this person while the loan lasted, whatever became of them.
    package var homeTotal = 0
    package var hostTotal = 0
}

extension DirectoryStore {
    package func workload(of secondment: Directory.Secondment, in tx: Transaction) throws -> SecondmentWorkload {
        var result = SecondmentWorkload()
        result.homeUnitCode = try officer(secondment.officerID, in: tx)?.unitCode ?? ""
        let open = try tx.query(
            """
            SELECT commune_code, COUNT(*) AS n FROM assignment JOIN routed_petition USING (petition_id)
            WHERE officer_id = $1 AND state <> 'ENDED' GROUP BY commune_code
            """, secondment.officerID)
        for row in open {
            let count = try row.int("n")
            if secondment.communeCodes.contains(try row.text("commune_code")) {
                result.hostOpen += count
            } else {
                result.homeOpen += count
            }
        }
        // Each time it came to this person, once a petition: what was handed on or returned was work too.
        let total = try tx.query(
            """
            SELECT commune_code, COUNT(DISTINCT assignment_move.petition_id) AS n
            FROM assignment_move JOIN routed_petition ON routed_petition.petition_id = assignment_move.petition_id
            WHERE officer_id = $1 AND action IN ('offered', 'reassigned', 'returned', 'expired', 'reopened')
                AND at >= $2 AND at < $3
            GROUP BY commune_code
            """, secondment.officerID, secondment.from, secondment.to)
        for row in total {
            let count = try row.int("n")
            if secondment.communeCodes.contains(try row.text("commune_code")) {
                result.hostTotal += count
            } else {
                result.homeTotal += count
            }
        }
        return result
    }
}

extension RoutingDesk {
    /// Gaps and double shifts of the roster from an instant on.
    ///
    /// - Parameter until: when the roster ended before a shift was taken back; else the last shift's end.
    package func rosterFindings(
        from start: Date, until: Date? = nil, in tx: Transaction
    ) throws -> [RosterFinding] {
        let ahead = DatedFilter(from: start)
        return Roster.findings(
            try directory.list(Directory.DutyShift.self, ahead, in: tx),
            absences: try directory.list(Directory.Absence.self, ahead, in: tx),
            days: try choices.days.current(in: tx), from: start, until: until)
    }

    /// Communes without a leader, or with two.
    package func leadFindings(at instant: Date, in tx: Transaction) throws -> [RosterFinding] {
        Roster.findings(
            try directory.holding(Directory.CommuneLead.self, at: instant, in: tx),
            communes: try directory.communes(in: tx).filter(\.active).map(\.code), at: instant)
    }
}
