-- compatible-from: 1
-- The directory: who there is and what each answers for.
CREATE TABLE unit (
    code text PRIMARY KEY,
    name text NOT NULL,
    unit_type text NOT NULL,
    fields text NOT NULL,
    active boolean NOT NULL,
    version integer NOT NULL
);

-- open_assignments is counted in the transactions that hand out, move and end assignments.
CREATE TABLE officer (
    id text PRIMARY KEY,
    name text NOT NULL,
    unit_code text NOT NULL,
    role text NOT NULL CHECK (role IN ('OFFICER', 'UNIT_HEAD', 'SECRETARY', 'TEAM_HEAD', 'ADMINISTRATOR')),
    position text NOT NULL,
    phone text NOT NULL,
    email text NOT NULL,
    zalo_user_id text NOT NULL,
    active boolean NOT NULL,
    demo boolean NOT NULL,
    version integer NOT NULL,
    open_assignments integer NOT NULL
);
CREATE INDEX officer_of_unit ON officer (role, unit_code, open_assignments, id);

CREATE TABLE commune (
    code text PRIMARY KEY,
    name text NOT NULL,
    type text NOT NULL,
    full_name text NOT NULL,
    province_code text NOT NULL,
    active boolean NOT NULL,
    version integer NOT NULL
);

CREATE TABLE admin_procedure (
    code text PRIMARY KEY,
    name text NOT NULL,
    field text NOT NULL,
    level text NOT NULL,
    time_limit_text text NOT NULL,
    time_limit_days integer,
    unit_code text NOT NULL,
    status text NOT NULL,
    version integer NOT NULL
);

-- What routing keeps of a petition; its phase tells which moves are still open.
CREATE TABLE routed_petition (
    petition_id text PRIMARY KEY,
    code text NOT NULL,
    commune_code text NOT NULL,
    subject text NOT NULL,
    field text NOT NULL,
    procedure_code text NOT NULL,
    received_at timestamptz NOT NULL,
    due_at timestamptz,
    live boolean NOT NULL,
    phase text NOT NULL CHECK (phase IN
        ('OPEN', 'AWAITING_AUTHORITY', 'ANSWERED', 'CLOSED', 'TRANSFERRED', 'REJECTED', 'WITHDRAWN', 'MERGED')),
    reopen_count integer NOT NULL,
    version integer NOT NULL
);

CREATE TABLE assignment (
    id text PRIMARY KEY,
    petition_id text NOT NULL UNIQUE REFERENCES routed_petition (petition_id),
    petition_code text NOT NULL,
    assignee_kind text NOT NULL CHECK (assignee_kind IN ('OFFICER', 'SECRETARY', 'TEAM_HEAD')),
    unit_code text NOT NULL,
    officer_id text NOT NULL,
    officer_name text NOT NULL,
    state text NOT NULL CHECK (state IN ('OFFERED', 'ACCEPTED', 'RETURNED', 'ENDED')),
    bounces integer NOT NULL,
    decision text NOT NULL,
    assigned_at timestamptz NOT NULL,
    accepted_at timestamptz,
    ended_at timestamptz,
    ended_reason text NOT NULL,
    joint_unit_codes text NOT NULL,
    moves integer NOT NULL
);
CREATE INDEX assignment_of_unit ON assignment (unit_code, id);
CREATE INDEX assignment_of_officer ON assignment (officer_id, id);

CREATE TABLE assignment_move (
    petition_id text NOT NULL,
    number integer NOT NULL,
    at timestamptz NOT NULL,
    actor text NOT NULL,
    action text NOT NULL,
    unit_code text NOT NULL,
    officer_id text NOT NULL,
    reason text NOT NULL,
    PRIMARY KEY (petition_id, number)
);

-- One row a unit or role: its lock lets petitions that arrive at once choose one after the other.
CREATE TABLE assignment_turn (
    holder text PRIMARY KEY,
    value bigint NOT NULL
);
