/// Methods of intake: takes petitions in and owns their state.
///
/// One row a method of the `.proto` file; a test compares the two.
package enum IntakeMethods {
    package static let service = "kipthoi.intake.v1.IntakeService"

    package static let submitPetition = RPCMethod<PBSubmitPetitionRequest, PBSubmitPetitionResponse>(
        service, "SubmitPetition", .idempotent)
    package static let importPetitions = RPCMethod<PBImportPetitionsRequest, PBImportPetitionsResponse>(
        service, "ImportPetitions")
    package static let getPetition = RPCMethod<PBGetPetitionRequest, PBGetPetitionResponse>(
        service, "GetPetition", .noSideEffects)
    package static let listPetitions = RPCMethod<PBListPetitionsRequest, PBListPetitionsResponse>(
        service, "ListPetitions", .noSideEffects)
    package static let searchPetitions = RPCMethod<PBSearchPetitionsRequest, PBSearchPetitionsResponse>(
        service, "SearchPetitions", .noSideEffects)
    package static let listTimeline = RPCMethod<PBListTimelineRequest, PBListTimelineResponse>(
        service, "ListTimeline", .noSideEffects)
    package static let findSimilar = RPCMethod<PBFindSimilarRequest, PBFindSimilarResponse>(
        service, "FindSimilar", .noSideEffects)
    package static let trackPetition = RPCMethod<PBTrackPetitionRequest, PBTrackPetitionResponse>(
        service, "TrackPetition", .noSideEffects)
    package static let requestSupplement = RPCMethod<PBRequestSupplementRequest, PBRequestSupplementResponse>(
        service, "RequestSupplement")
    package static let provideSupplement = RPCMethod<PBProvideSupplementRequest, PBProvideSupplementResponse>(
        service, "ProvideSupplement")
    package static let rejectPetition = RPCMethod<PBRejectPetitionRequest, PBRejectPetitionResponse>(
        service, "RejectPetition")
    package static let withdrawPetition = RPCMethod<PBWithdrawPetitionRequest, PBWithdrawPetitionResponse>(
        service, "WithdrawPetition")
    package static let mergePetition = RPCMethod<PBMergePetitionRequest, PBMergePetitionResponse>(
        service, "MergePetition")
    package static let correctTrack = RPCMethod<PBCorrectTrackRequest, PBCorrectTrackResponse>(service, "CorrectTrack")
    package static let addNote = RPCMethod<PBAddNoteRequest, PBAddNoteResponse>(service, "AddNote")
    package static let resolveHoldingPen = RPCMethod<PBResolveHoldingPenRequest, PBResolveHoldingPenResponse>(
        service, "ResolveHoldingPen")
    package static let answerPetition = RPCMethod<PBAnswerPetitionRequest, PBAnswerPetitionResponse>(
        service, "AnswerPetition")
    package static let recordWrittenReply = RPCMethod<PBRecordWrittenReplyRequest, PBRecordWrittenReplyResponse>(
        service, "RecordWrittenReply")
    package static let publishAnswer = RPCMethod<PBPublishAnswerRequest, PBPublishAnswerResponse>(
        service, "PublishAnswer")
    package static let closePetition = RPCMethod<PBClosePetitionRequest, PBClosePetitionResponse>(
        service, "ClosePetition")
    package static let reopenPetition = RPCMethod<PBReopenPetitionRequest, PBReopenPetitionResponse>(
        service, "ReopenPetition")
    package static let rateAnswer = RPCMethod<PBRateAnswerRequest, PBRateAnswerResponse>(service, "RateAnswer")
    package static let createUpload = RPCMethod<PBCreateUploadRequest, PBCreateUploadResponse>(service, "CreateUpload")
    package static let listEvents = RPCMethod<PBListEventsRequest, PBListEventsResponse>(
        service, "ListEvents", .noSideEffects)
    package static let countPetitions = RPCMethod<PBCountPetitionsRequest, PBCountPetitionsResponse>(
        service, "CountPetitions", .noSideEffects)

    package static let all: [any AnyRPCMethod] = [
        submitPetition,
        importPetitions,
        getPetition,
        listPetitions,
        searchPetitions,
        listTimeline,
        findSimilar,
        trackPetition,
        requestSupplement,
        provideSupplement,
        rejectPetition,
        withdrawPetition,
        mergePetition,
        correctTrack,
        addNote,
        resolveHoldingPen,
        answerPetition,
        recordWrittenReply,
        publishAnswer,
        closePetition,
        reopenPetition,
        rateAnswer,
        createUpload,
        listEvents,
        countPetitions,
    ]
}
