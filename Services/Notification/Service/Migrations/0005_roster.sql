-- compatible-from: 1
-- Dated rows of the directory, as far as they say who is told: absences with their substitute, duty shifts with their
-- backup, leaders in charge of communes. Half-open: [starts_at, ends_at).
CREATE TABLE directory_roster (
    kind text NOT NULL CHECK (kind IN ('absence', 'shift', 'lead')),
    id text NOT NULL,
    officer_id text NOT NULL,
    other_id text NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    -- Codes with a space before and after each.
    communes text NOT NULL,
    cancelled boolean NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (kind, id)
);
CREATE INDEX directory_roster_now ON directory_roster (kind, ends_at);
