-- compatible-from: 1
-- After a restore from a backup: 1 waits for an operator's decision, 2 was released by one; 0 is every other message.
ALTER TABLE message ADD COLUMN withheld integer NOT NULL DEFAULT 0;
CREATE INDEX message_withheld ON message (id) WHERE withheld = 1;
