/// One numbered step of a schema: pure SQL, the same for both engines but for statements marked `-- only: ENGINE`,
/// embedded in the executable.
///
/// The text begins `-- compatible-from: N`: programs whose newest migration is at least N may go on using the database
/// after this one is applied (expand first, contract one release later).
package struct Migration: Sendable {
    package let version: Int
    package let name: String
    package let sql: String

    package init(_ version: Int, _ name: String, _ bytes: [UInt8]) {
        self.version = version
        self.name = name
        self.sql = String(decoding: bytes, as: UTF8.self)
    }
}

/// The migrations of one component in order: a service's own, or those of a shared module it uses (`events`).
package struct MigrationSet: Sendable {
    package let component: String
    package let migrations: [Migration]

    package init(_ component: String, _ migrations: [Migration]) {
        self.component = component
        self.migrations = migrations
    }
}
