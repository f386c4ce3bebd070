-- Fact: check constraints of a database.
-- Bound: schema.
-- Versions: MySQL 8.0.16-9. Source: MySQL manual 28.3.5, 28.3.42
select c.table_name as table_name, k.constraint_name as name, k.check_clause as clause, c.enforced as enforced
from information_schema.check_constraints as k
join information_schema.table_constraints as c
  on c.constraint_schema = k.constraint_schema and c.constraint_name = k.constraint_name
where k.constraint_schema = ? and c.constraint_type = 'CHECK'
