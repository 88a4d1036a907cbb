-- compatible-from: 1
-- The auditor counts live petitions only.
CREATE INDEX watched_petition_live ON watched_petition (live, ending, escalated_at);
