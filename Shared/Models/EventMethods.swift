/// How services hand each other facts.
///
/// One row a method of the `.proto` file; a test compares the two.
package enum EventMethods {
    package static let service = "kipthoi.events.v1.EventService"

    package static let deliver = RPCMethod<PBDeliverRequest, PBDeliverResponse>(service, "Deliver", .idempotent)

    package static let all: [any AnyRPCMethod] = [
        deliver
    ]
}
