/// What the router looks at.
package struct RouteInput: Sendable, Equatable {
    package var subject: String
    package var body: String
    /// Empty when the sender named none.
    package var procedureCode: String
    /// The unit the directory gives for that procedure; nil when it is unknown or has none.
    package var procedureUnit: String?
    package var field: String
    package var communeCode: String
    /// Bare name of `Channel`; empty when it is not known.
    package var channel: String
    /// The local day the petition is routed on, `YYYY-MM-DD`: rules are dated.
    package var day: String
    /// The active units of the directory.
    package var units: [Unit]

    package struct Unit: Sendable, Equatable {
        package let code: String
        package let name: String
        /// Fields it answers for, in words.
        package let fields: [String]

        package init(code: String, name: String, fields: [String]) {
            self.code = code
            self.name = name
            self.fields = fields
        }
    }

    package init(
        subject: String = "", body: String, procedureCode: String = "", procedureUnit: String? = nil,
        field: String = "", communeCode: String = "", channel: String = "", day: String,
        units: [Unit]
    ) {
        self.subject = subject
        self.body = body
        self.procedureCode = procedureCode
        self.procedureUnit = procedureUnit
        self.field = field
        self.communeCode = communeCode
        self.channel = channel
        self.day = day
        self.units = units
    }
}
