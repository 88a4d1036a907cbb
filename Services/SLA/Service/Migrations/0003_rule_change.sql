-- compatible-from: 1
-- Rows of a clock's earlier rounds: an extension or a re-basing plans the stages anew.
CREATE TABLE stage_history (
    clock_id text NOT NULL REFERENCES clock (id),
    round integer NOT NULL,
    percent integer NOT NULL,
    state text NOT NULL,
    instant timestamptz NOT NULL,
    late boolean NOT NULL,
    silent boolean NOT NULL,
    fired_at timestamptz,
    PRIMARY KEY (clock_id, round, percent)
);

-- "Phiếu xin lỗi và hẹn lại", numbered within the year.
CREATE TABLE apology (
    year integer NOT NULL,
    number integer NOT NULL,
    clock_id text NOT NULL REFERENCES clock (id),
    petition_id text NOT NULL,
    issued_at timestamptz NOT NULL,
    issued_by text NOT NULL,
    promised_at timestamptz NOT NULL,
    -- False for a notice after the due time, which moves nothing.
    extends boolean NOT NULL,
    body text NOT NULL,
    PRIMARY KEY (year, number)
);
CREATE INDEX apology_clock ON apology (clock_id, issued_at);
CREATE TABLE apology_counter (
    year integer PRIMARY KEY,
    last integer NOT NULL
);

-- Who changed policies, calendar and open clocks, and why.
CREATE TABLE rule_change (
    id text PRIMARY KEY,
    at timestamptz NOT NULL,
    by_whom text NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,
    reason text NOT NULL,
    details text NOT NULL
);

-- Days read from a file, until somebody has looked at them.
CREATE TABLE calendar_review (
    id text PRIMARY KEY,
    created_at timestamptz NOT NULL,
    created_by text NOT NULL,
    -- JSON: the days
    days text NOT NULL,
    accepted_at timestamptz
);

-- The auditor's last result, and what it last raised an alarm about.
CREATE TABLE audit_run (
    id integer PRIMARY KEY CHECK (id = 1),
    ran_at timestamptz NOT NULL,
    -- JSON
    result text NOT NULL,
    alarmed text NOT NULL
);

-- Database time that did not run with the monotonic clock.
CREATE TABLE time_jump (
    id text PRIMARY KEY,
    seen_at timestamptz NOT NULL,
    milliseconds bigint NOT NULL
);

CREATE INDEX clock_policy ON clock (policy_id, petition_id) WHERE state <> 'STOPPED';
CREATE INDEX watched_petition_open ON watched_petition (petition_id) WHERE ending IS NULL;
CREATE INDEX watched_petition_balance ON watched_petition (ending, escalated_at);
