-- The floor: what plain rusqlite does with the same entries. Written and committed before anything of ours was
-- tuned against it, and not changed since.
--
-- It keeps what a search and a page of the journal show, and nothing more: no ids that travel, no logical clock, no
-- days, no versions, no bin, no filters, no words kept to be forgotten again. The file is encrypted like ours (same
-- key form, same page size), its index is contentless and walked newest first like ours, and it folds accents with
-- SQLite's own tokenizer.

CREATE TABLE entry (
  pk INTEGER PRIMARY KEY, -- rowid of the index, newest last
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  mood INTEGER,
  star INTEGER NOT NULL DEFAULT 0,
  at_ms INTEGER NOT NULL,
  offset_s INTEGER NOT NULL,
  zone TEXT NOT NULL,
  day TEXT NOT NULL
) STRICT;

CREATE TABLE person (pk INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE tag (pk INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE entry_feeling (
  entry INTEGER NOT NULL REFERENCES entry (pk),
  place INTEGER NOT NULL,
  feeling TEXT NOT NULL,
  intensity INTEGER,
  PRIMARY KEY (entry, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE entry_person (
  entry INTEGER NOT NULL REFERENCES entry (pk),
  person INTEGER NOT NULL REFERENCES person (pk),
  PRIMARY KEY (entry, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_by_person ON entry_person (person, entry);

CREATE TABLE entry_tag (
  entry INTEGER NOT NULL REFERENCES entry (pk),
  tag INTEGER NOT NULL REFERENCES tag (pk),
  PRIMARY KEY (entry, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_by_tag ON entry_tag (tag, entry);

CREATE VIRTUAL TABLE entry_search USING fts5 (
  text, people, tags, feelings,
  content = '', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
