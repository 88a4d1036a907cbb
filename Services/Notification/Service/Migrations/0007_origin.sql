-- compatible-from: 1
-- By which channel a petition came and who raised it: its sender hears on that channel first. Empty for petitions that were
-- here before.
ALTER TABLE notified_petition ADD COLUMN channel text NOT NULL DEFAULT '';
ALTER TABLE notified_petition ADD COLUMN sender_kind text NOT NULL DEFAULT '';
