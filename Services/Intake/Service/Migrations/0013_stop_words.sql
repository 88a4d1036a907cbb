-- compatible-from: 1
-- Words of a complaint or a denunciation, which have procedures of their own: the secretary looks before anybody acts.
ALTER TABLE petition ADD COLUMN stop_words text NOT NULL DEFAULT '[]';
