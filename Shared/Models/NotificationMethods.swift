/// Methods of notification: who was told what.
///
/// One row a method of the `.proto` file; a test compares the two.
package enum NotificationMethods {
    package static let service = "kipthoi.notification.v1.NotificationService"

    package static let listMessages = RPCMethod<PBListMessagesRequest, PBListMessagesResponse>(
        service, "ListMessages", .noSideEffects)
    package static let getMessage = RPCMethod<PBGetMessageRequest, PBGetMessageResponse>(
        service, "GetMessage", .noSideEffects)
    package static let retryMessage = RPCMethod<PBRetryMessageRequest, PBRetryMessageResponse>(service, "RetryMessage")
    package static let replayDeadLetters = RPCMethod<PBReplayDeadLettersRequest, PBReplayDeadLettersResponse>(
        service, "ReplayDeadLetters")
    package static let sendTest = RPCMethod<PBSendTestRequest, PBSendTestResponse>(service, "SendTest")
    package static let listInbox = RPCMethod<PBListInboxRequest, PBListInboxResponse>(
        service, "ListInbox", .noSideEffects)
    package static let acknowledgeMessage = RPCMethod<PBAcknowledgeMessageRequest, PBAcknowledgeMessageResponse>(
        service, "AcknowledgeMessage")
    package static let listTemplates = RPCMethod<PBListTemplatesRequest, PBListTemplatesResponse>(
        service, "ListTemplates", .noSideEffects)
    package static let putTemplate = RPCMethod<PBPutTemplateRequest, PBPutTemplateResponse>(service, "PutTemplate")
    package static let previewTemplate = RPCMethod<PBPreviewTemplateRequest, PBPreviewTemplateResponse>(
        service, "PreviewTemplate", .noSideEffects)
    package static let listEndpoints = RPCMethod<PBListEndpointsRequest, PBListEndpointsResponse>(
        service, "ListEndpoints", .noSideEffects)
    package static let putEndpoint = RPCMethod<PBPutEndpointRequest, PBPutEndpointResponse>(service, "PutEndpoint")
    package static let putContactPreferences = RPCMethod<
        PBPutContactPreferencesRequest, PBPutContactPreferencesResponse
    >(service, "PutContactPreferences")

    package static let all: [any AnyRPCMethod] = [
        listMessages,
        getMessage,
        retryMessage,
        replayDeadLetters,
        sendTest,
        listInbox,
        acknowledgeMessage,
        listTemplates,
        putTemplate,
        previewTemplate,
        listEndpoints,
        putEndpoint,
        putContactPreferences,
    ]
}
