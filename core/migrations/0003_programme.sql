-- The rooms that the whole programme files into.

-- form: the run that asked for this one, where a follow-up did.
ALTER TABLE run ADD COLUMN follows BLOB CHECK (length(follows) = 16);

-- belief ------------------------------------------------------------------------------------------

CREATE TABLE belief (
  pk INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  belief TEXT NOT NULL,
  about TEXT CHECK (about IN ('self', 'others', 'closeness')),
  kinder TEXT NOT NULL DEFAULT '', -- the rule that the person would rather live by
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

-- How true it feels, at one time.
CREATE TABLE belief_rating (
  pk INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  belief INTEGER NOT NULL REFERENCES belief (pk) ON DELETE CASCADE,
  rating INTEGER NOT NULL CHECK (rating BETWEEN 0 AND 100),
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
CREATE INDEX belief_rating_by_time ON belief_rating (belief, at_ms) WHERE deleted_at IS NULL;

CREATE TABLE evidence (
  pk INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  belief INTEGER NOT NULL REFERENCES belief (pk) ON DELETE CASCADE,
  happened TEXT NOT NULL,
  side TEXT CHECK (side IN ('for', 'against', 'mixed')),
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
CREATE INDEX evidence_by_belief ON evidence (belief) WHERE deleted_at IS NULL;

-- history -----------------------------------------------------------------------------------------

-- Something remembered: an event, a caregiver, or what was learned then.
CREATE TABLE recollection (
  pk INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  kind TEXT NOT NULL CHECK (kind IN ('event', 'caregiver', 'learned')),
  subject TEXT NOT NULL, -- when it was, who it was, what was learned
  words TEXT NOT NULL DEFAULT '', -- what happened, the words for them, what holds today
  memory TEXT NOT NULL DEFAULT '',
  nearness INTEGER,
  holds_now TEXT CHECK (holds_now IN ('still', 'partly', 'no', 'unknown')),
  person INTEGER REFERENCES person (pk),
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

-- plan --------------------------------------------------------------------------------------------

CREATE TABLE goal (
  pk INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  goal TEXT NOT NULL,
  reasons TEXT NOT NULL DEFAULT '',
  done_at INTEGER,
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

-- One sheet a kind: what was written last in a section stands.
CREATE TABLE sheet (
  pk INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), -- of the kind
  kind TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  changed_by INTEGER NOT NULL REFERENCES device (pk),
  deleted_at INTEGER
) STRICT;

CREATE TABLE sheet_line (
  sheet INTEGER NOT NULL REFERENCES sheet (pk) ON DELETE CASCADE,
  section TEXT NOT NULL,
  place INTEGER NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (sheet, section, place)
) STRICT, WITHOUT ROWID;

-- experiment --------------------------------------------------------------------------------------

CREATE TABLE experiment (
  pk INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  person INTEGER REFERENCES person (pk),
  belief TEXT NOT NULL DEFAULT '',
  prediction TEXT NOT NULL,
  sureness INTEGER CHECK (sureness BETWEEN 0 AND 100),
  drops TEXT NOT NULL DEFAULT '', -- the distancing habit that is left out
  act TEXT NOT NULL DEFAULT '',
  happened TEXT NOT NULL DEFAULT '',
  as_feared TEXT CHECK (as_feared IN ('no', 'partly', 'yes', 'not-done')),
  sureness_after INTEGER CHECK (sureness_after BETWEEN 0 AND 100),
  learned TEXT NOT NULL DEFAULT '',
  outcome_day TEXT,
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

-- therapy -----------------------------------------------------------------------------------------

CREATE TABLE session_note (
  pk INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  kind TEXT NOT NULL CHECK (kind IN ('agenda', 'note', 'rupture')),
  words TEXT NOT NULL,
  repair TEXT NOT NULL DEFAULT '',
  on_day TEXT, -- of the session
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

-- trust -------------------------------------------------------------------------------------------

CREATE TABLE ladder_step (
  pk INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  person INTEGER REFERENCES person (pk),
  step TEXT NOT NULL,
  position INTEGER NOT NULL,
  done_at INTEGER,
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

-- pattern -----------------------------------------------------------------------------------------

ALTER TABLE moment ADD COLUMN what TEXT NOT NULL DEFAULT ''; -- of an approach: what was let happen
ALTER TABLE moment ADD COLUMN way TEXT; -- of an approach: id of an option

-- safety ------------------------------------------------------------------------------------------

-- That it was asked whether the person is safe, and what was said. Never what raised the question in words.
CREATE TABLE safety_flag (
  pk INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  raised_by TEXT NOT NULL CHECK (raised_by IN ('answer', 'measure', 'mood')),
  answer TEXT CHECK (answer IN ('yes', 'not-sure', 'no', 'skip')),
  answered_at INTEGER,
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

-- course ------------------------------------------------------------------------------------------

-- Asks again on a day: by a form, or by showing a letter.
CREATE TABLE follow_up (
  pk INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  form TEXT, -- none: a letter
  entry_id BLOB CHECK (length(entry_id) = 16),
  person INTEGER REFERENCES person (pk),
  due_day TEXT NOT NULL,
  answered_at INTEGER,
  at_ms INTEGER NOT NULL,
  offset_s INTEGER NOT NULL,
  zone TEXT NOT NULL,
  day TEXT NOT NULL,
  run_id BLOB CHECK (length(run_id) = 16), -- the run that asked for it
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  changed_by INTEGER NOT NULL REFERENCES device (pk),
  deleted_at INTEGER,
  CHECK ((form IS NULL) <> (entry_id IS NULL))
) STRICT;
CREATE INDEX follow_up_by_day ON follow_up (due_day) WHERE answered_at IS NULL AND deleted_at IS NULL;

-- What an exercise said for a section of the map.
CREATE TABLE map_part (
  pk INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  section TEXT NOT NULL CHECK (section IN ('learned', 'belief', 'alarm', 'moves', 'cost', 'helps')),
  words TEXT NOT NULL,
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

-- What the person wrote into a section: it stands in place of what was gathered.
CREATE TABLE map_section (
  pk INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), -- of the section
  section TEXT NOT NULL,
  words TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  changed_by INTEGER NOT NULL REFERENCES device (pk),
  deleted_at INTEGER
) STRICT;
