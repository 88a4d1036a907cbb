-- compatible-from: 1
-- Facts on their way out: one row a subscriber, written in the transaction that caused them.
CREATE TABLE outbox (
    event_id text NOT NULL,
    subscriber text NOT NULL,
    subject text NOT NULL,
    sequence bigint NOT NULL,
    type text NOT NULL,
    payload text NOT NULL,
    state text NOT NULL CHECK (state IN ('PENDING', 'DEAD', 'DISCARDED')),
    attempts integer NOT NULL,
    created_at timestamptz NOT NULL,
    next_attempt_at timestamptz NOT NULL,
    leased_until timestamptz,
    lease_token text,
    last_error text,
    PRIMARY KEY (event_id, subscriber)
);
CREATE UNIQUE INDEX outbox_order ON outbox (subscriber, subject, sequence);
CREATE INDEX outbox_due ON outbox (subscriber, next_attempt_at) WHERE state = 'PENDING';

-- What was delivered, kept for seven days and then deleted: payloads hold contacts.
CREATE TABLE outbox_delivered (
    event_id text NOT NULL,
    subscriber text NOT NULL,
    subject text NOT NULL,
    sequence bigint NOT NULL,
    type text NOT NULL,
    payload text NOT NULL,
    created_at timestamptz NOT NULL,
    delivered_at timestamptz NOT NULL,
    PRIMARY KEY (event_id, subscriber)
);
CREATE INDEX outbox_delivered_at ON outbox_delivered (delivered_at);

-- This service's own counter for each subject; the row lock orders its events.
CREATE TABLE event_sequence (
    subject text PRIMARY KEY,
    value bigint NOT NULL
);

-- Events already applied; a repeat is known by its id.
CREATE TABLE inbox (
    event_id text PRIMARY KEY,
    source text NOT NULL,
    type text NOT NULL,
    received_at timestamptz NOT NULL
);
CREATE INDEX inbox_received_at ON inbox (received_at);
