-- compatible-from: 1
-- Results come newest first: search walks along this index where a word is frequent, and sorts few rows where it is not.
CREATE INDEX petition_search_registered ON petition_search (registered_at, petition_id);
