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
