package import Models
package import RPC
import Synchronization

/// A module that answers more than RPCs, e.g. `/attachments/*` or the webhooks of providers.
package protocol HTTPRoutesProvider {
    /// - Parameter authenticator: finds out who calls, as for the methods.
    func httpRoutes(_ authenticator: any Authenticator) -> [HTTPExtraRoute]
}

/// The paths that every service answers beside its methods.
package enum ServiceRoutes {
    /// `/healthz`, `/readyz`, `/openapi.json` and `/docs`.
    ///
    /// - Parameter extras: the module's own paths; those with a guide are described.
    package static func standard(
        _ service: ServiceName, server: RPCServer, readiness: Readiness, extras: [HTTPExtraRoute] = []
    ) -> [HTTPExtraRoute] {
        let document = OpenAPIDocument(
            service, server.routes.all, implemented: server.routes.implemented, extras: extras)
        let openAPI = Lazily { document.json }
        let page = Lazily { DocumentationPage(document: document).html }
        return [
            HTTPExtraRoute("GET", "/healthz", maximumBody: 0, isAlwaysOpen: true) { _ in
                answer(#"{"status":"alive","service":"\#(service.rawValue)"}"#)
            },
            HTTPExtraRoute("GET", "/readyz", maximumBody: 0, isAlwaysOpen: true) { _ in
                let report = await readiness.report()
                return answer(report.json, status: report.isReady ? 200 : 503)
            },
            HTTPExtraRoute("GET", "/openapi.json", maximumBody: 0) { _ in answer(openAPI.value) },
            HTTPExtraRoute("GET", "/docs", maximumBody: 0) { _ in answer(page.value, type: "text/html; charset=utf-8")
            },
        ]
    }

    /// `/metrics`; only where nobody but the operator gets.
    package static func metrics(_ registry: PrometheusRegistry) -> HTTPExtraRoute {
        HTTPExtraRoute("GET", "/metrics", maximumBody: 0, isAlwaysOpen: true) { _ in
            answer(registry.export() + ProcessMetrics.export(), type: "text/plain; version=0.0.4; charset=utf-8")
        }
    }

    private static func answer(_ text: String, status: Int = 200, type: String = "application/json") -> RPCResponse {
        RPCResponse(
            status: status,
            headers: ["content-type": type, "cache-control": "no-store", "x-content-type-options": "nosniff"],
            body: Array(text.utf8))
    }
}

/// A text that is made when it is first asked for, so that the start does not wait for it.
private final class Lazily: Sendable {
    private let made = Mutex<String?>(nil)
    private let make: @Sendable () -> String

    init(_ make: @escaping @Sendable () -> String) {
        self.make = make
    }

    var value: String {
        made.withLock { made in
            let text = made ?? make()
            made = text
            return text
        }
    }
}
