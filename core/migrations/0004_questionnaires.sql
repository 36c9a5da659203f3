-- Questionnaires that people bring, and how often a measure is offered.

-- assessment --------------------------------------------------------------------------------------

-- A questionnaire that somebody brought, with what they said about its scoring. Answers to it are rows of
-- `response`, under its url.
CREATE TABLE measure (
  pk INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), -- of the url
  url TEXT NOT NULL, -- canonical; one made from its content where it has none
  version TEXT NOT NULL,
  title TEXT NOT NULL,
  questionnaire TEXT NOT NULL, -- JSON of the FHIR resource, as it came
  scoring TEXT NOT NULL, -- JSON: a key that the app knows with what its items are here, or a simple one
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  changed_by INTEGER NOT NULL REFERENCES device (pk),
  deleted_at INTEGER
) STRICT;

-- What the person wants of a measure, ours or brought. No row: as its key says.
CREATE TABLE measure_offer (
  pk INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), -- of the measure
  measure TEXT NOT NULL, -- url of the questionnaire
  is_on INTEGER CHECK (is_on IN (0, 1)), -- none: as its key says
  every_days INTEGER CHECK (every_days BETWEEN 1 AND 365), -- none: as its key says
  put_off_day TEXT, -- it was passed over on this day
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  changed_by INTEGER NOT NULL REFERENCES device (pk),
  deleted_at INTEGER
) STRICT;
