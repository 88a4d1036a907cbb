/// A post of the demo directory and how to reach whoever holds it.
package struct DemoOfficer: Sendable, Hashable {
    /// `cv1.qlnl`
    package let id: String
    /// The post, never a person: `Chuyên viên 1, Phòng Quản lý năng lượng`.
    package let name: String
    /// Empty for those who stand above the units.
    package let unitCode: String
    /// Bare name of the role: OFFICER, UNIT_HEAD, SECRETARY, TEAM_HEAD, ADMINISTRATOR.
    package let role: String
    package let position: String
    /// A number of the simulators; no such subscriber exists.
    package let phone: String
    /// Under `.invalid`, which never resolves (RFC 2606).
    package let email: String
    package var demo: Bool { true }
}

/// Posts to try the product with; loaded by `kipthoi dev` and tests, never by `serve`.
package enum DemoDirectory {
    package static let secretaryID = "thu-ky"
    package static let teamHeadID = "to-truong"
    package static let administratorID = "quan-tri"

    /// How many officers a unit has beside its head.
    private static let officersOfUnit = ["QLTM": 3, "QLNL": 3, "QLTT": 3]

    /// The team's three posts, then each unit's head and two to three officers.
    ///
    /// Telephones count up from 0900000101, outside the simulator numbers that fail on purpose.
    package static func officers(of units: [ReferenceData.Unit]) -> [DemoOfficer] {
        var posts: [Post] = [
            Post(id: secretaryID, name: "Thư ký tổ hỗ trợ", role: "SECRETARY", position: "Thư ký tổ"),
            Post(id: teamHeadID, name: "Tổ trưởng, Giám đốc Sở", role: "TEAM_HEAD", position: "Giám đốc Sở"),
            Post(id: administratorID, name: "Quản trị hệ thống", role: "ADMINISTRATOR", position: "Quản trị"),
        ]
        for unit in units {
            let suffix = unit.code.lowercased()
            let title = headTitle(unit)
            posts.append(
                Post(
                    id: "tp.\(suffix)", name: "\(title) \(unit.name.droppingUnitType)", unit: unit.code,
                    role: "UNIT_HEAD", position: title))
            for number in 1...(officersOfUnit[unit.code] ?? 2) {
                posts.append(
                    Post(
                        id: "cv\(number).\(suffix)", name: "Chuyên viên \(number), \(unit.name)", unit: unit.code,
                        role: "OFFICER", position: "Chuyên viên"))
            }
        }
        return posts.enumerated().map { index, post in
            DemoOfficer(
                id: post.id, name: post.name, unitCode: post.unit, role: post.role, position: post.position,
                phone: "0900000\(101 + index)", email: "\(post.id)@sct.demo.invalid")
        }
    }

    private struct Post {
        var id: String
        var name: String
        var unit = ""
        var role: String
        var position: String
    }

    /// What the head of such a unit is called.
    private static func headTitle(_ unit: ReferenceData.Unit) -> String {
        if unit.name.hasPrefix("Chi cục ") { return "Chi cục trưởng Chi cục" }
        if unit.name.hasPrefix("Trung tâm ") { return "Giám đốc Trung tâm" }
        return "Trưởng phòng"
    }
}

extension String {
    /// `Phòng Quản lý năng lượng` → `Quản lý năng lượng`
    fileprivate var droppingUnitType: String {
        for type in ["Phòng ", "Chi cục ", "Trung tâm "] where hasPrefix(type) {
            return String(dropFirst(type.count))
        }
        return self
    }
}
