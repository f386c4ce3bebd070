-- Workspace, version 2: the way to a profile's server and what its user decided, as the JSON texts of
-- connect.json; the last connection test. An older Drydock that still has the file open adds rows with the defaults.

ALTER TABLE profile ADD COLUMN route TEXT NOT NULL DEFAULT '{}';
ALTER TABLE profile ADD COLUMN policy TEXT NOT NULL DEFAULT '{}';
-- When it was tested last; answered_nanos is NULL when that test failed.
ALTER TABLE profile ADD COLUMN tested INTEGER;
ALTER TABLE profile ADD COLUMN answered_nanos INTEGER;

PRAGMA user_version = 2;
