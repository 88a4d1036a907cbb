import CalendarOracle
import Foundation

/// `calendar-soak [CASES] [FILE]`: the calendar against single minutes, on as many random cases as asked for.
@main
struct CalendarSoak {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        let cases = arguments.first.flatMap { Int($0) } ?? 1_000_000
        let path = arguments.dropFirst().first ?? "Shared/ReferenceData/Data/holidays.csv"
        var comparison = CalendarComparison(try OracleDays(csv: path))
        let began = ContinuousClock.now
        try comparison.run(cases: cases, seed: 20_261_121) { done in
            guard done % 100_000 == 0 else { return }
            FileHandle.standardError.write(Data("\(done) of \(cases)\n".utf8))
        }
        let took = ContinuousClock.now - began
        for line in comparison.mismatches { print(line) }
        print("calendar: \(comparison.compared) cases, \(comparison.mismatches.count) mismatches, \(took)")
        exit(comparison.mismatches.isEmpty ? 0 : 1)
    }
}
