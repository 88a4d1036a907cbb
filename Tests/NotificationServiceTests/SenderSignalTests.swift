import Logging
import NotificationService
import ServiceKit
import TestKit
import Testing

/// The way from a committed message to its first attempt, without waiting for the next look into the queue.
@Suite(.timeLimit(.minutes(5))) struct SenderSignalTests {
    @Test(arguments: Engine.available)
    func aMessageGoesOutWithoutWaitingForTheNextLook(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            let loop = try #require(bench.module.loops.first { $0.name == "send-messages" })
            // Rests until it is woken: without the signal this would last until the time limit.
            let patient = WorkLoop(loop.name, every: .seconds(3600), pause: loop.pause, loop.runOnce)
            let runner = LoopRunner(patient, logger: Logger(label: "test"))
            let running = Task { try await runner.run() }
            for number in 1...3 {
                try await bench.state(Facts.received("q-\(number)"), about: "q-\(number)")
                while bench.channel.attempts.count < number { try await Task.sleep(for: .milliseconds(2)) }
            }
            running.cancel()
            try await running.value
            #expect(bench.channel.attempts.map(\.petitionID) == ["q-1", "q-2", "q-3"])
        }
    }
}
