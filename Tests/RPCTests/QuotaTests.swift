import Models
@testable import RPC
import Testing

@Suite("How many calls one caller may make", .timeLimit(.minutes(1)))
struct QuotaTests {
    private let portal = Principal(id: "partner:portal", roles: [.partner])
    private let start = ContinuousClock.now
    private let quota = CallQuota(partners: .init(perSecond: 10, burst: 20), senders: .init(perSecond: 1, burst: 3))

    private func taken(_ calls: Int, by principal: Principal, from peer: String = "", after seconds: Double = 0) -> Int
    {
        (0..<calls).count { _ in (try? quota.take(principal, peer: peer, now: start + .seconds(seconds))) != nil }
    }

    @Test func aFloodIsCutAndComesBackWithTime() throws {
        #expect(taken(100, by: portal) == 20)
        #expect(taken(100, by: portal, after: 1) == 10)
        #expect(taken(100, by: portal, after: 1000) == 20)
        let error = #expect(throws: RPCError.self) { try quota.take(portal, peer: "", now: start + .seconds(1000)) }
        #expect(error?.code == .resourceExhausted && error?.reason == "RATE_LIMIT" && error?.retryAfter == 1)
        let response = error?.response()
        #expect(response?.status == 429 && response?.headers["retry-after"] == "1")
    }

    @Test func othersAreNotAffected() {
        #expect(taken(50, by: portal) == 20)
        #expect(taken(20, by: Principal(id: "partner:other", roles: [.partner])) == 20)
        // The same partner's test key is another one.
        #expect(taken(50, by: Principal(id: "partner:portal", roles: [.partner], isLive: false)) == 20)
        #expect(taken(500, by: .service("routing")) == 500)
        #expect(taken(500, by: Principal(id: "officer:x", roles: [.officer], unitCode: "QLNL")) == 500)
    }

    @Test func sendersAreToldApartByTheirAddress() {
        #expect(taken(10, by: .sender, from: "203.0.113.7") == 3)
        #expect(taken(10, by: .sender, from: "203.0.113.8") == 3)
        #expect(taken(10, by: .sender, from: "") == 10)
        for number in 0..<20_000 { _ = taken(1, by: .sender, from: "n\(number)") }
        #expect(taken(10, by: .sender, from: "203.0.113.7") == 0)
    }

    @Test(arguments: [
        ("127.0.0.1", "203.0.113.7", "203.0.113.7"), ("10.1.2.3", "198.51.100.1, 203.0.113.7", "203.0.113.7"),
        ("203.0.113.9", "203.0.113.7", "203.0.113.9"), ("172.18.0.1", nil, "172.18.0.1"), ("::1", " ", "::1"),
        ("8.8.8.8", nil, "8.8.8.8"),
    ])
    func onlyANearProxyIsBelieved(address: String, forwarded: String?, peer: String) {
        #expect(HTTPServerAdapter.peer(address, forwarded) == peer)
    }
}
