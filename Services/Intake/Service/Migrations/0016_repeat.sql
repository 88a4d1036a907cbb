-- compatible-from: 1
-- How many petitions were merged into this one: how many asked the same.
ALTER TABLE petition ADD COLUMN repeat_count integer NOT NULL DEFAULT 0;
CREATE INDEX petition_repeated ON petition (registered_at, id) WHERE repeat_count > 0;

-- Feedback on conduct: the unit and the person it is about, who never get it and never see it.
ALTER TABLE petition ADD COLUMN conduct_unit text;
ALTER TABLE petition ADD COLUMN conduct_officer text;
