-- What this edition keeps so that it can be trusted with a merge.

-- merge -------------------------------------------------------------------------------------------

-- What a row says that can't stand without a row that was purged: it waits whether that comes back. The whole row, or
-- only its links, by column and part.
CREATE TABLE waiting (
  pk INTEGER PRIMARY KEY,
  kind TEXT NOT NULL, -- the table
  id BLOB NOT NULL CHECK (length(id) = 16),
  body TEXT NOT NULL, -- JSON
  whole INTEGER NOT NULL CHECK (whole IN (0, 1)),
  changed_at INTEGER NOT NULL,
  changed_by INTEGER NOT NULL REFERENCES device (pk),
  kept_at INTEGER NOT NULL,
  UNIQUE (kind, id)
) STRICT;

-- What lives is not buried: rows that were made again under their natural id had kept their tombstones.
DELETE FROM tombstone WHERE kind = 'tag' AND id IN (SELECT id FROM tag);
DELETE FROM tombstone WHERE kind = 'setting' AND id IN (SELECT id FROM setting);
DELETE FROM tombstone WHERE kind = 'draft' AND id IN (SELECT id FROM draft);
DELETE FROM tombstone WHERE kind = 'mark' AND id IN (SELECT id FROM mark);
DELETE FROM tombstone WHERE kind = 'measure' AND id IN (SELECT id FROM measure);
DELETE FROM tombstone WHERE kind = 'measure_offer' AND id IN (SELECT id FROM measure_offer);
DELETE FROM tombstone WHERE kind = 'sheet' AND id IN (SELECT id FROM sheet);
DELETE FROM tombstone WHERE kind = 'progress' AND id IN (SELECT id FROM progress);
DELETE FROM tombstone WHERE kind = 'map_section' AND id IN (SELECT id FROM map_section);
