import Events
import Foundation
import Logging
import Models
import ReferenceData
import RoutingService
import ServiceKit
import Storage

/// `routing-bench [SECONDS]`: explanations a second on two tasks, and how long a petition takes from its fact to its
/// assignment in a service on SQLite.
@main
struct RoutingBench {
    private static let tasks = 2
    private static let decisions = 2000

    static func main() async throws {
        let seconds = CommandLine.arguments.dropFirst().first.flatMap { Double($0) } ?? 10
        let reference = try ReferenceData.load(from: ReferenceData.locate(explicit: nil), province: "80")
        let texts = reference.routingExamples.map(\.text)
        let explainer = try RouteExplainer(reference: reference, settings: Settings())
        try await explain(texts, with: explainer, for: seconds)
        try await decide(texts, reference)
    }

    private static func explain(_ texts: [String], with explainer: RouteExplainer, for seconds: Double) async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let counts = await withTaskGroup(of: Int.self) { group in
            for task in 0..<tasks {
                group.addTask {
                    var (count, written) = (0, 0)
                    while clock.now - start < .seconds(seconds) {
                        for number in 0..<100 {
                            let text = texts[(count + number * 7 + task) % texts.count]
                            written += explainer.document("\"x\"", explainer.decide(text)).utf8.count
                        }
                        count += 100
                    }
                    return written > 0 ? count : 0
                }
            }
            return await group.reduce(0, +)
        }
        let spent = clock.now - start
        let rate = Double(counts) / (Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18)
        print("explanations: \(Int(rate)) a second on \(tasks) tasks (\(counts) in all; wanted 5,000 on 2 cores)")
    }

    /// One petition a transaction, as a fact of intake brings it.
    private static func decide(_ texts: [String], _ reference: ReferenceData) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "routing-bench-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let database = try DatabaseOpener.open("sqlite:\(folder.path())/routing.sqlite", for: .routing)
        try await ServiceAssembly<RoutingModule>.migrator(database).migrate()
        try await database.write { tx in try RoutingModule.seed(reference, in: tx) }
        try await RoutingModule.loadDemoDirectory(reference, into: database)
        var logger = Logger(label: "bench")
        logger.logLevel = .error
        let module = try await RoutingModule(
            ServiceEnvironment(
                database: database, outbox: Outbox(source: .routing), reference: reference, settings: Settings(),
                logger: logger, isDevelopment: true))
        let clock = ContinuousClock()
        var whole: [Duration] = [], inside: [Duration] = []
        for number in 0..<decisions {
            let event = received(texts[number % texts.count])
            let start = clock.now
            let spent = try await database.write { tx in
                let begin = clock.now
                _ = try module.handle(event, in: tx)
                return clock.now - begin
            }
            whole.append(clock.now - start)
            inside.append(spent)
        }
        await database.close()
        print(
            "a decision with its assignment and events: p50 \(ms(inside, 0.5)), p99 \(ms(inside, 0.99)) (wanted p99 < 5 ms)"
        )
        print("the same with its commit: p50 \(ms(whole, 0.5)), p99 \(ms(whole, 0.99)); \(decisions) petitions")
    }

    private static func received(_ text: String) -> PBEvent {
        var petition = PBPetition()
        petition.id = UUIDv7.make()
        petition.code = "KN-2026-000001-0"
        petition.communeCode = "27991"
        petition.body = text
        petition.receivedAt = PBTimestamp(Date())
        petition.live = true
        var event = PBEvent()
        event.id = UUIDv7.make()
        event.source = ServiceName.intake.rawValue
        event.subject = petition.id
        event.data.petitionReceived.petition = petition
        return event
    }

    private static func ms(_ values: [Duration], _ share: Double) -> String {
        let value = values.sorted()[Int(Double(values.count - 1) * share)]
        let milliseconds =
            Double(value.components.seconds) * 1000 + Double(value.components.attoseconds) / 1e15
        return "\((milliseconds * 100).rounded() / 100) ms"
    }
}
