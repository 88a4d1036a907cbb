package import Models
import Storage

/// Which messages a principal may see. A message outside the scope does not exist for it.
package struct MessageScope: Sendable, Equatable {
    private enum Reach: Sendable, Equatable {
        case everything
        /// Messages to this person, and about petitions of this unit when one is given.
        case person(String, unit: String?)
        /// What senders of this commune were told.
        case commune(String)
        case nothing
    }

    private let reach: Reach
    /// Whoever asks; feedback on their own conduct, or on that of their unit, is in no scope of theirs.
    private var officer = ""
    private var unit = ""

    /// For the service itself.
    package static let all = MessageScope(reach: .everything)

    /// What a principal reads.
    package init(_ principal: Principal) {
        let everything: Set<Role> = [.administrator, .auditor, .secretary, .teamHead, .service]
        if principal.has(anyOf: everything) {
            self.init(reach: .everything, of: principal)
        } else if let officer = principal.officerID {
            let unit = principal.has(.unitHead) ? principal.unitCode : nil
            self.init(reach: .person(officer, unit: unit), of: principal)
        } else {
            self.init(reach: .nothing)
        }
    }

    /// What is for the principal itself: a person's messages, or those in a commune's box.
    package static func own(_ principal: Principal) -> MessageScope {
        if let officer = principal.officerID { return MessageScope(reach: .person(officer, unit: nil), of: principal) }
        return principal.communeCode.map(commune) ?? MessageScope(reach: .nothing)
    }

    package static func commune(_ code: String) -> MessageScope { MessageScope(reach: .commune(code)) }

    private init(reach: Reach, of principal: Principal? = nil) {
        self.reach = reach
        officer = principal?.officerID ?? ""
        unit = principal?.unitCode ?? ""
    }

    /// The condition of every read; nil: no row is left out.
    fileprivate func condition(_ values: inout [SQLValue]) -> String? {
        let reached = reached(&values).map { [$0] } ?? []
        let all = reached + subjects(&values)
        return all.isEmpty ? nil : all.joined(separator: " AND ")
    }

    private func reached(_ values: inout [SQLValue]) -> String? {
        switch reach {
        case .everything: return nil
        case .nothing: return "1 = 0"
        case .commune(let code):
            values.append(.text(code))
            return """
                audience = 'sender' AND petition_id IN
                    (SELECT id FROM notified_petition WHERE commune_code = $\(values.count))
                """
        case .person(let person, let unit):
            values.append(.text(person))
            let own = "person = $\(values.count)"
            guard let unit else { return own }
            values.append(.text(unit))
            return "(\(own) OR petition_id IN (SELECT id FROM notified_petition WHERE unit_code = $\(values.count)))"
        }
    }

    /// Not what is about the reader's conduct, whatever role they have and whoever it was told to.
    private func subjects(_ values: inout [SQLValue]) -> [String] {
        [("conduct_officer", officer), ("conduct_unit", unit)].filter { !$1.isEmpty }.map { column, own in
            values.append(.text(own))
            return """
                NOT EXISTS (SELECT 1 FROM notified_petition about
                    WHERE about.id = message.petition_id AND about.\(column) = $\(values.count))
                """
        }
    }
}

/// What is asked for; newest first, by keyset.
package struct MessageQuery: Sendable {
    package var petitionID: String?
    package var state: Message.State?
    package var person: String?
    package var unacknowledgedOnly = false
    /// Also about petitions of test keys; those of a petition that is asked for always.
    package var includesTest = true
    package var scope = MessageScope.all
    package var pageSize = 50
    /// The id of the last message of the page before.
    package var after: String?

    package init() {}

    /// - Throws: `invalidArgument` for a negative size; 0 means 50, more than 200 is 200.
    package static func pageSize(_ asked: Int32) throws -> Int {
        guard asked >= 0 else {
            throw RPCError.invalid(
                "page_size", "NEGATIVE", "must not be negative", vi: "Số dòng một trang không được âm.")
        }
        return asked == 0 ? 50 : min(Int(asked), 200)
    }
}

extension MessageStore {
    /// One page, and the token of the next one if there is more.
    package func list(_ query: MessageQuery) throws -> (messages: [Message], next: String?) {
        var conditions: [String] = []
        var values: [SQLValue] = []
        func require(_ column: String, _ value: SQLValue) {
            values.append(value)
            conditions.append("\(column) $\(values.count)")
        }
        if let petition = query.petitionID { require("petition_id =", .text(petition)) }
        if let state = query.state { require("state =", .text(state.rawValue)) }
        if let person = query.person { require("person =", .text(person)) }
        if !query.includesTest, query.petitionID == nil { require("live =", .boolean(true)) }
        if query.unacknowledgedOnly { conditions.append("acknowledged_at IS NULL") }
        if let after = query.after { require("id <", .text(after)) }
        if let condition = query.scope.condition(&values) { conditions.append(condition) }
        values.append(.integer(Int64(query.pageSize + 1)))
        let filter = conditions.isEmpty ? "" : "WHERE \(conditions.joined(separator: " AND "))"
        let found = try tx.execute(
            Statement(
                "SELECT \(Self.columns) FROM message \(filter) ORDER BY id DESC LIMIT $\(values.count)", values)
        ).rows.map(Self.message)
        let page = Array(found.prefix(query.pageSize))
        return (page, found.count > page.count ? page.last?.id : nil)
    }

    /// Puts initials where the texts name the petitions' senders.
    func maskSenders(in messages: inout [Message]) throws {
        let ids = Set(messages.filter { $0.audience == .sender }.map(\.petitionID)).sorted()
        guard !ids.isEmpty else { return }
        let places = ids.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        let rows = try tx.execute(
            Statement(
                "SELECT id, sender_name FROM notified_petition WHERE id IN (\(places))", ids.map(SQLValue.text))
        ).rows
        let names = Dictionary(
            try rows.map { (try $0.text("id"), try $0.text("sender_name")) }, uniquingKeysWith: { first, _ in first })
        for position in messages.indices where messages[position].audience == .sender {
            guard let name = names[messages[position].petitionID], !name.isEmpty else { continue }
            messages[position].body.replace(name, with: Initials.of(name))
            messages[position].subject.replace(name, with: Initials.of(name))
        }
    }

    /// The message when it is in scope.
    ///
    /// - Parameter locking: on PostgreSQL, until the transaction ends.
    /// - Throws: `notFound`.
    package func require(_ id: String, in scope: MessageScope, locking: Bool = false) throws -> Message {
        let lock = locking ? tx.dialect.rowLock : ""
        var values: [SQLValue] = [.text(id)]
        let condition = scope.condition(&values).map { " AND \($0)" } ?? ""
        let row = try tx.execute(
            Statement("SELECT \(Self.columns) FROM message WHERE id = $1\(condition)\(lock)", values)
        ).rows.first
        guard let row else { throw RPCError.notFound("message", vi: "Không tìm thấy thông báo.") }
        return try Self.message(row)
    }
}

/// Who somebody is, for those who need not know.
enum Initials {
    /// `Nguyễn Thị Ánh` → `N. T. Á.`
    static func of(_ name: String) -> String {
        name.split(separator: " ").compactMap(\.first).map { "\($0)." }.joined(separator: " ")
    }
}
