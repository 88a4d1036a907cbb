/// Methods of routing: who has to answer.
///
/// One row a method of the `.proto` file; a test compares the two.
package enum RoutingMethods {
    package static let service = "kipthoi.routing.v1.RoutingService"

    package static let explainRoute = RPCMethod<PBExplainRouteRequest, PBExplainRouteResponse>(
        service, "ExplainRoute", .noSideEffects)
    package static let getAssignment = RPCMethod<PBGetAssignmentRequest, PBGetAssignmentResponse>(
        service, "GetAssignment", .noSideEffects)
    package static let listAssignments = RPCMethod<PBListAssignmentsRequest, PBListAssignmentsResponse>(
        service, "ListAssignments", .noSideEffects)
    package static let acceptAssignment = RPCMethod<PBAcceptAssignmentRequest, PBAcceptAssignmentResponse>(
        service, "AcceptAssignment")
    package static let returnAssignment = RPCMethod<PBReturnAssignmentRequest, PBReturnAssignmentResponse>(
        service, "ReturnAssignment")
    package static let reassign = RPCMethod<PBReassignRequest, PBReassignResponse>(service, "Reassign")
    package static let addJointUnit = RPCMethod<PBAddJointUnitRequest, PBAddJointUnitResponse>(service, "AddJointUnit")
    package static let recordJointOpinion = RPCMethod<PBRecordJointOpinionRequest, PBRecordJointOpinionResponse>(
        service, "RecordJointOpinion")
    package static let escalateToAuthority = RPCMethod<PBEscalateToAuthorityRequest, PBEscalateToAuthorityResponse>(
        service, "EscalateToAuthority")
    package static let recordAuthorityReply = RPCMethod<PBRecordAuthorityReplyRequest, PBRecordAuthorityReplyResponse>(
        service, "RecordAuthorityReply")
    package static let transferOutside = RPCMethod<PBTransferOutsideRequest, PBTransferOutsideResponse>(
        service, "TransferOutside")
    package static let listProposals = RPCMethod<PBListProposalsRequest, PBListProposalsResponse>(
        service, "ListProposals", .noSideEffects)
    package static let listRules = RPCMethod<PBListRulesRequest, PBListRulesResponse>(
        service, "ListRules", .noSideEffects)
    package static let putRules = RPCMethod<PBPutRulesRequest, PBPutRulesResponse>(service, "PutRules")
    package static let simulateRules = RPCMethod<PBSimulateRulesRequest, PBSimulateRulesResponse>(
        service, "SimulateRules", .noSideEffects)
    package static let listModels = RPCMethod<PBListModelsRequest, PBListModelsResponse>(
        service, "ListModels", .noSideEffects)
    package static let promoteModel = RPCMethod<PBPromoteModelRequest, PBPromoteModelResponse>(service, "PromoteModel")
    package static let rollbackModel = RPCMethod<PBRollbackModelRequest, PBRollbackModelResponse>(
        service, "RollbackModel")
    package static let recordCorrection = RPCMethod<PBRecordCorrectionRequest, PBRecordCorrectionResponse>(
        service, "RecordCorrection")

    package static let all: [any AnyRPCMethod] = [
        explainRoute,
        getAssignment,
        listAssignments,
        acceptAssignment,
        returnAssignment,
        reassign,
        addJointUnit,
        recordJointOpinion,
        escalateToAuthority,
        recordAuthorityReply,
        transferOutside,
        listProposals,
        listRules,
        putRules,
        simulateRules,
        listModels,
        promoteModel,
        rollbackModel,
        recordCorrection,
    ]
}
