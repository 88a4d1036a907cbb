package import Metrics
import Synchronization

/// A backend of swift-metrics that keeps the figures in memory and writes them as Prometheus text (format 0.0.4).
package final class PrometheusRegistry: MetricsFactory {
    /// One line of a metric: its labels in order.
    struct Series: Hashable {
        let labels: [String]
    }

    private struct Family {
        let type: String
        var series: [Series: any PrometheusInstrument] = [:]
    }

    private let families = Mutex<[String: Family]>([:])
    private let help: [String: String]

    /// - Parameter help: what each metric says, by its full name.
    package init(help: [String: String] = [:]) {
        self.help = help
    }

    package func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        find(Self.name(label, ending: "_total"), "counter", dimensions) { CounterInstrument() }
    }

    package func makeFloatingPointCounter(
        label: String, dimensions: [(String, String)]
    ) -> any FloatingPointCounterHandler {
        find(Self.name(label, ending: "_total"), "counter", dimensions) { CounterInstrument() }
    }

    package func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        find(Self.name(label), "gauge", dimensions) { GaugeInstrument() }
    }

    package func makeRecorder(
        label: String, dimensions: [(String, String)], aggregate: Bool
    ) -> any RecorderHandler {
        guard aggregate else { return find(Self.name(label), "gauge", dimensions) { GaugeInstrument() } }
        return find(Self.name(label), "histogram", dimensions) { HistogramInstrument(bounds: Self.sizes) }
    }

    package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        find(Self.name(label, ending: "_seconds"), "histogram", dimensions) {
            HistogramInstrument(bounds: Self.durations)
        }
    }

    /// Instruments live as long as the process: a counter that starts anew would look like a restart.
    package func destroyCounter(_ handler: any CounterHandler) {}
    package func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {}
    package func destroyMeter(_ handler: any MeterHandler) {}
    package func destroyRecorder(_ handler: any RecorderHandler) {}
    package func destroyTimer(_ handler: any TimerHandler) {}

    /// All metrics, sorted by name and labels.
    package func export() -> String {
        let snapshot = families.withLock { $0 }
        var text = ""
        for (name, family) in snapshot.sorted(by: { $0.key < $1.key }) {
            if let help = help[name] { text += "# HELP \(name) \(help)\n" }
            text += "# TYPE \(name) \(family.type)\n"
            let lines = family.series.sorted { $0.key.labels.lexicographicallyPrecedes($1.key.labels) }
            for (series, instrument) in lines { text += instrument.export(name, series.labels) }
        }
        return text
    }

    private static let durations = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
    private static let sizes = [1.0, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000]

    private func find<Instrument: PrometheusInstrument>(
        _ name: String, _ type: String, _ dimensions: [(String, String)], _ make: () -> Instrument
    ) -> Instrument {
        let series = Series(
            labels: dimensions.map { "\(Self.name($0.0))=\"\(Self.escape($0.1))\"" }.sorted())
        return families.withLock { families in
            if let known = families[name]?.series[series] as? Instrument { return known }
            let instrument = make()
            // A name already taken by another type keeps its first type; the newcomer counts, but is not shown.
            guard families[name, default: Family(type: type)].type == type else { return instrument }
            families[name, default: Family(type: type)].series[series] = instrument
            return instrument
        }
    }

    private static func name(_ label: String, ending: String = "") -> String {
        let clean = String(
            label.unicodeScalars.map { scalar in
                let isAllowed =
                    scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
                return isAllowed || scalar == "_" || scalar == ":" ? Character(scalar) : "_"
            })
        return clean.hasSuffix(ending) ? clean : clean + ending
    }

    private static func escape(_ value: String) -> String {
        value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }
}
