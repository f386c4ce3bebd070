-- Workspace, version 3: what pools were like. Times are milliseconds since 1970 in UTC. SQLite >= 3.37 (STRICT).

CREATE TABLE pool_sample (
  profile_id          TEXT    NOT NULL,
  at                  INTEGER NOT NULL,
  span_millis         INTEGER NOT NULL,
  active              INTEGER NOT NULL,
  waiting             INTEGER NOT NULL,
  wanted              INTEGER NOT NULL,
  total               INTEGER NOT NULL,
  maximum             INTEGER NOT NULL,
  acquire_p50_nanos   INTEGER NOT NULL,
  acquire_p95_nanos   INTEGER NOT NULL,
  acquire_p99_nanos   INTEGER NOT NULL,
  acquire_max_nanos   INTEGER NOT NULL,
  acquires_per_second REAL    NOT NULL,
  usage_mean_nanos    INTEGER NOT NULL,
  usage_p95_nanos     INTEGER NOT NULL,
  creation_p95_nanos  INTEGER NOT NULL,
  timeouts_per_minute REAL    NOT NULL,
  leaks               INTEGER NOT NULL,
  threads             INTEGER NOT NULL,
  most_of_one_thread  INTEGER NOT NULL
) STRICT;
CREATE INDEX pool_sample_profile ON pool_sample (profile_id, at);
CREATE INDEX pool_sample_at ON pool_sample (at);

PRAGMA user_version = 3;
