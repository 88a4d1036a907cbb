/// The posts that petitions of test keys go to: each unit's officer and head, the secretary, the team head. Nobody
/// holds them and they stand in no table and no list; every service knows them by their ids alone, which begin with
/// `tn.` as the codes of those petitions do with `TN-`.
package enum TestDirectory {
    /// What no id of the real directory begins with.
    package static let prefix = "tn."

    /// `tn.cv.qlnl`
    package static func officer(of unit: String) -> DemoOfficer {
        post("cv.\(unit.lowercased())", "Chuyên viên thử nghiệm, \(unit)", unit, "OFFICER", "Chuyên viên")
    }

    /// `tn.tp.qlnl`
    package static func head(of unit: String) -> DemoOfficer {
        post("tp.\(unit.lowercased())", "Trưởng phòng thử nghiệm, \(unit)", unit, "UNIT_HEAD", "Trưởng phòng")
    }

    package static let secretary = post("thu-ky", "Thư ký tổ thử nghiệm", "", "SECRETARY", "Thư ký tổ")
    package static let teamHead = post("to-truong", "Tổ trưởng thử nghiệm", "", "TEAM_HEAD", "Tổ trưởng")
    package static let administrator = post(
        "quan-tri", "Quản trị thử nghiệm", "", "ADMINISTRATOR", "Quản trị")

    /// The post with this id; nil when it is not one of a test.
    package static func post(_ id: String) -> DemoOfficer? {
        guard id.hasPrefix(prefix) else { return nil }
        let parts = id.dropFirst(prefix.count).split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return [secretary, teamHead, administrator].first { $0.id == id } }
        let unit = parts[1].uppercased()
        return [officer(of: unit), head(of: unit)].first { $0.id == id && !unit.isEmpty }
    }

    private static func post(
        _ id: String, _ name: String, _ unit: String, _ role: String, _ position: String
    ) -> DemoOfficer {
        DemoOfficer(
            id: prefix + id, name: name, unitCode: unit, role: role, position: position, phone: "",
            email: "\(prefix)\(id)@sct.demo.invalid")
    }
}
