-- Fact: columns of a table or view. A default is told as the expression that gives it, NULL for "none but NULL".
-- Bound: schema, table.
-- Versions: MariaDB 10.6-11. Source: mariadb.com/kb/en/information-schema-columns-table
select c.column_name as name,
       c.column_type as type,
       c.is_nullable = 'YES' as nullable,
       case
           when c.extra like '%STORED GENERATED%' or c.extra like '%PERSISTENT%' then 'STORED'
           when c.extra like '%VIRTUAL GENERATED%' then 'VIRTUAL'
           when c.extra like '%auto_increment%' then 'IDENTITY_BY_DEFAULT'
           else 'NONE'
       end as generation,
       case
           when c.generation_expression is not null then c.generation_expression
           when c.column_default = 'NULL' then null
           when c.extra like '%on update%' then concat(c.column_default, ' ', substring(c.extra, locate('on update', c.extra)))
           else c.column_default
       end as expression,
       c.collation_name as collation_name,
       nullif(c.column_comment, '') as comment
from information_schema.columns as c
where c.table_schema = ? and c.table_name = ?
order by c.ordinal_position
