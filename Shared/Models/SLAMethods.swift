/// Methods of SLA monitoring: the clocks.
///
/// One row a method of the `.proto` file; a test compares the two.
package enum SLAMethods {
    package static let service = "kipthoi.sla.v1.SLAService"

    package static let previewDeadline = RPCMethod<PBPreviewDeadlineRequest, PBPreviewDeadlineResponse>(
        service, "PreviewDeadline", .noSideEffects)
    package static let getClocks = RPCMethod<PBGetClocksRequest, PBGetClocksResponse>(
        service, "GetClocks", .noSideEffects)
    package static let listClocks = RPCMethod<PBListClocksRequest, PBListClocksResponse>(
        service, "ListClocks", .noSideEffects)
    package static let extendClock = RPCMethod<PBExtendClockRequest, PBExtendClockResponse>(service, "ExtendClock")
    package static let pauseClock = RPCMethod<PBPauseClockRequest, PBPauseClockResponse>(service, "PauseClock")
    package static let resumeClock = RPCMethod<PBResumeClockRequest, PBResumeClockResponse>(service, "ResumeClock")
    package static let listPolicies = RPCMethod<PBListPoliciesRequest, PBListPoliciesResponse>(
        service, "ListPolicies", .noSideEffects)
    package static let putPolicy = RPCMethod<PBPutPolicyRequest, PBPutPolicyResponse>(service, "PutPolicy")
    package static let previewPolicyChange = RPCMethod<PBPreviewPolicyChangeRequest, PBPreviewPolicyChangeResponse>(
        service, "PreviewPolicyChange", .noSideEffects)
    package static let rebaseClocks = RPCMethod<PBRebaseClocksRequest, PBRebaseClocksResponse>(service, "RebaseClocks")
    package static let listCalendarDays = RPCMethod<PBListCalendarDaysRequest, PBListCalendarDaysResponse>(
        service, "ListCalendarDays", .noSideEffects)
    package static let putCalendarDays = RPCMethod<PBPutCalendarDaysRequest, PBPutCalendarDaysResponse>(
        service, "PutCalendarDays")
    package static let getAudit = RPCMethod<PBGetAuditRequest, PBGetAuditResponse>(service, "GetAudit", .noSideEffects)

    package static let all: [any AnyRPCMethod] = [
        previewDeadline,
        getClocks,
        listClocks,
        extendClock,
        pauseClock,
        resumeClock,
        listPolicies,
        putPolicy,
        previewPolicyChange,
        rebaseClocks,
        listCalendarDays,
        putCalendarDays,
        getAudit,
    ]
}
