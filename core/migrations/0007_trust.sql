-- What comes in, clocks and keys can take nothing away.

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

-- vault: clocks -----------------------------------------------------------------------------------

-- Days on which the app was open, this phone's own: in no backup and no export. Promises such as "kept for thirty
-- days" count them. A hundred at most.
CREATE TABLE opened_day (
  day INTEGER PRIMARY KEY, -- since 1970-01-01, UTC
  at_ms INTEGER NOT NULL -- when it was opened first on it, as the logical clock counts: ms UTC, never going back
) STRICT;

-- Whatever was written before tells of a day on which the app was open.
INSERT INTO opened_day (day, at_ms)
SELECT at_ms / 86400000, min(at_ms) FROM (
  SELECT created_at AS at_ms FROM entry UNION ALL SELECT created_at FROM mark UNION ALL
  SELECT created_at FROM run UNION ALL SELECT created_at FROM moment UNION ALL
  SELECT created_at FROM progress UNION ALL SELECT kept_at FROM version
)
WHERE at_ms > 0 GROUP BY 1 ORDER BY 2 DESC LIMIT 100;

-- rooms -------------------------------------------------------------------------------------------

-- Derived: how many rows of a table can't be read, and why, as the vault was last looked over.
CREATE TABLE unread (
  kind TEXT NOT NULL,
  why TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (kind, why)
) STRICT, WITHOUT ROWID;

-- backup ------------------------------------------------------------------------------------------

-- What came in, and the copy of all that was here before: what can be taken back. This file's own: it goes into no
-- backup, no document and no merge, and nothing that comes in replaces it.
CREATE TABLE taken (
  pk INTEGER PRIMARY KEY,
  way TEXT NOT NULL CHECK (way IN ('replaced', 'merged', 'diary', 'taken-back')),
  at INTEGER NOT NULL, -- ms UTC
  day TEXT NOT NULL,
  hlc INTEGER NOT NULL, -- what this device changed later was written since
  copy TEXT NOT NULL, -- name of the backup
  brought TEXT NOT NULL -- JSON of what it did, counted
) STRICT;
