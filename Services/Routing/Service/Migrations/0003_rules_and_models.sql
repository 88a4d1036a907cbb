-- compatible-from: 1
-- Rule sets of the province; the one that ships with the product is none of these rows.
CREATE TABLE rule_set (
    version integer PRIMARY KEY,
    effective_from timestamptz NOT NULL,
    document text NOT NULL,
    note text NOT NULL,
    created_at timestamptz NOT NULL,
    created_by text NOT NULL
);

-- Trained models that may be promoted.
CREATE TABLE route_model (
    id text PRIMARY KEY,
    trained_at timestamptz NOT NULL,
    examples integer NOT NULL,
    evidence integer NOT NULL,
    accuracy double precision NOT NULL,
    document text NOT NULL
);

-- The promotion with the highest number that was not rolled back names the model that decides.
CREATE TABLE route_promotion (
    number integer PRIMARY KEY,
    model_id text NOT NULL REFERENCES route_model (id),
    at timestamptz NOT NULL,
    actor text NOT NULL,
    rolled_back_at timestamptz,
    rolled_back_by text
);

-- What a petition says: to learn from, and to try rules on.
CREATE TABLE route_text (
    petition_id text PRIMARY KEY REFERENCES routed_petition (petition_id),
    body text NOT NULL,
    channel text NOT NULL
);
CREATE INDEX routed_petition_received ON routed_petition (received_at, petition_id);

-- One word an officer and petition: saying it twice does not make it count twice.
CREATE TABLE route_correction (
    petition_id text NOT NULL REFERENCES routed_petition (petition_id),
    actor text NOT NULL,
    unit_code text NOT NULL,
    authority text NOT NULL,
    reason text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (petition_id, actor)
);
