import FoundationEssentials
import Models

extension LooseContent {
    /// What came in by itself as the text of a petition or of a supplement, and below it, in brackets, what has to be said
    /// about it: these notes are never cut off, and that a text was cut off is one of them.
    static func body(_ text: String, notes: [String]) -> String {
        let whole = self.text(text, .max)
        var tail = Self.tail(notes)
        var room = PetitionDraft.bodyLimit - tail.unicodeScalars.count
        guard whole.unicodeScalars.count > room else { return whole + tail }
        tail = Self.tail(["Nội dung quá dài, phần sau không nhận"] + notes)
        room = max(1, PetitionDraft.bodyLimit - tail.unicodeScalars.count)
        return self.text(whole, room) + tail
    }

    private static func tail(_ notes: [String]) -> String { notes.map { "\n\n[\($0)]" }.joined() }
}
