-- compatible-from: 1
-- Files that came with petitions and answers. The bytes are on disk under their SHA-256, so equal files stand there once.
CREATE TABLE attachment (
    id text PRIMARY KEY,
    owner text NOT NULL,
    file_name text NOT NULL,
    content_type text NOT NULL,
    size bigint NOT NULL,
    sha256 text,
    state text NOT NULL CHECK (state IN ('EXPECTED', 'WAITING_FOR_SCAN', 'READY', 'REFUSED')),
    problem text NOT NULL,
    created_at timestamptz NOT NULL,
    stored_at timestamptz,
    attempts integer NOT NULL,
    next_attempt_at timestamptz,
    leased_until timestamptz
);
CREATE INDEX attachment_owner ON attachment (owner, created_at);
CREATE INDEX attachment_created ON attachment (created_at, id);
CREATE INDEX attachment_content ON attachment (sha256) WHERE sha256 IS NOT NULL;
CREATE INDEX attachment_scan ON attachment (next_attempt_at, id) WHERE state = 'WAITING_FOR_SCAN';

-- An attachment belongs to one petition.
CREATE TABLE attachment_use (
    attachment_id text PRIMARY KEY,
    petition_id text NOT NULL
);

ALTER TABLE petition ADD COLUMN attachment_ids text NOT NULL DEFAULT '[]';
ALTER TABLE answer ADD COLUMN attachment_ids text NOT NULL DEFAULT '[]';
