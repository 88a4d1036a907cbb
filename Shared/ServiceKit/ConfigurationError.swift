/// A setting that cannot be used; the text is one line and says what to do. The program ends with status 2.
package struct ConfigurationError: Error, Sendable, Equatable, CustomStringConvertible {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }
}
