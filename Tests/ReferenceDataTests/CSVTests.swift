import Testing

@testable import ReferenceData

@Suite(.timeLimit(.minutes(1)))
struct CSVTests {
    private func fields(_ text: String) throws -> [[String]] {
        try CSV.records(Array(text.utf8)).map(\.fields)
    }

    @Test(arguments: [
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
        ("\u{FEFF}a,b", [["a", "b"]]),
        ("\u{FEFF}\"a\",b", [["a", "b"]]),
        ("\"một, hai\",\"nói \"\"ba\"\"\"", [["một, hai", "nói \"ba\""]]),
        ("\"dòng 1\ndòng 2\r\n\",x\ny,z", [["dòng 1\ndòng 2\r\n", "x"], ["y", "z"]]),
        (",,\n\"\",\n", [["", "", ""], ["", ""]]),
        ("a\n\n\r\nb\n", [["a"], ["b"]]),
        ("\"\"\"\"\n", [["\""]]),
        ("\"\"\"\"\"\"", [["\"\""]]),
        ("", []), ("\n", []),
    ])
    func readsWhatRFC4180Has(text: String, records: [[String]]) throws {
        #expect(try fields(text) == records)
    }

    @Test(arguments: [
        ("a,b\n\"open,2\n3", 2, "quote not closed"),
        ("a\nb\n\"c\"d\n", 3, "text after a closing quote"),
        ("a\nb\"c\n", 2, "quote within an unquoted field"),
        ("a\rb\n", 1, "text after a closing quote"),
    ])
    func namesTheLineOfWhatItRefuses(text: String, line: Int, message: String) {
        #expect(throws: CSV.Malformed.self) { try fields(text) }
        do { _ = try fields(text) } catch let error as CSV.Malformed { #expect(error.line == line) } catch {}
    }

    @Test func countsLinesWithinQuotes() throws {
        let records = try CSV.records(Array("h\n\"1\n2\n3\"\nx\n".utf8))
        #expect(records.map(\.line) == [1, 2, 5])
    }

    @Test func readsOnlyTheRecordsWanted() throws {
        let records = try CSV.records(Array("k,v\n80,a\n79,b\n80,c\n".utf8)) { line, key in line == 1 || key == "80" }
        #expect(records.map { $0.fields.last } == ["v", "a", "c"])
    }
}
