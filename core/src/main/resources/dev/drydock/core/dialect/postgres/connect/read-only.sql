-- Lets the server refuse writes in every transaction of this session. A user can still take it back with SET: the guard
-- and a READ ONLY transaction around each statement stand in front of that.
-- PostgreSQL 12 to 18. Source: manual 19.11.1 (default_transaction_read_only).
SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY
