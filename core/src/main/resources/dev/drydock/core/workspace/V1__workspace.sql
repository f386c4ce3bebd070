-- Workspace, version 1. Times are milliseconds since 1970 in UTC. SQLite >= 3.37 (STRICT).
-- The last statements name the file as ours and say its version, so that opening it does not have to ask Flyway.

CREATE TABLE profile (
  id            TEXT    NOT NULL PRIMARY KEY,
  name          TEXT    NOT NULL,
  name_key      TEXT    NOT NULL,
  folder        TEXT    NOT NULL,
  environment   TEXT    NOT NULL,
  dialect       TEXT    NOT NULL,
  target        TEXT    NOT NULL,
  host          TEXT    NOT NULL,
  port          INTEGER NOT NULL,
  database_name TEXT    NOT NULL,
  file_path     TEXT    NOT NULL,
  user_name     TEXT    NOT NULL,
  tls           TEXT    NOT NULL,
  settings      TEXT    NOT NULL,
  last_used     INTEGER,
  removed       INTEGER
) STRICT;
CREATE UNIQUE INDEX profile_live_name ON profile (name_key) WHERE removed IS NULL;

CREATE TABLE history (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  profile_id     TEXT    NOT NULL,
  profile_name   TEXT    NOT NULL,
  environment    TEXT    NOT NULL,
  started        INTEGER NOT NULL,
  elapsed_nanos  INTEGER NOT NULL,
  row_count      INTEGER NOT NULL,
  ending         TEXT    NOT NULL,
  sql_state      TEXT    NOT NULL,
  message        TEXT    NOT NULL,
  sql_characters INTEGER NOT NULL,
  sql_text       TEXT    NOT NULL
) STRICT;
CREATE INDEX history_started ON history (started);
CREATE INDEX history_profile ON history (profile_id, id);

CREATE TABLE draft (
  id         TEXT    NOT NULL PRIMARY KEY,
  profile_id TEXT    NOT NULL,
  title      TEXT    NOT NULL,
  caret      INTEGER NOT NULL,
  position   INTEGER NOT NULL,
  updated    INTEGER NOT NULL,
  characters INTEGER NOT NULL,
  revision   INTEGER NOT NULL,
  closed     INTEGER
) STRICT;

-- A text is its base with the edits applied in the order of seq: typing in a large text writes only what changed.
CREATE TABLE draft_text (
  draft_id TEXT NOT NULL PRIMARY KEY REFERENCES draft (id) ON DELETE CASCADE,
  base     BLOB NOT NULL
) STRICT;
CREATE TABLE draft_edit (
  draft_id TEXT    NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
  seq      INTEGER NOT NULL,
  start    INTEGER NOT NULL,
  removed  INTEGER NOT NULL,
  inserted BLOB    NOT NULL,
  PRIMARY KEY (draft_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  name  TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE audit_anchor (
  journal    TEXT    NOT NULL PRIMARY KEY,
  line_count INTEGER NOT NULL,
  hash       TEXT    NOT NULL
) STRICT;

PRAGMA application_id = 1146247492;
PRAGMA user_version = 1;
