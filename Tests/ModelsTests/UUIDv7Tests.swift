import FoundationEssentials
import Models
import Testing

@Suite(.timeLimit(.minutes(1))) struct UUIDv7Tests {
    /// An instant of PostgreSQL has microseconds.
    @Test func idsAMicrosecondApartSortByTime() {
        let start = Date(timeIntervalSince1970: 1_784_000_000)
        let ids = (0..<3_000).map { UUIDv7.make(at: start.addingTimeInterval(Double($0) / 1_000_000)) }
        #expect(ids == ids.sorted())
    }

    @Test func anIdSaysItsMillisecondVersionAndVariant() {
        let id = Array(UUIDv7.make(at: Date(timeIntervalSince1970: 1_784_000_000.5)))
        #expect(id.count == 36 && [8, 13, 18, 23].allSatisfy { id[$0] == "-" })
        #expect(UInt64(String(id[0..<8] + id[9..<13]), radix: 16) == 1_784_000_000_500)
        #expect(id[14] == "7" && "89ab".contains(id[19]))
    }

    @Test func theTimeOfAnIdIsReadBack() {
        let instant = Date(timeIntervalSince1970: 1_784_000_000.125)
        #expect(UUIDv7.time(of: UUIDv7.make(at: instant)) == instant)
        for other in ["", "p-1", "9f1b2c3d-0000-4000-8000-000000000000", "zzzzzzzz-zzzz-7zzz-8zzz-zzzzzzzzzzzz"] {
            #expect(UUIDv7.time(of: other) == nil)
        }
    }

    @Test func idsOfOneInstantDiffer() {
        let instant = Date(timeIntervalSince1970: 1_784_000_000)
        #expect(Set((0..<10_000).map { _ in UUIDv7.make(at: instant) }).count == 10_000)
    }
}
