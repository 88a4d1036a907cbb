import Crypto
import FoundationEssentials
import Logging
import Models
import NotificationService
import TestKit
import Testing

@Suite(.timeLimit(.minutes(5))) struct WebhookTests {
    private static let key = Data("0123456789abcdef0123456789abcdef".utf8)
    private static let secret = "whsec_" + key.base64EncodedString()

    private static let message = OutgoingMessage(
        id: "m-1", petitionCode: "KN-2026-000123-7", rule: "petition.received", audience: .sender,
        address: Address(name: "UBND xã", email: "a@xa.invalid", phone: "0900000001"), subject: "Đã tiếp nhận",
        body: "Kính gửi", createdAt: TestClock.instant("2026-11-21T09:00+07:00"))

    /// As a receiver checks it, written apart from the product's code.
    private static func isSigned(_ delivery: WebhookReceiver.Delivery) -> Bool {
        guard let id = delivery.headers["webhook-id"], let timestamp = delivery.headers["webhook-timestamp"],
            let signature = delivery.headers["webhook-signature"], signature.hasPrefix("v1,"),
            let code = Data(base64Encoded: String(signature.dropFirst(3)))
        else { return false }
        let content = Data("\(id).\(timestamp).".utf8) + Data(delivery.body)
        return HMAC<SHA256>.isValidAuthenticationCode(
            code, authenticating: content, using: SymmetricKey(data: key))
    }

    @Test func deliversASignedMessage() async throws {
        try await WebhookReceiver.run { receiver, url in
            let channel = try WebhookChannel(url: url, secret: Self.secret)
            #expect(await channel.send(Self.message) == .sent(providerID: "m-1", confirmed: true))
            let delivery = try #require(receiver.deliveries.first)
            #expect(Self.isSigned(delivery))
            #expect(delivery.headers["webhook-id"] == "m-1")
            #expect(delivery.headers["content-type"] == "application/json")
            let text = String(decoding: delivery.body, as: UTF8.self)
            #expect(text.contains("\"phone\":\"0900000001\"") && text.contains("\"subject\":\"Đã tiếp nhận\""))
            var forged = delivery
            forged.body[forged.body.count - 2] ^= 1
            #expect(!Self.isSigned(forged))
        }
    }

    @Test(arguments: [
        (200, SendResult.sent(providerID: "m-1", confirmed: true)), (204, .sent(providerID: "m-1", confirmed: true)),
        (302, .retry("HTTP 302")), (400, .permanent("HTTP 400")), (404, .permanent("HTTP 404")),
        (408, .retry("HTTP 408")), (410, .permanent("HTTP 410")), (429, .retry("HTTP 429")), (500, .retry("HTTP 500")),
        (503, .retry("HTTP 503")),
    ])
    func readsWhatTheReceiverAnswers(status: Int, expected: SendResult) async throws {
        try await WebhookReceiver.run { receiver, url in
            receiver.answer(status)
            let channel = try WebhookChannel(url: url, secret: Self.secret)
            #expect(await channel.send(Self.message) == expected)
            #expect(receiver.deliveries.count == 1)
        }
    }

    @Test func anAbsentReceiverIsTriedAgain() async throws {
        let channel = try WebhookChannel(url: "http://127.0.0.1:1/", secret: Self.secret, timeoutSeconds: 2)
        guard case .retry = await channel.send(Self.message) else {
            Issue.record("an absent receiver is no final answer")
            return
        }
    }

    @Test func anAnswerThatNeverComesIsNoRefusal() async throws {
        try await WebhookReceiver.run { receiver, url in
            let channel = try WebhookChannel(url: url, secret: Self.secret, timeoutSeconds: 1)
            receiver.meet(.takeAndDrop, .drop, .delay(.seconds(3)))
            for _ in 1...3 {
                guard case .unknown = await channel.send(Self.message) else {
                    Issue.record("it may have been taken")
                    return
                }
            }
            #expect(Set(receiver.deliveries.map { $0.headers["webhook-id"] }) == ["m-1"])
        }
    }

    /// The example of the Standard Webhooks specification.
    @Test func signsAsTheSpecificationDoes() throws {
        let signer = try WebhookSigner(secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        let signature = signer.sign(
            id: "msg_p5jXN8AQM9LWM0D4loKWxJek", timestamp: 1_614_265_330, body: Array(#"{"test": 2432232314}"#.utf8))
        #expect(signature == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
    }

    @Test(arguments: ["", "short", "whsec_", "whsec_###", "whsec_c2hvcnQ="])
    func refusesAWeakSecret(secret: String) {
        #expect(throws: RPCError.self) { _ = try WebhookSigner(secret: secret) }
    }

    @Test(arguments: Engine.available)
    func theSameIdAtEveryAttemptUntilItIsTaken(engine: Engine) async throws {
        try await WebhookReceiver.run { receiver, url in
            let log = LogChannel(logger: Logger(label: "test"))
            let ladder = ChannelLadder([try WebhookChannel(url: url, secret: Self.secret)], log: log)
            try await Bench.run(engine, ladder: ladder) { bench in
                receiver.answer(503, 429)
                let event = try await bench.state(Facts.received())
                for _ in 1...3 {
                    try await bench.sendAll()
                    bench.clock.advance(by: .seconds(60))
                }
                let message = try #require(try await bench.messages(of: event).first)
                #expect(message.state == .delivered && message.channel == "webhook")
                #expect(receiver.deliveries.map { $0.headers["webhook-id"] } == [message.id, message.id, message.id])
                #expect(receiver.deliveries.allSatisfy(Self.isSigned))
            }
        }
    }
}
