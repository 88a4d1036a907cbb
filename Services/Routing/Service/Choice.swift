package import FoundationEssentials
package import Models

/// Who gets a petition of a unit, at an instant. Pure; the order is the one in docs/routing.md.
package struct Choice: Sendable, Equatable {
    package let officer: Directory.Officer
    package let ground: Ground

    /// Why this person.
    package enum Ground: String, Sendable, CaseIterable {
        case seconded, skilled, leastLoaded, substitute, head

        /// For the trace and the history.
        package var vietnamese: String {
            switch self {
            case .seconded: "cán bộ biệt phái tại xã"
            case .skilled: "có chuyên môn về nội dung này"
            case .leastLoaded: "đang có mặt và ít việc nhất"
            case .substitute: "thay cán bộ vắng mặt"
            case .head: "không có cán bộ nào có mặt, lãnh đạo đơn vị nhận"
            }
        }
    }
}

/// What the choice is about.
package struct Matter: Sendable, Equatable {
    /// The decision alone gives the unit.
    package var unitCode: String
    package var communeCode: String
    /// What the petition says; read only where somebody has a skill.
    package var texts: [String]
    /// False for petitions of test keys: they go to posts of their own.
    package var live: Bool
    /// Who may not get it.
    package var about: ConductSubject

    package init(
        unitCode: String, communeCode: String, texts: [String], live: Bool = true, about: ConductSubject = .init()
    ) {
        self.unitCode = unitCode
        self.communeCode = communeCode
        self.texts = texts
        self.live = live
        self.about = about
    }
}

enum Skill {
    /// ` dien mat troi mai nha `; a procedure code becomes ` 2 000181 `.
    static func folded(_ text: String) -> String {
        let words = RoutedText(text).words.map(\.folded)
        return words.isEmpty ? "" : " \(words.joined(separator: " ")) "
    }

    static func matches(_ skills: [String], _ matter: Matter) -> Bool {
        guard !skills.isEmpty else { return false }
        let words = folded(matter.texts.joined(separator: " "))
        return skills.contains { skill in
            let skill = folded(skill)
            return !skill.isEmpty && words.contains(skill)
        }
    }
}

/// Who is where at one instant.
package struct Attendance: Sendable {
    package var at: Date
    /// In office hours of the calendar.
    package var isOfficeOpen: Bool
    package var absences: [Directory.Absence] = []
    package var shifts: [Directory.DutyShift] = []
    package var secondments: [Directory.Secondment] = []

    package init(at: Date, isOfficeOpen: Bool) {
        self.at = at
        self.isOfficeOpen = isOfficeOpen
    }

    package func isAbsent(_ officer: String) -> Bool { absences.contains { $0.officerID == officer } }

    /// On a shift, or its backup while the one on the shift is absent.
    package func isOnDuty(_ officer: String) -> Bool {
        shifts.contains { shift in
            shift.officerID == officer || (shift.backupID == officer && isAbsent(shift.officerID))
        }
    }

    /// Not absent, and in office hours or on duty: an absence beats a shift.
    package func isPresent(_ officer: String) -> Bool {
        !isAbsent(officer) && (isOfficeOpen || isOnDuty(officer))
    }

    func isSeconded(_ officer: Directory.Officer, to matter: Matter) -> Bool {
        secondments.contains {
            $0.officerID == officer.id
                && $0.covers(commune: matter.communeCode, unit: matter.unitCode, homeUnit: officer.unitCode)
        }
    }

    /// Who stands in for somebody: one step.
    func substitutes(of officer: String) -> [String] {
        absences.filter { $0.officerID == officer && !$0.substituteID.isEmpty }.map(\.substituteID)
    }
}

/// An active officer with what the choice weighs.
package struct Workload: Sendable, Equatable {
    package var officer: Directory.Officer
    package var open: Int
    package var lastAssignedAt: Date?

    package init(officer: Directory.Officer, open: Int = 0, lastAssignedAt: Date? = nil) {
        self.officer = officer
        self.open = open
        self.lastAssignedAt = lastAssignedAt
    }
}

extension Choice {
    /// The officer for a matter; nil when nobody of the unit is to be had, not even its head.
    ///
    /// - Parameter people: active officers: at least those of the unit, those on loan to the commune, substitutes.
    package static func make(_ matter: Matter, _ people: [Workload], _ attendance: Attendance) -> Choice? {
        guard !matter.about.isUnit(matter.unitCode) else { return nil }
        let people = people.filter { !matter.about.concerns($0.officer) }
        let candidates = people.filter { person in
            (person.officer.role == .officer && person.officer.unitCode == matter.unitCode)
                || attendance.isSeconded(person.officer, to: matter)
        }
        let present = candidates.filter { attendance.isPresent($0.officer.id) }
        if let best = first(present, matter, attendance) {
            let ground: Ground =
                attendance.isSeconded(best, to: matter)
                ? .seconded : Skill.matches(best.skills, matter) ? .skilled : .leastLoaded
            return Choice(officer: best, ground: ground)
        }
        let named = Set(candidates.flatMap { attendance.substitutes(of: $0.officer.id) })
        let standingIn = people.filter { named.contains($0.officer.id) && attendance.isPresent($0.officer.id) }
        if let best = first(standingIn, matter, attendance) { return Choice(officer: best, ground: .substitute) }
        // The head answers for the unit at any hour, unless away.
        return people.map(\.officer)
            .filter { $0.role == .unitHead && $0.unitCode == matter.unitCode && !attendance.isAbsent($0.id) }
            .min { $0.id < $1.id }
            .map { Choice(officer: $0, ground: .head) }
    }

    /// The holder of a role above the units: present, then not away, then whoever is left; an absent one's substitute
    /// before nobody but absent ones.
    package static func holder(of role: OfficerRole, _ people: [Workload], _ attendance: Attendance) -> Directory
        .Officer?
    {
        let holders = people.filter { $0.officer.role == role }
        let named = Set(holders.flatMap { attendance.substitutes(of: $0.officer.id) })
        let tiers: [[Workload]] = [
            holders.filter { attendance.isPresent($0.officer.id) },
            holders.filter { !attendance.isAbsent($0.officer.id) },
            people.filter { named.contains($0.officer.id) && !attendance.isAbsent($0.officer.id) },
            holders,
        ]
        let matter = Matter(unitCode: "", communeCode: "", texts: [])
        return tiers.lazy.compactMap { first($0, matter, attendance) }.first
    }

    /// Seconded to this commune and field, then skill, then fewest open petitions per capacity, then longest without
    /// one, then id.
    private static func first(
        _ people: [Workload], _ matter: Matter, _ attendance: Attendance
    ) -> Directory.Officer? {
        people.map { person in
            (
                person, attendance.isSeconded(person.officer, to: matter),
                Skill.matches(person.officer.skills, matter)
            )
        }.min { left, right in
            if left.1 != right.1 { return left.1 }
            if left.2 != right.2 { return left.2 }
            return left.0.isFreer(than: right.0)
        }?.0.officer
    }
}

extension Workload {
    fileprivate func isFreer(than other: Workload) -> Bool {
        // Shares of the capacity, compared without dividing.
        let (mine, others) = (open * other.officer.capacity, other.open * officer.capacity)
        if mine != others { return mine < others }
        let (last, otherLast) = (lastAssignedAt ?? .distantPast, other.lastAssignedAt ?? .distantPast)
        return last == otherLast ? officer.id < other.officer.id : last < otherLast
    }
}
