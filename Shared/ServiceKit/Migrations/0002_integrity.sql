-- compatible-from: 1
-- Who changed what, written in the transaction of the change; here until the sealer has laid it into the chain.
CREATE TABLE audit_open (
    id text PRIMARY KEY,
    at timestamptz NOT NULL,
    actor text NOT NULL,
    action text NOT NULL,
    -- A petition's id, another thing such as unit:QLNL, or nothing.
    subject text NOT NULL,
    -- SHA-256 of the statements with their values.
    digest text NOT NULL
);
CREATE INDEX audit_open_at ON audit_open (at, id);

-- The chain: rows are added, never changed. The seal is an HMAC over the row, its position and the seal before it.
CREATE TABLE audit (
    position bigint PRIMARY KEY,
    id text NOT NULL,
    at timestamptz NOT NULL,
    actor text NOT NULL,
    action text NOT NULL,
    subject text NOT NULL,
    digest text NOT NULL,
    previous text NOT NULL,
    seal text NOT NULL
);

-- The end of the chain; the lock of this row makes the sealer one.
CREATE TABLE audit_head (
    id integer PRIMARY KEY CHECK (id = 1),
    position bigint NOT NULL,
    seal text NOT NULL
);
INSERT INTO audit_head (id, position, seal) VALUES (1, 0, '');

-- Raised with each restore from a backup.
ALTER TABLE deployment ADD COLUMN epoch bigint NOT NULL DEFAULT 1;
ALTER TABLE deployment ADD COLUMN restored_at timestamptz;
ALTER TABLE deployment ADD COLUMN backed_up_at timestamptz;
-- Until then messages that may have gone out since the backup are held.
ALTER TABLE deployment ADD COLUMN hold_ended_at timestamptz;
-- Where the data lie; data that find themselves elsewhere were restored.
ALTER TABLE deployment ADD COLUMN place text;
