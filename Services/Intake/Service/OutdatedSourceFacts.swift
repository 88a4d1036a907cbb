import FoundationEssentials
import Models
import ReferenceData
import WorkCalendar

extension OutdatedSources {
    init(_ reference: ReferenceData) {
        self.init(
            reference.endedDocuments.compactMap(OutdatedSource.init)
                + reference.procedures.compactMap(OutdatedSource.init))
    }

    /// What the sender asked about and what the last answer cites, on the day of the answer.
    func warnings(about petition: Petition) -> [String] {
        guard let answer = petition.answers.last else { return [] }
        let texts = [answer.body] + answer.legalBasis + [petition.content.procedureCode ?? ""]
        return cited(in: texts, on: OfficeZone.date(of: answer.answeredAt)).map(\.warning)
    }
}

extension OutdatedSource {
    init?(_ document: ReferenceData.EndedDocument) {
        guard let from = LocalDate(document.endedOn) else { return nil }
        self.init(
            phrases: [document.number], title: "\(document.kind) \(document.number)", from: from, until: nil,
            replacedBy: document.replacedBy)
    }

    /// `not_applied_2026-07-01_to_2027-02-28` and `replaced_2026-01-17` say since when; other procedures are in use or
    /// were not checked.
    init?(_ procedure: ReferenceData.Procedure) {
        let days = procedure.status2026.split(separator: "_").compactMap { LocalDate($0) }
        guard procedure.status2026.hasPrefix("not_applied_") || procedure.status2026.hasPrefix("replaced_"),
            let from = days.first
        else { return nil }
        self.init(
            phrases: [procedure.name] + (procedure.code.map { [$0] } ?? []),
            title: "Thủ tục “\(procedure.name)”" + (procedure.code.map { " (\($0))" } ?? ""), from: from,
            until: days.dropFirst().first, replacedBy: "")
    }
}
