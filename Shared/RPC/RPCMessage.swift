/// Header fields by lower-case name.
package typealias RPCHeaders = [String: String]

/// A request on the wire, whichever way it travels: over HTTP or inside the process.
package struct RPCRequest: Sendable {
    /// `POST` or `GET`
    package var method: String
    /// e.g. `/kipthoi.intake.v1.IntakeService/SubmitPetition`
    package var path: String
    /// Decoded query parameters of a GET.
    package var query: [String: String]
    package var headers: RPCHeaders
    package var body: [UInt8]
    /// The address of the caller; empty inside the process.
    package var peer = ""

    package init(
        method: String = "POST", path: String, query: [String: String] = [:], headers: RPCHeaders = [:],
        body: [UInt8] = []
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
    }
}

package struct RPCResponse: Sendable {
    package var status: Int
    package var headers: RPCHeaders
    package var body: [UInt8]
    /// Sent instead of the body; over HTTP only.
    package var file: FileBody?

    package init(status: Int, headers: RPCHeaders = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

/// Carries requests to a service: HTTP, or a call inside the process with the same semantics.
package protocol RPCTransport: Sendable {
    /// - Throws: `RPCError.unavailable` when the peer cannot be reached, `deadlineExceeded` after `timeout`.
    func send(_ request: RPCRequest, timeout: Duration) async throws -> RPCResponse
}
