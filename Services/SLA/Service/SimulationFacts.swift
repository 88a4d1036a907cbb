import Events
import FoundationEssentials
import Glibc
import Models
import SwiftProtobuf
import WorkCalendar

/// What happens in a simulated department: petitions as they come in, and when each is routed, accepted and answered.
///
/// Made up, but always the same for one seed: four of five arrive while offices are open; officers accept and answer in
/// office hours only, most within an hour and within a day, some far later.
struct SimulationLoad {
    struct Happening {
        let at: Date
        let petition: Int
        let fact: Fact

        /// As it would be delivered.
        var event: PBEvent {
            var event = PBEvent()
            event.id = UUIDv7.make()
            event.source = fact.source.rawValue
            event.type = fact.type
            event.subject = "simulated-\(petition)"
            event.data.fact = fact
            return event
        }
    }

    let calendar: WorkCalendar
    let policies: PolicyBook
    let units: [String]
    let communes: [String]
    private var random: Xorshift

    init(calendar: WorkCalendar, policies: PolicyBook, units: [String], communes: [String], seed: UInt64) {
        self.calendar = calendar
        self.policies = policies
        self.units = units
        self.communes = communes
        random = Xorshift(state: seed | 1)
    }

    /// Everything that happens to so many petitions received on one day, in no order.
    mutating func day(_ date: LocalDate, petitions: Int, first: Int) throws -> [Happening] {
        let openings = try calendar.workingIntervals(of: date)
        return try (0..<petitions).flatMap { number in
            let inOffice = !openings.isEmpty && Double.random(in: 0..<1, using: &random) < 0.8
            let received: Date
            if inOffice, let opening = openings.randomElement(using: &random) {
                received = opening.lowerBound.addingTimeInterval(
                    Double.random(in: 0..<opening.upperBound.timeIntervalSince(opening.lowerBound), using: &random))
            } else {
                received = calendar.instant(date, minute: Int.random(in: 0..<1440, using: &random))
            }
            return try petition(first + number, receivedAt: received.adding(milliseconds: 0))
        }
    }

    private mutating func petition(_ number: Int, receivedAt: Date) throws -> [Happening] {
        guard let policy = policies.current(track: Track.rapid24h.rawValue, at: receivedAt) else { return [] }
        let due = try calendar.deadline(for: policy, from: receivedAt).dueAt
        // The first units of the list get more, as in life.
        let unit = units[min(Int(exponential(mean: Double(units.count) / 3)), units.count - 1)]
        let routedAt = receivedAt.addingTimeInterval(Double.random(in: 1..<60, using: &random))
        let acceptedAt = try calendar.addWorking(minutes: Int(exponential(mean: 30)) + 1, from: routedAt)
        let answeredAt = try calendar.addWorking(minutes: Int(exponential(mean: 300)) + 5, from: acceptedAt)
        let commune = communes.randomElement(using: &random) ?? ""
        return [
            Happening(
                at: receivedAt, petition: number,
                fact: Self.received(number, receivedAt, policy, due: due, commune: commune)),
            Happening(at: routedAt, petition: number, fact: Self.routed(unit, routedAt)),
            Happening(
                at: acceptedAt, petition: number, fact: .petitionAccepted(.with { $0.at = PBTimestamp(acceptedAt) })),
            Happening(
                at: answeredAt, petition: number,
                fact: .petitionAnswered(
                    .with {
                        $0.answer.kind = .final
                        $0.answer.answeredAt = PBTimestamp(answeredAt)
                    })),
        ]
    }

    private static func received(
        _ number: Int, _ at: Date, _ policy: DeadlinePolicy, due: Date, commune: String
    ) -> Fact {
        .petitionReceived(
            .with {
                $0.petition = .with {
                    $0.id = "simulated-\(number)"
                    $0.code = "MP-\(number)"
                    $0.status = .received
                    $0.track = Track.rapid24h.wire
                    $0.communeCode = commune
                    $0.receivedAt = PBTimestamp(at)
                    $0.dueAt = PBTimestamp(due)
                    $0.policyID = policy.id
                    $0.policyVersion = Int32(policy.version)
                }
            })
    }

    private static func routed(_ unit: String, _ at: Date) -> Fact {
        .petitionRouted(
            .with {
                $0.assignee.kind = .officer
                $0.assignee.unitCode = unit
                $0.at = PBTimestamp(at)
            })
    }

    private mutating func exponential(mean: Double) -> Double {
        -mean * log(1 - Double.random(in: 0..<0.9999, using: &random))
    }

    /// Small and the same on every run.
    private struct Xorshift: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state &* 0x2545_F491_4F6C_DD1D
        }
    }
}
