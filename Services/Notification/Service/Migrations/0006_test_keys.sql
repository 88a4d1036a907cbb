-- compatible-from: 1
-- Endpoints of test keys hear of petitions of test keys, the others of none of these.
ALTER TABLE webhook_endpoint ADD COLUMN live boolean NOT NULL DEFAULT true;

-- Feedback on conduct: the unit and the person it is about, who are told nothing; empty for everything else.
ALTER TABLE notified_petition ADD COLUMN conduct_unit text NOT NULL DEFAULT '';
ALTER TABLE notified_petition ADD COLUMN conduct_officer text NOT NULL DEFAULT '';
