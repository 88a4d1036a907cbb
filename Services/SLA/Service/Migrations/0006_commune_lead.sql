-- compatible-from: 1
-- Leaders in charge of communes, [from_at, to_at), as routing's directory states them: a filter of lists.
CREATE TABLE commune_lead (
    id text PRIMARY KEY,
    officer_id text NOT NULL,
    commune_codes text NOT NULL,
    from_at timestamptz NOT NULL,
    to_at timestamptz NOT NULL,
    cancelled boolean NOT NULL,
    version integer NOT NULL
);
CREATE INDEX commune_lead_of_officer ON commune_lead (officer_id, to_at);
