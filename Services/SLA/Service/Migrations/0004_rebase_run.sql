-- compatible-from: 1
-- A re-basing: a repeated request is answered with what the first one moved, and one that was broken off goes on.
CREATE TABLE rebase_run (
    id text PRIMARY KEY,
    policy_id text NOT NULL,
    policy_version integer NOT NULL,
    reason text NOT NULL,
    by_whom text NOT NULL,
    started_at timestamptz NOT NULL,
    finished_at timestamptz
);
CREATE TABLE rebased_clock (
    run_id text NOT NULL REFERENCES rebase_run (id),
    petition_id text NOT NULL,
    clock_id text NOT NULL,
    petition_code text NOT NULL,
    due_before timestamptz NOT NULL,
    due_after timestamptz NOT NULL,
    -- JSON: percents of stages that were past already
    stages_past text NOT NULL,
    PRIMARY KEY (run_id, petition_id, clock_id)
);
