-- compatible-from: 1
-- Files that are still where a channel keeps them, to be fetched for a petition.
CREATE TABLE attachment_fetch (
    id text PRIMARY KEY,
    petition_id text NOT NULL,
    url text NOT NULL,
    state text NOT NULL CHECK (state IN ('WAITING', 'DONE', 'GIVEN_UP')),
    attempts integer NOT NULL,
    next_attempt_at timestamptz NOT NULL,
    leased_until timestamptz,
    lease_token text
);
CREATE INDEX attachment_fetch_lease ON attachment_fetch (lease_token) WHERE lease_token IS NOT NULL;
CREATE INDEX attachment_fetch_due ON attachment_fetch (next_attempt_at, id) WHERE state = 'WAITING';
