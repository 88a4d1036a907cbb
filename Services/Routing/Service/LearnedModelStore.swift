package import FoundationEssentials
package import Storage

/// A trained model as lists show it.
package struct LearnedModel: Sendable, Equatable {
    package var id: String
    package var trainedAt: Date
    /// Texts it learned from; how many of them come from use.
    package var examples: Int
    package var evidence: Int
    /// Exactly right over five folds, 0–1.
    package var accuracy: Double
    /// The last promotion that was not taken back.
    package var promotedAt: Date?
    package var promotedBy: String?
}

/// SQL of models and of their promotions.
package struct LearnedModelStore: Sendable {
    private static let list = """
        SELECT m.id, m.trained_at, m.examples, m.evidence, m.accuracy, p.at AS promoted_at, p.actor AS promoted_by
        FROM route_model m LEFT JOIN route_promotion p ON p.number =
            (SELECT max(number) FROM route_promotion WHERE model_id = m.id AND rolled_back_at IS NULL)
        """

    package init() {}

    /// Newest first.
    package func all(in tx: Transaction) throws -> [LearnedModel] {
        try tx.query("\(Self.list) ORDER BY m.trained_at DESC, m.id DESC").map(LearnedModel.init(row:))
    }

    package func model(_ id: String, in tx: Transaction) throws -> LearnedModel? {
        try tx.first("\(Self.list) WHERE m.id = $1", id).map(LearnedModel.init(row:))
    }

    package func document(_ id: String, in tx: Transaction) throws -> RouteModel? {
        try tx.first("SELECT document FROM route_model WHERE id = $1", id).map {
            try RouteModel(json: Data(try $0.text("document").utf8))
        }
    }

    /// - Throws: `uniqueViolation` when the id is taken.
    package func insert(_ model: RouteModel, _ row: LearnedModel, in tx: Transaction) throws {
        try tx.execute(
            """
            INSERT INTO route_model (id, trained_at, examples, evidence, accuracy, document)
            VALUES ($1, $2, $3, $4, $5, $6)
            """,
            row.id, row.trainedAt, row.examples, row.evidence, row.accuracy,
            String(decoding: try model.json, as: UTF8.self))
    }

    /// The model that decides; nil for the one that ships.
    package func active(in tx: Transaction) throws -> String? {
        try tx.first(
            "SELECT model_id FROM route_promotion WHERE rolled_back_at IS NULL ORDER BY number DESC LIMIT 1"
        )?.text("model_id")
    }

    package func promote(_ id: String, by actor: String, in tx: Transaction) throws {
        try Turn.take("models", in: tx)
        let last = try tx.first("SELECT max(number) AS number FROM route_promotion")?.intIfPresent("number")
        try tx.execute(
            "INSERT INTO route_promotion (number, model_id, at, actor) VALUES ($1, $2, $3, $4)",
            (last ?? 0) + 1, id, tx.now, actor)
    }

    /// - Returns: false when nothing is promoted.
    package func rollBack(by actor: String, in tx: Transaction) throws -> Bool {
        try Turn.take("models", in: tx)
        return try tx.execute(
            """
            UPDATE route_promotion SET rolled_back_at = $1, rolled_back_by = $2 WHERE number =
                (SELECT max(number) FROM route_promotion WHERE rolled_back_at IS NULL) AND rolled_back_at IS NULL
            """, tx.now, actor) == 1
    }
}

extension LearnedModel {
    init(row: Row) throws {
        self.init(
            id: try row.text("id"), trainedAt: try row.instant("trained_at"), examples: try row.int("examples"),
            evidence: try row.int("evidence"), accuracy: try row.double("accuracy"),
            promotedAt: try row.instantIfPresent("promoted_at"), promotedBy: try row.textIfPresent("promoted_by"))
    }
}
