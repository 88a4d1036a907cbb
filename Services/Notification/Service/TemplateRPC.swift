import FoundationEssentials
import Models
import RPC
import ServiceKit
import Storage
import SwiftProtobuf

/// Templates over the wire.
struct TemplateRPC: Sendable {
    let database: any Database
    let shelf: TemplateShelf

    func register(in routes: inout RPCRoutes) {
        routes.handle(NotificationMethods.listTemplates) { _, _ in try await list() }
        routes.handle(NotificationMethods.previewTemplate) { request, _ in try await preview(request) }
        routes.handle(NotificationMethods.putTemplate) { try await put($0, $1) }
    }

    /// Those of the program and every saved version.
    private func list() async throws -> PBListTemplatesResponse {
        let saved = try await database.read { tx in try TemplateStore(tx).all() }
        var response = PBListTemplatesResponse()
        response.templates = (shelf.builtIn.templates + saved)
            .sorted { ($0.id, $0.version, $1.locale) < ($1.id, $1.version, $0.locale) }.map(PBMessageTemplate.init)
        return response
    }

    /// Shows a stored template (only its id given) or a draft with the given values.
    ///
    /// - Throws: `notFound`, `invalidArgument` (BAD_TEMPLATE, UNKNOWN_VARIABLE).
    private func preview(_ request: PBPreviewTemplateRequest) async throws -> PBPreviewTemplateResponse {
        let wire = request.template
        let isStored = wire.subject.isEmpty && wire.body.isEmpty
        var values = MessageValues()
        try values.take(request.values)
        let compiled: CompiledTemplate
        if isStored {
            compiled = try await database.read { tx in try shelf.template(wire.id, locale: wire.locale, in: tx) }
        } else {
            compiled = try CompiledTemplate(
                MessageTemplate(
                    wire.id, subject: wire.subject, body: wire.body,
                    short: wire.shortText.isEmpty ? nil : wire.shortText))
        }
        let text = compiled.render(values)
        return .with {
            $0.subject = text.subject
            $0.body = text.body
            $0.shortText = text.short
        }
    }

    /// Saves a new version of both languages, each checked and shown with every value.
    ///
    /// - Throws: `invalidArgument` with everything that is wrong, at once.
    private func put(_ request: PBPutTemplateRequest, _ call: RPCCall) async throws -> PBPutTemplateResponse {
        let id = request.template.id
        var violations: [FieldViolation] = []
        if (try? shelf.builtIn.template(id)) == nil {
            violations.append(
                FieldViolation(
                    "template.id", "UNKNOWN_TEMPLATE", "no message uses the template \(id)",
                    vi: "Không có thông báo nào dùng mẫu \(id)."))
        }
        let vietnamese = Self.compile(request.template, "vi", field: "template", &violations)
        let english = Self.compile(request.english, "en", field: "english", &violations)
        try RPCError.throwIfAny(violations)
        guard let vietnamese, let english else { return PBPutTemplateResponse() }
        let repeatable = try IdempotentCall(call, request)
        let principal = call.principal.id
        let builtIn = try shelf.builtIn.template(id).template.version
        let version = try await database.write { tx in
            if let known = try repeatable?.find(in: tx) { return Int(known) ?? 0 }
            let asked = request.template.hasEffectiveFrom ? request.template.effectiveFrom.instant : tx.now
            // The past is written: messages say which version they used.
            let version = try TemplateStore(tx).put(
                [vietnamese.template, english.template], over: builtIn, from: max(asked, tx.now), by: principal)
            try repeatable?.record(String(version), in: tx)
            return version
        }
        return .with {
            $0.template = PBMessageTemplate(vietnamese.template)
            $0.template.version = Int32(version)
            $0.english = PBMessageTemplate(english.template)
            $0.english.version = Int32(version)
            $0.previews = [vietnamese, english].map { template in
                let text = template.render(.sample)
                return .with {
                    $0.locale = template.template.locale
                    $0.subject = text.subject
                    $0.body = text.body
                    $0.shortText = text.short
                    $0.smsSegments = Int32(SMSText.segments(text.short))
                }
            }
        }
    }

    private static func compile(
        _ wire: PBMessageTemplate, _ locale: String, field: String, _ violations: inout [FieldViolation]
    ) -> CompiledTemplate? {
        for (name, text, limit) in [("subject", wire.subject, 300), ("body", wire.body, 20_000)]
        where text.isEmpty || text.count > limit {
            violations.append(
                FieldViolation(
                    "\(field).\(name)", text.isEmpty ? "REQUIRED" : "TOO_LONG", "1 to \(limit) characters",
                    vi: "\(field).\(name) phải có từ 1 đến \(limit) ký tự."))
        }
        do {
            return try CompiledTemplate(
                MessageTemplate(
                    wire.id, locale: locale, subject: wire.subject, body: wire.body,
                    short: wire.shortText.isEmpty ? nil : wire.shortText), field: field)
        } catch let error as RPCError {
            violations += error.violations
        } catch {}
        return nil
    }
}
