package import Models

/// Whom feedback on conduct is about, as far as the sender named the unit or the person. They never get it and never
/// see it. Empty for every other petition.
package struct ConductSubject: Sendable, Equatable {
    package var unitCode = ""
    package var officerID = ""

    package init(unitCode: String = "", officerID: String = "") {
        self.unitCode = unitCode
        self.officerID = officerID
    }

    package func isUnit(_ code: String) -> Bool { !code.isEmpty && code == unitCode }
    package func isOfficer(_ id: String) -> Bool { !id.isEmpty && id == officerID }

    /// It is about this post, or about the unit it belongs to.
    package func concerns(_ officer: Directory.Officer) -> Bool { isOfficer(officer.id) || isUnit(officer.unitCode) }

    package func concerns(_ principal: Principal) -> Bool {
        isOfficer(principal.officerID ?? "") || isUnit(principal.unitCode ?? "")
    }

    /// - Throws: `failedPrecondition` (CONDUCT_SUBJECT) when it is about this unit or this post.
    func refuse(unit: String, officer: Directory.Officer? = nil) throws {
        guard isUnit(unit) || officer.map(concerns) == true else { return }
        throw RPCError(
            .failedPrecondition, "the feedback is about this unit or person, who may not have it",
            vi: "Phản ánh này nói về chính đơn vị hoặc người đó nên không được giao.", reason: "CONDUCT_SUBJECT")
    }
}
