import Models
import Storage

/// A router and what it is asked. Scoring a text takes a few milliseconds of arithmetic and needs no lock: it is done
/// before the transaction of the assignment, which only makes sure that the question is still the same.
package struct RouteQuestion: Sendable {
    let router: Router
    let input: RouteInput

    /// A question with its answer.
    package struct Decided: Sendable {
        fileprivate let rules: Int
        fileprivate let model: String?
        fileprivate let input: RouteInput
        package let decision: RouteDecision
    }

    /// - Parameter earlier: an answer found before; it is taken when rules, model, units and text are those it was
    ///   found with.
    package func decided(unless earlier: Decided? = nil) -> Decided {
        if let earlier, earlier.rules == router.rules.version, earlier.model == router.model?.version,
            earlier.input == input
        {
            return earlier
        }
        return Decided(
            rules: router.rules.version, model: router.model?.version, input: input, decision: router.decide(input))
    }
}
