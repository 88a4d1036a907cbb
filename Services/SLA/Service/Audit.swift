package import FoundationEssentials

/// What the auditor found: no petition is lost, and each open one has the clock that watches it.
package struct AuditResult: Sendable, Hashable, Codable {
    /// By intake's account where it could be asked, facts in flight subtracted; else as told to sla.
    package var received = 0
    package var answered = 0
    package var open = 0
    /// With an authority, or transferred.
    package var handedOver = 0
    /// Rejected, withdrawn, merged.
    package var closedOtherwise = 0
    package var findings: [Finding] = []
    /// Intake's account was at hand.
    package var isCompared = false

    package struct Finding: Sendable, Hashable, Codable {
        package enum Kind: String, Sendable, Codable, CaseIterable {
            /// received ≠ answered + open + handed over + closed otherwise
            case notBalanced = "NOT_BALANCED"
            /// Petitions that intake received and sla never heard of.
            case notTold = "NOT_TOLD"
            /// Petitions that sla watches and intake does not have.
            case unknownToIntake = "UNKNOWN_TO_INTAKE"
            case noMainClock = "NO_MAIN_CLOCK"
            case severalMainClocks = "SEVERAL_MAIN_CLOCKS"
            case clockAfterTheEnd = "CLOCK_AFTER_THE_END"
            /// A running clock of which nothing will ever be heard again.
            case nothingArmed = "NOTHING_ARMED"
            /// Stages due for longer than ``grace`` that nobody fired.
            case stagesWaiting = "STAGES_WAITING"
            case notRun = "AUDIT_NOT_RUN"
        }

        package let kind: Kind
        package let count: Int
        /// Some of the petitions, by id.
        package let examples: [String]
        package let en: String
        package let vi: String

        package var text: String { "\(vi) / \(en)" + (examples.isEmpty ? "" : ": \(examples.joined(separator: ", "))") }
    }

    /// What is kept of a run.
    private enum CodingKeys: String, CodingKey {
        case received, answered, open, handedOver, closedOtherwise, findings
    }

    /// In seconds: younger facts may still be on their way.
    package static let grace = 60.0

    package init() {}

    package var isBalanced: Bool { findings.isEmpty }
    package var sum: Int { answered + open + handedOver + closedOtherwise }

    /// What intake said, between two looks of sla's own.
    struct IntakeAccount: Sendable, Hashable {
        /// Petitions that sla knew before intake was asked: intake must have them all.
        let knownBefore: Int
        let received: Int
        let inFlight: Int
    }

    /// Puts intake's figure in the place of sla's own: received is what intake received.
    ///
    /// Petitions arrive all the time, so the two need not be equal; but what sla knew before intake was asked, intake must
    /// have, and what intake had then, but for facts in flight, sla must know after.
    mutating func compare(with account: IntakeAccount) {
        isCompared = true
        let missing = account.received - account.inFlight - received
        if missing > 0 {
            findings.append(.init(.notTold, count: missing))
            received += missing
        }
        let strangers = account.knownBefore - account.received
        if strangers > 0 { findings.append(.init(.unknownToIntake, count: strangers)) }
    }
}

extension AuditResult.Finding {
    package init(_ kind: Kind, count: Int, examples: [String] = []) {
        let (en, vi): (String, String) =
            switch kind {
            case .notBalanced:
                ("\(count) petitions received are in no known state", "\(count) kiến nghị đã nhận không rõ trạng thái")
            case .notTold:
                (
                    "\(count) petitions of intake are unknown to sla",
                    "\(count) kiến nghị đã nhận chưa được theo dõi thời hạn"
                )
            case .unknownToIntake:
                (
                    "\(count) petitions are unknown to intake",
                    "\(count) kiến nghị theo dõi thời hạn không có ở khâu tiếp nhận"
                )
            case .noMainClock:
                ("\(count) open petitions without their clock", "\(count) kiến nghị đang mở không có đồng hồ thời hạn")
            case .severalMainClocks:
                ("\(count) petitions with several main clocks", "\(count) kiến nghị có nhiều đồng hồ chính")
            case .clockAfterTheEnd:
                ("\(count) clocks of ended petitions still open", "\(count) đồng hồ còn chạy dù kiến nghị đã kết thúc")
            case .nothingArmed:
                ("\(count) running clocks with no stage to come", "\(count) đồng hồ đang chạy không còn mốc nhắc")
            case .stagesWaiting:
                (
                    "\(count) stages due for over a minute have not fired",
                    "\(count) mốc đã đến hơn một phút chưa được nhắc"
                )
            case .notRun: ("the audit has not run for \(count) minutes", "\(count) phút chưa chạy đối soát")
            }
        self.init(kind: kind, count: count, examples: examples, en: en, vi: vi)
    }
}
