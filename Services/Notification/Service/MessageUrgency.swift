import Models

/// How pressing a message is. It decides about quiet hours, limits, bundles and how soon the next channel is tried.
package enum MessageUrgency: String, Sendable, CaseIterable {
    /// May wait for the morning and travel with others.
    case normal = "NORMAL"
    /// Time is running: never held over night, never bundled.
    case urgent = "URGENT"
    /// The promise is broken or about to be: no limit holds it.
    case critical = "CRITICAL"

    /// An urgent petition makes what is said about it urgent too.
    func raised(by petition: Urgency) -> MessageUrgency {
        switch petition {
        case .normal: self
        case .urgent, .veryUrgent, .flash: self == .normal ? .urgent : self
        }
    }
}
