import FoundationEssentials
import Models
import ServiceKit
import WorkCalendar

/// `preview --file`: a line in, a line out.
package struct PreviewLines: Sendable {
    let rules: ReferenceRules

    package init(rules: ReferenceRules) {
        self.rules = rules
    }

    /// Answers all lines of a file on the standard output; `-` is the standard input.
    ///
    /// - Returns: false when a line was no question.
    func answer(file: String) throws -> Bool {
        guard file == "-" || FileManager.default.isReadableFile(atPath: file) else {
            throw CommandFailure("cannot read \(file)")
        }
        var understood = true
        if file == "-" {
            while let line = readLine() { show(line, &understood) }
        } else {
            let data = try Data(contentsOf: URL(filePath: file))
            for line in data.split(separator: UInt8(ascii: "\n")) {
                show(String(decoding: line, as: UTF8.self), &understood)
            }
        }
        return understood
    }

    private func show(_ line: String, _ understood: inout Bool) {
        guard !line.allSatisfy(\.isWhitespace) else { return }
        let (text, isQuestion) = answer(line)
        print(text)
        if !isQuestion { understood = false }
    }

    /// The answer to one line, and whether the line was a question at all.
    package func answer(_ line: String) -> (text: String, isQuestion: Bool) {
        let bare = line.hasPrefix("\u{FEFF}") ? String(line.dropFirst()) : line
        guard let question = try? JSONDecoder().decode(Line.self, from: Data(bare.utf8)) else {
            return (
                PreviewText.line(id: "null", Self.refusal("line", "MALFORMED", "no JSON object of the form")), false
            )
        }
        let id = question.id?.json ?? "null"
        do {
            let answer = try question.asked().answer(rules.policies, rules.calendar)
            return (PreviewText.line(id: id, answer), true)
        } catch let error as RPCError {
            return (PreviewText.line(id: id, error), error.code == .failedPrecondition)
        } catch {
            return (PreviewText.line(id: id, Self.refusal("line", "FAILED", "\(error)")), false)
        }
    }

    private static func refusal(_ field: String, _ reason: String, _ message: String) -> RPCError {
        RPCError.invalid(field, reason, message, vi: "Dòng không hợp lệ.")
    }

    /// Keys not named here are ignored.
    private struct Line: Decodable {
        let id: LineID?
        let track: String?
        let step: String?
        let from: String
        let policy: String?
        let procedureDays: Int?
        let expectedAt: String?

        enum CodingKeys: String, CodingKey {
            case id, track, step, from, policy
            case procedureDays = "procedure_days"
            case expectedAt = "expected_at"
        }

        func asked() throws -> PreviewQuestion {
            guard let start = CalendarText.instant(from) else {
                throw refusal("from", "BAD_INSTANT", "no RFC 3339 instant with an offset: \(from)")
            }
            var question = PreviewQuestion(from: start)
            question.track = track ?? ""
            question.step = step ?? ""
            question.policyID = policy ?? ""
            question.procedureDays = procedureDays
            if let expectedAt {
                guard let instant = CalendarText.instant(expectedAt) else {
                    throw refusal("expected_at", "BAD_INSTANT", "no RFC 3339 instant with an offset: \(expectedAt)")
                }
                question.expectedAt = instant
            }
            return question
        }
    }

    /// A text or a number, given back as it came.
    private enum LineID: Decodable {
        case text(String)
        case number(Int)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            self =
                if let number = try? container.decode(Int.self) { .number(number) } else {
                    .text(try container.decode(String.self))
                }
        }

        var json: String {
            switch self {
            case .text(let text): JSONText.quote(text)
            case .number(let number): String(number)
            }
        }
    }
}
