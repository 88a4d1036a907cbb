-- compatible-from: 1
-- When the last final answer was given: a move of routing dated after it was ignored by the others.
ALTER TABLE routed_petition ADD COLUMN answered_at timestamptz;
