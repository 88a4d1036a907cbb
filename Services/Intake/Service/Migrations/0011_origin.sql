-- compatible-from: 1
-- Which petition a thing from outside became: a line of a list, a mail, a message. Seen again, it is the same petition.
-- Without a petition: seen, and rightly not one (an automatic reply).
CREATE TABLE origin (
    kind text NOT NULL,
    key text NOT NULL,
    petition_id text,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (kind, key)
);

-- The holding pen: why a petition cannot be worked on as it is; empty when it can.
ALTER TABLE petition ADD COLUMN triage_reason text;
CREATE INDEX petition_triage ON petition (registered_at, id) WHERE triage_reason IS NOT NULL;
