/// Methods of the directory, served by routing.
///
/// One row a method of the `.proto` file; a test compares the two.
package enum DirectoryMethods {
    package static let service = "kipthoi.routing.v1.DirectoryService"

    package static let listUnits = RPCMethod<PBListUnitsRequest, PBListUnitsResponse>(
        service, "ListUnits", .noSideEffects)
    package static let getUnit = RPCMethod<PBGetUnitRequest, PBGetUnitResponse>(service, "GetUnit", .noSideEffects)
    package static let putUnit = RPCMethod<PBPutUnitRequest, PBPutUnitResponse>(service, "PutUnit")
    package static let listOfficers = RPCMethod<PBListOfficersRequest, PBListOfficersResponse>(
        service, "ListOfficers", .noSideEffects)
    package static let getOfficer = RPCMethod<PBGetOfficerRequest, PBGetOfficerResponse>(
        service, "GetOfficer", .noSideEffects)
    package static let putOfficer = RPCMethod<PBPutOfficerRequest, PBPutOfficerResponse>(service, "PutOfficer")
    package static let listCommunes = RPCMethod<PBListCommunesRequest, PBListCommunesResponse>(
        service, "ListCommunes", .noSideEffects)
    package static let getCommune = RPCMethod<PBGetCommuneRequest, PBGetCommuneResponse>(
        service, "GetCommune", .noSideEffects)
    package static let putCommune = RPCMethod<PBPutCommuneRequest, PBPutCommuneResponse>(service, "PutCommune")
    package static let listProcedures = RPCMethod<PBListProceduresRequest, PBListProceduresResponse>(
        service, "ListProcedures", .noSideEffects)
    package static let getProcedure = RPCMethod<PBGetProcedureRequest, PBGetProcedureResponse>(
        service, "GetProcedure", .noSideEffects)
    package static let putProcedure = RPCMethod<PBPutProcedureRequest, PBPutProcedureResponse>(service, "PutProcedure")
    package static let putSecondment = RPCMethod<PBPutSecondmentRequest, PBPutSecondmentResponse>(
        service, "PutSecondment")
    package static let listSecondments = RPCMethod<PBListSecondmentsRequest, PBListSecondmentsResponse>(
        service, "ListSecondments", .noSideEffects)
    package static let putAbsence = RPCMethod<PBPutAbsenceRequest, PBPutAbsenceResponse>(service, "PutAbsence")
    package static let listAbsences = RPCMethod<PBListAbsencesRequest, PBListAbsencesResponse>(
        service, "ListAbsences", .noSideEffects)
    package static let putDutyShift = RPCMethod<PBPutDutyShiftRequest, PBPutDutyShiftResponse>(service, "PutDutyShift")
    package static let listDutyShifts = RPCMethod<PBListDutyShiftsRequest, PBListDutyShiftsResponse>(
        service, "ListDutyShifts", .noSideEffects)
    package static let putCommuneLead = RPCMethod<PBPutCommuneLeadRequest, PBPutCommuneLeadResponse>(
        service, "PutCommuneLead")
    package static let listCommuneLeads = RPCMethod<PBListCommuneLeadsRequest, PBListCommuneLeadsResponse>(
        service, "ListCommuneLeads", .noSideEffects)
    package static let putVisit = RPCMethod<PBPutVisitRequest, PBPutVisitResponse>(service, "PutVisit")
    package static let listVisits = RPCMethod<PBListVisitsRequest, PBListVisitsResponse>(
        service, "ListVisits", .noSideEffects)
    package static let importDirectory = RPCMethod<PBImportDirectoryRequest, PBImportDirectoryResponse>(
        service, "ImportDirectory")

    package static let all: [any AnyRPCMethod] = [
        listUnits,
        getUnit,
        putUnit,
        listOfficers,
        getOfficer,
        putOfficer,
        listCommunes,
        getCommune,
        putCommune,
        listProcedures,
        getProcedure,
        putProcedure,
        putSecondment,
        listSecondments,
        putAbsence,
        listAbsences,
        putDutyShift,
        listDutyShifts,
        putCommuneLead,
        listCommuneLeads,
        putVisit,
        listVisits,
        importDirectory,
    ]
}
