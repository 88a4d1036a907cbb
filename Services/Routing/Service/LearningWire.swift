import Models
import SwiftProtobuf

/// Rules and models: domain → wire.
extension PBRoutingRuleSet {
    init(_ set: RuleSet, active: Bool) throws {
        self.init()
        version = Int32(set.version)
        effectiveFrom = PBTimestamp(set.effectiveFrom)
        rulesJson = try set.rules.json
        note = set.note
        createdAt = PBTimestamp(set.createdAt)
        createdBy = set.createdBy
        self.active = active
    }

    /// What ships with the product has no author and no row.
    init(shipped rules: RoutingRules, active: Bool) throws {
        self.init()
        version = Int32(rules.version)
        rulesJson = try rules.json
        self.active = active
    }
}

extension PBRoutingModel {
    init(_ model: LearnedModel, active: Bool) {
        self.init()
        id = model.id
        trainedAt = PBTimestamp(model.trainedAt)
        self.active = active
        accuracy = model.accuracy
        examples = Int32(model.examples)
        evidence = Int32(model.evidence)
        if let instant = model.promotedAt { promotedAt = PBTimestamp(instant) }
        promotedBy = model.promotedBy ?? ""
    }

    init(shipped model: RouteModel, active: Bool) {
        self.init()
        id = model.version
        self.active = active
        examples = Int32(model.examples)
        shipped = true
    }
}

extension PBSimulateRulesResponse {
    init(_ simulation: RuleSimulation) {
        self.init()
        examined = Int32(simulation.examined)
        changed = Int32(simulation.changed)
        skipped = Int32(simulation.skipped)
        differences = simulation.outcomes.map { outcome in
            .with {
                $0.petitionID = outcome.petitionID
                $0.petitionCode = outcome.code
                $0.before = PBRouteDecision(outcome.before)
                $0.after = PBRouteDecision(outcome.after)
                $0.changed = outcome.isChanged
            }
        }
        units = simulation.shares.sorted { $0.key < $1.key }.map { unit, share in
            .with { ($0.unitCode, $0.before, $0.after) = (unit, Int32(share.before), Int32(share.after)) }
        }
    }
}
