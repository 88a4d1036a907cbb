-- compatible-from: 1
-- What notification knows of a petition: enough to find the people and to fill the templates. A mirror of the events
-- of intake, routing and sla; the three counters keep a replayed old event from overwriting a newer value.
CREATE TABLE notified_petition (
    id text PRIMARY KEY,
    code text NOT NULL,
    live boolean NOT NULL,
    status text NOT NULL,
    track text NOT NULL,
    commune_code text NOT NULL,
    commune_name text NOT NULL,
    subject text NOT NULL,
    sender_name text NOT NULL,
    sender_phone text NOT NULL,
    sender_email text NOT NULL,
    sender_zalo_user_id text NOT NULL,
    assignee_kind text,
    unit_code text NOT NULL,
    unit_name text NOT NULL,
    officer_id text NOT NULL,
    officer_name text NOT NULL,
    head_id text NOT NULL,
    head_name text NOT NULL,
    received_at timestamptz NOT NULL,
    assigned_at timestamptz,
    due_at timestamptz NOT NULL,
    answered_at timestamptz,
    sender_told_unit boolean NOT NULL,
    intake_sequence bigint NOT NULL,
    routing_sequence bigint NOT NULL,
    sla_sequence bigint NOT NULL
);

-- Who can be told, and where: mirrors of the directory's rows.
CREATE TABLE directory_officer (
    id text PRIMARY KEY,
    name text NOT NULL,
    unit_code text NOT NULL,
    role text NOT NULL,
    phone text NOT NULL,
    email text NOT NULL,
    zalo_user_id text NOT NULL,
    active boolean NOT NULL,
    version integer NOT NULL
);
CREATE INDEX directory_officer_role ON directory_officer (role, unit_code, id);
CREATE TABLE directory_unit (
    code text PRIMARY KEY,
    name text NOT NULL,
    version integer NOT NULL
);
CREATE TABLE directory_commune (
    code text PRIMARY KEY,
    name text NOT NULL,
    version integer NOT NULL
);

-- One message to one person about one event; the text is rendered when the event arrives and never changes.
CREATE TABLE message (
    id text PRIMARY KEY,
    petition_id text NOT NULL,
    petition_code text NOT NULL,
    event_id text NOT NULL,
    rule text NOT NULL,
    rule_note text NOT NULL,
    audience text NOT NULL,
    person text NOT NULL,
    recipient text NOT NULL,
    channel text NOT NULL,
    template_id text NOT NULL,
    template_version integer NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    state text NOT NULL CHECK (state IN ('QUEUED', 'HELD', 'SENT', 'DELIVERED', 'FAILED', 'DEAD')),
    reason text NOT NULL,
    live boolean NOT NULL,
    stage_percent integer NOT NULL,
    clock_id text NOT NULL,
    clock_step text NOT NULL,
    superseded boolean NOT NULL,
    attempts integer NOT NULL,
    created_at timestamptz NOT NULL,
    next_attempt_at timestamptz NOT NULL,
    leased_until timestamptz,
    lease_token text,
    sent_at timestamptz,
    held_until timestamptz,
    acknowledged_at timestamptz
);
CREATE UNIQUE INDEX message_once ON message (event_id, petition_id, person);
CREATE INDEX message_due ON message (next_attempt_at, id) WHERE state = 'QUEUED';
CREATE INDEX message_petition ON message (petition_id, id);
CREATE INDEX message_person ON message (person, id);
CREATE INDEX message_state ON message (state, id);
CREATE INDEX message_clock ON message (clock_id) WHERE clock_id <> '';

-- Every try, also the failed ones.
CREATE TABLE message_attempt (
    id text PRIMARY KEY,
    message_id text NOT NULL,
    at timestamptz NOT NULL,
    channel text NOT NULL,
    provider_id text NOT NULL,
    result text NOT NULL,
    error text NOT NULL
);
CREATE INDEX message_attempt_message ON message_attempt (message_id, id);
