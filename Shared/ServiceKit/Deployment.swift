import Storage

/// What a database belongs to: one deployment is one province, for ever.
enum Deployment {
    /// Writes the province into a new database and seeds it; refuses a database of another province.
    ///
    /// Any number of processes may start at once: the row's lock lets one of them seed.
    ///
    /// - Parameter arrive: sees whether the data are where they were; true when they were restored.
    /// - Returns: what `arrive` said.
    /// - Throws: `ConfigurationError` when the database belongs to another province.
    @discardableResult
    static func claim(
        _ database: any Database, province: String, seed: @escaping @Sendable (Transaction) throws -> Void,
        arrive: @escaping @Sendable (Transaction) throws -> Bool = { _ in false }
    ) async throws -> Bool {
        let (owner, isRestored) = try await database.write { tx in
            try tx.execute(
                "INSERT INTO deployment (id, province, created_at) VALUES (1, $1, $2) ON CONFLICT (id) DO NOTHING",
                province, tx.now)
            let owner = try tx.first("SELECT province FROM deployment WHERE id = 1")?.text("province") ?? province
            guard owner == province else { return (owner, false) }
            let isNew = try tx.execute(
                "UPDATE deployment SET seeded_at = $1 WHERE id = 1 AND seeded_at IS NULL", tx.now)
            if isNew == 1 { try seed(tx) }
            return (owner, try arrive(tx))
        }
        guard owner == province else {
            throw ConfigurationError(
                "the database belongs to province \(owner), but KIPTHOI_PROVINCE is \(province): "
                    + "correct one of KIPTHOI_PROVINCE and KIPTHOI_DATABASE_URL")
        }
        return isRestored
    }
}
