-- Workspace, version 4: plans that were seen. Times are milliseconds since 1970 in UTC. SQLite >= 3.37 (STRICT).
-- sql_text and document hold no literals. pinned is an id of plan_seen, 0 for none.

CREATE TABLE plan_statement (
  id          INTEGER PRIMARY KEY,
  profile_id  TEXT    NOT NULL,
  fingerprint TEXT    NOT NULL,
  sql_text    TEXT    NOT NULL,
  pinned      INTEGER NOT NULL DEFAULT 0,
  last_seen   INTEGER NOT NULL,
  UNIQUE (profile_id, fingerprint)
) STRICT;
CREATE INDEX plan_statement_seen ON plan_statement (last_seen);

CREATE TABLE plan_seen (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  statement_id INTEGER NOT NULL,
  shape        TEXT    NOT NULL,
  at           INTEGER NOT NULL,
  nodes        INTEGER NOT NULL,
  wall_ms      REAL,
  cost         REAL,
  rows_read    REAL,
  blocks       REAL,
  document     BLOB
) STRICT;
CREATE INDEX plan_seen_statement ON plan_seen (statement_id, id);

PRAGMA user_version = 4;
