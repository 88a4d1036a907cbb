-- compatible-from: 1
-- Which petitions a Zalo user sent: what the same person adds to one, or says about itself later, finds them.
ALTER TABLE petition ADD COLUMN zalo_user_id text;
CREATE INDEX petition_zalo ON petition (zalo_user_id, received_at, id) WHERE zalo_user_id IS NOT NULL;
-- Closed petitions wait for nothing.
-- only: postgres
UPDATE petition SET zalo_user_id = nullif(reporter::json ->> 'zaloUserID', '')
WHERE closed_at IS NULL AND reporter LIKE '%"zaloUserID":"_%';
-- only: sqlite
UPDATE petition SET zalo_user_id = nullif(json_extract(reporter, '$.zaloUserID'), '')
WHERE closed_at IS NULL AND reporter LIKE '%"zaloUserID":"_%';
