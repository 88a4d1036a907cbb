import ServiceKit

/// One thing the doctor looked at.
struct DoctorFinding: Sendable {
    enum State: String, Sendable {
        case good
        /// Worth a look; the system works.
        case warning
        case bad
        /// Could not be looked at from here.
        case skipped
    }

    /// `configuration`, or the name of a service.
    let place: String
    /// `ready: database`, `clock`, `outbox`
    let check: String
    let state: State
    let detail: String
    /// What to do; empty when nothing has to be done.
    let advice: String

    init(_ place: String, _ check: String, _ state: State, _ detail: String = "", advice: String = "") {
        self.place = place
        self.check = check
        self.state = state
        self.detail = detail
        self.advice = advice
    }

    var cells: [String] {
        let mark =
            switch state {
            case .good: Terminal.paint("✔", .green)
            case .warning: Terminal.paint("!", .yellow)
            case .bad: Terminal.paint("✘", .red)
            case .skipped: Terminal.paint("–", .dim)
            }
        // The whole text is in the JSON.
        return [mark, place, check, Terminal.shortened(detail, to: 76), advice]
    }

    var document: String {
        JSONText.object([
            ("place", JSONText.quote(place)), ("check", JSONText.quote(check)),
            ("state", JSONText.quote(state.rawValue)),
            ("detail", JSONText.quote(detail)), ("advice", JSONText.quote(advice)),
        ])
    }
}
