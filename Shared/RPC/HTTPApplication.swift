package import Hummingbird
import HummingbirdCore
package import Logging
import Models
package import NIOCore

/// A path beside the methods, e.g. `/healthz`, or `/attachments/*` for everything below.
package struct HTTPExtraRoute: Sendable {
    /// `GET`, `POST` or `PUT`; a GET route answers HEAD too.
    package let method: String
    package let path: String
    /// The largest body in bytes.
    package let maximumBody: Int
    package let handler: @Sendable (RPCRequest) async -> RPCResponse
    /// What `/openapi.json` and `/docs` say of it; nil for paths that callers need not know.
    package private(set) var guide: HTTPRouteGuide?
    /// Takes the body piece by piece instead of whole; `handler` is then not asked.
    let upload: (@Sendable (RPCRequest, HTTPBodyStream) async -> RPCResponse)?
    /// Answers under any load, as health does; the others are admitted like calls, each address with its share.
    let isAlwaysOpen: Bool

    package init(
        _ method: String, _ path: String, maximumBody: Int = 1 << 20, isAlwaysOpen: Bool = false,
        handler: @escaping @Sendable (RPCRequest) async -> RPCResponse
    ) {
        self.method = method
        self.path = path
        self.maximumBody = maximumBody
        self.isAlwaysOpen = isAlwaysOpen
        self.handler = handler
        upload = nil
    }

    /// A route for bodies that are too large to be held in memory.
    package init(
        _ method: String, _ path: String, maximumBody: Int,
        upload: @escaping @Sendable (RPCRequest, HTTPBodyStream) async -> RPCResponse
    ) {
        self.method = method
        self.path = path
        self.maximumBody = maximumBody
        self.upload = upload
        isAlwaysOpen = false
        handler = { _ in RPCError(.internal, "this path takes streams").response() }
    }

    package func described(_ guide: HTTPRouteGuide) -> HTTPExtraRoute {
        var route = self
        route.guide = guide
        return route
    }

    func matches(_ path: String) -> Bool {
        self.path.hasSuffix("/*") ? path.hasPrefix(self.path.dropLast()) : path == self.path
    }
}

/// A path beside the methods for those who call it.
package struct HTTPRouteGuide: Sendable {
    /// e.g. `UploadAttachment`
    package let name: String
    /// With its one parameter, e.g. `/attachments/{id}`.
    package let path: String
    package let details: String
    /// Media type of the body; nil when it takes none.
    package let requestType: String?
    /// Media types of the answer's body.
    package let responseTypes: [String]
    /// The message that an answer in JSON is; nil for files.
    package let responseMessage: String?

    package init(
        _ name: String, path: String, details: String, requestType: String? = nil, responseTypes: [String],
        responseMessage: String? = nil
    ) {
        self.name = name
        self.path = path
        self.details = details
        self.requestType = requestType
        self.responseTypes = responseTypes
        self.responseMessage = responseMessage
    }
}

/// Where and how patiently a server listens.
package struct HTTPOptions: Sendable {
    package var host: String
    /// 0 takes a free one; `onListening` of `makeHTTPApplication` tells which.
    package var port: Int
    /// A connection without a request is closed after this; longer than clients keep theirs.
    package var idleTimeout: Duration
    /// A request has to be there completely after this, however steadily it drips.
    package var readTimeout: Duration
    /// A body of announced length has less time: this, and a second for every 64 kB.
    package var bodyTimeout: Duration
    /// An answer, or each 64 kB of a file, has to be taken within this.
    package var writeTimeout: Duration
    package var backlog: Int
    /// Connections at once; more wait in the backlog.
    package var maximumConnections: Int

    package init(
        host: String = "127.0.0.1", port: Int, idleTimeout: Duration = .seconds(75),
        readTimeout: Duration = .seconds(60), bodyTimeout: Duration = .seconds(10),
        writeTimeout: Duration = .seconds(60),
        backlog: Int = 1024, maximumConnections: Int = 4096
    ) {
        self.host = host
        self.port = port
        self.idleTimeout = idleTimeout
        self.readTimeout = readTimeout
        self.bodyTimeout = bodyTimeout
        self.writeTimeout = writeTimeout
        self.backlog = backlog
        self.maximumConnections = maximumConnections
    }

    /// - Parameter length: in bytes; nil when the client does not say.
    func allowance(forBody length: Int?) -> Duration {
        guard let length, length >= 0 else { return readTimeout }
        return min(readTimeout, bodyTimeout + .seconds(length >> 16))
    }
}

/// The HTTP server of a service, a `ServiceLifecycle` service: on graceful shutdown it finishes what it has begun.
///
/// - Parameter onListening: called with the port once connections are accepted.
package func makeHTTPApplication(
    server: RPCServer?, extras: [HTTPExtraRoute] = [], options: HTTPOptions, logger: Logger,
    onListening: @escaping @Sendable (Int) async -> Void = { _ in }
) -> Application<HTTPServerAdapter> {
    Application(
        responder: HTTPServerAdapter(server: server, extras: extras),
        server: HTTPServerBuilder { responder in
            HTTPChildChannel(
                http: HTTP1Channel(
                    responder: responder, configuration: .init(idleTimeout: .init(options.idleTimeout))),
                options: options)
        },
        configuration: ApplicationConfiguration(
            address: .hostname(options.host, port: options.port), serverName: nil, backlog: options.backlog,
            availableConnectionsDelegate: MaximumAvailableConnections(options.maximumConnections)),
        onServerRunning: { channel in await onListening(channel.localAddress?.port ?? options.port) },
        logger: logger)
}

/// The connection of a request, kept to be able to close it.
package struct HTTPCallContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    let channel: any NIOCore.Channel

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
    }
}
