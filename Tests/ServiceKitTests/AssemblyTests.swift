import Metrics
import Models
import RPC
@testable import ServiceKit
import Storage
import Testing
import TestKit

@Suite(.timeLimit(.minutes(2)))
struct AssemblyTests {
    @Test(arguments: Engine.available) func seedsANewDatabaseOnce(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, schema: "sla") { database in
            for _ in 1...2 { _ = try await StubModule.assemble(database) }
            let rows = try await database.read { tx in try tx.query("SELECT id FROM stub").count }
            #expect(rows == 1)
        }
    }

    @Test(arguments: Engine.available) func refusesTheDatabaseOfAnotherProvince(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, schema: "sla") { database in
            _ = try await StubModule.assemble(database, province: "80")
            let refusal = await #expect(throws: ConfigurationError.self) {
                _ = try await StubModule.assemble(database, province: "79")
            }
            #expect(refusal?.description.contains("province 80") == true)
        }
    }

    @Test(arguments: Engine.available) func onlyChecksTheSchemaWhenToldTo(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, schema: "sla") { database in
            do {
                _ = try await StubModule.assemble(database, migrates: false)
                Issue.record("a database without schema has to be refused")
            } catch StorageError.schema(let text) {
                #expect(text.contains("sla-service migrate"))
            }
            _ = try await StubModule.assemble(database)
            _ = try await StubModule.assemble(database, migrates: false)
        }
    }

    @Test(arguments: Engine.available) func turnsRedWhenTheDatabaseIsGone(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, schema: "sla") { database in
            let assembly = try await StubModule.assemble(database)
            let green = await answer("/readyz", of: assembly)
            #expect(green.status == 200)
            #expect(green.text.contains(#""migrations":{"ok":true}"#))
            #expect(green.text.contains(#""loop:nothing":{"ok":true}"#))
            await database.close()
            let red = await answer("/readyz", of: assembly)
            #expect(red.status == 503)
            #expect(red.text.contains(#""database":{"ok":false"#))
            #expect(await answer("/healthz", of: assembly).status == 200)
        }
    }

    @Test func describesItself() async throws {
        try await TestDatabase.withDatabase(.sqlite, schema: "sla") { database in
            let assembly = try await StubModule.assemble(database)
            let document = await answer("/openapi.json", of: assembly)
            // Of a later release, so it is named but not described.
            #expect(document.text.contains("GetClocks"))
            #expect(!document.text.contains(#""/kipthoi.sla.v1.SLAService/GetClocks""#))
            #expect(document.text.contains(#""/kipthoi.events.v1.EventService/Deliver""#))
            #expect(await answer("/docs", of: assembly).text.contains("GetClocks"))
        }
    }

    @Test(arguments: Engine.available) func countsWhatTheLoopsDo(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, schema: "sla") { database in
            let registry = PrometheusRegistry()
            let assembly = try await StubModule.assemble(
                database, metrics: ServiceMetrics(.sla, factory: registry))
            try await database.write { tx in
                _ = try tx.execute(
                    """
                    INSERT INTO outbox (event_id, subscriber, subject, sequence, type, payload, state, attempts,
                        created_at, next_attempt_at)
                    VALUES ('e', 'intake', 's', 1, 't', '{}', 'DEAD', 1, $1, $1)
                    """, tx.now)
            }
            for loop in assembly.loops { try await loop.runOnce() }
            let text = registry.export()
            #expect(text.contains(#"kipthoi_loop_runs_total{loop="nothing",result="ok",service="sla"} 1"#))
            #expect(text.contains(#"kipthoi_outbox_rows{service="sla",state="dead",subscriber="intake"} 1"#))
            #expect(text.contains(#"kipthoi_loop_lag_seconds{loop="housekeeping",service="sla"}"#))
            #expect(text.contains(#"kipthoi_admission_calls{service="sla"} 0"#))
            #expect(text.contains(#"kipthoi_admission_refused_total{service="sla"} 0"#))
            let pool = text.contains(#"kipthoi_database_connections{service="sla",state="idle"} 1"#)
            #expect(pool == (engine == .postgres), "\(text)")
        }
    }

    private func answer(_ path: String, of assembly: ServiceAssembly<StubModule>) async -> (status: Int, text: String) {
        guard let route = assembly.httpRoutes.first(where: { $0.path == path }) else { return (404, "") }
        let response = await route.handler(RPCRequest(method: "GET", path: path))
        return (response.status, String(decoding: response.body, as: UTF8.self))
    }
}
