import Models
import RPC

/// Looks at the directory of officers: without officers every petition stays with the team secretary.
struct DoctorDirectory: Sendable {
    let connection: Connection

    func finding() async -> DoctorFinding {
        do {
            let officers = try await connection.client(of: .routing)
                .call(
                    DirectoryMethods.listOfficers, PBListOfficersRequest(), headers: connection.actingHeaders
                ).officers
            guard officers.contains(where: \.active) else {
                return DoctorFinding(
                    "routing", "directory", .warning, "no officers: all petitions go to the team secretary",
                    advice: "put them in by PutOfficer; for a trial `kipthoi directory demo`")
            }
            let demo = officers.count { $0.demo }
            return DoctorFinding(
                "routing", "directory", .good,
                "\(officers.count) officers\(demo > 0 ? ", \(demo) of them demo posts" : "")")
        } catch let error as RPCError where [.unauthenticated, .permissionDenied].contains(error.code) {
            return DoctorFinding(
                "routing", "directory", .skipped, error.message,
                advice: "set KIPTHOI_TOKEN to a token of the department (`kipthoi token`)")
        } catch {
            let text = (error as? RPCError)?.message ?? "\(error)"
            return DoctorFinding("routing", "directory", .bad, text, advice: "look at the log of routing")
        }
    }
}
