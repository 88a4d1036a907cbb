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

    @Test func hasTheFormOfRFC9562() throws {
        let id = UUIDv7.make(at: .init(timeIntervalSince1970: 0x0195_0000_0000 / 1000))
        #expect(id.count == 36)
        let parts = id.split(separator: "-")
        #expect(parts.map(\.count) == [8, 4, 4, 4, 12])
        #expect(parts[2].first == "7")
        #expect("89ab".contains(try #require(parts[3].first)))
        #expect(id.hasPrefix("0195"))
        #expect(id.allSatisfy { $0.isHexDigit || $0 == "-" })
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
