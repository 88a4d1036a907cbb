-- compatible-from: 1
-- What SLA knows of a petition: whose it is, and whether anything may still be armed for it.
CREATE TABLE watched_petition (
    petition_id text PRIMARY KEY,
    code text NOT NULL,
    track text NOT NULL,
    commune_code text NOT NULL,
    unit_code text NOT NULL,
    officer_id text NOT NULL,
    live boolean NOT NULL,
    received_at timestamptz NOT NULL,
    -- Receipt, or the last reopening: older facts of other services arm nothing.
    opened_at timestamptz NOT NULL,
    supplement_since timestamptz,
    escalated_at timestamptz,
    -- The terminal mark; null while the petition is open.
    ending text,
    ended_at timestamptz,
    answered_at timestamptz,
    merged_into text,
    -- Raised by whoever works on the petition: the row is its lock.
    touched bigint NOT NULL
);
CREATE INDEX watched_petition_merged ON watched_petition (merged_into) WHERE merged_into IS NOT NULL;

-- One deadline of one petition: absolute instants and pause intervals, never remaining time.
CREATE TABLE clock (
    id text PRIMARY KEY,
    petition_id text NOT NULL REFERENCES watched_petition (petition_id),
    petition_code text NOT NULL,
    track text NOT NULL,
    step text NOT NULL,
    round integer NOT NULL,
    state text NOT NULL CHECK (state IN ('RUNNING', 'PAUSED', 'STOPPED')),
    outcome text NOT NULL,
    started_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    -- When 75 % is used up; null while the clock stands still before that.
    at_risk_at timestamptz,
    extended_at timestamptz,
    stopped_at timestamptz,
    breached_at timestamptz,
    -- When a clock that follows another petition was counted as answered.
    counted_at timestamptz,
    policy_id text NOT NULL,
    policy_version integer NOT NULL,
    unit_code text NOT NULL,
    officer_id text NOT NULL,
    commune_code text NOT NULL,
    live boolean NOT NULL,
    -- JSON: [{"from": instant, "to": instant or absent}]
    pauses text NOT NULL
);
CREATE UNIQUE INDEX clock_round ON clock (petition_id, track, step, round);
CREATE UNIQUE INDEX clock_single ON clock (petition_id, track, step) WHERE state <> 'STOPPED';
CREATE INDEX clock_due ON clock (due_at, id);
CREATE INDEX clock_open_due ON clock (due_at, id) WHERE state <> 'STOPPED';
CREATE INDEX clock_open_breached ON clock (due_at, id) WHERE state <> 'STOPPED' AND breached_at IS NOT NULL;
CREATE INDEX clock_unit ON clock (unit_code, due_at, id);
CREATE INDEX clock_commune ON clock (commune_code, due_at, id);
CREATE INDEX clock_officer ON clock (officer_id, due_at, id);

-- What is to happen when; the key is what makes each stage fire once.
CREATE TABLE stage (
    clock_id text NOT NULL REFERENCES clock (id),
    percent integer NOT NULL,
    petition_id text NOT NULL,
    state text NOT NULL CHECK (state IN ('ARMED', 'SUSPENDED', 'FIRED', 'SKIPPED', 'CANCELLED')),
    -- The instant the stage stands for; from 100 % on it fires a millisecond later.
    instant timestamptz NOT NULL,
    fires_at timestamptz NOT NULL,
    late boolean NOT NULL,
    -- Marks the breach only, tells nobody.
    silent boolean NOT NULL,
    fired_at timestamptz,
    PRIMARY KEY (clock_id, percent)
);
CREATE INDEX stage_due ON stage (fires_at, percent) WHERE state = 'ARMED';

-- Every version of every policy; a clock keeps the one it started with.
CREATE TABLE policy (
    id text NOT NULL,
    version integer NOT NULL,
    track text NOT NULL,
    step text NOT NULL,
    effective_from timestamptz NOT NULL,
    document text NOT NULL,
    PRIMARY KEY (id, version)
);

CREATE TABLE calendar_day (
    date text PRIMARY KEY,
    name text NOT NULL,
    kind text NOT NULL,
    status text NOT NULL,
    source text NOT NULL,
    swapped_with text NOT NULL
);

-- Raised with every change of policy or calendar, so that processes know when to read them again.
CREATE TABLE rule_revision (
    id integer PRIMARY KEY CHECK (id = 1),
    revision bigint NOT NULL
);
INSERT INTO rule_revision (id, revision) VALUES (1, 1);
