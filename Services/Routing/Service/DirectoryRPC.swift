package import Models
package import RPC
import ServiceKit
package import Storage
import SwiftProtobuf

/// Methods of `kipthoi.routing.v1.DirectoryService`.
package struct DirectoryRPC: Sendable {
    let database: any Database
    let desk: RoutingDesk
    var store: DirectoryStore { desk.directory }

    package init(database: any Database, desk: RoutingDesk) {
        self.database = database
        self.desk = desk
    }

    package func register(in routes: inout RPCRoutes) {
        registerUnits(in: &routes)
        registerOfficers(in: &routes)
        registerCommunes(in: &routes)
        registerProcedures(in: &routes)
        registerDated(in: &routes)
        registerImport(in: &routes)
    }

    private func registerUnits(in routes: inout RPCRoutes) {
        routes.handle(DirectoryMethods.listUnits) { _, _ in
            let rows = try await database.read { tx in try store.units(in: tx) }
            return .with { $0.units = rows.map { PBUnit($0) } }
        }
        routes.handle(DirectoryMethods.getUnit) { request, _ in
            let row = try await get("unit") { tx in try store.unit(request.code, in: tx) }
            return .with { $0.unit = PBUnit(row) }
        }
        routes.handle(DirectoryMethods.putUnit) { request, call in
            let row = Directory.Unit(request.unit)
            let result = try await put(
                row.code, request, call, { tx in try store.unit(row.code, in: tx) },
                { tx in try store.put(row, in: tx) })
            return .with { $0.unit = PBUnit(result) }
        }
    }

    private func registerOfficers(in routes: inout RPCRoutes) {
        routes.handle(DirectoryMethods.listOfficers) { request, _ in
            let rows = try await database.read { tx in try store.officers(unit: request.unitCode, in: tx) }
            return .with { $0.officers = rows.map { PBOfficer($0) } }
        }
        routes.handle(DirectoryMethods.getOfficer) { request, _ in
            let row = try await get("officer") { tx in try store.officer(request.id, in: tx) }
            return .with { $0.officer = PBOfficer(row) }
        }
        routes.handle(DirectoryMethods.putOfficer) { request, call in
            let row = try Directory.Officer(request.officer)
            let result = try await put(
                row.id, request, call, { tx in try store.officer(row.id, in: tx) }, { tx in try desk.put(row, in: tx) }
            )
            return .with { $0.officer = PBOfficer(result) }
        }
    }

    private func registerCommunes(in routes: inout RPCRoutes) {
        routes.handle(DirectoryMethods.listCommunes) { _, _ in
            let rows = try await database.read { tx in try store.communes(in: tx) }
            return .with { $0.communes = rows.map { PBCommune($0) } }
        }
        routes.handle(DirectoryMethods.getCommune) { request, _ in
            let row = try await get("commune") { tx in try store.commune(request.code, in: tx) }
            return .with { $0.commune = PBCommune(row) }
        }
        routes.handle(DirectoryMethods.putCommune) { request, call in
            let row = Directory.Commune(request.commune)
            let result = try await put(
                row.code, request, call, { tx in try store.commune(row.code, in: tx) },
                { tx in try store.put(row, in: tx) })
            return .with { $0.commune = PBCommune(result) }
        }
    }

    private func registerProcedures(in routes: inout RPCRoutes) {
        routes.handle(DirectoryMethods.listProcedures) { request, _ in
            let rows = try await database.read { tx in try store.procedures(unit: request.unitCode, in: tx) }
            return .with { $0.procedures = rows.map { PBProcedure($0) } }
        }
        routes.handle(DirectoryMethods.getProcedure) { request, _ in
            let row = try await get("procedure") { tx in try store.procedure(request.code, in: tx) }
            return .with { $0.procedure = PBProcedure(row) }
        }
        routes.handle(DirectoryMethods.putProcedure) { request, call in
            let row = Directory.Procedure(request.procedure)
            let result = try await put(
                row.code, request, call, { tx in try store.procedure(row.code, in: tx) },
                { tx in try store.put(row, in: tx) })
            return .with { $0.procedure = PBProcedure(result) }
        }
    }

    private func get<Value: Sendable>(
        _ what: String, _ find: @escaping @Sendable (Transaction) throws -> Value?
    ) async throws -> Value {
        guard let found = try await database.read(find) else { throw RPCError.notFound(what) }
        return found
    }

    /// Replaces a row; a repeat with the same Idempotency-Key answers with the row as it is now.
    func put<Value: Sendable>(
        _ key: String, _ request: some Message, _ call: RPCCall,
        _ find: @escaping @Sendable (Transaction) throws -> Value?,
        _ write: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        let repeatable = try IdempotentCall(call, request)
        return try await database.write { tx in
            if try repeatable?.find(in: tx) != nil, let known = try find(tx) { return known }
            let result = try write(tx)
            try repeatable?.record(key, in: tx)
            return result
        }
    }
}
