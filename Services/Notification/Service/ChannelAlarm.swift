import Models
import Storage

/// Tells the administrators of a channel that will stop unless somebody acts; each state once.
struct ChannelAlarm: Sendable {
    let database: any Database
    let composer: Composer
    let zalo: ZaloChannel?

    func runOnce() async throws -> Int {
        guard let zalo else { return 0 }
        return try await database.write { tx in
            guard let alarm = try zalo.alarm(in: tx) else { return 0 }
            var values = MessageValues()
            values[.channel] = zalo.name
            values[.findings] = alarm.text
            values.set(.at, tx.now)
            for person in try DirectoryStore(tx).active(.administrator, in: nil) {
                _ = try composer.write(
                    .alarm, event: alarm.id, to: Recipient(person: person.id, address: person.address),
                    values: values, in: tx)
            }
            return 0
        }
    }
}
