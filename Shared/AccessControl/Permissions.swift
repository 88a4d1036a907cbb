package import Models

/// Who may call what: the one table. Whose petitions a caller then sees is the services' business.
///
/// An administrator may call everything but `Deliver`; an auditor everything that only reads. What is not in the table
/// nobody may call.
package enum Permissions {
    /// Everybody of the department who works on petitions.
    private static let staff: Set<Role> = [.intakeOfficer, .officer, .unitHead, .secretary, .teamHead]
    private static let submitters: Set<Role> = staff.union([.communeOfficer, .partner])
    private static let readers: Set<Role> = staff.union([.communeOfficer, .partner, .service])
    private static let department: Set<Role> = staff.union([.service])
    /// Those who answer.
    private static let answerers: Set<Role> = [.officer, .unitHead, .secretary, .teamHead]
    private static let reception: Set<Role> = [.intakeOfficer, .secretary, .teamHead]
    private static let leaders: Set<Role> = [.unitHead, .secretary, .teamHead]
    /// The sender with code and secret, or who may act for the sender.
    private static let senders: Set<Role> = [.sender, .communeOfficer, .partner, .secretary, .intakeOfficer]
    private static let administrators: Set<Role> = []
    /// Those who keep the roster: who is away, on duty, on loan, in charge, on a visit.
    private static let rosterKeepers: Set<Role> = [.secretary]

    private static let intake: [(any AnyRPCMethod, Set<Role>)] = [
        (IntakeMethods.submitPetition, submitters),
        (IntakeMethods.importPetitions, reception),
        (IntakeMethods.getPetition, readers),
        (IntakeMethods.listPetitions, readers),
        (IntakeMethods.searchPetitions, readers),
        (IntakeMethods.listTimeline, readers),
        (IntakeMethods.findSimilar, department),
        (IntakeMethods.trackPetition, Set(Role.allCases)),
        (IntakeMethods.requestSupplement, answerers.union([.intakeOfficer])),
        (IntakeMethods.provideSupplement, senders),
        (IntakeMethods.rejectPetition, answerers.union([.intakeOfficer])),
        (IntakeMethods.withdrawPetition, senders),
        (IntakeMethods.mergePetition, [.intakeOfficer, .unitHead, .secretary, .teamHead]),
        (IntakeMethods.correctTrack, staff),
        (IntakeMethods.addNote, staff),
        (IntakeMethods.resolveHoldingPen, reception),
        (IntakeMethods.answerPetition, answerers),
        (IntakeMethods.recordWrittenReply, answerers),
        (IntakeMethods.publishAnswer, answerers),
        (IntakeMethods.closePetition, answerers),
        (IntakeMethods.reopenPetition, senders),
        (IntakeMethods.rateAnswer, senders),
        (IntakeMethods.createUpload, submitters),
        (IntakeMethods.listEvents, [.partner]),
        (IntakeMethods.countPetitions, [.service]),
    ]

    private static let routing: [(any AnyRPCMethod, Set<Role>)] = [
        (RoutingMethods.explainRoute, department),
        (RoutingMethods.getAssignment, department),
        (RoutingMethods.listAssignments, department),
        (RoutingMethods.acceptAssignment, answerers),
        (RoutingMethods.returnAssignment, answerers),
        (RoutingMethods.reassign, leaders),
        (RoutingMethods.addJointUnit, answerers),
        (RoutingMethods.recordJointOpinion, answerers),
        (RoutingMethods.escalateToAuthority, leaders),
        (RoutingMethods.recordAuthorityReply, answerers),
        (RoutingMethods.transferOutside, leaders),
        (RoutingMethods.listProposals, department),
        (RoutingMethods.listRules, department),
        (RoutingMethods.putRules, administrators),
        (RoutingMethods.simulateRules, leaders),
        (RoutingMethods.listModels, department),
        (RoutingMethods.promoteModel, administrators),
        (RoutingMethods.rollbackModel, administrators),
        (RoutingMethods.recordCorrection, staff),
    ]

    private static let directory: [(any AnyRPCMethod, Set<Role>)] = [
        (DirectoryMethods.listUnits, readers),
        (DirectoryMethods.getUnit, readers),
        (DirectoryMethods.putUnit, administrators),
        (DirectoryMethods.listOfficers, department),
        (DirectoryMethods.getOfficer, department),
        (DirectoryMethods.putOfficer, administrators),
        (DirectoryMethods.listCommunes, readers),
        (DirectoryMethods.getCommune, readers),
        (DirectoryMethods.putCommune, administrators),
        (DirectoryMethods.listProcedures, readers),
        (DirectoryMethods.getProcedure, readers),
        (DirectoryMethods.putProcedure, administrators),
        (DirectoryMethods.putSecondment, rosterKeepers),
        (DirectoryMethods.listSecondments, department),
        (DirectoryMethods.putAbsence, rosterKeepers),
        (DirectoryMethods.listAbsences, department),
        (DirectoryMethods.putDutyShift, rosterKeepers),
        (DirectoryMethods.listDutyShifts, department),
        (DirectoryMethods.putCommuneLead, rosterKeepers),
        (DirectoryMethods.listCommuneLeads, department),
        (DirectoryMethods.putVisit, rosterKeepers),
        (DirectoryMethods.listVisits, department),
        (DirectoryMethods.importDirectory, administrators),
    ]

    private static let sla: [(any AnyRPCMethod, Set<Role>)] = [
        (SLAMethods.previewDeadline, readers),
        (SLAMethods.getClocks, department.union([.communeOfficer])),
        (SLAMethods.listClocks, department.union([.communeOfficer])),
        (SLAMethods.extendClock, [.unitHead, .teamHead]),
        (SLAMethods.pauseClock, administrators),
        (SLAMethods.resumeClock, administrators),
        (SLAMethods.listPolicies, readers),
        (SLAMethods.putPolicy, administrators),
        (SLAMethods.previewPolicyChange, leaders),
        (SLAMethods.rebaseClocks, administrators),
        (SLAMethods.listCalendarDays, readers),
        (SLAMethods.putCalendarDays, administrators),
        (SLAMethods.getAudit, department),
    ]

    private static let notification: [(any AnyRPCMethod, Set<Role>)] = [
        (NotificationMethods.listMessages, staff),
        (NotificationMethods.getMessage, staff),
        (NotificationMethods.retryMessage, administrators),
        (NotificationMethods.replayDeadLetters, administrators),
        (NotificationMethods.sendTest, administrators),
        (NotificationMethods.listInbox, staff.union([.communeOfficer])),
        (NotificationMethods.acknowledgeMessage, staff.union([.communeOfficer])),
        (NotificationMethods.listTemplates, staff),
        (NotificationMethods.putTemplate, administrators),
        (NotificationMethods.previewTemplate, staff),
        (NotificationMethods.listEndpoints, administrators),
        (NotificationMethods.putEndpoint, administrators),
        (NotificationMethods.putContactPreferences, staff.union([.communeOfficer])),
    ]

    private static let events: [(any AnyRPCMethod, Set<Role>)] = [
        (EventMethods.deliver, [.service])
    ]

    private static let table: [String: Set<Role>] = {
        var table: [String: Set<Role>] = [:]
        for (method, roles) in intake + routing + directory + sla + notification + events {
            var roles = roles
            if method.path != EventMethods.deliver.path { roles.insert(.administrator) }
            if method.idempotency == .noSideEffects { roles.insert(.auditor) }
            table[method.path] = roles
        }
        return table
    }()

    /// The roles that may call a method; nil when it is not in the table.
    package static func roles(for path: String) -> Set<Role>? { table[path] }

    /// May be called without a token; what then counts is the petition's code and secret.
    package static func isPublic(_ path: String) -> Bool { table[path]?.contains(.sender) ?? false }

    /// - Throws: `RPCError.permissionDenied`.
    package static func authorize(_ principal: Principal, path: String) throws {
        guard let roles = table[path], principal.has(anyOf: roles) else {
            let method = path.split(separator: "/").last.map(String.init) ?? path
            throw RPCError(
                .permissionDenied,
                "\(principal.roles.map(\.rawValue).sorted().joined(separator: ", ")) may not call \(method)",
                vi: "Tài khoản này không có quyền thực hiện \(method).", reason: "ROLE", metadata: ["method": method])
        }
    }
}
