import Events
import Logging
import Models
import NotificationService
import ServiceKit
import SwiftProtobuf
import TestKit
import Testing

/// By which channel a sender hears, and what becomes of messages to people whom no channel reaches.
@Suite(.timeLimit(.minutes(5))) struct OriginTests {
    /// Zalo, text messages and mail, each reaching whoever has the address.
    private struct Channels {
        let zalo = ScriptedChannel("zalo") { !$0.zaloUserID.isEmpty || !$0.phone.isEmpty }
        let sms = ScriptedChannel("sms") { !$0.phone.isEmpty }
        let smtp = ScriptedChannel("smtp") { !$0.email.isEmpty }
        let log = LogChannel(logger: Logger(label: "test"))

        func ladder(_ names: String...) -> ChannelLadder {
            let all: [any MessageChannel] = [zalo, sms, smtp, log]
            return ChannelLadder(names.compactMap { name in all.first { $0.name == name } }, log: log)
        }

        /// Rules of what each took.
        var taken: [String: [String]] {
            Dictionary(uniqueKeysWithValues: [zalo, sms, smtp].map { ($0.name, $0.attempts.map(\.rule)) })
                .filter { !$0.value.isEmpty }
        }
    }

    @Test(
        arguments: Engine.available,
        [(PBChannel.email, "smtp"), (.zalo, "zalo"), (.portal, "zalo"), (.hotline, "zalo"), (.unspecified, "zalo")])
    func theSenderHearsOnTheChannelThePetitionCameBy(engine: Engine, origin: (PBChannel, String)) async throws {
        let channels = Channels()
        try await Bench.run(engine, ladder: channels.ladder("zalo", "sms", "smtp")) { bench in
            try await bench.state(Facts.received(channel: origin.0))
            try await bench.sendAll()
            #expect(channels.taken == [origin.1: ["petition.received"]])
        }
    }

    @Test(arguments: Engine.available)
    func whenThatChannelFailsTheLadderOfTheHouseFollows(engine: Engine) async throws {
        let channels = Channels()
        try await Bench.run(engine, ladder: channels.ladder("zalo", "sms", "smtp")) { bench in
            channels.smtp.answer(.permanent("550"))
            channels.zalo.answer(.permanent("-114"))
            try await bench.state(Facts.received(channel: .email))
            try await bench.sendAll()
            #expect(
                try await bench.attempts(of: "sender", template: "received").map(\.channel) == ["smtp", "zalo", "sms"])
        }
    }

    /// A text message holds the number and the due time, not the answer: mail is asked first, and what the text message
    /// says is true when nothing follows.
    @Test(arguments: Engine.available)
    func whatIsToBeReadGoesWhereItFits(engine: Engine) async throws {
        let channels = Channels()
        try await Bench.run(engine, ladder: channels.ladder("sms", "smtp")) { bench in
            try await bench.state(Facts.received(channel: .portal))
            try await bench.sendAll()
            #expect(channels.taken == ["sms": ["petition.received"]])
            try await bench.state(Facts.answered())
            try await bench.sendAll()
            #expect(channels.taken == ["sms": ["petition.received"], "smtp": ["petition.answered"]])
            #expect(channels.smtp.attempts.last?.body.contains("Sở đã làm việc với Công ty Điện lực.") == true)

            try await bench.state(Facts.received("q-2", email: "", channel: .hotline), about: "q-2")
            try await bench.sendAll()
            let answered = try await bench.state(Facts.answered(), about: "q-2")
            try await bench.sendAll()
            #expect(
                channels.sms.attempts.last?.shortText
                    == "KN-2026-000123-7: da co tra loi. Xin lien he So Cong Thuong tinh Tay Ninh de nhan noi dung.")
            #expect(try await bench.messages(of: answered).map(\.channel) == ["sms"])
        }
    }

    @Test(arguments: Engine.available)
    func whoeverHasAnInboxReadsThereWhatNoChannelBrings(engine: Engine) async throws {
        let people = Bench.people.map { person in
            var person = person
            if person.id == "cv1.qlnl" { person.address.email = "" }
            return person
        }
        let channels = Channels()
        try await Bench.run(engine, ladder: channels.ladder("smtp"), people: people) { bench in
            let received = try await bench.state(Facts.received(email: "", from: .commune))
            let routed = try await bench.state(Facts.routed())
            try await bench.sendAll()
            #expect(channels.taken.isEmpty)
            for message in try await bench.messages(of: received) + bench.messages(of: routed) {
                #expect(message.state == .delivered && message.channel == "in_app", "\(message.person)")
                #expect(message.reason == "no channel reaches" && message.sentAt != nil)
            }
            let officer = try await bench.call(
                NotificationMethods.listInbox, PBListInboxRequest(), as: "officer:cv1.qlnl/officer/QLNL")
            #expect(officer.messages.map(\.templateID) == ["assigned"])
            let commune = try await bench.call(
                NotificationMethods.listInbox, PBListInboxRequest(), as: "commune:a/commune_officer//27991")
            #expect(commune.messages.map(\.templateID) == ["handled-by", "received"])
            #expect(try await bench.stated("message.failed").isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func nobodyIsForgottenInSilence(engine: Engine) async throws {
        let channels = Channels()
        try await Bench.run(engine, ladder: channels.ladder("smtp")) { bench in
            let event = try await bench.state(Facts.received(email: "", channel: .letter, from: .citizen))
            try await bench.sendAll()
            let dead = try #require(try await bench.messages(of: event).first)
            #expect(dead.state == .dead && dead.reason == "no channel reaches" && dead.channel.isEmpty)
            let alarm = try #require(try await bench.stated("message.failed").first)
            #expect(try await bench.deliver(alarm).outcome == .applied)
            #expect(try await bench.told(alarm) == ["quan-tri message-failed"])
            // An address that is learnt later is used by a replay.
            var identified = PBPetitionIdentified()
            guard case .petitionReceived(let known) = Facts.received() else { return }
            identified.petition = known.petition
            try await bench.state(.petitionIdentified(identified))
            _ = try await bench.call(NotificationMethods.retryMessage, .with { $0.id = dead.id })
            try await bench.sendAll()
            #expect(try await bench.messages(of: event).map(\.state) == [.sent])
        }
    }

    @Test(arguments: Engine.available)
    func aLogThatIsAskedForTakesTheRest(engine: Engine) async throws {
        let channels = Channels()
        try await Bench.run(engine, ladder: channels.ladder("smtp", "log")) { bench in
            let event = try await bench.state(Facts.received(email: "", from: .citizen))
            try await bench.sendAll()
            let message = try #require(try await bench.messages(of: event).first)
            #expect(message.state == .delivered && message.channel == "log")
        }
    }
}
