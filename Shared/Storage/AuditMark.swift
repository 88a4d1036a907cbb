/// What the audit is to know of a statement beside its text: whose work it is, and what it is about.
///
/// Marks ride on statements, so that whatever records a transaction's changes need not understand them.
package enum AuditMark: Sendable, Equatable {
    /// Here another act of the same transaction begins, e.g. the next event of a delivery.
    case act(actor: String, action: String, subject: String)
    /// The act concerns this petition, or another thing such as `unit:QLNL`.
    case concerns(String)
}

extension Statement {
    /// The same statement, about `subject`.
    package func concerning(_ subject: String) -> Statement {
        Statement(sql, values, mark: .concerns(subject))
    }
}
