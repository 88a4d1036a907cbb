import FoundationEssentials
import Testing
import WorkCalendar

@testable import ReferenceData

/// Policy documents as people write them.
@Suite(.timeLimit(.minutes(1)))
struct YAMLTests {
    @Test func aPolicyInYAMLIsThePolicyInJSON() throws {
        let yaml = """
            # Quyết định 12/QĐ-SCT
            - id: rapid-24h
              version: 2
              track: RAPID_24H
              effective_from: 2026-12-01T00:00:00+07:00
              term: {kind: working_hours, amount: 8}
              stages: [50, 75, 90, 100]
              received_until: 15:00:00
              hours:
                - 07:00-11:30
                - "13:30-17:00"
              supplement_pauses: false
              overdue_every_hours: 24
              extra_stages:
                - percent: 95
                  last_office_hour: true
            """
        let policy = try #require(
            try DeadlinePolicy.decodeList(from: YAMLText.json(yaml, name: "policies.yaml")).first)
        var expected = DeadlinePolicy(
            id: "rapid-24h", version: 2, track: "RAPID_24H",
            effectiveFrom: try #require(CalendarText.instant("2026-12-01T00:00+07:00")), term: .workingHours(8),
            stages: [50, 75, 90, 100], supplementPauses: false, overdueEveryHours: 24)
        expected.receivedUntil = TimeOfDay("15:00")
        expected.hours = ["07:00-11:30", "13:30-17:00"].compactMap { DayPeriod($0) }
        expected.extraStages = [ExtraStage(percent: 95, place: .lastOfficeHour)]
        #expect(policy == expected)
    }

    @Test(arguments: [
        ("a: no", #"{"a":"no"}"#), ("a: 007", #"{"a":"007"}"#), ("a: '7'", #"{"a":"7"}"#), ("a: -7", #"{"a":-7}"#),
        ("a:", #"{"a":null}"#), ("a: true", #"{"a":true}"#), ("a: \"true\"", #"{"a":"true"}"#),
        ("{\"b\": [1, {\"c\": \"x\"}], \"a\": null}", #"{"a":null,"b":[1,{"c":"x"}]}"#),
    ])
    func plainWordsMeanWhatTheyLookLike(yaml: String, json: String) throws {
        #expect(String(decoding: try YAMLText.json(yaml, name: "x"), as: UTF8.self) == json)
    }

    @Test(
        arguments: [
            ("a: [1\nb: 2", 2), ("a: 1\na: 2", nil), ("", nil), ("? [1]\n: 2", 1),
            (String(repeating: "[", count: 40) + String(repeating: "]", count: 40), 1),
            (
                "a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\n"
                    + "c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]", nil
            ),
        ] as [(String, Int?)])
    func refusesWhatIsNoDocumentAndSaysWhere(yaml: String, line: Int?) throws {
        let error = #expect(throws: ReferenceDataError.self) { try YAMLText.json(yaml, name: "p.yaml") }
        #expect(error?.file == "p.yaml")
        if let line { #expect(error?.line == line) }
    }

    @Test func aFolderSaysItsPoliciesInOneForm() throws {
        let original = try ReferenceData.locate(explicit: nil)
        let copy = FileManager.default.temporaryDirectory.appending(path: "reference-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: copy) }
        for name in ["holidays.csv", "policies.json"] {
            try FileManager.default.copyItem(atPath: "\(original)/\(name)", toPath: "\(copy)/\(name)")
        }
        let json = try ReferenceData.loadRules(from: copy).policyDocuments
        // JSON is YAML.
        try json.write(to: URL(filePath: "\(copy)/policies.yaml"))
        #expect(throws: ReferenceDataError.self) { try ReferenceData.loadRules(from: copy) }
        try FileManager.default.removeItem(atPath: "\(copy)/policies.json")
        let yaml = try ReferenceData.loadRules(from: copy).policyDocuments
        #expect(try DeadlinePolicy.decodeList(from: yaml) == DeadlinePolicy.decodeList(from: json))
    }
}
