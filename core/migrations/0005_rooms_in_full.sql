-- The journal in full: check-ins, drafts, the inbox, what imports and prompts need, and an index that filters.

-- Of a check-in: which way it went (back, nearer, mood), and the id of what was tapped.
ALTER TABLE entry ADD COLUMN way TEXT;
ALTER TABLE entry ADD COLUMN chip TEXT;
-- The day on whose evening more is to be added; none once it was.
ALTER TABLE entry ADD COLUMN more_on TEXT;
-- The prompt that it began from.
ALTER TABLE entry ADD COLUMN prompt TEXT;

-- Also of what lies in the bin: a second import must find it there.
CREATE INDEX entry_by_origin ON entry (source_key) WHERE source_key IS NOT NULL;
CREATE INDEX entry_by_star ON entry (search_key) WHERE star = 1 AND deleted_at IS NULL;
CREATE INDEX entry_by_evening ON entry (more_on) WHERE more_on IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX entry_by_prompt ON entry (prompt, at_ms) WHERE prompt IS NOT NULL AND deleted_at IS NULL;

-- What is being typed: one a place, kept while it is typed.
CREATE TABLE draft (
  pk INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), -- of the place
  place TEXT NOT NULL, -- new, or the id of the entry that is edited
  body TEXT NOT NULL, -- JSON of an entry's draft
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  changed_by INTEGER NOT NULL REFERENCES device (pk),
  deleted_at INTEGER
) STRICT;

-- Items of the inbox that were filed, so that none is filed twice, whatever became of it since.
CREATE TABLE inbox_filed (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Holds words only, no texts; a deletion hands the old words in, and secure-delete removes them.
-- The core folds and splits before it indexes: the tokenizer only has to split at spaces, which is what
-- 'ascii' does with letters of every script. `marks` holds made-up words for what can be filtered by.
DROP TABLE entry_search;
CREATE VIRTUAL TABLE entry_search USING fts5 (
  text, people, tags, feelings, marks,
  content = '', tokenize = 'ascii', prefix = '2 3'
);
INSERT INTO entry_search (entry_search, rank) VALUES ('secure-delete', 1);

-- To take an entry out, its words are made again from its rows: nothing needs to be kept beside the index. What
-- else they depend on (the folding, the words for feelings) is named by search_version.
DROP TABLE entry_search_words;
UPDATE vault_state SET search_version = 0;

-- Practices in full: more schedules, units in own words, pauses and reminders; how strong each was at the end of
-- every month, so that nothing has to be counted from its first day again.

-- habit -------------------------------------------------------------------------------------------

ALTER TABLE practice ADD COLUMN often INTEGER NOT NULL DEFAULT 1 CHECK (often BETWEEN 1 AND 365); -- within n days
ALTER TABLE practice ADD COLUMN own_unit TEXT; -- in the person's words, where it is neither minutes nor times
ALTER TABLE practice ADD COLUMN smaller_said_at INTEGER; -- when a smaller version was suggested: once

-- Parts of a practice. A person pauses more than once, and what was paused stays paused when one looks back.
CREATE TABLE practice_pause (
  practice INTEGER NOT NULL REFERENCES practice (pk) ON DELETE CASCADE,
  from_day TEXT NOT NULL,
  to_day TEXT, -- its last day; none: until further notice
  PRIMARY KEY (practice, from_day)
) STRICT, WITHOUT ROWID;

INSERT INTO practice_pause (practice, from_day, to_day)
SELECT pk, paused_from, paused_to FROM practice WHERE paused_from IS NOT NULL;
ALTER TABLE practice DROP COLUMN paused_from;
ALTER TABLE practice DROP COLUMN paused_to;

CREATE TABLE practice_reminder (
  practice INTEGER NOT NULL REFERENCES practice (pk) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('at', 'within', 'after-cue')),
  minute INTEGER NOT NULL CHECK (minute BETWEEN 0 AND 1439), -- after midnight: the time, the window's start, the cue
  until INTEGER, -- the window's end, after midnight; or minutes after the cue
  weekdays INTEGER NOT NULL DEFAULT 127 CHECK (weekdays BETWEEN 1 AND 127), -- bit 0 is Monday
  PRIMARY KEY (practice, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX practice_by_source ON practice (source_key) WHERE source_key IS NOT NULL;
CREATE INDEX mark_by_day_alone ON mark (day) WHERE deleted_at IS NULL;

-- Derived: a practice's standing at the end of a day, made again from the marks wherever it is missing.
CREATE TABLE practice_standing (
  practice INTEGER NOT NULL REFERENCES practice (pk) ON DELETE CASCADE,
  day TEXT NOT NULL,
  strength REAL NOT NULL,
  done INTEGER NOT NULL,
  streak INTEGER NOT NULL,
  best INTEGER NOT NULL,
  reserve TEXT, -- Monday of the week whose reserve day was spent last
  block_sum INTEGER NOT NULL, -- of the stretch that the streak counts in and that is not over
  block_done INTEGER NOT NULL,
  block_marked INTEGER NOT NULL,
  block_frozen INTEGER NOT NULL,
  PRIMARY KEY (practice, day)
) STRICT, WITHOUT ROWID;
