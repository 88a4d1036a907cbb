import Metrics

/// What became of mails: `kipthoi_mails_total` by result. What is ignored is in no list, so it is counted.
enum MailFigures {
    static func count(_ result: String) {
        Counter(label: "kipthoi_mails", dimensions: [("service", "intake"), ("result", result)]).increment()
    }
}

extension MailIntake.Outcome {
    /// As the figures name it.
    var figure: String {
        switch self {
        case .petition: "petition"
        case .added: "added"
        case .ignored: "ignored"
        case .knownAlready: "known"
        }
    }
}
