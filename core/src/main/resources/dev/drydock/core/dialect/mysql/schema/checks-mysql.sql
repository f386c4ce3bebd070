-- Fact: check constraints of a table.
-- Bound: schema, table.
-- Versions: MySQL 8.0.16-9. Source: MySQL manual 28.3.5
select k.constraint_name as name, k.check_clause as clause
from information_schema.check_constraints as k
join information_schema.table_constraints as c
  on c.constraint_schema = k.constraint_schema and c.constraint_name = k.constraint_name
where c.table_schema = ? and c.table_name = ? and c.constraint_type = 'CHECK'
order by k.constraint_name
