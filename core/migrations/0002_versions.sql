-- Earlier versions of every kind of row in one table: a merge keeps the older side of a practice or a
-- person as an edit keeps an entry's. A body is the aggregate as the open export says it.

CREATE TABLE version (
  pk INTEGER PRIMARY KEY,
  kind TEXT NOT NULL, -- the table
  id BLOB NOT NULL CHECK (length(id) = 16),
  body TEXT NOT NULL, -- JSON of the row with its parts
  changed_at INTEGER NOT NULL,
  changed_by INTEGER NOT NULL REFERENCES device (pk),
  kept_at INTEGER NOT NULL,
  UNIQUE (kind, id, changed_at, changed_by)
) STRICT;
CREATE INDEX version_by_age ON version (kept_at);

-- Versions of entries were kept as drafts, with tags by name: their parts take the export's form.
INSERT OR IGNORE INTO version (kind, id, body, changed_at, changed_by, kept_at)
SELECT 'entry', entry.id,
  json_object(
    'text', old.body ->> 'text', 'mood', old.body ->> 'mood', 'star', CASE old.body ->> 'star' WHEN 1 THEN 1 ELSE 0 END,
    'at_ms', old.body ->> 'at_ms',
    'entry_feeling', json((
      SELECT json_group_array(json_object(
        'place', felt.key, 'feeling', felt.value ->> 'word', 'intensity', felt.value ->> 'intensity'))
      FROM json_each(old.body, '$.feelings') felt)),
    'entry_person', json((
      SELECT json_group_array(json_object('person', someone.value)) FROM json_each(old.body, '$.people') someone)),
    'entry_tag', json((
      SELECT json_group_array(json_object('tag', lower(
        substr(hex(tag.id), 1, 8) || '-' || substr(hex(tag.id), 9, 4) || '-' || substr(hex(tag.id), 13, 4) || '-' ||
        substr(hex(tag.id), 17, 4) || '-' || substr(hex(tag.id), 21, 12))))
      FROM json_each(old.body, '$.tags') named JOIN tag ON tag.name = named.value))),
  old.changed_at, old.changed_by, old.kept_at
FROM entry_version old JOIN entry ON entry.pk = old.entry;

DROP TABLE entry_version;
