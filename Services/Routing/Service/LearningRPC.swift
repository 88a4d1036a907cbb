import FoundationEssentials
import Models
package import RPC
import ServiceKit
package import Storage
import SwiftProtobuf

/// Rules, models and corrections on the wire.
package struct LearningRPC: Sendable {
    private static let listed = 200
    private static let mostListed = 1000
    private static let mostBytes = 2_000_000

    let database: any Database
    let desk: RoutingDesk
    private let sets = RuleSetStore()
    private let models = LearnedModelStore()

    package init(database: any Database, desk: RoutingDesk) {
        self.database = database
        self.desk = desk
    }

    package func register(in routes: inout RPCRoutes) {
        routes.handle(RoutingMethods.listRules) { _, _ in try await listRules() }
        routes.handle(RoutingMethods.putRules) { request, call in try await putRules(request, call) }
        routes.handle(RoutingMethods.simulateRules) { request, _ in try await simulate(request) }
        routes.handle(RoutingMethods.listModels) { _, _ in
            let listed = try await database.read { tx in try list(in: tx) }
            return .with { $0.models = listed }
        }
        routes.handle(RoutingMethods.promoteModel) { request, call in try await promote(request, call) }
        routes.handle(RoutingMethods.rollbackModel) { request, call in try await rollBack(request, call) }
        routes.handle(RoutingMethods.recordCorrection) { request, call in try await correct(request, call) }
    }

    // MARK: rules

    private func listRules() async throws -> PBListRulesResponse {
        try await database.read { tx in
            let active = try sets.version(at: tx.now, in: tx)
            var listed = try sets.all(in: tx).map { try PBRoutingRuleSet($0, active: $0.version == active) }
            listed.append(try PBRoutingRuleSet(shipped: desk.shelf.shipped.rules, active: active == nil))
            return .with { [listed] in $0.ruleSets = listed }
        }
    }

    /// Saves the next version.
    ///
    /// - Throws: `invalidArgument` with all that is wrong at once, `failedPrecondition` (RULES_CHANGED) when another
    ///   version was saved since the caller looked.
    private func putRules(_ request: PBPutRulesRequest, _ call: RPCCall) async throws -> PBPutRulesResponse {
        let repeatable = try IdempotentCall(call, request)
        let sent = request.ruleSet
        return try await database.write { tx in
            try Turn.take("rules", in: tx)
            if let known = try repeatable?.find(in: tx).flatMap(Int.init), let set = try sets.set(known, in: tx) {
                return try answer(set, in: tx)
            }
            let next = max(try sets.latestVersion(in: tx) ?? 0, desk.shelf.shipped.rules.version) + 1
            guard sent.version == 0 || Int(sent.version) == next else {
                throw RPCError(
                    .failedPrecondition, "the next version is \(next)", vi: "Phiên bản kế tiếp là \(next).",
                    reason: "RULES_CHANGED", metadata: ["next_version": String(next)])
            }
            var check = RequestCheck()
            let note = check.text("rule_set.note", sent.note, required: false)
            let effective = sent.hasEffectiveFrom ? sent.effectiveFrom.instant : tx.now
            if effective < tx.now {
                check.add(
                    "rule_set.effective_from", "IN_PAST", "lies in the past",
                    vi: "Thời điểm áp dụng không được ở quá khứ.")
            }
            var rules = try read(sent, &check, in: tx)
            try check.finish()
            rules.version = next
            rules.effectiveFrom = VietnamTime.localDay(effective)
            let set = RuleSet(
                version: next, effectiveFrom: effective, rules: rules, note: note, createdAt: tx.now,
                createdBy: call.principal.id)
            try sets.insert(set, in: tx)
            try repeatable?.record(String(next), in: tx)
            return try answer(set, in: tx)
        }
    }

    private func answer(_ set: RuleSet, in tx: Transaction) throws -> PBPutRulesResponse {
        let wire = try PBRoutingRuleSet(set, active: try sets.version(at: tx.now, in: tx) == set.version)
        return .with { $0.ruleSet = wire }
    }

    private func read(
        _ sent: PBRoutingRuleSet, _ check: inout RequestCheck, in tx: Transaction
    ) throws -> RoutingRules {
        let field = "rule_set.rules_json"
        guard sent.rulesJson.utf8.count <= Self.mostBytes else {
            throw RPCError.invalid(
                field, "TOO_LONG", "has more than \(Self.mostBytes) bytes", vi: "Bộ quy tắc quá lớn.")
        }
        let rules = try RoutingRules.read(sent.rulesJson, field: field)
        let units = Set(try desk.directory.units(in: tx).map(\.code))
        for violation in rules.violations(units: units, field: field) { check.add(violation) }
        return rules
    }

    private func simulate(_ request: PBSimulateRulesRequest) async throws -> PBSimulateRulesResponse {
        let rules = try await database.read { tx in
            var check = RequestCheck()
            if !request.hasFrom || !request.hasTo || request.from.instant >= request.to.instant {
                check.add(
                    "to", "BAD_RANGE", "from and to are required, from before to",
                    vi: "Cần từ ngày, đến ngày, và từ ngày phải trước đến ngày.")
            }
            let rules = try read(request.ruleSet, &check, in: tx)
            try check.finish()
            return rules
        }
        let simulation = try await RuleSimulation(
            rules, effective: request.ruleSet.hasEffectiveFrom ? request.ruleSet.effectiveFrom.instant : nil,
            from: request.from.instant, to: request.to.instant,
            limit: request.limit <= 0 ? Self.listed : min(Int(request.limit), Self.mostListed), desk: desk,
            database: database)
        return PBSimulateRulesResponse(simulation)
    }

    // MARK: models

    private func promote(_ request: PBPromoteModelRequest, _ call: RPCCall) async throws -> PBPromoteModelResponse {
        let repeatable = try IdempotentCall(call, request)
        return try await database.write { tx in
            try Turn.take("models", in: tx)
            if try repeatable?.find(in: tx) == nil {
                guard try models.model(request.id, in: tx) != nil else {
                    throw RPCError.notFound("model", vi: "Không có mô hình \(request.id).")
                }
                if try models.active(in: tx) != request.id {
                    try models.promote(request.id, by: call.principal.id, in: tx)
                }
                try repeatable?.record(request.id, in: tx)
            }
            let model = try active(in: tx)
            return .with { $0.model = model }
        }
    }

    private func rollBack(_ request: PBRollbackModelRequest, _ call: RPCCall) async throws -> PBRollbackModelResponse {
        let repeatable = try IdempotentCall(call, request)
        return try await database.write { tx in
            try Turn.take("models", in: tx)
            if try repeatable?.find(in: tx) == nil {
                if !request.id.isEmpty, try models.active(in: tx) != request.id {
                    throw RPCError(
                        .failedPrecondition, "the model \(request.id) does not decide any more",
                        vi: "Mô hình \(request.id) không còn được dùng.", reason: "MODEL_CHANGED")
                }
                guard try models.rollBack(by: call.principal.id, in: tx) else {
                    throw RPCError(
                        .failedPrecondition, "no model is promoted: the one that ships decides",
                        vi: "Chưa có mô hình nào được đưa vào dùng để quay lại.", reason: "NOTHING_PROMOTED")
                }
                try repeatable?.record("rolled back", in: tx)
            }
            let model = try active(in: tx)
            return .with { $0.model = model }
        }
    }

    private func list(in tx: Transaction) throws -> [PBRoutingModel] {
        let active = try models.active(in: tx)
        let learned = try models.all(in: tx).map { PBRoutingModel($0, active: $0.id == active) }
        guard let shipped = desk.shelf.shipped.model else { return learned }
        return learned + [PBRoutingModel(shipped: shipped, active: active == nil)]
    }

    private func active(in tx: Transaction) throws -> PBRoutingModel {
        try list(in: tx).first(where: \.active) ?? PBRoutingModel()
    }

    // MARK: corrections

    private func correct(
        _ request: PBRecordCorrectionRequest, _ call: RPCCall
    ) async throws -> PBRecordCorrectionResponse {
        let repeatable = try IdempotentCall(call, request)
        return try await database.write { tx in
            guard try repeatable?.find(in: tx) == nil else { return PBRecordCorrectionResponse() }
            guard let assignment = try desk.assignments.assignment(ofPetition: request.petitionID, in: tx),
                AssignmentScope.canSee(assignment, call.principal),
                try desk.assignments.petition(request.petitionID, in: tx)?.about.concerns(call.principal) == false
            else { throw RPCError.notFound("assignment") }
            var check = RequestCheck()
            if request.unitCode != RouteDecision.outsideField,
                try desk.directory.unit(request.unitCode, in: tx)?.active != true
            {
                check.unknownUnit("unit_code", request.unitCode)
            }
            let correction = Correction(
                petitionID: request.petitionID, actor: call.principal.id, unitCode: request.unitCode,
                authority: Authority(request.authority)?.rawValue ?? "",
                reason: check.text("reason", request.reason))
            try check.finish()
            try EvidenceStore().put(correction, in: tx)
            try repeatable?.record(request.petitionID, in: tx)
            return PBRecordCorrectionResponse()
        }
    }
}
