-- Undoes what the driver asked for at start-up where it changes how values are written.
-- PostgreSQL 12 to 18.
SET extra_float_digits TO 1
