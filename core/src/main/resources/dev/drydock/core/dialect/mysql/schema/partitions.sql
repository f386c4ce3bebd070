-- Fact: partitions of a table, in their order; subpartitions are added up.
-- Bound: schema, table.
-- Versions: MariaDB 10.6-11, MySQL 5.7-9. Source: mariadb.com/kb/en/information-schema-partitions-table, MySQL manual 28.3.21
select partition_name as name,
       min(partition_method) as method,
       min(partition_expression) as expression,
       min(partition_description) as bound,
       sum(table_rows) as estimated_rows
from information_schema.partitions
where table_schema = ? and table_name = ? and partition_name is not null
group by partition_name, partition_ordinal_position
order by partition_ordinal_position
