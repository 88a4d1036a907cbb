import Events
import Models
import NotificationService
import SwiftProtobuf
import TestKit
import Testing

/// Who reads which messages: whom feedback on conduct is about reads none of it, whatever role they have.
@Suite(.timeLimit(.minutes(5))) struct MessageScopeTests {
    enum Subject: String, CaseIterable {
        case secretary = "officer:thu-ky/secretary"
        case teamHead = "officer:to-truong/team_head"
        case administrator = "officer:quan-tri/administrator"
        case unitHead = "officer:tp.qlnl/officer,unit_head/QLNL"
        case unit = "officer:cv9.qlnl/officer,unit_head,secretary/QLNL"

        var conduct: PBConductSubject {
            .with {
                switch self {
                case .secretary: $0.officerID = "thu-ky"
                case .teamHead: $0.officerID = "to-truong"
                case .administrator: $0.officerID = "quan-tri"
                case .unitHead: $0.officerID = "tp.qlnl"
                case .unit: $0.unitCode = "QLNL"
                }
            }
        }
    }

    /// Feedback on somebody's conduct and another petition, both in the hands of one officer, each with a dead letter.
    private static func prepare(_ bench: Bench, _ subject: Subject) async throws {
        guard case .petitionReceived(var feedback) = Facts.received() else { return }
        feedback.petition.kind = .feedbackConduct
        feedback.petition.conductSubject = subject.conduct
        bench.channel.answer(.permanent("550"), .permanent("550"))
        try await bench.state(.petitionReceived(feedback))
        try await bench.state(Facts.received("other"), about: "other")
        try await bench.sendAll()
        for petition in [Bench.petition, "other"] {
            let assignee = Facts.assignee("cv1.qlnl", head: "")
            try await bench.state(Facts.routed(assignee), about: petition)
        }
        try await bench.sendAll()
    }

    @Test(arguments: Engine.available, Subject.allCases)
    func whomFeedbackIsAboutReadsNothingOfIt(engine: Engine, subject: Subject) async throws {
        try await Bench.run(engine) { bench in
            try await Self.prepare(bench, subject)
            let reader = subject.rawValue
            let asked = PBListMessagesRequest.with { $0.petitionID = Bench.petition }
            let known = try await bench.call(NotificationMethods.listMessages, asked).messages
            #expect(known.contains { $0.state == .dead } && known.contains { $0.audience == "officer" })
            #expect(try await bench.call(NotificationMethods.listMessages, asked, as: reader).messages.isEmpty)
            let dead = PBListMessagesRequest.with { $0.state = .dead }
            for request in [PBListMessagesRequest(), dead] {
                let all = try await bench.call(NotificationMethods.listMessages, request, as: reader).messages
                #expect(Set(all.map(\.petitionID)) == ["other"])
            }
            for message in known {
                let hidden = await #expect(throws: RPCError.self) {
                    _ = try await bench.call(NotificationMethods.getMessage, .with { $0.id = message.id }, as: reader)
                }
                #expect(hidden?.code == .notFound)
                let kept = await #expect(throws: RPCError.self) {
                    _ = try await bench.call(NotificationMethods.retryMessage, .with { $0.id = message.id }, as: reader)
                }
                #expect(kept?.code == .notFound)
            }
        }
    }

    @Test(arguments: Engine.available)
    func anInboxThatTheAdministratorReadsHidesWhatIsAboutHim(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            try await Self.prepare(bench, .administrator)
            let request = PBListInboxRequest.with { $0.officerID = "cv1.qlnl" }
            let own = try await bench.call(NotificationMethods.listInbox, request, as: "officer:cv1.qlnl/officer/QLNL")
            #expect(Set(own.messages.map(\.petitionID)) == [Bench.petition, "other"])
            let subject = Subject.administrator.rawValue
            let read = try await bench.call(NotificationMethods.listInbox, request, as: subject)
            #expect(Set(read.messages.map(\.petitionID)) == ["other"])
            let id = try #require(own.messages.first { $0.petitionID == Bench.petition }).id
            let hidden = await #expect(throws: RPCError.self) {
                _ = try await bench.call(NotificationMethods.acknowledgeMessage, .with { $0.id = id }, as: subject)
            }
            #expect(hidden?.code == .notFound)
        }
    }

    @Test(arguments: Engine.available)
    func whomAFeedbackIsAboutIsLearntWhenItLeavesTheHoldingPen(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            try await bench.state(Facts.received())
            guard case .petitionReceived(let received) = Facts.received() else { return }
            var identified = PBPetitionIdentified()
            identified.petition = received.petition
            identified.petition.kind = .feedbackConduct
            identified.petition.conductSubject.officerID = "thu-ky"
            try await bench.state(.petitionIdentified(identified))
            let seen = try await bench.call(
                NotificationMethods.listMessages, PBListMessagesRequest(), as: Subject.secretary.rawValue)
            #expect(seen.messages.isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func whoIsKnownByAnAccountOfZaloOnlyIsMaskedInLists(engine: Engine) async throws {
        try await Bench.withProviders(engine) { bench, _ in
            var unidentified = PBContactUnidentified()
            unidentified.channel = .zalo
            unidentified.user = "4318712345678901234"
            unidentified.at = PBTimestamp(bench.clock.now)
            try await bench.state(.contactUnidentified(unidentified), about: "contact:4318712345678901234")
            try await bench.sendAll()
            let listed = try await bench.call(NotificationMethods.listMessages, PBListMessagesRequest()).messages
            let asked = try #require(listed.first { $0.templateID == "who-are-you" })
            #expect(asked.person == "zalo:431***1234")
            #expect(!asked.textFormatString().contains("4318712345678901234"))
        }
    }
}
