import Models
import Testing

@testable import AccessControl

@Suite(.timeLimit(.minutes(1))) struct PermissionTests {
    private static let all: [any AnyRPCMethod] =
        IntakeMethods.all + RoutingMethods.all + DirectoryMethods.all + SLAMethods.all + NotificationMethods.all
        + EventMethods.all

    @Test func knowsEveryMethod() {
        for method in Self.all { #expect(Permissions.roles(for: method.path) != nil, "\(method.path)") }
    }

    @Test func letsNobodyCallWhatItDoesNotKnow() {
        #expect(!may(.administrator, "/kipthoi.intake.v1.IntakeService/DropEverything"))
    }

    @Test func letsTheAdministratorDoAllButDeliver() {
        for method in Self.all {
            #expect(may(.administrator, method.path) == (method.path != EventMethods.deliver.path))
        }
    }

    @Test func letsTheAuditorReadAllAndWriteNothing() {
        for method in Self.all {
            #expect(may(.auditor, method.path) == (method.idempotency == .noSideEffects), "\(method.path)")
        }
    }

    @Test func letsAServiceReadAndDeliverOnly() {
        #expect(may(.service, EventMethods.deliver.path))
        for method in Self.all where may(.service, method.path) && method.path != EventMethods.deliver.path {
            #expect(method.idempotency == .noSideEffects, "\(method.path)")
        }
    }

    @Test func opensExactlyTheSendersMethodsToThePublic() {
        let open = Self.all.map(\.path).filter(Permissions.isPublic)
        let wanted: [any AnyRPCMethod] = [
            IntakeMethods.trackPetition, IntakeMethods.provideSupplement, IntakeMethods.withdrawPetition,
            IntakeMethods.rateAnswer, IntakeMethods.reopenPetition,
        ]
        #expect(Set(open) == Set(wanted.map(\.path)))
        for path in Self.all.map(\.path) { #expect(may(.sender, path) == open.contains(path)) }
    }

    @Test(arguments: [
        (Role.officer, IntakeMethods.answerPetition.path, true),
        (.intakeOfficer, IntakeMethods.answerPetition.path, false),
        (.intakeOfficer, IntakeMethods.rejectPetition.path, true),
        (.communeOfficer, IntakeMethods.submitPetition.path, true),
        (.communeOfficer, IntakeMethods.answerPetition.path, false),
        (.communeOfficer, NotificationMethods.listMessages.path, false),
        (.partner, IntakeMethods.submitPetition.path, true),
        (.partner, IntakeMethods.importPetitions.path, false),
        (.partner, RoutingMethods.listAssignments.path, false),
        (.officer, RoutingMethods.acceptAssignment.path, true),
        (.officer, RoutingMethods.reassign.path, false),
        (.unitHead, RoutingMethods.reassign.path, true),
        (.officer, SLAMethods.extendClock.path, false),
        (.unitHead, SLAMethods.extendClock.path, true),
        (.teamHead, DirectoryMethods.putOfficer.path, false),
        (.secretary, DirectoryMethods.putOfficer.path, false),
        (.secretary, DirectoryMethods.importDirectory.path, false),
        (.secretary, DirectoryMethods.putAbsence.path, true),
        (.secretary, DirectoryMethods.putDutyShift.path, true),
        (.secretary, DirectoryMethods.putSecondment.path, true),
        (.secretary, DirectoryMethods.putCommuneLead.path, true),
        (.secretary, DirectoryMethods.putVisit.path, true),
        (.unitHead, DirectoryMethods.putDutyShift.path, false),
    ])
    func drawsTheLineBetweenRoles(role: Role, path: String, allowed: Bool) {
        #expect(may(role, path) == allowed)
    }

    @Test func saysWhatIsForbidden() throws {
        let officer = Principal(id: "officer:cv1", roles: [.officer])
        let error = #expect(throws: RPCError.self) {
            try Permissions.authorize(officer, path: DirectoryMethods.putUnit.path)
        }
        #expect(error?.code == .permissionDenied)
        #expect(error?.messageVi.contains("PutUnit") == true)
    }

    private func may(_ role: Role, _ path: String) -> Bool {
        (try? Permissions.authorize(Principal(id: "x", roles: [role]), path: path)) != nil
    }
}
