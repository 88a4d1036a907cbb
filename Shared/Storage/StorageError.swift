/// What a database can answer instead of a result; engines translate their own codes into these.
package enum StorageError: Error, Sendable, Equatable {
    /// No connection, or it broke: safe to try again, unless the message says that the outcome is unknown.
    case unavailable(String)
    /// The statement or the wait for a connection took too long, or was cancelled.
    case timeout(String)
    /// A unique constraint or primary key; the name of the constraint, or `table.column` on SQLite.
    case uniqueViolation(String)
    /// Text that no database of ours takes (U+0000); the caller's fault, whichever column it was meant for.
    case invalidText
    /// A CHECK, NOT NULL or foreign key.
    case constraintViolation(String)
    /// Two transactions got in each other's way; `write` has already tried again.
    case conflict(String)
    /// The database is full or may not be written.
    case readOnly(String)
    /// A statement the engine does not accept: a defect.
    case badStatement(String)
    /// A result that does not look as the program expects: a defect.
    case badRow(String)
    /// The schema is not what this program needs; the text names the command that mends it.
    case schema(String)
}
