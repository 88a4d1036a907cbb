import FoundationEssentials
import Storage
import Models
import RPC
import AccessControl
import SwiftProtobuf

/// The methods of intake: wire → domain → wire, nothing else.
struct IntakeRPC: Sendable {
    let petitions: PetitionStore
    let attachments: AttachmentStore
    let publicEvents: PublicEventStore
    let agency: String
    let outdated: OutdatedSources

    func register(in routes: inout RPCRoutes) {
        registerSubmission(in: &routes)
        registerQueries(in: &routes)
        registerSearch(in: &routes)
        registerFeed(in: &routes)
        registerHandling(in: &routes)
        registerAnswers(in: &routes)
        registerSender(in: &routes)
        AttachmentRPC.register(attachments, in: &routes)
        ImportRPC(petitions: petitions).register(in: &routes)
    }

    private func registerSubmission(in routes: inout RPCRoutes) {
        routes.handle(IntakeMethods.submitPetition) { request, call in
            let caller = try Caller(call, request, mayRepeat: request.hasExternalReference)
            let petition = try await petitions.submit(PetitionDraft(request), by: caller)
            return .with {
                $0.petition = PBPetition(petition, seenBy: Scope(call.principal))
                $0.tracking.code = petition.code.description
                $0.tracking.secret = petitions.tracking.secret(for: petition.id)
            }
        }
    }

    private func registerQueries(in routes: inout RPCRoutes) {
        routes.handle(IntakeMethods.getPetition) { request, call in
            let target = try Target(id: request.id, code: request.code)
            let petition = try await petitions.get(target, by: call.principal)
            let files = petition.attachmentIDs + petition.answers.flatMap(\.attachmentIDs)
            let scope = Scope(call.principal)
            let attached = try await petitions.database.read { try attachments.list(files, in: $0) }
            return .with {
                $0.petition = PBPetition(petition, seenBy: scope)
                $0.attachments = attached.map(PBAttachment.init)
                if scope.seesInternals {
                    $0.classification = PBClassification(Classification(petition.content))
                }
            }
        }
        routes.handle(IntakeMethods.listPetitions) { request, call in
            let page = try await petitions.list(
                PetitionFilter(request.filter), pageSize: Int(request.pageSize), token: request.pageToken,
                by: call.principal)
            let scope = Scope(call.principal)
            return .with {
                $0.petitions = page.petitions.map { PBPetition($0, seenBy: scope) }
                $0.nextPageToken = page.nextToken
            }
        }
        routes.handle(IntakeMethods.countPetitions) { _, _ in
            let count = try await petitions.count()
            return .with {
                $0.received = Int64(count.received)
                $0.inFlight = Int64(count.inFlight)
            }
        }
        routes.handle(IntakeMethods.listTimeline) { request, call in
            let page = try await petitions.timeline(
                of: request.petitionID, pageSize: Int(request.pageSize), token: request.pageToken, by: call.principal)
            return .with {
                $0.entries = page.entries.map(PBTimelineEntry.init)
                $0.nextPageToken = page.nextToken
            }
        }
        routes.handle(IntakeMethods.trackPetition) { request, _ in
            let code = try PetitionCode(parsing: request.tracking.code)
            let petition = try await petitions.track(code, secret: request.tracking.secret)
            return .with { $0.petition = PBTrackedPetition(petition, agency: agency) }
        }
    }

    private func registerSearch(in routes: inout RPCRoutes) {
        routes.handle(IntakeMethods.searchPetitions) { request, call in
            let page = try await petitions.search(
                request.text, PetitionFilter(request.filter), pageSize: Int(request.pageSize),
                token: request.pageToken, by: call.principal)
            let scope = Scope(call.principal)
            return .with {
                $0.petitions = page.petitions.map { PBPetition($0, seenBy: scope) }
                $0.nextPageToken = page.nextToken
            }
        }
        routes.handle(IntakeMethods.findSimilar) { request, call in
            let found =
                request.petitionID.isEmpty
                ? try await petitions.similar(to: SimilarityQuery(request), by: call.principal)
                : try await petitions.similar(toPetition: request.petitionID, by: call.principal)
            return .with { $0.petitions = found.map(PBSimilarPetition.init) }
        }
    }

    private func registerFeed(in routes: inout RPCRoutes) {
        routes.handle(IntakeMethods.listEvents) { request, call in
            let rows = try await publicEvents.list(
                after: request.after, pageSize: Int(request.pageSize), by: call.principal)
            return .with {
                $0.events = rows.map { PBPublicEvent($0, agency: agency) }
                $0.nextCursor = rows.last.map { String($0.position) } ?? request.after
            }
        }
    }

