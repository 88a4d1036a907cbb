package import Models
package import RPC

/// A module that answers more than RPCs, e.g. `/attachments/*` or the webhooks of providers.
package protocol HTTPRoutesProvider {
    var httpRoutes: [HTTPExtraRoute] { get }
}

/// The paths that every service answers beside its methods.
package enum ServiceRoutes {
    /// `/healthz`, `/readyz`, `/openapi.json` and `/docs`.
    package static func standard(_ service: ServiceName, server: RPCServer, readiness: Readiness) -> [HTTPExtraRoute] {
        let methods = server.routes.all
        let openAPI = OpenAPIDocument.json(service, methods, implemented: server.routes.implemented)
        let page = OpenAPIDocument.page(service, methods, implemented: server.routes.implemented)
        return [
            HTTPExtraRoute("GET", "/healthz", maximumBody: 0) { _ in
                answer(#"{"status":"alive","service":"\#(service.rawValue)"}"#)
            },
            HTTPExtraRoute("GET", "/readyz", maximumBody: 0) { _ in
                let report = await readiness.report()
                return answer(report.json, status: report.isReady ? 200 : 503)
            },
            HTTPExtraRoute("GET", "/openapi.json", maximumBody: 0) { _ in answer(openAPI) },
            HTTPExtraRoute("GET", "/docs", maximumBody: 0) { _ in answer(page, type: "text/html; charset=utf-8") },
        ]
    }

    /// `/metrics`; only where nobody but the operator gets.
    package static func metrics(_ registry: PrometheusRegistry) -> HTTPExtraRoute {
        HTTPExtraRoute("GET", "/metrics", maximumBody: 0) { _ in
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
