import Models
import Storage

/// Gives out petition numbers from blocks leased in their own transactions, so that no submission waits for another's.
///
/// What is left of a block when the process or the year ends is a gap; gaps and slight disorder are allowed.
actor CodeAllocator {
    static let blockSize = 20

    private struct Block {
        /// Of registration in Asia/Ho_Chi_Minh.
        var year: Int
        var numbers: Range<Int>
        var leasedAt: ContinuousClock.Instant
        /// How many blocks of twenty it is.
        var count: Int
    }

    private let database: any Database
    /// By whether it is for test petitions.
    private var blocks: [Bool: Block] = [:]
    private var leases: [Bool: Task<Void, any Error>] = [:]

    init(database: any Database) {
        self.database = database
    }

    /// The next number of the current year.
    func next(isTest: Bool) async throws -> PetitionCode {
        while true {
            if let block = blocks[isTest], let number = block.numbers.first {
                blocks[isTest]?.numbers.removeFirst()
                return PetitionCode(year: block.year, sequence: number, isTest: isTest)
            }
            try await refill(isTest)
        }
    }

    /// The year has turned: what is left of the old year's block is a gap.
    func drop(year: Int, isTest: Bool) {
        if blocks[isTest]?.year == year { blocks[isTest] = nil }
    }

    /// One lease at a time; whoever comes meanwhile waits for the same one.
    private func refill(_ isTest: Bool) async throws {
        if let lease = leases[isTest] { return try await lease.value }
        // A task of its own: the lease serves all who wait, so one caller's cancellation must not end it. It puts the
        // block in place before it ends, so that nobody who waited finds the old one.
        let lease = Task { try await takeBlock(isTest) }
        leases[isTest] = lease
        try await lease.value
    }

    private func takeBlock(_ isTest: Bool) async throws {
        defer { leases[isTest] = nil }
        let count = blockCount(after: blocks[isTest])
        blocks[isTest] = try await Self.lease(from: database, isTest: isTest, count: count)
    }

    /// Several blocks at once while they are used up within a tenth of a second, one again when it gets quiet.
    private func blockCount(after last: Block?) -> Int {
        guard let last, ContinuousClock.now - last.leasedAt < .milliseconds(100) else { return 1 }
        return min(last.count * 2, 16)
    }

    /// Leaves a gap in the numbers of this year and of every earlier one.
    static func jump(by size: Int, in tx: Transaction) throws {
        try tx.execute("UPDATE code_block SET next = next + $1", size)
        for isTest in [false, true] {
            try tx.execute(
                "INSERT INTO code_block (year, is_test, next) VALUES ($1, $2, $3) ON CONFLICT (year, is_test) DO NOTHING",
                RegistrationYear.of(tx.now), isTest, size + 1)
        }
    }

    private static func lease(from database: any Database, isTest: Bool, count: Int) async throws -> Block {
        let size = blockSize * count
        return try await database.write { tx in
            let year = RegistrationYear.of(tx.now)
            let row = try tx.first(
                """
                INSERT INTO code_block (year, is_test, next) VALUES ($1, $2, $3)
                ON CONFLICT (year, is_test) DO UPDATE SET next = code_block.next + $4 RETURNING next
                """, year, isTest, size + 1, size)
            guard let end = try row?.int("next") else { throw StorageError.badRow("no code block") }
            return Block(year: year, numbers: end - size..<end, leasedAt: .now, count: count)
        }
    }
}
