import Cluster
import Models
import RPC
import SwiftProtobuf

extension DevPlay {
    /// How long petitions may take through all services before the table is printed as it is.
    private static let patience: Duration = .seconds(15)

    /// Until all is delivered: every petition with somebody, every event at its subscribers, every message sent.
    func settle(_ ids: [String], _ what: String) async throws {
        let began = ContinuousClock.now
        while ContinuousClock.now - began < Self.patience {
            if try await isSettled(ids) {
                let tenths = Int((ContinuousClock.now - began) / .milliseconds(100))
                return Terminal.say("  \(Terminal.paint("✓", .green)) \(what): \(tenths / 10),\(tenths % 10) giây")
            }
            try await Task.sleep(for: .milliseconds(50))
        }
        Terminal.complain("  \(what): sau \(Self.patience.components.seconds) giây vẫn chưa xong, xem `kipthoi doctor`")
    }

    private func isSettled(_ ids: [String]) async throws -> Bool {
        guard try await server.cluster.undelivered().isEmpty else { return false }
        let queued = try await server.cluster.client(of: .notification)
            .call(
                NotificationMethods.listMessages,
                .with {
                    $0.state = .queued; $0.pageSize = 1
                })
        guard queued.messages.isEmpty else { return false }
        let waiting = try await server.cluster.client(of: .intake).call(
            IntakeMethods.listPetitions,
            .with {
                $0.filter.statuses = [PetitionStatus.received.wire]
                $0.pageSize = 200
            })
        return Set(waiting.petitions.map(\.id)).isDisjoint(with: ids)
    }
}
