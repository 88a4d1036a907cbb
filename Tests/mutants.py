#!/usr/bin/env python3
"""Takes the mechanism of each guarantee out and sees that the test named for it fails.

    python3 Tests/mutants.py              one after another: a build each, slow and strict
    python3 Tests/mutants.py --together   all at once, one build; each named test must fail
    python3 Tests/mutants.py --list       the table of docs/guarantees.md

Needs KIPTHOI_TEST_POSTGRES_URL as `make test` sets it. Files are put back whatever happens.
"""

import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent

# guarantee, file, the line that keeps it, what is put instead, the test that must fail
MUTANTS = [
    ("an event delivered twice has its effect once",
     "Shared/Events/Inbox.swift", "guard known.changes == 1 else {", "guard known.changes <= 1 else {",
     "appliesARepeatedDeliveryOnce"),
    ("events of a petition arrive in order",
     "Shared/Events/OutboxStore.swift", "AND p.sequence < o.sequence AND p.state <> 'DISCARDED')",
     "AND p.sequence < o.sequence AND p.state = 'DISCARDED')",
     "keepsADeferredEventAndItsFollowersUntilTheConsumerIsReady"),
    ("a claimed row belongs to one worker until its lease ends",
     "Shared/Storage/Lease.swift", "return \"(\\(column) IS NULL OR \\(column) <= \\(now))\"",
     "return \"(\\(column) IS NULL OR \\(column) IS NOT NULL OR \\(now) IS NULL)\"",
     "takesBackTheRowsOfAKilledRelayAfterItsLease"),
    ("the sender's contacts reach notification only",
     "Shared/Events/Fact.swift", "clearReporter()", "_ = reporter",
     "theSendersContactsReachNotificationOnly"),
    ("a repeated Idempotency-Key submits once",
     "Services/Intake/Service/PetitionStore+Repeat.swift",
     "guard let key = caller.idempotencyKey, let fingerprint = caller.fingerprint else { return [] }",
     "guard let key = caller.idempotencyKey, let fingerprint = caller.fingerprint, key.isEmpty else { return [] }",
     "oneKeyMakesOnePetitionHoweverOftenItComes"),
    ("monitors at once fire each stage exactly once",
     "Services/SLA/Service/StageStore.swift", "LIMIT \\(limit) \\(dialect.skipLocked)", "LIMIT \\(limit)",
     "aMonitorPassesOverWhatAnotherHolds"),
    ("nobody is reminded of a petition that is answered",
     "Services/Notification/Service/Composer.swift",
     "if !context.clockID.isEmpty, context.petition?.overtakes(stageOf: context.clockStep) == true {",
     "if context.clockID.isEmpty, context.petition?.overtakes(stageOf: context.clockStep) == true {",
     "aStageThatArrivesAfterTheAnswerIsRecordedAndNotSent"),
    ("nobody hears a thing three times",
     "Services/Notification/Service/MessageClaim.swift", "guard message.uncertain >= Course.mostUncertain else { return true }",
     "guard message.uncertain > Course.mostUncertain else { return true }",
     "aProcessThatDiesMeanwhileIsAnAttemptOfUnknownOutcome"),
    ("whom feedback is about reads none of its messages",
     "Services/Notification/Service/MessageQuery.swift", "let all = reached + subjects(&values)",
     "let all = reached + subjects(&values).prefix(0)", "whomFeedbackIsAboutReadsNothingOfIt"),
    ("a token is good only at the service it is for",
     "Shared/AccessControl/TokenVerifier.swift", "guard audiences.contains(wanted.rawValue) else {",
     "guard !audiences.isEmpty else {", "refusesATokenForAnotherService"),
    ("a small request cannot inflate without bound",
     "Shared/RPC/Gzip.swift", "guard output.count <= limit else {", "guard output.count <= limit * 1000 else {",
     "refusesAZipBomb"),
    ("a merely proposed holiday moves no deadline",
     "Shared/WorkCalendar/CalendarDay.swift", "self != .proposedOnly", "self != .provisional",
     "aYearOfWhichOnlyProposalsAreKnownIsUnknown"),
    ("a scanner that stops gives back what it held",
     "Services/Intake/Service/AttachmentScan.swift", "attempts = attempts - 1 WHERE lease_token = $1",
     "attempts = attempts - 1 WHERE lease_token = $1 || 'x'", "aStopInterruptsTheScannerAndGivesBackWhatItHeld"),
    ("a flood from one caller leaves the others their share",
     "Shared/RPC/Admission.swift", "guard !isBusy || held < max(1, limit / max(2, callers)) else {",
     "guard !isBusy || held < max(1, limit * max(2, callers)) else {", "leavesOthersTheirShareOfABusyService"),
    ("an overloaded service refuses at once",
     "Shared/RPC/Admission.swift", "guard taken < limit else {", "guard taken < limit * 9 else {", "refusesWithRetryAfterWhenAllPlacesAreTaken"),
    ("a line on which nothing comes back is cut",
     "Shared/StoragePostgres/PostgresWatch.swift", "guard line.ticks >= ticks.load(ordering: .relaxed) else {",
     "guard line.ticks >= ticks.load(ordering: .relaxed) &* 9 else {", "replacesLinesOnWhichNothingComesBack"),
    ("a write whose caller has gone before it began is not done",
     "Shared/Storage/GroupCommit.swift", "waiting.removeAll(where: isOver)", "_ = isOver",
     "whatIsGivenUpBeforeItBeganIsSurelyNotDone"),
    ("a row that cannot be worked on leaves the others their turn",
     "Shared/ServiceKit/WorkQueue.swift", 'try park(key, attempts: attempts + 1, "\\(error)", in: tx)', "throw error",
     "parksWhatFailsAndUndoesWhatItDid"),
    ("an altered audit row is found",
     "Shared/ServiceKit/AuditVerifier.swift", "if chain.seal(row, at: here, after: previous) != sealed {",
     "if chain.seal(row, at: here, after: previous).isEmpty {", "findsEachWayToTamper"),
    ("an end of the audit that was cut off is found by the exported head",
     "Shared/ServiceKit/AuditVerifier.swift", "if let exported, exported.position > max(position, head.position) {",
     "if let exported, exported.position > max(position, head.position) + 1000 {",
     "findsAnEndThatWasCutOffWithItsHeadByTheExportedHead"),
    ("the audit tells of changes only",
     "Shared/ServiceKit/AuditJournal.swift", "acts.filter { $0.changes > 0 }", "acts.filter { $0.changes >= 0 }",
     "tellsNothingOfWhatChangesNothing"),
    ("a program that is too old does not touch a contracted schema",
     "Shared/Storage/Migrator.swift", "guard row.version > newest, row.compatibleFrom <= newest else {",
     "guard row.version > newest else {", "refusesAProgramThatIsTooOld"),
    ("what may have gone out before a restore is held",
     "Services/Notification/Service/HeldMessages.swift",
     "began <= restoredAt", "began > restoredAt",
     "bringsEverythingBackHoldsWhatMayHaveGoneOutAndSendsNothingTwice"),
    ("a mistyped petition code is noticed",
     "Shared/Models/PetitionCode.swift", "product = (sum * 2) % 11", "product = (sum * 1) % 11",
     "PetitionCode"),
]


