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

/// What the life of one petition is to be; the oracle derives from it alone what must be found.
enum Life: CaseIterable {
    case submitted
    case answered
    case waiting
    case supplemented
    case reopened
    case withdrawn
    /// Received almost 24 hours ago: its 90 % stage is told late, its 100 % one within the run.
    case overdue

    enum Step: String {
        case answer, ask, provide, reopen, withdraw

        /// What the timeline calls it.
        var action: String {
            switch self {
            case .answer: "AnswerPetition"
            case .ask: "RequestSupplement"
            case .provide: "ProvideSupplement"
            case .reopen: "ReopenPetition"
            case .withdraw: "WithdrawPetition"
            }
        }
    }

    var steps: [Step] {
        switch self {
        case .submitted, .overdue: []
        case .answered: [.answer]
        case .waiting: [.ask]
        case .supplemented: [.ask, .provide]
        case .reopened: [.answer, .reopen]
        case .withdrawn: [.withdraw]
        }
    }
}

/// A petition as its client knows it: only what was acknowledged.
struct KnownPetition: Sendable {
    let life: Life
    let id: String
    let code: String
    let receivedAt: Double
    let dueAt: Double
}

/// Clients as they should be: each call has a key and is repeated until it is answered.
final class CrashDriver: Sendable {
    let deployment: Deployment
    private let state = Mutex(State())

    private struct State {
        var known: [KnownPetition] = []
        var refusals: [String] = []
        var retries = 0
        var limit = Int.max
    }

    init(_ deployment: Deployment) {
        self.deployment = deployment
    }

    var known: [KnownPetition] { state.withLock { $0.known } }
    /// Answers that no correct service gives, whatever is killed.
    var refusals: [String] { state.withLock { $0.refusals } }
    var retries: Int { state.withLock { $0.retries } }

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
                    while state.withLock({ $0.known.count < $0.limit }) {
                        number += 1
                        await live(key: "w\(worker)-\(number)", &generator)
                    }
                }
            }
        }
    }

    private func live(key: String, _ generator: inout SeededGenerator) async {
        let life = Life.allCases[Int.random(in: 0..<Life.allCases.count, using: &generator)]
        let pause = Int.random(in: 0...120, using: &generator)
        guard let petition = await submit(life, key: key) else { return }
        state.withLock { $0.known.append(petition) }
        for step in life.steps {
            // Some steps meet the other services on their way, some come after.
            try? await Task.sleep(for: .milliseconds(pause))
            await take(step, petition, key: "\(key)-\(step.rawValue)")
        }
    }

    private func submit(_ life: Life, key: String) async -> KnownPetition? {
        var request = PBSubmitPetitionRequest()
        request.communeCode = "27991"
        request.senderKind = .commune
        request.channel = .portal
        request.kind = .difficulty
        request.body = "Trạm biến áp quá tải, lưới điện hạ áp yếu vào giờ cao điểm (\(key))."
        request.reporter.fullName = "Phòng Kinh tế xã"
        request.reporter.email = "\(key)@demo.invalid"
        if life == .overdue {
            request.channel = .onSite
            request.receivedAt = .init(date: Date.now.addingTimeInterval(-86_400 + 12))
        }
        let answer = await call(.intake, IntakeMethods.submitPetition, request, key: key)
        guard let petition = answer?.petition else { return nil }
        return KnownPetition(
            life: life, id: petition.id, code: petition.code, receivedAt: petition.receivedAt.seconds1970,
            dueAt: petition.dueAt.seconds1970)
    }

    private func take(_ step: Life.Step, _ petition: KnownPetition, key: String) async {
        let id = petition.id
        switch step {
        case .answer:
            _ = await call(
                .intake, IntakeMethods.answerPetition,
                .with {
                    $0.petitionID = id
                    $0.kind = .final
                    $0.body = "Đơn vị quản lý vận hành thay máy biến áp trong tháng này."
                }, key: key)
        case .ask:
            _ = await call(
                .intake, IntakeMethods.requestSupplement,
                .with {
                    $0.petitionID = id
                    $0.question = "Xin cho biết tên trạm biến áp."
                    $0.reasons = ["Thiếu thông tin."]
                }, key: key)
        case .provide:
            _ = await call(
                .intake, IntakeMethods.provideSupplement,
                .with {
                    $0.petitionID = id
                    $0.body = "Trạm ấp 3."
                }, key: key)
        case .reopen:
            _ = await call(
                .intake, IntakeMethods.reopenPetition,
                .with {
                    $0.petitionID = id
                    $0.reason = "Điện vẫn yếu."
                }, key: key)
        case .withdraw:
            _ = await call(
                .intake, IntakeMethods.withdrawPetition,
                .with {
                    $0.petitionID = id
                    $0.reason = "Đã khắc phục."
                }, key: key)
        }
    }

    /// Repeats with the same key while the answer says that it may; nil after an answer that it should never get.
    private func call<Request: Message, Response: Message>(
        _ service: ServiceName, _ method: RPCMethod<Request, Response>, _ request: Request, key: String
    ) async -> Response? {
        guard let client = deployment.administrator[service] else { return nil }
        let end = ContinuousClock.now + .seconds(120)
        while true {
            do {
                return try await client.call(method, request, idempotencyKey: key)
            } catch let error as RPCError
                where [.unavailable, .deadlineExceeded, .aborted, .resourceExhausted, .canceled].contains(error.code)
                && ContinuousClock.now < end
            {
                state.withLock { $0.retries += 1 }
                try? await Task.sleep(for: .milliseconds(Int.random(in: 20...120)))
            } catch {
                state.withLock { $0.refusals.append("\(method.path) \(key): \(error)") }
                return nil
            }
        }
    }
}

extension SwiftProtobuf.Google_Protobuf_Timestamp {
    var seconds1970: Double { Double(seconds) + Double(nanos) / 1e9 }
}
