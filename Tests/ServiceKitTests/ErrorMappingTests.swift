import Models
import RPC
@testable import ServiceKit
import Storage
import Testing

@Suite(.timeLimit(.minutes(1)))
struct ErrorMappingTests {
    @Test(arguments: [
        (StorageError.unavailable("host db.internal refused"), RPCCode.unavailable),
        (.timeout("statement timeout"), .unavailable), (.readOnly("disk full"), .unavailable),
        (.schema("run migrate"), .unavailable), (.conflict("serialization"), .aborted),
        (.uniqueViolation("petition_code"), .alreadyExists), (.uniqueViolation("idempotency_pkey"), .aborted),
        (.uniqueViolation("idempotency.principal"), .aborted), (.constraintViolation("petition_check"), .internal),
        (.invalidText, .invalidArgument), (.badStatement("SELECT secret FROM x"), .internal),
        (.badRow("no column y"), .internal),
    ])
    func givesEachStorageErrorACodeAndHidesItsText(error: StorageError, code: RPCCode) {
        let mapped = StorageErrorMapping.rpcError(from: error)
        #expect(mapped.code == code)
        for word in ["db.internal", "SELECT", "petition", "serialization", "disk", "column"] {
            #expect(!mapped.message.contains(word))
        }
        if [.unavailable, .aborted].contains(code) { #expect(mapped.retryAfter == 1) }
    }

    @Test func saysThatTheDeadlinePassedWhenItDid() {
        RPCDeadline.$current.withValue(.now - .seconds(1)) {
            #expect(StorageErrorMapping.rpcError(from: StorageError.timeout("x")).code == .deadlineExceeded)
            #expect(StorageErrorMapping.rpcError(from: CancellationError()).code == .deadlineExceeded)
        }
        #expect(StorageErrorMapping.rpcError(from: CancellationError()).code == .canceled)
    }

    @Test func neverPassesAnotherServicesErrorOffAsItsOwn() {
        var remote = RPCError(.notFound, "petition 42 not found", reason: "NOT_FOUND")
        remote.isRemote = true
        let mapped = StorageErrorMapping.rpcError(from: remote)
        #expect(mapped.code == .internal)
        #expect(!mapped.message.contains("42"))
        remote.code = .deadlineExceeded
        #expect(StorageErrorMapping.rpcError(from: remote).code == .unavailable)
    }

    @Test func leavesItsOwnErrorsAlone() {
        let own = RPCError.illegalTransition("close", from: "RECEIVED")
        #expect(StorageErrorMapping.rpcError(from: own) == own)
    }

    @Test func hidesWhatItDoesNotKnow() {
        struct Odd: Error { let secret = "hunter2" }
        let mapped = StorageErrorMapping.rpcError(from: Odd())
        #expect(mapped.code == .internal)
        #expect(!mapped.message.contains("hunter2"))
    }
}