def run(*command):
    return subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def line_of(path, text):
    before = (ROOT / path).read_text().split(text)[0]
    return before.count("\n") + 1


def apply(path, old, new):
    source = (ROOT / path).read_text()
    assert source.count(old) == 1, f"{path}: the line must be there once: {old}"
    (ROOT / path).write_text(source.replace(old, new))


def build():
    result = run("swift", "build", "--build-tests")
    assert result.returncode == 0, result.stdout[-3000:]


def fails(test):
    """True when the test ran and failed."""
    bundle = ROOT / ".build/debug/kip-thoiPackageTests.xctest"
    result = run("timeout", "240", str(bundle), "--testing-library", "swift-testing", "--filter", test)
    assert "Test run with 0 tests" not in result.stdout, f"no test is called {test}"
    return result.returncode != 0


def main():
    if "--list" in sys.argv:
        for what, path, old, _, test in MUTANTS:
            print(f"| {what} | `{path}:{line_of(path, old)}` | `{test}` |")
        return 0
    if "KIPTHOI_TEST_POSTGRES_URL" not in os.environ:
        sys.exit("KIPTHOI_TEST_POSTGRES_URL is not set: run `make mutants`")
    groups = [MUTANTS] if "--together" in sys.argv else [[row] for row in MUTANTS]
    survivors = 0
    for group in groups:
        originals = {path: (ROOT / path).read_text() for _, path, *_ in group}
        try:
            for _, path, old, new, _ in group:
                apply(path, old, new)
            build()
            for what, path, _, _, test in group:
                noticed = fails(test)
                survivors += not noticed
                print(f"{'noticed ' if noticed else 'SURVIVED'}  {what}  ({test})", flush=True)
        finally:
            for path, text in originals.items():
                (ROOT / path).write_text(text)
    print(f"{len(MUTANTS) - survivors} passed, {survivors} failed")
    return 1 if survivors else 0


sys.exit(main())
