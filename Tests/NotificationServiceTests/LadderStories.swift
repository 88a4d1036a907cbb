import Events
import Foundation
import Models
import NotificationService
import Storage
import SwiftProtobuf
import TestKit
import Testing

/// Seed, move the clock, and exactly these messages and no others at the simulators.
@Suite(.timeLimit(.minutes(5))) struct LadderStories {
    static let officers = Bench.people.map { person in
        var person = person
        person.address.zaloUserID = "z-\(person.id)"
        return person
    }

    @Test(arguments: Engine.available)
    func aSenderOutsideTheWindowGetsTheRegisteredTemplate(engine: Engine) async throws {
        try await Bench.withProviders(engine) { bench, providers in
            let event = try await bench.state(Facts.received())
            try await bench.sendAll()
            let message = try #require(try await bench.messages(of: event).first)
            #expect(
                providers.zalo.deliveries == [
                    .init(
                        to: "84900000001", text: "code=KN-2026-000123-7;due=08:00 21/11/2026", templateID: "t-received",
                        trackingID: message.id)
                ])
            #expect(providers.sms.deliveries.isEmpty && providers.zalo.refusals.isEmpty)
            #expect(message.state == .sent && message.channel == "zalo")
        }
    }

    @Test(arguments: Engine.available)
    func withoutATemplateTheTextMessageSaysNumberAndTimeOnly(engine: Engine) async throws {
        try await Bench.withProviders(engine) { bench, providers in
            try await bench.state(Facts.received())
            try await bench.state(Facts.routed())
            try await bench.sendAll()
            let texts = providers.sms.deliveries.filter { $0.phone == "84900000001" }
            #expect(
                texts.map(\.content) == [
                    "KN-2026-000123-7: kien nghi da giao Phong Quan ly nang luong. Han tra loi 08:00 21/11/2026."
                ])
            #expect(providers.sms.refusals.isEmpty && providers.zalo.refusals.isEmpty)
            let attempts = try await bench.attempts(of: "sender", template: "handled-by")
            #expect(attempts.map(\.channel) == ["zalo", "sms"])
            #expect(attempts.map(\.result) == [.permanent, .sent])
        }
    }

    @Test(arguments: Engine.available)
    func insideTheWindowEightConsultationMessagesGoOutAndNoNinth(engine: Engine) async throws {
        try await Bench.withProviders(engine, people: Self.officers) { bench, providers in
            try await bench.interact("z-cv1.qlnl", providers.zalo)
            for number in 1...10 {
                try await bench.state(Facts.received("q-\(number)"), about: "q-\(number)")
                try await bench.state(Facts.routed(), about: "q-\(number)")
            }
            try await bench.sendAll()
            #expect(providers.zalo.deliveries.filter { $0.to == "z-cv1.qlnl" }.count == 8)
            #expect(providers.sms.deliveries.filter { $0.phone == "84900000101" }.count == 2)
            #expect(providers.zalo.refusals.isEmpty)
            // A new word opens a new window.
            bench.clock.advance(by: .seconds(60))
            try await bench.interact("z-cv1.qlnl", providers.zalo)
            try await bench.state(Facts.received("q-11"), about: "q-11")
            try await bench.state(Facts.routed(), about: "q-11")
            try await bench.sendAll()
            #expect(providers.zalo.deliveries.filter { $0.to == "z-cv1.qlnl" }.count == 9)
        }
    }

    @Test(arguments: Engine.available)
    func afterFortyEightHoursTheWindowIsClosed(engine: Engine) async throws {
        try await Bench.withProviders(engine, people: Self.officers) { bench, providers in
            try await bench.interact("z-tp.qlnl", providers.zalo)
            bench.clock.advance(by: .seconds(48 * 3600 + 1))
            try await bench.state(Facts.received())
            try await bench.state(Facts.routed())
            try await bench.state(Facts.stage(90))
            try await bench.sendAll()
            #expect(
                providers.zalo.deliveries.filter { $0.templateID == "t-stage" }.map(\.text) == [
                    "code=KN-2026-000123-7;percent=90"
                ])
            #expect(!providers.zalo.deliveries.contains { $0.to == "z-tp.qlnl" } && providers.zalo.refusals.isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func whatNobodyAcknowledgesClimbsToTheNextChannelAndStopsThere(engine: Engine) async throws {
        try await Bench.withProviders(engine, people: Self.officers) { bench, providers in
            try await bench.interact("z-to-truong", providers.zalo)
            try await bench.state(Facts.received())
            try await bench.state(Facts.routed())
            try await bench.sendAll()
            let before = providers.sms.deliveries.count
            let event = try await bench.state(Facts.stage(100))
            try await bench.sendAll()
            #expect(providers.zalo.deliveries.filter { $0.to == "z-to-truong" }.count == 1)
            #expect(providers.sms.deliveries.count == before)
            bench.clock.advance(by: .seconds(601))
            try await bench.sendAll()
            #expect(
                providers.sms.deliveries.dropFirst(before).map(\.content) == [
                    "KN-2026-000123-7: DA QUA HAN tra loi (08:00 21/11/2026)."
                ])
            bench.clock.advance(by: .seconds(7200))
            try await bench.sendAll()
            #expect(providers.sms.deliveries.count == before + 1)
            #expect(try await bench.messages(of: event).map(\.state) == [.sent])
            #expect(try await bench.factsStated() == 0, "relays took it; nobody said that it is there")
        }
    }

    enum Stop: CaseIterable { case acknowledgement, answer, withdrawal }

    @Test(arguments: Engine.available, Stop.allCases)
    func theLadderStopsAtAcknowledgementAndAtTheAnswer(engine: Engine, stop: Stop) async throws {
        try await Bench.withProviders(engine, people: Self.officers) { bench, providers in
            try await bench.interact("z-to-truong", providers.zalo)
            try await bench.state(Facts.received())
            try await bench.state(Facts.routed())
            let event = try await bench.state(Facts.stage(100))
            try await bench.sendAll()
            let before = providers.sms.deliveries.filter { $0.content.contains("QUA HAN") }.count
            switch stop {
            case .acknowledgement:
                let id = try #require(try await bench.messages(of: event).first).id
                _ = try await bench.call(
                    NotificationMethods.acknowledgeMessage, .with { $0.id = id }, as: "officer:to-truong/team_head")
            case .answer: try await bench.state(Facts.answered())
            case .withdrawal: try await bench.state(.petitionWithdrawn(PBPetitionWithdrawn()))
            }
            bench.clock.advance(by: .seconds(7200))
            try await bench.sendAll()
            #expect(providers.sms.deliveries.filter { $0.content.contains("QUA HAN") }.count == before)
            #expect(before == 0)
        }
    }

    @Test(arguments: Engine.available)
    func anAnswerBetweenTheClaimsStopsWhatHasClimbedAlready(engine: Engine) async throws {
        try await Bench.withProviders(engine, people: Self.officers) { bench, providers in
            try await bench.interact("z-to-truong", providers.zalo)
            try await bench.state(Facts.received())
            try await bench.state(Facts.routed())
            let event = try await bench.state(Facts.stage(100))
            try await bench.sendAll()
            bench.clock.advance(by: .seconds(601))
            try await bench.database.write { tx in try MessageQueue(tx).climb(limit: 10) }
            #expect(try await bench.messages(of: event).map(\.state) == [.queued])
            try await bench.state(.petitionWithdrawn(PBPetitionWithdrawn()))
            try await bench.sendAll()
            #expect(!providers.sms.deliveries.contains { $0.content.contains("QUA HAN") })
        }
    }

    @Test(arguments: Engine.available)
    func aPermanentErrorGoesToTheNextChannelAtOnce(engine: Engine) async throws {
        // Ends in 114: this number cannot receive by Zalo.
        try await Bench.withProviders(engine) { bench, providers in
            try await bench.state(Facts.received(phone: "0900000114"))
            try await bench.sendAll()
            #expect(providers.sms.deliveries.map(\.phone) == ["84900000114"])
            let attempts = try await bench.attempts(of: "sender", template: "received")
            #expect(attempts.map(\.error) == ["Zalo -114", ""])
        }
    }

    @Test(arguments: Engine.available)
    func anExhaustedQuotaSwitchesTheChannelInsteadOfTryingAgain(engine: Engine) async throws {
        try await Bench.withProviders(engine) { bench, providers in
            try await bench.state(Facts.received(phone: "0900000115"))
            try await bench.sendAll()
            #expect(providers.sms.deliveries.map(\.phone) == ["84900000115"])
            #expect(try await bench.attempts(of: "sender", template: "received").map(\.result) == [.retry, .sent])
        }
    }

    @Test(arguments: Engine.available)
    func aLostAnswerOfTheGatewayIsRepeatedAndRefusedThereAsKnown(engine: Engine) async throws {
        try await Bench.withProviders(engine, ["NOTIFY_CHANNELS": "sms"]) { bench, providers in
            providers.sms.meet(.acceptAndDrop)
            let event = try await bench.state(Facts.received())
            try await bench.sendAll()
            bench.clock.advance(by: .seconds(6))
            try await bench.sendAll()
            #expect(providers.sms.deliveries.count == 1 && providers.sms.repeats == 1)
            #expect(try await bench.messages(of: event).map(\.state) == [.sent])
        }
    }

    @Test(arguments: Engine.available)
    func aReceiptConfirmsAndAFailedOneGoesToTheNextChannel(engine: Engine) async throws {
        try await Bench.withProviders(engine, ["NOTIFY_CHANNELS": "sms,zalo"]) { bench, providers in
            let event = try await bench.state(Facts.received())
            try await bench.sendAll()
            let callback = try #require(providers.sms.deliveries.first?.callback)
            let forged = callback.dropLast() + (callback.last == "0" ? "1" : "0")
            #expect(try await bench.receipt("\(forged)&SendSuccess=1") == 403)
            #expect(try await bench.messages(of: event).map(\.state) == [.sent])
            #expect(try await bench.receipt("\(callback)&SendFailed=1") == 200)
            try await bench.sendAll()
            #expect(providers.zalo.deliveries.count == 1)
            #expect(try await bench.receipt("\(callback)&SendSuccess=1") == 200)
            #expect(try await bench.messages(of: event).map(\.state) == [.sent], "the other channel has it now")
        }
    }
}
