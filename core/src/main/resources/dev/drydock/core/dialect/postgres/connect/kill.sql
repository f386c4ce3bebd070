-- Ends one session. False when the server knows no such process.
-- PostgreSQL 12 to 18. Source: manual 9.27.2 (server signaling functions).
SELECT pg_catalog.pg_terminate_backend(?)