    private func registerHandling(in routes: inout RPCRoutes) {
        routes.handle(IntakeMethods.requestSupplement) { request, call in
            let petition = try await petitions.requestSupplement(
                .id(request.petitionID), question: request.question, reasons: request.reasons,
                by: Caller(call, request))
            return .with { $0.petition = PBPetition(petition) }
        }
        routes.handle(IntakeMethods.rejectPetition) { request, call in
            let petition = try await petitions.reject(
                .id(request.petitionID), reason: request.reason, by: Caller(call, request))
            return .with { $0.petition = PBPetition(petition) }
        }
        routes.handle(IntakeMethods.mergePetition) { request, call in
            let petition = try await petitions.merge(
                request.petitionID, into: request.intoPetitionID, reason: request.reason, by: Caller(call, request))
            return .with { $0.petition = PBPetition(petition) }
        }
        routes.handle(IntakeMethods.correctTrack) { request, call in
            let petition = try await petitions.correctTrack(
                .id(request.petitionID), to: Given(request.track), reason: request.reason, by: Caller(call, request))
            return .with { $0.petition = PBPetition(petition) }
        }
        routes.handle(IntakeMethods.resolveHoldingPen) { request, call in
            let petition = try await petitions.resolveHoldingPen(
                .id(request.petitionID), communeCode: request.communeCode,
                reporter: request.hasReporter ? Reporter(request.reporter) : nil, subject: request.subject,
                senderKind: Given(request.senderKind), kind: Given(request.kind),
                conductSubject: ConductSubject(request.conductSubject),
                by: Caller(call, request))
            return .with { $0.petition = PBPetition(petition) }
        }
        routes.handle(IntakeMethods.addNote) { request, call in
            let entry = try await petitions.addNote(
                .id(request.petitionID), body: request.body, by: Caller(call, request))
            return .with { $0.entry = PBTimelineEntry(entry) }
        }
        routes.handle(IntakeMethods.closePetition) { request, call in
            let petition = try await petitions.close(
                .id(request.petitionID), reason: request.reason, by: Caller(call, request))
            return .with { $0.petition = PBPetition(petition) }
        }
    }

    private func registerAnswers(in routes: inout RPCRoutes) {
        routes.handle(IntakeMethods.answerPetition) { request, call in
            let petition = try await petitions.answer(
                .id(request.petitionID), AnswerDraft(request), by: Caller(call, request))
            return .with {
                $0.petition = PBPetition(petition)
                $0.warnings = outdated.warnings(about: petition)
            }
        }
        routes.handle(IntakeMethods.recordWrittenReply) { request, call in
            let reply = request.hasWrittenReply ? WrittenReply(request.writtenReply) : nil
            let petition = try await petitions.recordWrittenReply(
                .id(request.petitionID), reply, by: Caller(call, request))
            return .with { $0.petition = PBPetition(petition) }
        }
        routes.handle(IntakeMethods.publishAnswer) { request, call in
            let petition = try await petitions.publish(.id(request.petitionID), by: Caller(call, request))
            return .with { $0.petition = PBPetition(petition) }
        }
    }

    /// The sender's four: a principal in scope, or the petition's code and secret.
    private func registerSender(in routes: inout RPCRoutes) {
        routes.handle(IntakeMethods.provideSupplement) { request, call in
            let target = try Target(request.petitionID, tracking: request.tracking, isTracked: request.hasTracking)
            let petition = try await petitions.provideSupplement(
                target, body: request.body, attachmentIDs: request.attachmentIds, by: Caller(call, request))
            return .with { $0.petition = Self.answer(petition, of: target, to: call) }
        }
        routes.handle(IntakeMethods.withdrawPetition) { request, call in
            let target = try Target(request.petitionID, tracking: request.tracking, isTracked: request.hasTracking)
            let petition = try await petitions.withdraw(target, reason: request.reason, by: Caller(call, request))
            return .with { $0.petition = Self.answer(petition, of: target, to: call) }
        }
        routes.handle(IntakeMethods.reopenPetition) { request, call in
            let target = try Target(request.petitionID, tracking: request.tracking, isTracked: request.hasTracking)
            let petition = try await petitions.reopen(target, reason: request.reason, by: Caller(call, request))
            return .with { $0.petition = Self.answer(petition, of: target, to: call) }
        }
        routes.handle(IntakeMethods.rateAnswer) { request, call in
            let target = try Target(request.petitionID, tracking: request.tracking, isTracked: request.hasTracking)
            let petition = try await petitions.rate(
                target, Given(request.rating), comment: request.comment, by: Caller(call, request))
            return .with { $0.petition = Self.answer(petition, of: target, to: call) }
        }
    }

    /// Code and secret show no more of a petition than they do to `TrackPetition`.
    private static func answer(_ petition: Petition, of target: Target, to call: RPCCall) -> PBPetition {
        if case .tracked = target { return PBPetition(tracked: petition) }
        return PBPetition(petition, seenBy: Scope(call.principal))
    }
}
