-- compatible-from: 1
-- Units that work on the petition beside its own: JSON, an array of codes. Their heads may change its clocks.
ALTER TABLE watched_petition ADD COLUMN joint_units text NOT NULL DEFAULT '[]';
