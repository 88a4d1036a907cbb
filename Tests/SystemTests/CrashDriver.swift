import Foundation
import Models
import RPC
import SwiftProtobuf
import Synchronization

/// SplitMix64: the same seed gives the same draws on every machine.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// A petition as its client knows it: only what was acknowledged.
struct KnownPetition: Sendable {
    let life: Life
    let id: String
    let code: String
    let receivedAt: Double
    let dueAt: Double

    init(_ life: Life, _ petition: PBPetition) {
        (self.life, id, code) = (life, petition.id, petition.code)
        (receivedAt, dueAt) = (petition.receivedAt.seconds1970, petition.dueAt.seconds1970)
    }
}

/// Clients as they should be: each call has a key and is repeated until it is answered.
final class CrashDriver: Sendable {
    let deployment: Deployment
    /// Where mails are dropped; nil: none are.
    let mailFolder: MailFolder?
    /// Where people write by Zalo; nil: nobody does.
    let zalo: ZaloAccount?
    private let lives: [Life]
    private let state = Mutex(State())

    private struct State {
        var known: [KnownPetition] = []
        var refusals: [String] = []
        /// Mails dropped and Zalo messages taken in, not yet found as petitions.
        var letters: [String: Life] = [:]
        var retries = 0
        var limit = Int.max
    }

    /// - Parameter lives: drawn from these.
    init(
        _ deployment: Deployment, mailFolder: MailFolder? = nil, zalo: ZaloAccount? = nil, lives: [Life] = Life.allCases
    ) {
        self.deployment = deployment
        self.mailFolder = mailFolder
        self.zalo = zalo
        // Nobody writes where nothing is read.
        self.lives = lives.filter { ($0 != .mailed || mailFolder != nil) && ($0 != .written || zalo != nil) }
    }

    var known: [KnownPetition] { state.withLock { $0.known } }
    /// Answers that no correct service gives, whatever is killed.
    var refusals: [String] { state.withLock { $0.refusals } }
    var retries: Int { state.withLock { $0.retries } }

    /// Keys of letters that are not petitions yet.
    var letters: Set<String> { state.withLock { Set($0.letters.keys) } }

    func note(_ life: Life, key: String) {
        state.withLock { $0.letters[key] = life }
    }

    func refuse(_ text: String) {
        state.withLock { $0.refusals.append(text) }
    }

    /// What a letter has become, unless it is known already; it ends with its key in brackets.
    func found(_ petition: PBPetition) {
        let key = petition.body.split(separator: "(").last?.prefix { $0 != ")" } ?? ""
        state.withLock { state in
            guard let life = state.letters.removeValue(forKey: String(key)) else { return }
            state.known.append(KnownPetition(life, petition))
        }
    }

    /// As soon as so many petitions are known.
    func stop(at count: Int = 0) {
        state.withLock { $0.limit = min($0.limit, count) }
    }

    /// Workers submit until told to stop; each brings its own petitions to an end.
    func run(workers: Int, seed: UInt64) async {
        await withTaskGroup { group in
            for worker in 0..<workers {
                group.addTask { [self] in
                    var generator = SeededGenerator(seed: seed &+ UInt64(worker) &* 1_000_003)
                    var number = 0
                    while !Task.isCancelled, state.withLock({ $0.known.count < $0.limit }) {
                        number += 1
                        await live(key: "w\(worker)-\(number)", &generator)
                    }
                }
            }
        }
    }

    private func live(key: String, _ generator: inout SeededGenerator) async {
        let life = lives[Int.random(in: 0..<lives.count, using: &generator)]
        let pause = Int.random(in: 0...120, using: &generator)
        let petitions = await submit(life, key: key)
        state.withLock { $0.known += petitions }
        for petition in petitions {
            for step in life.steps {
                // Some steps meet the other services on their way, some come after.
                try? await Task.sleep(for: .milliseconds(pause))
                await take(step, petition, key: "\(key)-\(step.rawValue)")
            }
        }
    }

    /// Repeats with the same key while the answer says that it may; nil after an answer that it should never get.
    ///
    /// - Parameter early: what the service may say until it has heard of the petition.
    func call<Request: Message, Response: Message>(
        _ service: ServiceName, _ method: RPCMethod<Request, Response>, _ request: Request, key: String,
        early: [RPCCode] = []
    ) async -> Response? {
        guard let client = deployment.administrator[service] else { return nil }
        return await patiently("\(method.path) \(key)", early: early) {
            try await client.call(method, request, idempotencyKey: key)
        }
    }

    func patiently<Answer>(_ what: String, early: [RPCCode] = [], _ act: () async throws -> Answer) async -> Answer? {
        let passing: [RPCCode] = [.unavailable, .deadlineExceeded, .aborted, .resourceExhausted, .canceled] + early
        // A service that is behind is no fault; its news come within the time that the oracle gives.
        let end = ContinuousClock.now + .seconds(early.isEmpty ? 120 : 600)
        while true {
            do {
                return try await act()
            } catch let error as RPCError
                where passing.contains(error.code) && ContinuousClock.now < end && !Task.isCancelled
            {
                if !early.contains(error.code) { state.withLock { $0.retries += 1 } }
                try? await Task.sleep(for: .milliseconds(Int.random(in: 20...120)))
            } catch {
                refuse("\(what): \(error)")
                return nil
            }
        }
    }
}

extension SwiftProtobuf.Google_Protobuf_Timestamp {
    var seconds1970: Double { Double(seconds) + Double(nanos) / 1e9 }
}
