import FoundationEssentials
import Models
package import Storage
import Synchronization

/// Every template in force: those of the program, and over them the newest saved one.
package final class TemplateShelf: Sendable {
    package let builtIn: TemplateLibrary
    /// Saved versions never change, so what was compiled once stays.
    private let compiled = Mutex<[String: CompiledTemplate]>([:])

    package init(_ builtIn: TemplateLibrary) {
        self.builtIn = builtIn
    }

    /// - Throws: `RPCError.notFound`.
    package func template(_ id: String, locale: String = "vi", in tx: Transaction) throws -> CompiledTemplate {
        guard let saved = try TemplateStore(tx).current(id, locale: locale) else {
            return try builtIn.template(id, locale: locale)
        }
        let key = "\(saved.id) \(saved.version) \(saved.locale)"
        if let known = compiled.withLock({ $0[key] }) { return known }
        let template = try CompiledTemplate(saved, isNew: false)
        compiled.withLock { $0[key] = template }
        return template
    }
}

/// Saved templates, within one transaction.
package struct TemplateStore {
    private static let columns = "id, version, locale, subject, body, short_text, effective_from"
    private let tx: Transaction

    package init(_ tx: Transaction) {
        self.tx = tx
    }

    /// The newest one in force now.
    func current(_ id: String, locale: String) throws -> MessageTemplate? {
        try tx.first(
            """
            SELECT \(Self.columns) FROM message_template WHERE id = $1 AND locale = $2 AND effective_from <= $3
            ORDER BY version DESC LIMIT 1
            """, id, locale, tx.now
        ).map(Self.template)
    }

    package func all() throws -> [MessageTemplate] {
        try tx.query("SELECT \(Self.columns) FROM message_template ORDER BY id, version, locale DESC").map(
            Self.template)
    }

    /// Saves both languages under the next number after those saved and that of the program.
    func put(
        _ templates: [MessageTemplate], over builtIn: Int, from effective: Date, by principal: String
    ) throws -> Int {
        guard let id = templates.first?.id else { return 0 }
        let newest = try tx.first("SELECT MAX(version) AS newest FROM message_template WHERE id = $1", id)
        let version = max(builtIn, try newest?.intIfPresent("newest") ?? 1) + 1
        for template in templates {
            try tx.execute(
                """
                INSERT INTO message_template (id, version, locale, subject, body, short_text, content_type,
                    effective_from, created_by, created_at)
                VALUES ($1, $2, $3, $4, $5, $6, 'text/plain', $7, $8, $9)
                """, id, version, template.locale, template.subject, template.body, template.short, effective,
                principal, tx.now)
        }
        return version
    }

    private static func template(_ row: Row) throws -> MessageTemplate {
        var template = MessageTemplate(
            try row.text("id"), version: try row.int("version"), locale: try row.text("locale"),
            subject: try row.text("subject"), body: try row.text("body"), short: try row.text("short_text"))
        template.effectiveFrom = try row.instant("effective_from")
        return template
    }
}
