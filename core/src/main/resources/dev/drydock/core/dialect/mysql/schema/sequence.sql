-- Fact: one sequence. Its single row is its definition and its state.
-- Identifiers: schema, name.
-- Versions: MariaDB 10.6-11. Source: mariadb.com/kb/en/create-sequence
select start_value, minimum_value, maximum_value, increment, cycle_option, next_not_cached_value
from {schema}.{name}
