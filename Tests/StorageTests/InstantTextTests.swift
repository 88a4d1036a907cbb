import FoundationEssentials
import Storage
import Testing

@Suite(.timeLimit(.minutes(1)))
struct InstantTextTests {
    /// Milliseconds from the year 1 to the year 9999.
    private static let range: ClosedRange<Int64> = -62_135_596_800_000...253_402_300_799_999

    private static func instant(_ milliseconds: Int64) -> Date {
        Date(timeIntervalSince1970: Double(milliseconds) / 1000)
    }

    @Test func readsBackEveryInstantItWrites() {
        var generator = SystemRandomNumberGenerator()
        let edges: [Int64] = [Self.range.lowerBound, -1, 0, 1, 999, 1000, 951_782_400_000, Self.range.upperBound]
        let random = (0..<20_000).map { _ in Int64.random(in: Self.range, using: &generator) }
        for milliseconds in edges + random {
            let date = Self.instant(milliseconds)
            let text = InstantText.format(date)
            #expect(text.utf8.count == 24)
            #expect(InstantText.parse(text) == date, "\(text)")
        }
    }

    @Test func ordersTextsAsTime() {
        let instants = (0..<5_000).map { _ in Int64.random(in: Self.range) }.sorted()
        let texts = instants.map { InstantText.format(Self.instant($0)) }
        #expect(texts == texts.sorted())
    }

    /// Formatting an instant that was already cut must not lose a millisecond to rounding.
    @Test func losesNoMillisecondOnTheWay() {
        for _ in 0..<20_000 {
            let milliseconds = Int64.random(in: 1_600_000_000_000...4_600_000_000_000)
            let date = Self.instant(milliseconds)
            #expect(InstantText.truncate(date) == date)
            #expect(InstantText.parse(InstantText.format(date)) == date)
        }
    }

    @Test(arguments: [
        ("2026-11-20 01:00:00.123+00", 1_795_136_400.123), ("2026-11-20 01:00:00+00", 1_795_136_400),
        ("2026-11-20T01:00:00.5Z", 1_795_136_400.5), ("2026-11-20 01:00:00.123999+00", 1_795_136_400.123),
        ("2024-02-29T23:59:59.999Z", 1_709_251_199.999),
    ])
    func readsWhatPostgreSQLWrites(text: String, seconds: Double) {
        #expect(InstantText.parse(text) == Date(timeIntervalSince1970: seconds))
    }

    @Test(arguments: ["", "2026-11-20", "2026-13-20T01:00:00Z", "2026-11-20T01:00:00+07", "2026-11-20T01:00:0xZ"])
    func refusesWhatIsNoInstantInUTC(text: String) {
        #expect(InstantText.parse(text) == nil)
    }
}
