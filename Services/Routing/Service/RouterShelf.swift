package import FoundationEssentials
package import Storage
import Synchronization

/// The router in force: read with each decision from the rule set of the instant and the promoted model, so that all
/// processes on a database change over with the same transaction; made ready once a pair of versions.
package final class RouterShelf: Sendable {
    private struct Key: Hashable {
        /// Nil: what ships with the product.
        let rules: Int?
        let model: String?
    }

    /// What the product ships, with the deployment's threshold.
    package let shipped: Router
    private let ready = Mutex<[Key: Router]>([:])
    /// A change keeps two pairs in use for a moment; simulations make their own.
    private static let kept = 4

    package init(_ shipped: Router) { self.shipped = shipped }

    /// - Parameter instant: rule sets are dated.
    package func router(at instant: Date, in tx: Transaction) throws -> Router {
        let key = Key(
            rules: try RuleSetStore().version(at: instant, in: tx), model: try LearnedModelStore().active(in: tx))
        guard key != Key(rules: nil, model: nil) else { return shipped }
        if let known = ready.withLock({ $0[key] }) { return known }
        let rules = try key.rules.flatMap { try RuleSetStore().set($0, in: tx) }?.rules ?? shipped.rules
        let model = try key.model.flatMap { try LearnedModelStore().document($0, in: tx) } ?? shipped.model
        let router = Router(rules: rules, model: model, threshold: shipped.threshold)
        ready.withLock { table in
            if table.count >= Self.kept { table.removeAll() }
            table[key] = router
        }
        return router
    }
}
