-- compatible-from: 1
-- What search and the search for duplicates look at; written from the queue, so that a submission does not wait for it.
CREATE TABLE petition_search (
    petition_id text PRIMARY KEY,
    commune_code text NOT NULL,
    live boolean NOT NULL,
    registered_at timestamptz NOT NULL,
    dossier_code text,
    signature text NOT NULL
);
CREATE INDEX petition_search_commune ON petition_search (commune_code, registered_at, petition_id, live, signature);
CREATE INDEX petition_search_dossier ON petition_search (dossier_code) WHERE dossier_code IS NOT NULL;

-- only: postgres
ALTER TABLE petition_search ADD COLUMN document tsvector NOT NULL;
-- The planner has to know how frequent a word is, to choose between the index and a walk from the newest: 5,000 words
-- rather than 1,000. Without it a middling word among 250,000 petitions takes half a second.
-- only: postgres
ALTER TABLE petition_search ALTER COLUMN document SET STATISTICS 500;
-- only: postgres
CREATE INDEX petition_search_document ON petition_search USING gin (document) WITH (gin_pending_list_limit = 256);
-- only: sqlite
CREATE VIRTUAL TABLE petition_document USING fts5 (
    petition_id UNINDEXED, folded, marked, tokenize = 'unicode61 remove_diacritics 0');

-- Petitions whose text is new or was changed; a petition leaves the queue in the transaction that indexes it.
CREATE TABLE search_queue (
    petition_id text PRIMARY KEY
);
INSERT INTO search_queue (petition_id) SELECT id FROM petition;
