/// How often a router is right. Pure.
package struct Evaluation: Sendable {
    /// One labelled text and what was decided.
    package struct Case: Sendable, Equatable {
        package var expected: String
        /// Units that may answer it too.
        package var acceptable: [String]
        /// Bare name; empty when there is none.
        package var authority: String
        /// What the router holds possible, best first.
        package var units: [String]
        package var confidence: Double
        package var decidedAuthority: String
        /// A person decides.
        package var isReviewed: Bool

        package init(
            expected: String, acceptable: [String], authority: String, units: [String], confidence: Double,
            decidedAuthority: String, isReviewed: Bool
        ) {
            self.expected = expected
            self.acceptable = acceptable
            self.authority = authority
            self.units = units
            self.confidence = confidence
            self.decidedAuthority = decidedAuthority
            self.isReviewed = isReviewed
        }

        package init(expected: String, acceptable: [String], authority: String, _ decision: RouteDecision) {
            self.init(
                expected: expected, acceptable: acceptable, authority: authority,
                units: decision.candidates.map(\.unitCode), confidence: decision.confidence,
                decidedAuthority: decision.authorityName, isReviewed: decision.needsReview)
        }

        var isExact: Bool { units.first == expected }
        var isAcceptable: Bool { isExact || units.first.map(acceptable.contains) == true }
        var isAmongTwo: Bool { units.prefix(2).contains(expected) }
        var isBeyond: Bool { ["PROVINCE", "MINISTRY"].contains(authority) }
        var isDecidedBeyond: Bool { ["PROVINCE", "MINISTRY"].contains(decidedAuthority) }
    }

    /// So many of so many.
    package struct Share: Sendable, Equatable {
        package var hits: Int
        package var of: Int

        package var value: Double { of == 0 ? 0 : Double(hits) / Double(of) }

        /// Wilson's interval at 95 %.
        package var interval: (low: Double, high: Double) {
            guard of > 0 else { return (0, 1) }
            let (n, z) = (Double(of), 1.96)
            let middle = value + z * z / (2 * n)
            let reach = z * (value * (1 - value) / n + z * z / (4 * n * n)).squareRoot()
            let scale = 1 + z * z / n
            return (max(0, (middle - reach) / scale), min(1, (middle + reach) / scale))
        }
    }

    package let cases: [Case]

    package init(_ cases: [Case]) { self.cases = cases }

    private func share(of cases: [Case], _ hit: (Case) -> Bool) -> Share {
        Share(hits: cases.count(where: hit), of: cases.count)
    }

    package var exact: Share { share(of: cases, \.isExact) }
    package var acceptable: Share { share(of: cases, \.isAcceptable) }
    package var amongTwo: Share { share(of: cases, \.isAmongTwo) }
    private var sure: [Case] { cases.filter { !$0.isReviewed } }
    package var aboveThreshold: Share { Share(hits: sure.count, of: cases.count) }
    package var acceptableAboveThreshold: Share { share(of: sure, \.isAcceptable) }
    /// Of those beyond the department's authority: proposed as such or sent to a person.
    package var beyondFound: Share { share(of: cases.filter(\.isBeyond)) { $0.isDecidedBeyond || $0.isReviewed } }
    package var beyondProposed: Share { share(of: cases.filter(\.isBeyond), \.isDecidedBeyond) }
    private var own: [Case] { cases.filter { $0.authority == "DEPARTMENT" } }
    /// Of the department's own: proposed as beyond its authority.
    package var ownTakenForBeyond: Share { share(of: own, \.isDecidedBeyond) }
    /// Of the department's own: proposed as beyond, or sent to a person for whatever reason.
    package var ownHeldUp: Share { share(of: own) { $0.isDecidedBeyond || $0.isReviewed } }

    /// Expected unit → decided unit → how often.
    package var confusion: [String: [String: Int]] {
        cases.reduce(into: [:]) { $0[$1.expected, default: [:]][$1.units.first ?? "", default: 0] += 1 }
    }

    /// Ten bands of confidence: how sure the router was on average, and how often acceptable.
    package var calibration: [(confidence: Double, share: Share)] {
        (0..<10).compactMap { band in
            let inBand = cases.filter { min(Int($0.confidence * 10), 9) == band }
            guard !inBand.isEmpty else { return nil }
            return (inBand.map(\.confidence).reduce(0, +) / Double(inBand.count), share(of: inBand, \.isAcceptable))
        }
    }
}
