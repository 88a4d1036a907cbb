import ArgumentParser
import FoundationEssentials
import Models
import RPC
import ServiceKit
import SwiftProtobuf

/// How a command reaches running services.
struct Connection: ParsableArguments {
    @Option(help: "Address of intake (KIPTHOI_INTAKE_URL).")
    var intakeUrl: String?

    @Option(help: "Address of routing (KIPTHOI_ROUTING_URL).")
    var routingUrl: String?

    @Option(help: "Address of sla (KIPTHOI_SLA_URL).")
    var slaUrl: String?

    @Option(help: "Address of notification (KIPTHOI_NOTIFICATION_URL).")
    var notificationUrl: String?

    @Option(help: "A person's or service's token (KIPTHOI_TOKEN); `kipthoi token` makes one.")
    var token: String?

    @Option(name: .customLong("as"), help: "With services in --dev: act as another role, e.g. head:QLNL.")
    var actingAs: String?

    func url(of service: ServiceName) -> String {
        let flag =
            switch service {
            case .intake: intakeUrl
            case .routing: routingUrl
            case .sla: slaUrl
            case .notification: notificationUrl
            }
        return flag ?? environment("KIPTHOI_\(service.rawValue.uppercased())_URL")
            ?? "http://127.0.0.1:\(service.defaultPort)"
    }

    func client(of service: ServiceName, timeout: Duration = .seconds(10)) -> RPCClient {
        let bearer = token ?? environment("KIPTHOI_TOKEN")
        return RPCClient(
            transport: HTTPTransport(baseURL: url(of: service)), token: bearer.map { token in { @Sendable in token } },
            defaultTimeout: timeout)
    }

    /// `--as`, for services in development.
    var actingHeaders: RPCHeaders { actingAs.map { ["x-kipthoi-as": $0] } ?? [:] }

    /// Calls a method of `service`; the error says which service, and what to do when it cannot be reached.
    func call<Request: Message, Response: Message>(
        _ service: ServiceName, _ method: RPCMethod<Request, Response>, _ request: Request,
        idempotencyKey: String? = nil, timeout: Duration = .seconds(10)
    ) async throws -> Response {
        do {
            return try await client(of: service, timeout: timeout)
                .call(method, request, idempotencyKey: idempotencyKey, headers: actingHeaders)
        } catch let error as RPCError {
            throw CommandFailure(describe(error, from: service))
        }
    }

    private func describe(_ error: RPCError, from service: ServiceName) -> String {
        switch error.code {
        case .unavailable:
            "\(service.rawValue) tại \(url(of: service)) không trả lời. Hãy chạy `kipthoi doctor`, "
                + "hoặc `make run` để chạy cả hệ thống. (\(error.message))"
        case .unauthenticated:
            "\(service.rawValue) không nhận mã truy cập: \(error.message). Đặt KIPTHOI_TOKEN bằng `kipthoi token`."
        default:
            "\(error.messageVi)\n(\(error.code.rawValue): \(error.message))"
        }
    }

    private func environment(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}
