import Metrics
import Models
@testable import RPC
@testable import ServiceKit
import Storage
import Testing

@Suite(.timeLimit(.minutes(1)))
struct MetricsTests {
    @Test func writesTheTextThatPrometheusReads() {
        let registry = PrometheusRegistry(help: ["jobs_total": "Jobs done."])
        Counter(label: "jobs", dimensions: [("kind", "b")], factory: registry).increment(by: 2)
        Counter(label: "jobs", dimensions: [("kind", "a\"\\\n")], factory: registry).increment()
        Meter(label: "depth", factory: registry).set(1.5)
        let recorder = Recorder(label: "batch-size", factory: registry)
        recorder.record(3)
        recorder.record(20_000)
        let expected = #"""
            # TYPE batch_size histogram
            batch_size_bucket{le="1"} 0
            batch_size_bucket{le="2"} 0
            batch_size_bucket{le="5"} 1
            batch_size_bucket{le="10"} 1
            batch_size_bucket{le="20"} 1
            batch_size_bucket{le="50"} 1
            batch_size_bucket{le="100"} 1
            batch_size_bucket{le="200"} 1
            batch_size_bucket{le="500"} 1
            batch_size_bucket{le="1000"} 1
            batch_size_bucket{le="2000"} 1
            batch_size_bucket{le="5000"} 1
            batch_size_bucket{le="10000"} 1
            batch_size_bucket{le="+Inf"} 2
            batch_size_sum 20003
            batch_size_count 2
            # TYPE depth gauge
            depth 1.5
            # HELP jobs_total Jobs done.
            # TYPE jobs_total counter
            jobs_total{kind="a\"\\\n"} 1
            jobs_total{kind="b"} 2

            """#
        #expect(registry.export() == expected)
    }

    @Test func measuresDurationsInSeconds() {
        let registry = PrometheusRegistry()
        let timer = Timer(label: "work", factory: registry)
        timer.recordMilliseconds(30)
        timer.recordMilliseconds(700)
        let text = registry.export()
        #expect(text.contains(#"work_seconds_bucket{le="0.05"} 1"#))
        #expect(text.contains(#"work_seconds_bucket{le="1"} 2"#))
        #expect(text.contains("work_seconds_sum 0.73"))
    }

    @Test func countsCallsByMethodAndCode() {
        let registry = PrometheusRegistry(help: ServiceMetrics.help)
        let metrics = ServiceMetrics(.sla, factory: registry)
        metrics.answered("/x/Y", code: "ok", in: .milliseconds(3))
        metrics.answered("/x/Y", code: "not_found", in: .milliseconds(3))
        metrics.answered("/x/Y", code: "ok", in: .milliseconds(3))
        let text = registry.export()
        #expect(text.contains(#"kipthoi_rpc_requests_total{code="ok",method="/x/Y",service="sla"} 2"#))
        #expect(text.contains(#"kipthoi_rpc_requests_total{code="not_found",method="/x/Y",service="sla"} 1"#))
        #expect(text.contains(#"kipthoi_rpc_duration_seconds_count{method="/x/Y",service="sla"} 3"#))
        #expect(text.contains("# HELP kipthoi_rpc_requests_total Calls answered"))
    }

    @Test func showsWhatIsHeldAndCountsOnFromWhatWasCounted() {
        let registry = PrometheusRegistry(help: ServiceMetrics.help)
        let metrics = ServiceMetrics(.sla, factory: registry)
        metrics.observe(
            Admission.Load(calls: 3, bodies: 2, bytes: 700, refused: 4), PoolLoad(busy: 4, idle: 0, waiting: 9, cut: 1))
        metrics.observe(
            Admission.Load(calls: 1, bodies: 0, bytes: 0, refused: 6), PoolLoad(busy: 1, idle: 3, waiting: 0, cut: 1))
        let text = registry.export()
        for line in [
            "kipthoi_admission_calls{service=\"sla\"} 1", "kipthoi_admission_bodies{service=\"sla\"} 0",
            "kipthoi_admission_bytes{service=\"sla\"} 0", "kipthoi_admission_refused_total{service=\"sla\"} 6",
            "kipthoi_database_connections{service=\"sla\",state=\"busy\"} 1",
            "kipthoi_database_connections{service=\"sla\",state=\"idle\"} 3",
            "kipthoi_database_waiting{service=\"sla\"} 0", "kipthoi_database_lines_cut_total{service=\"sla\"} 1",
        ] {
            #expect(text.contains(line), "\(line)\n\(text)")
        }
    }

    @Test func knowsItsProcess() {
        let text = ProcessMetrics.export()
        for name in ["process_open_fds", "process_resident_memory_bytes", "process_start_time_seconds"] {
            let line = text.split(separator: "\n").first { $0.hasPrefix(name + " ") }
            #expect((line?.split(separator: " ").last.flatMap { Double($0) } ?? 0) > 0, "\(name)")
        }
    }
}
