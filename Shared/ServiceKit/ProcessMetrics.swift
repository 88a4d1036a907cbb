import Glibc
import struct FoundationEssentials.Date
import class FoundationEssentials.FileManager

/// What the operating system says of this process, under the names that Prometheus libraries use.
package enum ProcessMetrics {
    private static let started = Date().timeIntervalSince1970

    /// Remembers the start; called as early as possible.
    package static func start() { _ = started }

    package static func export() -> String {
        gauge("process_open_fds", "Open file descriptors.", openFiles)
            + gauge("process_resident_memory_bytes", "Resident memory.", residentBytes)
            + gauge("process_start_time_seconds", "Start of the process, seconds since 1970.", started)
            + "# TYPE process_cpu_seconds_total counter\nprocess_cpu_seconds_total \(cpuSeconds)\n"
    }

    private static func gauge(_ name: String, _ help: String, _ value: Double) -> String {
        "# HELP \(name) \(help)\n# TYPE \(name) gauge\n" + PrometheusText.line(name, [], value)
    }

    private static var openFiles: Double {
        Double((try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? 0)
    }

    private static var residentBytes: Double {
        guard let data = FileManager.default.contents(atPath: "/proc/self/statm") else { return 0 }
        let pages = String(decoding: data, as: UTF8.self).split(separator: " ").dropFirst().first.flatMap { Double($0) }
        return (pages ?? 0) * Double(sysconf(Int32(_SC_PAGESIZE)))
    }

    /// POSIX fixes a million ticks a second.
    private static var cpuSeconds: Double { Double(clock()) / 1_000_000 }
}
