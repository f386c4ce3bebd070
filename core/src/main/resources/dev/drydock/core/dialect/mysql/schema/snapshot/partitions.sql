-- Fact: partitions of all tables of a database, one row per part.
-- Bound: schema.
-- Versions: MariaDB 10.6-11, MySQL 5.7-9. Source: mariadb.com/kb/en/information-schema-partitions-table, MySQL manual 28.3.21
select p.table_name as table_name,
       p.partition_name as name,
       p.partition_method as method,
       p.partition_expression as expression,
       p.subpartition_method as sub_method,
       p.subpartition_expression as sub_expression,
       p.partition_description as description,
       p.partition_comment as comment
from information_schema.partitions as p
where p.table_schema = ? and p.partition_name is not null
order by p.table_name, p.partition_ordinal_position, p.subpartition_ordinal_position
