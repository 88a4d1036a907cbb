-- compatible-from: 1
-- Feedback on conduct: the unit and the person it is about, who never get it; empty for everything else.
ALTER TABLE routed_petition ADD COLUMN conduct_unit text NOT NULL DEFAULT '';
ALTER TABLE routed_petition ADD COLUMN conduct_officer text NOT NULL DEFAULT '';
CREATE INDEX routed_petition_conduct_unit ON routed_petition (conduct_unit) WHERE conduct_unit <> '';
CREATE INDEX routed_petition_conduct_officer ON routed_petition (conduct_officer) WHERE conduct_officer <> '';
