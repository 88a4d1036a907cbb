package import FoundationEssentials
package import Models
package import Storage

/// A matter beyond the department's authority, for the consolidated proposal (bảng tổng hợp).
package struct Proposal: Sendable, Equatable {
    package enum State: String, Sendable {
        /// The router holds it to be so; nobody has handed it up.
        case proposed = "PROPOSED"
        case escalated = "ESCALATED"
        case replied = "REPLIED"
        /// Went to another department or body.
        case transferred = "TRANSFERRED"
    }

    package var assignment: Assignment
    package var petition: RoutedPetition
    package var communeName: String
    package var authority: Authority
    package var agency: String
    package var handOver: HandOver?
    package var state: State
}

package struct ProposalFilter: Sendable {
    package var from: Date
    package var to: Date
    /// All when nil.
    package var authority: Authority?
    /// Only of these communes; any when nil.
    package var communes: [String]?
    /// Petition id of the last one of the page before.
    package var after = ""
    package var limit = 200
}

/// The petitions of one authority.
package struct ProposalGroup: Sendable, Equatable {
    package var authority: Authority
    package var agency: String
    package var proposals: [Proposal]

    /// UBND tỉnh, Bộ Công Thương, other departments by name.
    package static func groups(of proposals: [Proposal]) -> [ProposalGroup] {
        let order: [Authority] = [.province, .ministry, .otherDepartment]
        let grouped = Dictionary(grouping: proposals) { Key(authority: $0.authority, agency: $0.agency) }
        return grouped.map { ProposalGroup(authority: $0.authority, agency: $0.agency, proposals: $1) }
            .sorted { left, right in
                let (mine, others) = (
                    order.firstIndex(of: left.authority) ?? 9, order.firstIndex(of: right.authority) ?? 9
                )
                return mine == others ? left.agency < right.agency : mine < others
            }
    }

    private struct Key: Hashable {
        var authority: Authority
        var agency: String
    }
}

extension Authority {
    /// What such a body is called when nobody named it.
    package var usualAgency: String? {
        switch self {
        case .province: "Ủy ban nhân dân tỉnh"
        case .ministry: "Bộ Công Thương"
        default: nil
        }
    }
}

/// SQL of proposals.
package struct ProposalStore: Sendable {
    /// Handed up in the period (shown with the last letter of the period, whatever followed it), or received in it, never
    /// handed up, and held to be beyond the department while it is open.
    ///
    /// - Returns: by petition; one more than the limit when there is a further page.
    package func list(_ filter: ProposalFilter, in tx: Transaction) throws -> [Proposal] {
        var values: [SQLValue] = [.instant(filter.from), .instant(filter.to), .text(filter.after)]
        var condition = ""
        if let communes = filter.communes {
            let places = communes.map { code in
                values.append(.text(code))
                return "$\(values.count)"
            }
            condition += places.isEmpty ? " AND 1 = 0" : " AND p.commune_code IN (\(places.joined(separator: ", ")))"
        }
        if let authority = filter.authority {
            values.append(.text(authority.rawValue))
            condition += " AND COALESCE(e.authority, a.proposed_authority) = $\(values.count)"
        }
        let last = """
            e.round = (SELECT MAX(round) FROM escalation
                WHERE petition_id = a.petition_id AND escalated_at >= $1 AND escalated_at < $2)
            """
        let sql = """
            SELECT a.petition_id, a.proposed_authority, a.proposed_agency, c.full_name AS commune_name, e.round
            FROM assignment a JOIN routed_petition p ON p.petition_id = a.petition_id
            LEFT JOIN commune c ON c.code = p.commune_code
            LEFT JOIN escalation e ON e.petition_id = a.petition_id AND \(last)
            WHERE a.petition_id > $3 AND p.live\(condition) AND (e.round IS NOT NULL
                OR (a.proposed_authority <> '' AND p.received_at >= $1 AND p.received_at < $2
                    AND p.phase IN ('OPEN', 'AWAITING_AUTHORITY', 'TRANSFERRED')
                    AND NOT EXISTS (SELECT petition_id FROM escalation WHERE petition_id = a.petition_id)))
            ORDER BY a.petition_id LIMIT \(filter.limit + 1)
            """
        return try tx.execute(Statement(sql, values)).rows.compactMap { row in try proposal(row, in: tx) }
    }

    private func proposal(_ row: Row, in tx: Transaction) throws -> Proposal? {
        let id = try row.text("petition_id")
        guard let petition = try AssignmentStore().petition(id, in: tx),
            let assignment = try AssignmentStore().assignment(ofPetition: id, in: tx)
        else { return nil }
        let handOver = try row.intIfPresent("round").flatMap { round in
            try HandOverStore().handOver(ofPetition: id, round: round, in: tx)
        }
        guard let authority = try handOver?.authority ?? Authority(rawValue: row.text("proposed_authority")) else {
            return nil
        }
        let proposed = try row.text("proposed_agency")
        let agency = handOver?.agency ?? (proposed.isEmpty ? authority.usualAgency ?? "" : proposed)
        let state: Proposal.State =
            petition.phase == .transferred
            ? .transferred : handOver.map { $0.isReplied ? .replied : .escalated } ?? .proposed
        return Proposal(
            assignment: assignment, petition: petition, communeName: try row.textIfPresent("commune_name") ?? "",
            authority: authority, agency: agency, handOver: handOver, state: state)
    }
}
