/// The English twins of what the program brings, for those who prefer English: the same facts, fewer words.
package enum EnglishTemplates {
    private static let noticeFacts = """

        - Number: {{code}}
        - Subject: {{subject}}
        - Agency: {{agency}}
        - Received by: {{#receiver}}{{receiver}}{{/receiver}}{{^receiver}}the system, automatically{{/receiver}}
        - Unit: {{#unit}}{{unit}}{{/unit}}{{^unit}}being assigned{{/unit}}
        - Handled by: {{#officer}}{{officer}}{{/officer}}{{^officer}}being assigned{{/officer}}
        - Received: {{received_at}}
        {{#assigned_at}}
        - Assigned: {{assigned_at}}
        {{/assigned_at}}
        - Due: {{due_at}}
        {{#answered_at}}
        - Answered: {{answered_at}}
        {{/answered_at}}

        This message was sent automatically; please do not reply.
        """

    private static let staffFacts = """

        - Number: {{code}}
        - From: {{commune}}
        - Subject: {{subject}}
        - Unit, officer: {{#unit}}{{unit}}{{/unit}}{{^unit}}not assigned{{/unit}}{{#officer}}, {{officer}}{{/officer}}
        - Received: {{received_at}}
        - Due: {{due_at}}
        """

    private static let reason = "{{#reason}}\nReason: {{reason}}{{/reason}}"

    private static func notice(
        _ id: String, version: Int = 2, _ subject: String, _ body: String
    ) -> MessageTemplate {
        MessageTemplate(
            id, version: version, locale: "en", subject: "[{{code}}] " + subject, body: body + "\n" + noticeFacts)
    }

    private static func staff(_ id: String, _ subject: String, _ body: String) -> MessageTemplate {
        MessageTemplate(id, locale: "en", subject: "[{{code}}] " + subject, body: body + "\n" + staffFacts)
    }

    package static let all: [MessageTemplate] = notices + course + deadlines + operations

    private static let notices = [
        notice(
            "received", version: 3, "Your petition has been received",
            "{{agency}} has received your petition {{code}}."
        ),
        notice(
            "handled-by", "Your petition has been assigned",
            "Petition {{code}} is handled by {{unit}}{{#officer}}, {{officer}}{{/officer}}."),
        notice(
            "supplement-requested", "More information is needed",
            "Please tell us about petition {{code}}:\n\n{{question}}" + reason),
        notice("rejected", "Your petition cannot be handled", "Petition {{code}} was not accepted ({{at}})." + reason),
        notice(
            "transferred", "Your petition has been passed on",
            "Petition {{code}} was passed to {{other_agency}} on {{at}}." + reason),
        notice(
            "merged", "Your petition is answered together with {{other_code}}",
            "Petition {{code}} says the same as {{other_code}}; you will get the same answer."),
        notice(
            "answered-interim", "First result",
            "{{#beyond_authority}}The matter is beyond the authority of {{agency}} and was reported.\n\n"
                + "{{/beyond_authority}}{{answer}}"),
        notice(
            "answered-final", version: 3, "Answer to your petition",
            "{{#other_code}}Answered together with {{other_code}}.\n\n{{/other_code}}{{answer}}"
                + "{{#legal_basis}}\n\nLegal basis: {{legal_basis}}{{/legal_basis}}"
                + "{{#written_reply}}\n\nWritten reply: {{written_reply}}{{/written_reply}}"
                + "{{#written_reply_pending}}\n\nThe written reply follows.{{/written_reply_pending}}"
                + "\n\nYou may rate this answer, and within 7 days of it ask for a review."),
        notice(
            "extended",
            "{{#notice_number}}Apology and new date{{/notice_number}}{{^notice_number}}New date{{/notice_number}}",
            "{{#notice_number}}We are sorry that we cannot answer petition {{code}} by {{due_before}} "
                + "(notice {{notice_number}}). {{/notice_number}}The new date is {{due_at}}"
                + "{{^notice_number}} instead of {{due_before}}{{/notice_number}}." + reason),
    ]

    private static let course = [
        staff(
            "assigned", "Assigned to you: {{subject}}",
            "Petition {{code}} is yours. Please accept it and answer by {{due_at}}." + reason),
        staff("unroutable", "Needs a unit", "No unit was found for petition {{code}}." + reason),
        staff(
            "returned", "Returned", "Petition {{code}} was returned at {{at}}{{#cause}} ({{cause}}){{/cause}}." + reason
        ),
        staff(
            "returned-again", "Returned {{bounces}} times",
            "Petition {{code}} was returned again at {{at}}; please decide on the unit." + reason),
        staff("acceptance-expired", "Not accepted in time", "Petition {{code}} was not accepted in time ({{at}})."),
        staff("supplement-provided", "Information provided", "The sender answered at {{at}}; the clock runs again."),
        staff("reopened", "Reopened", "Petition {{code}} was reopened at {{at}}; due {{due_at}}." + reason),
        staff(
            "authority-replied", "The authority replied",
            "The authority replied{{#document}} ({{document}}){{/document}}; please answer the sender."),
        staff(
            "dissatisfied", "The sender is not satisfied",
            "The sender is not satisfied with the answer to {{code}}.{{#comment}}\nComment: {{comment}}{{/comment}}"),
    ]

    private static let late = "{{#late}}\nThis warning is late: its time had passed before watching began.{{/late}}"

    private static let deadlines = [
        staff("stage-50", "{{percent}}% of the time has passed", "{{percent}}% of the time has passed." + late),
        staff(
            "stage-75", "{{percent}}% of the time has passed",
            "{{percent}}% of the time has passed. Please answer by {{due_at}}." + late),
        staff(
            "stage-90", "Nearly due ({{percent}}%)",
            "{{percent}}% of the time has passed without an answer. Please see to it." + late),
        staff(
            "stage-90-copy", "For information: {{percent}}% of the time has passed",
            "{{percent}}% of the time has passed without an answer to {{commune}}." + late),
        staff("stage-100", "OVERDUE", "Petition {{code}} is overdue ({{due_at}}). Please act now." + late),
        staff(
            "overdue-office", "Report: overdue by {{overdue_days}} days",
            "{{agency}} has not answered petition {{code}}, overdue by {{overdue_days}} more days." + late),
        staff("overdue", "Overdue by {{overdue_days}} days", "Overdue by {{overdue_days}} more days." + late),
        staff(
            "authority-follow-up", "Remind the authority",
            "The reply of the authority is at {{percent}}% of its time; please remind it." + late),
        staff(
            "breach-retracted", "Correction: answered in time",
            "Petition {{code}} was answered in time{{#at}} ({{at}}){{/at}}; the earlier warning is void."),
    ]

    private static let operations = [
        MessageTemplate(
            "message-failed", locale: "en", subject: "A message could not be sent{{#code}} [{{code}}]{{/code}}",
            body: "Message {{message_id}} ({{failed_rule}}, {{channel}}) stopped at {{at}}: {{reason}}"),
        MessageTemplate(
            "audit-failed", locale: "en", subject: "The audit found deviations",
            body: "The audit found deviations at {{at}}:\n\n{{findings}}"),
        MessageTemplate(
            "channel-alarm", locale: "en", subject: "Warning about channel {{channel}}",
            body: "{{findings}}\n\nAt: {{at}}", short: "Warning about a channel. Please read your inbox."),
        MessageTemplate(
            "test", locale: "en", subject: "Test of {{channel}}", body: "Test message sent at {{at}} by {{channel}}.",
            short: "Test message of Kip Thoi at {{at}}."),
        MessageTemplate(
            "who-are-you", locale: "en", subject: "Please tell us who you are",
            body: "Thank you for writing to {{agency}}. Please send your name, office or commune, and phone number.",
            short: "Please send your name, office and phone number."),
    ]
}
