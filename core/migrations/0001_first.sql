-- The first schema. Frozen once released: a change is a new file.
--
-- Every row that a person owns has: `pk` (this file's own), `id` (UUIDv7, or UUIDv5 of a natural
-- key; 16 bytes, the same wherever the row travels), `created_at` (ms UTC), `changed_at` (hybrid
-- logical clock), `changed_by` (the device), `deleted_at` (ms UTC while it lies in the bin).
-- An aggregate (an entry with its tags, feelings and people) changes as one: its parts carry none.
-- Moments are kept as at_ms, offset_s, zone, day: `day` is the person's and was fixed when written.

-- vault -------------------------------------------------------------------------------------------

CREATE TABLE device (
  pk INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE vault_state (
  pk INTEGER PRIMARY KEY CHECK (pk = 1),
  vault_id BLOB CHECK (length(vault_id) = 16),
  device INTEGER REFERENCES device (pk),
  hlc INTEGER NOT NULL DEFAULT 0,
  views_hash BLOB,
  search_version INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO vault_state (pk) VALUES (1);

-- What was purged, so that a merge or a second import does not bring it back.
CREATE TABLE tombstone (
  pk INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  id BLOB NOT NULL CHECK (length(id) = 16),
  source_key TEXT,
  at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  changed_by INTEGER NOT NULL REFERENCES device (pk),
  UNIQUE (kind, id)
) STRICT;
CREATE INDEX tombstone_by_source ON tombstone (source_key) WHERE source_key IS NOT NULL;

-- setting -----------------------------------------------------------------------------------------

CREATE TABLE setting (
  pk INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  changed_by INTEGER NOT NULL REFERENCES device (pk),
  deleted_at INTEGER
) STRICT;
CREATE UNIQUE INDEX setting_by_name ON setting (name) WHERE deleted_at IS NULL;

-- person ------------------------------------------------------------------------------------------

CREATE TABLE person (
  pk INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name TEXT NOT NULL,
  relation TEXT,
  contact TEXT NOT NULL DEFAULT 'unset' CHECK (contact IN ('unset', 'near', 'hold')),
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  changed_by INTEGER NOT NULL REFERENCES device (pk),
  deleted_at INTEGER
) STRICT;

-- tag ---------------------------------------------------------------------------------------------

CREATE TABLE tag (
  pk INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), -- of the folded name
  name TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  changed_by INTEGER NOT NULL REFERENCES device (pk),
  deleted_at INTEGER
) STRICT;

-- form --------------------------------------------------------------------------------------------

-- A form as it was when a run began; shared by all runs of the same text.
CREATE TABLE form_snapshot (
  hash BLOB PRIMARY KEY CHECK (length(hash) = 32), -- SHA-256 of body
  form TEXT NOT NULL,
  pack TEXT NOT NULL,
  version INTEGER NOT NULL,
  language TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE run (
  pk INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  form TEXT NOT NULL,
  snapshot BLOB NOT NULL REFERENCES form_snapshot (hash),
  light INTEGER NOT NULL CHECK (light IN (0, 1)),
  at_step TEXT, -- none once all steps are answered
  at_ms INTEGER NOT NULL, -- begun
  offset_s INTEGER NOT NULL,
  zone TEXT NOT NULL,
  day TEXT NOT NULL,
  finished_ms INTEGER,
  finished_day TEXT,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  changed_by INTEGER NOT NULL REFERENCES device (pk),
  deleted_at INTEGER
) STRICT;
CREATE INDEX run_by_form ON run (form, at_ms);
CREATE INDEX run_unfinished ON run (at_ms) WHERE finished_ms IS NULL AND deleted_at IS NULL;

CREATE TABLE answer (
  pk INTEGER PRIMARY KEY,
  run INTEGER NOT NULL REFERENCES run (pk) ON DELETE CASCADE,
  step TEXT NOT NULL,
  value TEXT NOT NULL, -- JSON of an Answer: ids, never display text
  answered_at INTEGER NOT NULL,
  UNIQUE (run, step)
) STRICT;

-- Which filing of a finished run became which row, so that filing twice changes nothing.
CREATE TABLE filing (
  run_id BLOB NOT NULL CHECK (length(run_id) = 16),
  filing INTEGER NOT NULL, -- its place in the form
  kind TEXT NOT NULL,
  id BLOB CHECK (length(id) = 16), -- none where there was nothing to file
  at INTEGER NOT NULL,
  PRIMARY KEY (run_id, filing)
) STRICT, WITHOUT ROWID;

-- journal -----------------------------------------------------------------------------------------

CREATE TABLE entry (
  pk INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  search_key INTEGER NOT NULL UNIQUE, -- at_ms << 12 | n: rowid of the index, newest last
  kind TEXT NOT NULL, -- free, check-in, exercise, session, letter
  text TEXT NOT NULL,
  mood INTEGER CHECK (mood BETWEEN -3 AND 3),
  star INTEGER NOT NULL DEFAULT 0 CHECK (star IN (0, 1)),
  at_ms INTEGER NOT NULL, -- when it happened
  offset_s INTEGER NOT NULL,
  zone TEXT NOT NULL,
  day TEXT NOT NULL,
  written_ms INTEGER NOT NULL,
  written_offset_s INTEGER NOT NULL,
  written_zone TEXT NOT NULL,
  form TEXT, -- where an exercise wrote it
  stage INTEGER,
  run_id BLOB CHECK (length(run_id) = 16),
  source_key TEXT, -- names an imported item
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  changed_by INTEGER NOT NULL REFERENCES device (pk),
  deleted_at INTEGER
) STRICT;
CREATE INDEX entry_by_day ON entry (day) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX entry_by_source ON entry (source_key) WHERE source_key IS NOT NULL AND deleted_at IS NULL;

CREATE TABLE entry_feeling (
  entry INTEGER NOT NULL REFERENCES entry (pk) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  feeling TEXT NOT NULL, -- id of a word; 'nothing' and 'cant-tell' are full answers
  intensity INTEGER CHECK (intensity BETWEEN 0 AND 10),
  PRIMARY KEY (entry, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE entry_person (
  entry INTEGER NOT NULL REFERENCES entry (pk) ON DELETE CASCADE,
  person INTEGER NOT NULL REFERENCES person (pk),
  PRIMARY KEY (entry, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_by_person ON entry_person (person, entry);

CREATE TABLE entry_tag (
  entry INTEGER NOT NULL REFERENCES entry (pk) ON DELETE CASCADE,
  tag INTEGER NOT NULL REFERENCES tag (pk),
  PRIMARY KEY (entry, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_by_tag ON entry_tag (tag, entry);

-- What an entry said before an edit or a merge; kept for 30 days.
CREATE TABLE entry_version (
  pk INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES entry (pk) ON DELETE CASCADE,
  body TEXT NOT NULL, -- JSON of the entry with its parts
  changed_at INTEGER NOT NULL,
  changed_by INTEGER NOT NULL REFERENCES device (pk),
  kept_at INTEGER NOT NULL
) STRICT;
CREATE INDEX entry_version_by_entry ON entry_version (entry);

-- Holds words only, no texts; a deletion hands the old words in, and secure-delete removes them.
-- The core folds and splits before it indexes: the tokenizer only has to split at spaces, which is what
-- 'ascii' does with letters of every script.
CREATE VIRTUAL TABLE entry_search USING fts5 (
  text, people, tags, feelings,
  content = '', tokenize = 'ascii', prefix = '2 3'
);
INSERT INTO entry_search (entry_search, rank) VALUES ('secure-delete', 1);

-- The words that stand in the index beside the text, so that they can be taken out as they went in.
CREATE TABLE entry_search_words (
  search_key INTEGER PRIMARY KEY,
  people TEXT NOT NULL,
  tags TEXT NOT NULL,
  feelings TEXT NOT NULL
) STRICT;

-- habit -------------------------------------------------------------------------------------------

CREATE TABLE practice (
  pk INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name TEXT NOT NULL,
  why TEXT NOT NULL DEFAULT '',
  cue TEXT NOT NULL DEFAULT '',
  act TEXT NOT NULL DEFAULT '',
  schedule TEXT NOT NULL CHECK (schedule IN ('daily', 'weekly', 'weekdays', 'every-days', 'monthly')),
  times INTEGER NOT NULL DEFAULT 1 CHECK (times >= 1), -- a day, a week; every n days
  weekdays INTEGER NOT NULL DEFAULT 127 CHECK (weekdays BETWEEN 1 AND 127), -- bit 0 is Monday
  unit TEXT CHECK (unit IN ('minutes', 'times')),
  target_kind TEXT CHECK (target_kind IN ('at-least', 'at-most')),
  target INTEGER, -- thousandths of the unit
  form TEXT,
  person INTEGER REFERENCES person (pk),
  colour INTEGER NOT NULL DEFAULT 0,
  position INTEGER NOT NULL,
  began TEXT NOT NULL, -- first day that counts
  paused_from TEXT,
  paused_to TEXT,
  archived_at INTEGER,
  run_id BLOB CHECK (length(run_id) = 16),
  source_key TEXT,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  changed_by INTEGER NOT NULL REFERENCES device (pk),
  deleted_at INTEGER
) STRICT;

CREATE TABLE mark (
  pk INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), -- of practice and day
  practice INTEGER NOT NULL REFERENCES practice (pk) ON DELETE CASCADE,
  day TEXT NOT NULL,
  mark TEXT NOT NULL CHECK (mark IN ('done', 'skipped', 'not-done')),
  amount INTEGER, -- thousandths of the practice's unit
  note TEXT NOT NULL DEFAULT '',
  at_ms INTEGER NOT NULL,
  offset_s INTEGER NOT NULL,
  zone TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  changed_by INTEGER NOT NULL REFERENCES device (pk),
  deleted_at INTEGER
) STRICT;
CREATE UNIQUE INDEX mark_by_day ON mark (practice, day) WHERE deleted_at IS NULL;

-- plan --------------------------------------------------------------------------------------------

CREATE TABLE plan_item (
  pk INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  kind TEXT NOT NULL DEFAULT 'if-then',
  cue TEXT NOT NULL,
  act TEXT NOT NULL,
  person INTEGER REFERENCES person (pk),
  at_ms INTEGER NOT NULL,
  offset_s INTEGER NOT NULL,
  zone TEXT NOT NULL,
  day TEXT NOT NULL,
  done_at INTEGER,
  run_id BLOB CHECK (length(run_id) = 16),
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  changed_by INTEGER NOT NULL REFERENCES device (pk),
  deleted_at INTEGER
) STRICT;

-- pattern -----------------------------------------------------------------------------------------

-- A moment of distancing or of approach.
CREATE TABLE moment (
  pk INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  kind TEXT NOT NULL CHECK (kind IN ('distancing-moment', 'approach-moment')),
  person INTEGER REFERENCES person (pk),
  happened TEXT NOT NULL DEFAULT '', -- what came just before
  need TEXT,
  urge INTEGER CHECK (urge BETWEEN 0 AND 10),
  until_back TEXT,
  at_ms INTEGER NOT NULL,
  offset_s INTEGER NOT NULL,
  zone TEXT NOT NULL,
  day TEXT NOT NULL,
  run_id BLOB CHECK (length(run_id) = 16),
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  changed_by INTEGER NOT NULL REFERENCES device (pk),
  deleted_at INTEGER
) STRICT;
CREATE INDEX moment_by_time ON moment (at_ms) WHERE deleted_at IS NULL;

CREATE TABLE moment_move (
  moment INTEGER NOT NULL REFERENCES moment (pk) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  move TEXT, -- id of an option
  own TEXT, -- or the person's own words
  PRIMARY KEY (moment, place),
  CHECK ((move IS NULL) <> (own IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE moment_feeling (
  moment INTEGER NOT NULL REFERENCES moment (pk) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  feeling TEXT NOT NULL,
  intensity INTEGER CHECK (intensity BETWEEN 0 AND 10),
  PRIMARY KEY (moment, place)
) STRICT, WITHOUT ROWID;

-- assessment --------------------------------------------------------------------------------------

-- One filled-in questionnaire. Scores are never stored: they are computed from the items.
CREATE TABLE response (
  pk INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  measure TEXT NOT NULL, -- canonical URL of the Questionnaire
  version TEXT NOT NULL,
  person INTEGER REFERENCES person (pk), -- none: in general
  at_ms INTEGER NOT NULL,
  offset_s INTEGER NOT NULL,
  zone TEXT NOT NULL,
  day TEXT NOT NULL,
  run_id BLOB CHECK (length(run_id) = 16),
  source_key TEXT,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  changed_by INTEGER NOT NULL REFERENCES device (pk),
  deleted_at INTEGER
) STRICT;
CREATE INDEX response_by_measure ON response (measure, at_ms) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX response_by_source ON response (source_key) WHERE source_key IS NOT NULL AND deleted_at IS NULL;

CREATE TABLE response_item (
  response INTEGER NOT NULL REFERENCES response (pk) ON DELETE CASCADE,
  link_id TEXT NOT NULL,
  place INTEGER NOT NULL DEFAULT 0, -- for items that repeat
  value TEXT NOT NULL, -- JSON of a FHIR answer value
  PRIMARY KEY (response, link_id, place)
) STRICT, WITHOUT ROWID;

-- course ------------------------------------------------------------------------------------------

CREATE TABLE progress (
  pk INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), -- of kind and content
  kind TEXT NOT NULL CHECK (kind IN ('lesson', 'form')),
  content TEXT NOT NULL,
  opened_ms INTEGER NOT NULL,
  done_ms INTEGER,
  done_day TEXT,
  times_done INTEGER NOT NULL DEFAULT 0,
  light INTEGER CHECK (light IN (0, 1)), -- the version last chosen
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  changed_by INTEGER NOT NULL REFERENCES device (pk),
  deleted_at INTEGER
) STRICT;
