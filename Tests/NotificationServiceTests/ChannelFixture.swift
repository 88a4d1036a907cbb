import Foundation
import Logging
import NotificationService
import ServiceKit
import Storage
import TestKit

/// Zalo and SMS simulators with the channels that speak to them.
struct Providers {
    let zalo: ZaloSimulator
    let sms: SMSSimulator

    /// Runs with both, at the manual clock's time.
    static func run(_ clock: @escaping @Sendable () -> Date, _ body: (Providers) async throws -> Void) async throws {
        try await ZaloSimulator.run(now: clock) { zalo in
            try await SMSSimulator.run { sms in
                zalo.define("t-received", ["code": false, "due": false])
                zalo.define("t-stage", ["code": false, "percent": true])
                try await body(Providers(zalo: zalo, sms: sms))
            }
        }
    }

    static let templates = """
        {"received": {"id": "t-received", "parameters": {"code": {"from": "code", "kind": "string", "max": 30}, \
        "due": {"from": "due_at", "kind": "date", "max": 20}}}, \
        "stage-90": {"id": "t-stage", "parameters": {"code": {"from": "code", "kind": "string", "max": 30}, \
        "percent": {"from": "percent", "kind": "number", "max": 3}}}}
        """

    func settings(_ more: [String: String] = [:]) throws -> Settings {
        let file = FileManager.default.temporaryDirectory.appending(path: "zalo-\(UUID().uuidString).json")
        try Self.templates.write(to: file, atomically: true, encoding: .utf8)
        return Settings(
            [
                "ZALO_APP_ID": ZaloSimulator.appID, "ZALO_APP_SECRET": ZaloSimulator.secret,
                "ZALO_REFRESH_TOKEN": "refresh-0", "ZALO_OAUTH_URL": zalo.url, "ZALO_OPENAPI_URL": zalo.url,
                "ZALO_BUSINESS_URL": zalo.url, "ZALO_TEMPLATES_FILE": file.path, "SMS_URL": sms.url,
                "SMS_API_KEY": "key",
                "SMS_SECRET_KEY": "secret", "SMS_BRANDNAME": "SCT", "NOTIFY_CHANNELS": "zalo,sms",
                "PUBLIC_URL": "https://kn.example.vn",
            ].merging(more) { $1 })
    }
}

extension Bench {
    /// Notification with real channels to simulators.
    static func withProviders(
        _ engine: Engine, _ more: [String: String] = [:], people: [DirectoryOfficer] = Bench.people,
        _ body: (Bench, Providers) async throws -> Void
    ) async throws {
        let clock = ManualClock(at: start)
        try await Providers.run({ clock.now }) { providers in
            let settings = try providers.settings(more)
            try await Bench.run(engine, settings: settings, clock: clock, people: people) { bench in
                try await body(bench, providers)
            }
        }
    }
}
