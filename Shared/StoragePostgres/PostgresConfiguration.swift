import CLibPQ
import Storage

/// How to reach PostgreSQL, and how much of it to use.
package struct PostgresConfiguration: Sendable {
    /// `postgres://user:password@host:port/database?sslmode=…`, as libpq reads it. Holds a password: never log it.
    package var url: String
    /// The service's own schema; its tables are found there and nowhere else.
    package var schema: String
    /// Connections at most; each process of a deployment counts against the server's `max_connections`.
    package var poolSize: Int
    /// Shown in `pg_stat_activity`.
    package var applicationName: String
    /// The longest wait for a free connection.
    package var acquireTimeout: Duration = .seconds(5)
    /// Callers that may wait at once; more are refused.
    package var waitingLimit = 1000
    package var connectTimeout: Duration = .seconds(5)
    /// How long sent data may stay unacknowledged before the peer counts as dead.
    package var peerTimeout: Duration = .seconds(10)
    /// The longest a statement may run where the caller has no deadline of its own.
    package var statementTimeout: Duration = .seconds(30)
    /// How much longer the answer may take to arrive. Then the line is cut: what stands between may acknowledge bytes
    /// for ever and bring none back.
    package var lineGrace: Duration = .seconds(5)

    package init(url: String, schema: String, poolSize: Int = 4, applicationName: String = "kipthoi") {
        self.url = url
        self.schema = schema
        self.poolSize = max(1, poolSize)
        self.applicationName = applicationName
    }

    /// - Throws: `StorageError.unavailable` when the URL is not one; its text never repeats the URL.
    func validate() throws {
        guard url.hasPrefix("postgres://") || url.hasPrefix("postgresql://") else {
            throw StorageError.unavailable("the database URL must begin with postgres://")
        }
        guard let options = PQconninfoParse(url, nil) else {
            throw StorageError.unavailable(
                "the database URL cannot be read; it looks like postgres://user:password@host:port/database")
        }
        PQconninfoFree(options)
    }

    /// What libpq gets. What stands in the URL wins over what stands before it.
    var parameters: [(String, String)] {
        [
            ("connect_timeout", String(max(2, connectTimeout.components.seconds))),
            ("tcp_user_timeout", String(peerTimeout.milliseconds)),
            ("keepalives_idle", "30"), ("keepalives_interval", "5"), ("keepalives_count", "3"),
            ("fallback_application_name", applicationName),
            ("dbname", url),
            ("client_encoding", "UTF8"),
        ]
    }

    /// Sent once a connection. The last three end the session of a machine that vanished, and so its row locks, while a
    /// lease would last: an open transaction is at work every few milliseconds.
    var setUp: String {
        let quoted = schema.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        return """
            SET TIME ZONE 'UTC'; SET datestyle TO 'ISO, YMD'; SET bytea_output TO 'hex'; \
            SET standard_conforming_strings TO on; SET client_min_messages TO warning; \
            SET search_path TO "\(quoted)"; SET statement_timeout TO \(statementTimeout.milliseconds); \
            SET idle_in_transaction_session_timeout TO \(Int(Lease.length * 1000)); \
            SET tcp_keepalives_idle TO 10; SET tcp_keepalives_interval TO 5; SET tcp_keepalives_count TO 3
            """
    }
}

extension PostgresConfiguration: CustomStringConvertible {
    package var description: String { "PostgreSQL, schema \(schema), \(poolSize) connections" }
}

extension PostgresConfiguration: CustomReflectable {
    /// Dumps and interpolations go through here: no URL, so no password.
    package var customMirror: Mirror {
        Mirror(self, children: ["schema": schema, "poolSize": poolSize])
    }
}

extension Duration {
    /// Whole milliseconds, rounded down.
    var milliseconds: Int64 {
        components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    }
}
