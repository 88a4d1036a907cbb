import Metrics
import Synchronization

/// Something that writes its lines of the exposition.
protocol PrometheusInstrument: AnyObject, Sendable {
    func export(_ name: String, _ labels: [String]) -> String
}

enum PrometheusText {
    static func line(_ name: String, _ labels: [String], _ value: Double) -> String {
        "\(name)\(labels.isEmpty ? "" : "{\(labels.joined(separator: ","))}") \(number(value))\n"
    }

    static func number(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value > 0 ? "+Inf" : "-Inf" }
        return value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
    }
}

/// Only goes up.
final class CounterInstrument: CounterHandler, FloatingPointCounterHandler, PrometheusInstrument {
    private let value = Mutex(0.0)

    func increment(by amount: Int64) { increment(by: Double(amount)) }

    func increment(by amount: Double) {
        guard amount > 0 else { return }
        value.withLock { $0 += amount }
    }

    func reset() { value.withLock { $0 = 0 } }

    func export(_ name: String, _ labels: [String]) -> String {
        PrometheusText.line(name, labels, value.withLock { $0 })
    }
}

/// A value of now.
final class GaugeInstrument: MeterHandler, RecorderHandler, PrometheusInstrument {
    private let value = Mutex(0.0)

    func set(_ value: Int64) { set(Double(value)) }
    func set(_ value: Double) { self.value.withLock { $0 = value } }
    func increment(by amount: Double) { value.withLock { $0 += amount } }
    func decrement(by amount: Double) { value.withLock { $0 -= amount } }
    func record(_ value: Int64) { set(Double(value)) }
    func record(_ value: Double) { set(value) }

    func export(_ name: String, _ labels: [String]) -> String {
        PrometheusText.line(name, labels, value.withLock { $0 })
    }
}

/// Counts by size. Timers are in seconds.
final class HistogramInstrument: TimerHandler, RecorderHandler, PrometheusInstrument {
    private struct State {
        var counts: [Int]
        var sum = 0.0
    }

    private let bounds: [Double]
    private let state: Mutex<State>

    init(bounds: [Double]) {
        self.bounds = bounds
        state = Mutex(State(counts: Array(repeating: 0, count: bounds.count + 1)))
    }

    func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1e9) }
    func record(_ value: Int64) { record(Double(value)) }

    func record(_ value: Double) {
        let bucket = bounds.firstIndex { value <= $0 } ?? bounds.count
        state.withLock { state in
            state.counts[bucket] += 1
            state.sum += value
        }
    }

    func export(_ name: String, _ labels: [String]) -> String {
        let (counts, sum) = state.withLock { ($0.counts, $0.sum) }
        var text = ""
        var total = 0
        for (bound, count) in zip(bounds + [.infinity], counts) {
            total += count
            let limit = "le=\"\(PrometheusText.number(bound))\""
            text += PrometheusText.line("\(name)_bucket", labels + [limit], Double(total))
        }
        return text + PrometheusText.line("\(name)_sum", labels, sum)
            + PrometheusText.line("\(name)_count", labels, Double(total))
    }
}
