-- compatible-from: 1
-- When the receiver first said that it is there; of what went out before this release it is not known.
ALTER TABLE message ADD COLUMN delivered_at timestamptz;

-- What is critical is claimed before a storm of other messages. The first column leads SQLite here, too.
CREATE INDEX message_critical ON message (urgency, next_attempt_at, id)
    WHERE state IN ('QUEUED', 'HELD') AND urgency = 'CRITICAL';

-- Petitions whose sender is still known, for retention.
CREATE INDEX notified_petition_contacts ON notified_petition (received_at)
    WHERE sender_name || sender_phone || sender_email || sender_zalo_user_id <> '';
