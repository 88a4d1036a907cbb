import Events
import Models
import NotificationService
import SwiftProtobuf
import TestKit
import Testing

/// Who of the department hears of petitions that are not for everybody.
@Suite(.timeLimit(.minutes(5))) struct PetitionDirectoryTests {
    @Test(arguments: Engine.available)
    func messagesAboutTestPetitionsAreListedOnlyWhenAskedFor(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            try await bench.state(Facts.received("live"), about: "live")
            try await bench.state(Facts.received("test", code: "TN-2026-000001-9", live: false), about: "test")
            var request = PBListMessagesRequest()
            let usual = try await bench.call(NotificationMethods.listMessages, request).messages
            #expect(!usual.isEmpty && usual.allSatisfy { $0.petitionID == "live" })
            request.includeTest = true
            let all = try await bench.call(NotificationMethods.listMessages, request).messages
            #expect(Set(all.map(\.petitionID)) == ["live", "test"])
            request = .with { $0.petitionID = "test" }
            let named = try await bench.call(NotificationMethods.listMessages, request).messages
            #expect(!named.isEmpty && named.allSatisfy { !$0.live })
        }
    }

    @Test(arguments: Engine.available)
    func aTestPetitionIsToldToThePostsOfTests(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            try await bench.state(Facts.received("test", live: false), about: "test")
            let assignee = Facts.assignee("tn.cv.qlnl", head: "tn.tp.qlnl")
            try await bench.state(Facts.routed(assignee), about: "test")
            let told = try await bench.call(
                NotificationMethods.listMessages, .with { $0.petitionID = "test" }
            ).messages.filter { $0.audience != "sender" }
            #expect(told.contains { $0.person == "tn.cv.qlnl" })
            #expect(told.allSatisfy { $0.person.hasPrefix("tn.") && ["log", "in_app"].contains($0.channel) })
        }
    }

    @Test(arguments: Engine.available, ["tp.qlnl", "thu-ky"])
    func whomFeedbackIsAboutIsToldNothing(engine: Engine, subject: String) async throws {
        try await Bench.run(engine) { bench in
            guard case .petitionReceived(var received) = Facts.received() else { return }
            received.petition.kind = .feedbackConduct
            received.petition.conductSubject.officerID = subject
            try await bench.state(.petitionReceived(received))
            let kind = PBAssigneeKind.secretary
            try await bench.state(Facts.routed(Facts.assignee("", unit: "", head: "", kind: kind)))
            try await bench.state(Facts.reassigned(Facts.assignee("cv1.qlnl", head: "")))
            for percent in [50, 75, 100] { try await bench.state(Facts.stage(Int32(percent))) }
            let told = try await bench.call(
                NotificationMethods.listMessages, .with { $0.petitionID = Bench.petition }
            ).messages
            #expect(told.contains { $0.person == "cv1.qlnl" })
            #expect(!told.contains { $0.person == subject })
        }
    }
}
