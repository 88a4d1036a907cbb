import Crypto
package import struct FoundationEssentials.Date
import FoundationEssentials
import Models
package import Storage

/// The tokens of the official account: read by every process, renewed by one at a time.
///
/// A refresh token is good once. Who renews takes the row's lease and marks the token as used by itself, in one
/// transaction, before the call; the new pair is in the database before anything uses it. A call that surely had no effect
/// (no connection, 429, 503) leaves the token to everybody. When no answer came nobody knows whether it was spent: the same
/// process shows it once more, and no other one ever does, so none does when that process was killed. Nor does anybody show
/// one that was refused. Then, and while renewing fails, the access token serves until it ends; the administrators are told
/// of a lost one, and messages go by the next channel.
package struct ZaloTokens: Sendable {
    /// Renewed this long before its end.
    static let margin = 600.0
    /// A refresh token lives three months.
    static let refreshLife = 90 * 86_400.0
    /// Administrators are told this long before its end.
    static let warning = 7 * 86_400.0
    private static let lease = 20.0
    /// While the present token is good a renewal that failed is tried again after so long.
    private static let pause = 20.0
    private static let columns = """
        app_id, access_token, access_expires_at, refresh_token, refresh_expires_at, generation, used_by, leased_until
        """

    let settings: ZaloSettings
    let database: any Database
    /// This process.
    let owner: String

    package init(settings: ZaloSettings, database: any Database, owner: String = UUIDv7.make()) {
        self.settings = settings
        self.database = database
        self.owner = owner
    }

    package enum Access: Sendable, Equatable {
        case token(String)
        case unavailable(String)
    }

    /// A token good for now.
    ///
    /// - Parameter refused: the token that Zalo just called invalid; then another one is got if there is none newer.
    package func access(refused: String? = nil) async throws -> Access {
        try await seedOnce()
        for _ in 0..<40 {
            switch try await step(refused: refused) {
            case .use(let token): return .token(token)
            case .stuck(let why): return .unavailable(why)
            case .wait: try await Task.sleep(for: .milliseconds(250))
            case .renew(let turn):
                let renewal = await call(turn.refreshToken)
                if case .renewed(let pair) = renewal { return .token(try await store(pair, after: turn.generation)) }
                try await giveBack(turn, after: renewal)
                return turn.present.map { .token($0) } ?? .unavailable(renewal.why)
            }
        }
        return .unavailable("another process has been renewing the token for too long")
    }

    private enum Step: Sendable {
        case use(String)
        case wait
        case renew(Turn)
        case stuck(String)
    }

    /// This process renews.
    private struct Turn: Sendable {
        let refreshToken: String
        let generation: Int
        /// The token was shown by this process before, and no answer came.
        let isSecond: Bool
        /// The access token that is still good meanwhile.
        let present: String?
    }

    private func step(refused: String?) async throws -> Step {
        let owner = owner
        let appID = settings.appID
        return try await database.write { tx in
            let lock = tx.dialect.rowLock
            guard let row = try tx.first("SELECT \(Self.columns) FROM zalo_token WHERE app_id = $1\(lock)", appID)
            else {
                return .stuck("no token")
            }
            let access = try row.text("access_token")
            let isAlive = try !access.isEmpty && row.instant("access_expires_at") > tx.now
            let isFresh = try isAlive && row.instant("access_expires_at") > tx.now.addingTimeInterval(Self.margin)
            if isFresh, access != refused { return .use(access) }
            let present = isAlive && access != refused ? access : nil
            if let leased = try row.instantIfPresent("leased_until"), leased > tx.now {
                return present.map { .use($0) } ?? .wait
            }
            let usedBy = try row.text("used_by")
            guard usedBy.isEmpty || usedBy == owner else {
                return present.map { .use($0) }
                    ?? .stuck("the refresh token may have been spent; authorise the account anew")
            }
            let turn = Turn(
                refreshToken: try row.text("refresh_token"), generation: try row.int("generation"),
                isSecond: usedBy == owner, present: present)
            try tx.execute(
                "UPDATE zalo_token SET used_by = $2, leased_until = $3 WHERE app_id = $1", appID,
                turn.isSecond ? Self.spent(by: owner) : owner, tx.now.addingTimeInterval(Self.lease))
            return .renew(turn)
        }
    }

    private struct Pair: Sendable, Decodable {
        let access_token: String
        let refresh_token: String
        let expires_in: Flexible

        /// The number comes as a number or as text.
        enum Flexible: Sendable, Decodable {
            case seconds(Double)
            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                if let number = try? container.decode(Double.self) {
                    self = .seconds(number)
                } else {
                    self = .seconds(Double(try container.decode(String.self)) ?? 3600)
                }
            }
        }
    }

    private enum Renewal: Sendable {
        case renewed(Pair)
        /// By the token service itself: not good, or not any more.
        case refused
        /// No answer, or none that says what was done.
        case unknown(String)
        case notDone(String)

        var why: String {
            switch self {
            case .renewed: ""
            case .refused: "the token service refused the refresh token"
            case .unknown(let why), .notDone(let why): "the token service: \(why)"
            }
        }
    }

    /// In `used_by`: nobody shows the token any more, not even who did.
    private static func spent(by owner: String) -> String { "\(owner) spent" }

    /// The token service's word when it gives none.
    private struct Refusal: Decodable {
        let error: Int
    }

    private func call(_ refreshToken: String) async -> Renewal {
        let answer = await ProviderHTTP.post(
            settings.oauthURL + "/v4/oa/access_token",
            headers: [("content-type", "application/x-www-form-urlencoded"), ("secret_key", settings.secret)],
            body: ProviderHTTP.form([
                ("app_id", settings.appID), ("grant_type", "refresh_token"), ("refresh_token", refreshToken),
            ]))
        switch answer {
        case .answered(let status, let body): return Self.renewal(status, Data(body))
        case .unreachable: return .notDone("cannot be reached")
        case .unknown(let why): return .unknown(why)
        }
    }

    private static func renewal(_ status: Int, _ body: Data) -> Renewal {
        if status < 300, let pair = try? JSONDecoder().decode(Pair.self, from: body), !pair.access_token.isEmpty,
            !pair.refresh_token.isEmpty
        {
            return .renewed(pair)
        }
        // Turned away at the door, whatever else it says.
        if status == 429 || status == 503 { return .notDone("HTTP \(status)") }
        let refusal = try? JSONDecoder().decode(Refusal.self, from: body)
        if status < 500, let refusal, refusal.error != 0 { return .refused }
        // Somebody on the way, or a wrong address: nothing of Zalo's.
        if (400..<500).contains(status) { return .notDone("HTTP \(status)") }
        return .unknown("HTTP \(status)")
    }

    private func store(_ pair: Pair, after generation: Int) async throws -> String {
        let appID = settings.appID
        let life: Double = if case .seconds(let seconds) = pair.expires_in { seconds } else { 3600 }
        // In a task of its own: the old token is spent, so the new one must be kept even while the service stops.
        return try await Task { [database] in
            try await database.write { tx in
                try tx.execute(
                    """
                    UPDATE zalo_token SET access_token = $3, access_expires_at = $4, refresh_token = $5,
                        refresh_expires_at = $6, generation = generation + 1, used_by = '', leased_until = NULL
                    WHERE app_id = $1 AND generation = $2
                    """, appID, generation, pair.access_token, tx.now.addingTimeInterval(life), pair.refresh_token,
                    tx.now.addingTimeInterval(Self.refreshLife))
                return pair.access_token
            }
        }.value
    }

    /// Ends a turn without a new token.
    private func giveBack(_ turn: Turn, after renewal: Renewal) async throws {
        let appID = settings.appID
        let usedBy =
            switch renewal {
            // Who called once without an answer has that one turn less.
            case .notDone: turn.isSecond ? owner : ""
            case .unknown where !turn.isSecond: owner
            default: Self.spent(by: owner)
            }
        _ = try await database.write { tx in
            try tx.execute(
                "UPDATE zalo_token SET used_by = $3, leased_until = $4 WHERE app_id = $1 AND generation = $2", appID,
                turn.generation, usedBy, turn.present == nil ? nil : tx.now.addingTimeInterval(Self.pause))
        }
    }

    /// Takes the configured refresh token when it is a new one: at the first start, and after a new authorisation.
    private func seedOnce() async throws {
        let settings = settings
        let digest = SHA256.hash(data: Data(settings.refreshToken.utf8)).map { String($0, radix: 16) }.joined()
        _ = try await database.write { tx in
            try tx.execute(
                """
                INSERT INTO zalo_token (app_id, seed_digest, access_token, access_expires_at, refresh_token,
                    refresh_expires_at, generation, used_by, leased_until)
                VALUES ($1, $2, '', $3, $4, $5, 1, '', NULL)
                ON CONFLICT (app_id) DO UPDATE SET seed_digest = excluded.seed_digest, access_token = '',
                    access_expires_at = excluded.access_expires_at, refresh_token = excluded.refresh_token,
                    refresh_expires_at = excluded.refresh_expires_at, generation = zalo_token.generation + 1,
                    used_by = '', leased_until = NULL
                WHERE zalo_token.seed_digest <> excluded.seed_digest
                """, settings.appID, digest, tx.now, settings.refreshToken,
                tx.now.addingTimeInterval(Self.refreshLife))
        }
    }

    /// What the administrators should hear now; nil when all is well.
    package func alarm(in tx: Transaction) throws -> (id: String, text: String)? {
        guard let row = try tx.first("SELECT \(Self.columns) FROM zalo_token WHERE app_id = $1", settings.appID) else {
            return nil
        }
        let generation = try row.int("generation")
        let day = VietnamTime.format(tx.now).split(separator: " ").last.map(String.init) ?? ""
        let ends = try row.instant("refresh_expires_at")
        if ends.addingTimeInterval(-Self.warning) <= tx.now {
            return (
                "zalo-token:\(generation):\(day)",
                "Mã làm mới của Zalo OA hết hạn lúc \(VietnamTime.format(ends)). Cần cấp quyền lại cho ứng dụng."
            )
        }
        let usedBy = try row.text("used_by")
        let isLeased = try row.instantIfPresent("leased_until").map { $0 > tx.now } ?? false
        guard !usedBy.isEmpty, !isLeased else { return nil }
        return (
            "zalo-token-lost:\(generation)",
            "Không làm mới được mã truy cập Zalo OA. Tin nhắn được chuyển sang kênh kế tiếp; cần cấp quyền lại."
        )
    }
}
