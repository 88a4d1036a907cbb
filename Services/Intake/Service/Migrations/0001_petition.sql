-- compatible-from: 1
-- Petitions; intake alone owns their state.
CREATE TABLE petition (
    id text PRIMARY KEY,
    code text NOT NULL,
    version integer NOT NULL,
    status text NOT NULL CHECK (status IN ('RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'AWAITING_SUPPLEMENT',
        'AWAITING_AUTHORITY', 'ANSWERED', 'CLOSED', 'TRANSFERRED', 'REJECTED', 'WITHDRAWN', 'MERGED')),
    resume_status text,
    track text NOT NULL,
    channel text NOT NULL,
    kind text NOT NULL,
    sender_kind text NOT NULL,
    urgency text NOT NULL,
    commune_code text NOT NULL,
    commune_name text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    search_text text NOT NULL,
    reporter text NOT NULL,
    procedure_code text,
    dossier_code text,
    field text,
    external_system text,
    external_id text,
    incoming_document text,
    received_at timestamptz NOT NULL,
    registered_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    policy_id text NOT NULL,
    policy_version integer NOT NULL,
    clock_started_at timestamptz NOT NULL,
    paused_at timestamptz,
    pauses text NOT NULL,
    due_extended boolean NOT NULL,
    unit_code text,
    unit_name text,
    officer_id text,
    officer_name text,
    joint_unit_codes text NOT NULL,
    authority text,
    supplement_requests integer NOT NULL,
    supplement_question text,
    reopen_count integer NOT NULL,
    merged_into text,
    answered_at timestamptz,
    published_at timestamptz,
    closes_at timestamptz,
    closed_at timestamptz,
    written_reply_pending boolean NOT NULL,
    rating text,
    live boolean NOT NULL,
    submitted_by text NOT NULL,
    request_fingerprint text,
    routing_sequence bigint NOT NULL,
    sla_sequence bigint NOT NULL
);
CREATE UNIQUE INDEX petition_code ON petition (code);
CREATE UNIQUE INDEX petition_external_reference ON petition (submitted_by, live, external_system, external_id)
    WHERE external_id IS NOT NULL;
CREATE INDEX petition_registered ON petition (registered_at, id);
CREATE INDEX petition_commune ON petition (commune_code, registered_at, id);
CREATE INDEX petition_submitter ON petition (submitted_by, registered_at, id);
CREATE INDEX petition_unit ON petition (unit_code, registered_at, id) WHERE unit_code IS NOT NULL;
CREATE INDEX petition_officer ON petition (officer_id, registered_at, id) WHERE officer_id IS NOT NULL;
CREATE INDEX petition_merged_into ON petition (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX petition_closes ON petition (closes_at, id) WHERE status = 'ANSWERED';

-- Every move: who, when, from, to, why. The position is the version the petition got by it.
CREATE TABLE timeline (
    petition_id text NOT NULL,
    position integer NOT NULL,
    id text NOT NULL,
    at timestamptz NOT NULL,
    actor text NOT NULL,
    action text NOT NULL,
    from_status text,
    to_status text NOT NULL,
    reason text NOT NULL,
    details text NOT NULL,
    late boolean NOT NULL,
    PRIMARY KEY (petition_id, position)
);

CREATE TABLE answer (
    id text PRIMARY KEY,
    petition_id text NOT NULL,
    position integer NOT NULL,
    kind text NOT NULL,
    body text NOT NULL,
    legal_basis text NOT NULL,
    written_reply text,
    author_id text NOT NULL,
    author_name text NOT NULL,
    answered_at timestamptz NOT NULL,
    beyond_authority boolean NOT NULL
);
CREATE UNIQUE INDEX answer_petition ON answer (petition_id, position);

-- Numbers come in blocks of twenty a process; a gap is allowed, a repetition is not.
CREATE TABLE code_block (
    year integer NOT NULL,
    is_test boolean NOT NULL,
    next bigint NOT NULL,
    PRIMARY KEY (year, is_test)
);

-- Mirrors of what other services own; from the reference data first, from their events afterwards.
CREATE TABLE commune (
    code text PRIMARY KEY,
    name text NOT NULL,
    full_name text NOT NULL,
    active boolean NOT NULL,
    version integer NOT NULL
);
CREATE TABLE deadline_policy (
    id text NOT NULL,
    version integer NOT NULL,
    document text NOT NULL,
    PRIMARY KEY (id, version)
);
CREATE TABLE calendar_day (
    date text PRIMARY KEY,
    document text NOT NULL,
    sequence bigint NOT NULL
);
-- Raised with every change of a mirror, so that other processes see that theirs is old.
CREATE TABLE mirror_version (
    id integer PRIMARY KEY CHECK (id = 1),
    version bigint NOT NULL
);

-- Keys of partner systems; of the secret only a hash is kept.
CREATE TABLE partner_key (
    id text PRIMARY KEY,
    partner text NOT NULL,
    secret_hash text NOT NULL,
    is_live boolean NOT NULL,
    created_at timestamptz NOT NULL,
    revoked_at timestamptz
);
