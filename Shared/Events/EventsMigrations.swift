package import Storage

/// The tables of outbox and inbox, part of every service's schema.
package enum EventsMigrations {
    package static let set = MigrationSet(
        "events", [Migration(1, "events", PackageResources._001_events_sql)])
}
