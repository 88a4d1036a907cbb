-- compatible-from: 1
-- Attempts after which nobody knows whether the message arrived, where the receiver does not know a repetition by its id.
ALTER TABLE message ADD COLUMN uncertain integer NOT NULL DEFAULT 0;

-- The key of the links by which somebody says that a message was read; made at first use.
CREATE TABLE link_key (
    id text PRIMARY KEY,
    secret text NOT NULL,
    created_at timestamptz NOT NULL
);

-- Who received the petition, as the status notice must say (Decree 224/2026/NĐ-CP, article 15.1g); empty when it came in by
-- itself.
ALTER TABLE notified_petition ADD COLUMN receiver_name text NOT NULL DEFAULT '';
