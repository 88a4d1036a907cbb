import FoundationEssentials
import Testing
import WorkCalendar

/// Instants of the stories, in Vietnam's time: `at("2026-11-20T17:30")`.
func at(_ text: String) throws -> Date {
    try #require(CalendarText.instant(text + "+07:00"), "not an instant: \(text)")
}

func date(_ text: String) throws -> LocalDate {
    try #require(LocalDate(text), "not a date: \(text)")
}

/// The days of 2025 to 2027 that the stories touch, as announced.
func announcedDays() throws -> [CalendarDay] {
    func off(_ text: String, _ name: String, _ status: String = "official") throws -> CalendarDay {
        try CalendarDay(date: text, name: name, kind: "holiday", status: status, source: "")
    }
    func swapped(_ off: String, _ worked: String) throws -> [CalendarDay] {
        [
            try CalendarDay(
                date: off, name: "Nghỉ hoán đổi", kind: "substitute_day_off", status: "official", source: "",
                swappedWith: worked),
            try CalendarDay(
                date: worked, name: "Làm bù", kind: "make_up_working_day", status: "official", source: "",
                swappedWith: off),
        ]
    }
    var days = try swapped("2026-01-02", "2026-01-10") + swapped("2026-08-31", "2026-08-22")
    days += try ["2025-09-01", "2025-09-02", "2026-01-01", "2026-09-01", "2026-09-02"].map { try off($0, "Nghỉ lễ") }
    days += try ["2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"].map { try off($0, "Tết 2026") }
    days += [try off("2026-11-24", "Ngày Văn hóa Việt Nam")]
    days += [try off("2027-01-01", "Tết Dương lịch")]
    days += try (4...10).map { try off("2027-02-\($0 < 10 ? "0" : "")\($0)", "Tết 2027", "provisional") }
    days += [
        try CalendarDay(
            date: "2027-05-03", name: "Nghỉ bù", kind: "substitute_day_off", status: "by_law_no_notice_yet", source: ""),
        try CalendarDay(
            date: "2026-11-23", name: "Đề xuất hoán đổi", kind: "substitute_day_off", status: "proposed_only",
            source: ""),
    ]
    return days
}

func announcedCalendar() throws -> WorkCalendar {
    WorkCalendar(days: try announcedDays())
}

func policy(_ term: Term, stages: [Int] = [50, 75, 90, 100]) -> DeadlinePolicy {
    DeadlinePolicy(
        id: "test", version: 1, track: "RAPID_24H", effectiveFrom: Date(timeIntervalSince1970: 0), term: term,
        stages: stages)
}
