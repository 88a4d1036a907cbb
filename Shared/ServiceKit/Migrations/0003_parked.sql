-- compatible-from: 1
-- Rows of queues that could not be worked on, so that those behind them can.
CREATE TABLE parked (
    -- The loop's name.
    queue text NOT NULL,
    -- The row's key in its own table.
    item text NOT NULL,
    attempts integer NOT NULL,
    parked_at timestamptz NOT NULL,
    next_attempt_at timestamptz NOT NULL,
    last_error text NOT NULL,
    PRIMARY KEY (queue, item)
);
