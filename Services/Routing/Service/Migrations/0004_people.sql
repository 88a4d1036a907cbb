-- compatible-from: 1
-- Who is where, from when to when: [from_at, to_at). Cancelled rows stay, so that what was decided on them can be told.
CREATE TABLE secondment (
    id text PRIMARY KEY,
    officer_id text NOT NULL,
    commune_codes text NOT NULL,
    field_unit_codes text NOT NULL,
    home_organization text NOT NULL,
    document text NOT NULL,
    from_at timestamptz NOT NULL,
    to_at timestamptz NOT NULL,
    cancelled boolean NOT NULL,
    version integer NOT NULL,
    CHECK (from_at < to_at)
);
CREATE INDEX secondment_until ON secondment (to_at);
CREATE INDEX secondment_of_officer ON secondment (officer_id, from_at);

CREATE TABLE absence (
    id text PRIMARY KEY,
    officer_id text NOT NULL,
    substitute_officer_id text NOT NULL,
    reason text NOT NULL,
    from_at timestamptz NOT NULL,
    to_at timestamptz NOT NULL,
    cancelled boolean NOT NULL,
    version integer NOT NULL,
    CHECK (from_at < to_at)
);
CREATE INDEX absence_until ON absence (to_at);

CREATE TABLE duty_shift (
    id text PRIMARY KEY,
    officer_id text NOT NULL,
    backup_officer_id text NOT NULL,
    from_at timestamptz NOT NULL,
    to_at timestamptz NOT NULL,
    cancelled boolean NOT NULL,
    version integer NOT NULL,
    CHECK (from_at < to_at)
);
CREATE INDEX duty_shift_until ON duty_shift (to_at);

CREATE TABLE commune_lead (
    id text PRIMARY KEY,
    officer_id text NOT NULL,
    commune_codes text NOT NULL,
    from_at timestamptz NOT NULL,
    to_at timestamptz NOT NULL,
    cancelled boolean NOT NULL,
    version integer NOT NULL,
    CHECK (from_at < to_at)
);
CREATE INDEX commune_lead_until ON commune_lead (to_at);

CREATE TABLE visit (
    id text PRIMARY KEY,
    commune_code text NOT NULL,
    officer_ids text NOT NULL,
    met_with text NOT NULL,
    notes text NOT NULL,
    at timestamptz NOT NULL,
    cancelled boolean NOT NULL,
    version integer NOT NULL
);
CREATE INDEX visit_at ON visit (at);

-- Days off and swapped days that sla has stated since the reference data was written.
CREATE TABLE calendar_day (
    date text PRIMARY KEY,
    name text NOT NULL,
    kind text NOT NULL,
    status text NOT NULL,
    sequence bigint NOT NULL
);

ALTER TABLE officer ADD COLUMN skills text NOT NULL DEFAULT '[]';
ALTER TABLE officer ADD COLUMN capacity integer NOT NULL DEFAULT 10;
ALTER TABLE officer ADD COLUMN last_assigned_at timestamptz;

-- The unit was known and nobody of it could be found: an alarm until somebody has it.
ALTER TABLE assignment ADD COLUMN nobody_available boolean NOT NULL DEFAULT false;
CREATE INDEX assignment_without_person ON assignment (state) WHERE nobody_available;
-- What the router held to be beyond the department, for the consolidated proposal; empty: the department's own.
ALTER TABLE assignment ADD COLUMN proposed_authority text NOT NULL DEFAULT '';
ALTER TABLE assignment ADD COLUMN proposed_agency text NOT NULL DEFAULT '';
CREATE INDEX assignment_proposed ON assignment (petition_id) WHERE proposed_authority <> '';

-- What joint units contribute, and until when.
CREATE TABLE joint_part (
    petition_id text NOT NULL,
    unit_code text NOT NULL,
    due_at timestamptz NOT NULL,
    reason text NOT NULL,
    added_at timestamptz NOT NULL,
    added_by text NOT NULL,
    opinion text NOT NULL,
    opinion_at timestamptz,
    opinion_by text NOT NULL,
    PRIMARY KEY (petition_id, unit_code)
);
CREATE INDEX joint_part_of_unit ON joint_part (unit_code, petition_id);

-- Hand-overs to an authority and what came back.
CREATE TABLE escalation (
    petition_id text NOT NULL,
    round integer NOT NULL,
    authority text NOT NULL,
    agency text NOT NULL,
    document_number text NOT NULL,
    document_date text NOT NULL,
    document_id text NOT NULL,
    expected_at timestamptz,
    escalated_at timestamptz NOT NULL,
    replied_at timestamptz,
    reply_number text NOT NULL,
    reply_date text NOT NULL,
    reply_issuer text NOT NULL,
    reply_summary text NOT NULL,
    PRIMARY KEY (petition_id, round)
);
CREATE INDEX escalation_document ON escalation (document_id) WHERE document_id <> '';
CREATE INDEX escalation_at ON escalation (escalated_at);

CREATE INDEX assignment_move_of_officer ON assignment_move (officer_id, at);
