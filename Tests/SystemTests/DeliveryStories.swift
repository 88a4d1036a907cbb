import Foundation
import Models
import SwiftProtobuf
import TestKit
import Testing

/// Many messages, two processes on one database, a provider that fails in every way, and kill -9 at random. 600 in a run
/// of the tests; `make soak ARGS=messages` sends 10,000, and as many by mail.
@Suite(.timeLimit(.minutes(15)), .serialized) struct DeliveryStories {
    @Test func everyoneIsToldExactlyOnceWhateverIsKilled() async throws {
        let started = ContinuousClock.now
        let count = DeliveryHarness.soak ?? 600
        try await SMSSimulator.run { sms in
            sms.behave(Self.fault)
            let channel = [
                "--notify-channels", "sms", "--sms-url", sms.url, "--sms-api-key", "key", "--sms-secret-key", "secret",
                "--sms-brandname", "SCT",
            ]
            try await DeliveryHarness.run(count, channel: channel) { harness in
                let kills = try await harness.feedAndKill {
                    number in
                    .with { $0.phone = Self.phone(number) }
                } until: {
                    sms.deliveries.count >= count * 3 / 4
                }
                let endings = try await harness.settle()
                let phones = sms.deliveries.map(\.phone)
                let reachable = (0..<count).filter { !Self.isDead($0) }.map(Self.international)
                #expect(Set(phones) == Set(reachable), "nobody is forgotten")
                #expect(phones.count == Set(phones).count, "nobody hears twice")
                #expect(sms.refusals.isEmpty)
                #expect(endings.filter { $0.state == .sent }.count == reachable.count)
                #expect(endings.filter { $0.state == .dead }.count == count - reachable.count)
                print(
                    "\(count) text messages, \(kills) kills, \(sms.calls) calls, \(sms.repeats) repeats refused by the "
                        + "gateway, \(ContinuousClock.now - started)")
            }
        }
    }

    /// A mail server does not know a repetition, so who died between handing over and writing down may repeat it: once,
    /// counted, and never a third time.
    @Test(.enabled(if: DeliveryHarness.soak != nil, "takes minutes: make soak ARGS=messages"))
    func byMailNobodyIsForgottenAndNobodyHearsThrice() async throws {
        let started = ContinuousClock.now
        let count = DeliveryHarness.soak ?? 600
        try await SMTPSink.run(["--lots"]) { sink in
            let channel = ["--notify-channels", "smtp", "--smtp-url", sink.url, "--smtp-from", "no-reply@sct.invalid"]
            try await DeliveryHarness.run(count, channel: channel) { harness in
                let kills = try await harness.feedAndKill(most: max(10, count / 500)) {
                    number in
                    .with { $0.email = "\(Self.isDead(number) ? "hard-fail" : "xa").\(number)@xa.invalid" }
                } until: {
                    try sink.copies().count >= count * 3 / 4
                }
                let endings = try await harness.settle()
                let copies = try sink.copies()
                #expect(endings.count == count)
                var (repeated, uncertain, openToAnOperator) = (0, 0, 0)
                for ending in endings {
                    let came = copies["<\(ending.id)@sct.invalid>"] ?? 0
                    repeated += max(0, came - 1)
                    uncertain += ending.uncertain
                    #expect(came <= 2 && came <= ending.uncertain + 1, "a repeat that nobody counted: \(ending)")
                    if Self.isDead(ending.number) {
                        #expect(came == 0 && ending.state == .dead)
                    } else if ending.state == .dead {
                        openToAnOperator += 1
                        #expect(ending.reason.hasPrefix("may have arrived") && ending.uncertain == 2)
                    } else {
                        #expect(came >= 1 && ending.state == .sent, "forgotten: \(ending)")
                    }
                }
                print(
                    "\(count) mails, \(kills) kills, \(copies.count) arrived, \(repeated) of them twice, none thrice; "
                        + "\(uncertain) attempts of unknown outcome counted; \(openToAnOperator) dead letters say that they "
                        + "may have arrived; \(ContinuousClock.now - started)")
            }
        }
    }

    /// By the digits of the number: a fifth fails for now, a part loses its answer, a part is cut before.
    private static let fault: @Sendable (String, Int) -> SMSSimulator.Fault? = { id, call in
        guard call == 1 else { return nil }
        let lot = id.utf8.reduce(UInt32(17)) { $0 &* 31 &+ UInt32($1) } % 100
        switch lot {
        case 0..<10: return .status(503)
        case 10..<20: return .code(99)
        case 20..<23: return .drop
        case 23..<27: return .acceptAndDrop
        case 27..<30: return .delay(.milliseconds(1500))
        default: return nil
        }
    }

    private static func isDead(_ number: Int) -> Bool { number % 20 == 7 }

    private static func phone(_ number: Int) -> String {
        // Numbers that end in 108 do not exist; no other one here ends so.
        let digits = String(number)
        return "09" + String(repeating: "0", count: 5 - digits.count) + digits + (isDead(number) ? "108" : "200")
    }

    private static func international(_ number: Int) -> String { "84" + phone(number).dropFirst() }
}
