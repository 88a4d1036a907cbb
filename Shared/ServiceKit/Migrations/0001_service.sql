-- compatible-from: 1
-- What this database belongs to: one deployment is one province.
CREATE TABLE deployment (
    id integer PRIMARY KEY CHECK (id = 1),
    province text NOT NULL,
    created_at timestamptz NOT NULL,
    seeded_at timestamptz
);

-- Answers to repeated requests with the same Idempotency-Key, kept for seven days.
CREATE TABLE idempotency (
    principal text NOT NULL,
    method text NOT NULL,
    key text NOT NULL,
    fingerprint text NOT NULL,
    result_id text NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (principal, method, key)
);
CREATE INDEX idempotency_created_at ON idempotency (created_at);
