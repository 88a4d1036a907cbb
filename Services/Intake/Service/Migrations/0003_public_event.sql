-- compatible-from: 1
-- What partners may know of their own petitions, one row a change. The position is given after commit, by one process at
-- a time, so none appears below one already shown.
CREATE TABLE public_event (
    id text PRIMARY KEY,
    petition_id text NOT NULL,
    version integer NOT NULL,
    owner text NOT NULL,
    live boolean NOT NULL,
    at timestamptz NOT NULL,
    document text NOT NULL,
    position bigint
);
CREATE UNIQUE INDEX public_event_position ON public_event (position) WHERE position IS NOT NULL;
CREATE INDEX public_event_owner ON public_event (owner, live, position) WHERE position IS NOT NULL;
CREATE INDEX public_event_waiting ON public_event (petition_id, version) WHERE position IS NULL;

CREATE TABLE public_event_counter (
    id integer PRIMARY KEY CHECK (id = 1),
    last bigint NOT NULL
);
INSERT INTO public_event_counter (id, last) VALUES (1, 0);
