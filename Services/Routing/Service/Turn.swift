package import Storage

/// Who chooses first: a row whose lock makes those go one after the other who read before they write.
package enum Turn {
    /// Waits for whoever has it; it is given back when the transaction ends.
    ///
    /// - Parameter holder: of what, e.g. `unit:QLNL`, `role:SECRETARY`, `rules`, `models`.
    package static func take(_ holder: String, in tx: Transaction) throws {
        try tx.execute(
            """
            INSERT INTO assignment_turn (holder, value) VALUES ($1, 1)
            ON CONFLICT (holder) DO UPDATE SET value = assignment_turn.value + 1
            """, holder)
    }
}
