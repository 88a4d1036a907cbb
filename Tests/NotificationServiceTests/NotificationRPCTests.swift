import Events
import Logging
import Models
import NotificationService
import RPC
import ServiceKit
import Storage
import SwiftProtobuf
import TestKit
import Testing

@Suite(.timeLimit(.minutes(5))) struct NotificationRPCTests {
    @Test func everyMethodHasAPlace() async throws {
        try await Bench.run(.sqlite) { bench in
            var routes = RPCRoutes()
            bench.module.register(in: &routes)
            #expect(routes.all.map(\.path).sorted() == NotificationMethods.all.map(\.path).sorted())
            #expect(routes.implemented.count == NotificationMethods.all.count)
        }
    }

    @Test(arguments: Engine.available)
    func listsByPetitionAndStatePageByPage(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            for number in 1...5 { try await bench.state(Facts.received("q-\(number)"), about: "q-\(number)") }
            try await bench.sendAll()
            try await bench.state(Facts.routed(), about: "q-1")
            var request = PBListMessagesRequest()
            request.petitionID = "q-1"
            var response = try await bench.call(NotificationMethods.listMessages, request)
            #expect(response.messages.count == 3)
            request.state = .sent
            response = try await bench.call(NotificationMethods.listMessages, request)
            #expect(response.messages.map(\.rule) == ["petition.received"])
            #expect(response.messages.first?.recipient == "u***@xa.invalid")
            #expect(response.messages.first?.attempts.map(\.result) == ["SENT"])

            var seen: [String] = []
            request = PBListMessagesRequest()
            request.pageSize = 3
            repeat {
                response = try await bench.call(NotificationMethods.listMessages, request)
                seen += response.messages.map(\.id)
                request.pageToken = response.nextPageToken
            } while !request.pageToken.isEmpty
            #expect(seen.count == 7 && seen == seen.sorted(by: >))
        }
    }

    @Test(arguments: Engine.available)
    func aListSaysInitialsAndNoAddressAndOneMessageItsText(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            let event = try await bench.state(Facts.received())
            let stored = try #require(try await bench.messages(of: event).first)
            let name = try #require(try await bench.database.read { tx in try PetitionMirror(tx).find(Bench.petition) })
                .sender.name
            #expect(!name.isEmpty && stored.body.contains(name))
            let listed = try await bench.call(NotificationMethods.listMessages, PBListMessagesRequest())
            let text = try listed.jsonString()
            #expect(!text.contains(name) && !text.contains("ubnd@xa.invalid") && !text.contains("0900000001"))
            #expect(listed.messages.first?.body.contains(stored.petitionCode) == true)
            var one = PBGetMessageRequest()
            one.id = stored.id
            let opened = try await bench.call(NotificationMethods.getMessage, one).message
            #expect(opened.body == stored.body && opened.recipient == "u***@xa.invalid")
        }
    }

    @Test(arguments: Engine.available)
    func anOfficerSeesItsOwnInboxAndNoOther(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            try await bench.state(Facts.received())
            try await bench.state(Facts.routed())
            var request = PBListInboxRequest()
            let own = try await bench.call(NotificationMethods.listInbox, request, as: "officer:cv1.qlnl/officer/QLNL")
            #expect(own.messages.map(\.rule) == ["petition.routed"])
            request.officerID = "cv1.qlnl"
            let refused = await #expect(throws: RPCError.self) {
                _ = try await bench.call(NotificationMethods.listInbox, request, as: "officer:cv2.qlnl/officer/QLNL")
            }
            #expect(refused?.code == .permissionDenied)
            #expect(try await bench.call(NotificationMethods.listInbox, request).messages.count == 1)

            var get = PBGetMessageRequest()
            get.id = own.messages[0].id
            let hidden = await #expect(throws: RPCError.self) {
                _ = try await bench.call(NotificationMethods.getMessage, get, as: "officer:cv2.qlnl/officer/QLNL")
            }
            #expect(hidden?.code == .notFound)
            let head = try await bench.call(
                NotificationMethods.getMessage, get, as: "officer:tp.qlnl/officer,unit_head/QLNL")
            #expect(head.message.id == get.id)
        }
    }

    @Test(arguments: Engine.available)
    func aMessageIsAcknowledgedByItsOwnerOrByAcceptingThePetition(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            try await bench.state(Facts.received())
            let routed = try await bench.state(Facts.routed())
            let stage = try await bench.state(Facts.stage(75))
            var request = PBAcknowledgeMessageRequest()
            request.id = try #require(try await bench.messages(of: stage).first).id
            let refused = await #expect(throws: RPCError.self) {
                _ = try await bench.call(
                    NotificationMethods.acknowledgeMessage, request, as: "officer:cv2.qlnl/officer/QLNL")
            }
            #expect(refused?.code == .notFound)
            let done = try await bench.call(
                NotificationMethods.acknowledgeMessage, request, as: "officer:cv1.qlnl/officer/QLNL")
            #expect(done.message.hasAcknowledgedAt)
            try await bench.state(Facts.accepted())
            let assigned = try await bench.messages(of: routed).first { $0.person == "cv1.qlnl" }
            #expect(assigned?.acknowledgedAt != nil)
            var inbox = PBListInboxRequest()
            inbox.unacknowledgedOnly = true
            let left = try await bench.call(NotificationMethods.listInbox, inbox, as: "officer:cv1.qlnl/officer/QLNL")
            #expect(left.messages.isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func retriesOnlyWhatFailed(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            let event = try await bench.state(Facts.received())
            bench.channel.answer(.permanent("550"))
            try await bench.sendAll()
            var request = PBRetryMessageRequest()
            request.id = try #require(try await bench.messages(of: event).first).id
            let retried = try await bench.call(NotificationMethods.retryMessage, request)
            #expect(retried.message.state == .queued && retried.message.attempts.count == 1)
            try await bench.sendAll()
            let refused = await #expect(throws: RPCError.self) {
                _ = try await bench.call(NotificationMethods.retryMessage, request)
            }
            #expect(refused?.reason == "ILLEGAL_TRANSITION")
            request.id = "none"
            let missing = await #expect(throws: RPCError.self) {
                _ = try await bench.call(NotificationMethods.retryMessage, request)
            }
            #expect(missing?.code == .notFound)
        }
    }

    @Test(arguments: Engine.available)
    func aRepeatWithTheSameKeyHasNoSecondEffect(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            let event = try await bench.state(Facts.received())
            bench.channel.answer(.permanent("550"))
            try await bench.sendAll()
            var request = PBRetryMessageRequest()
            request.id = try #require(try await bench.messages(of: event).first).id
            let asked = request
            // At once: one does it, the other finds its key behind the lock.
            try await withThrowingTaskGroup(of: PBRetryMessageResponse.self) { group in
                for _ in 1...4 {
                    group.addTask { try await bench.call(NotificationMethods.retryMessage, asked, key: "k-1") }
                }
                for try await response in group { #expect(response.message.state == .queued) }
            }
            try await bench.sendAll()
            let again = try await bench.call(NotificationMethods.retryMessage, asked, key: "k-1")
            #expect(again.message.state == .sent && again.message.attempts.count == 2)
            request.id = "other"
            let other = request
            let reused = await #expect(throws: RPCError.self) {
                _ = try await bench.call(NotificationMethods.retryMessage, other, key: "k-1")
            }
            #expect(reused?.reason == "IDEMPOTENCY_KEY_REUSED")
        }
    }

    @Test(arguments: Engine.available)
    func aRepeatedReplayAnswersWithTheFirstOnesNumber(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            try await bench.state(Facts.received())
            bench.channel.answer(.permanent("550"), .permanent("550"))
            try await bench.sendAll()
            let request = PBReplayDeadLettersRequest()
            let first = try await bench.call(NotificationMethods.replayDeadLetters, request, key: "k-1")
            try await bench.sendAll()
            let second = try await bench.call(NotificationMethods.replayDeadLetters, request, key: "k-1")
            #expect(first.replayed == 1 && second.replayed == 1)
            #expect(try await bench.messages().map(\.state) == [.dead])
            #expect(try await bench.call(NotificationMethods.replayDeadLetters, request, key: "k-2").replayed == 1)
        }
    }

    @Test func previewsStoredTemplatesAndDrafts() async throws {
        try await Bench.run(.sqlite) { bench in
            let list = try await bench.call(NotificationMethods.listTemplates, PBListTemplatesRequest())
            #expect(list.templates.map(\.id).contains("answered-final"))
            var request = PBPreviewTemplateRequest()
            request.template.id = "received"
            request.values = ["code": "KN-1", "agency": "Sở Công Thương"]
            let stored = try await bench.call(NotificationMethods.previewTemplate, request)
            #expect(stored.subject == "[KN-1] Đã tiếp nhận kiến nghị")
            request.template.subject = "Chào {{sender}}"
            request.template.body = "{{nothing}}"
            let refused = await #expect(throws: RPCError.self) {
                _ = try await bench.call(NotificationMethods.previewTemplate, request)
            }
            #expect(refused?.code == .invalidArgument)
        }
    }

    @Test(arguments: [
        ["NOTIFY_CHANNELS": "smtp"], ["NOTIFY_CHANNELS": "webhook", "WEBHOOK_URL": "https://x.invalid"],
        [
            "NOTIFY_CHANNELS": "sms", "SMS_API_KEY": "key", "SMS_SECRET_KEY": "secret", "SMS_BRANDNAME": "SCT",
            "SMS2_URL": "https://x.invalid",
        ],
        ["NOTIFY_CHANNELS": "pigeon"], ["NOTIFY_CHANNELS": "smtp", "SMTP_URL": "x", "SMTP_FROM": "a@b.invalid"],
    ])
    func refusesAChannelThatIsNotConfigured(values: [String: String]) async throws {
        try await Bench.run(.sqlite) { bench in
            #expect(throws: RPCError.self) {
                _ = try ChannelConfig.ladder(
                    Settings(values), database: bench.database, logger: Logger(label: "test"))
            }
        }
    }

    @Test func choosesTheFirstChannelThatReachesThePerson() async throws {
        try await Bench.run(.sqlite) { bench in
            let settings = Settings([
                "NOTIFY_CHANNELS": "smtp, log", "SMTP_URL": "smtp://127.0.0.1:1", "SMTP_FROM": "a@b.invalid",
            ])
            let ladder = try ChannelConfig.ladder(
                settings, database: bench.database, logger: Logger(label: "test")
            ).ladder
            #expect(ladder.rungs(for: Address(email: "x@y.invalid"), live: true) == ["smtp"])
            #expect(ladder.rungs(for: Address(phone: "0900000001"), live: true) == ["log"])
            #expect(ladder.rungs(for: Address(email: "x@y.invalid"), live: false) == ["log"])
        }
    }
}
