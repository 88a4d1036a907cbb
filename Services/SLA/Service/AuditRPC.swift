package import Models
import Storage
import SwiftProtobuf

extension SLARPC {
    /// As `Auditor.look`.
    package func getAudit() async throws -> PBGetAuditResponse {
        let (result, now) = try await auditor.look()
        return .with {
            $0.ranAt = PBTimestamp(now)
            $0.balanced = result.isBalanced
            $0.received = Int64(result.received)
            $0.answered = Int64(result.answered)
            $0.open = Int64(result.open)
            $0.handedOver = Int64(result.handedOver)
            $0.closedOtherwise = Int64(result.closedOtherwise)
            $0.findings = result.findings.map(\.text)
            $0.comparedWithIntake = result.isCompared
        }
    }
}
