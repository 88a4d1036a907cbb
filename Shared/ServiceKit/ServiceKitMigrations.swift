package import Storage

/// The tables that every service has beside its own: which deployment it belongs to, and idempotency keys.
package enum ServiceKitMigrations {
    package static let set = MigrationSet(
        "service",
        [
            Migration(1, "service", PackageResources._001_service_sql),
            Migration(2, "integrity", PackageResources._002_integrity_sql),
            Migration(3, "parked", PackageResources._003_parked_sql),
        ])
}
