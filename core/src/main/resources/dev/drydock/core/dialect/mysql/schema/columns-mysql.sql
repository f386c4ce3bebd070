-- Fact: columns of a table or view. A default is told without its quotes, an expression is marked in EXTRA (8.0.13) or
-- is the current time.
-- Bound: schema, table.
-- Versions: MySQL 5.7-9. Source: MySQL manual 28.3.8
select c.column_name as name,
       c.column_type as type,
       c.is_nullable = 'YES' as nullable,
       case
           when c.extra like '%STORED GENERATED%' then 'STORED'
           when c.extra like '%VIRTUAL GENERATED%' then 'VIRTUAL'
           when c.extra like '%auto_increment%' then 'IDENTITY_BY_DEFAULT'
           else 'NONE'
       end as generation,
       concat(
           case
               when c.generation_expression <> '' then c.generation_expression
               when c.extra like '%DEFAULT_GENERATED%' then c.column_default
               when c.data_type in ('timestamp', 'datetime') and c.column_default like 'CURRENT_TIMESTAMP%'
                   then c.column_default
               when c.data_type in ('tinyint', 'smallint', 'mediumint', 'int', 'bigint', 'decimal', 'float', 'double',
                                    'bit', 'year') then c.column_default
               when c.column_default is not null then quote(c.column_default)
           end,
           case when c.extra like '%on update%' then concat(' ', substring(c.extra, locate('on update', c.extra))) else '' end
       ) as expression,
       c.collation_name as collation_name,
       nullif(c.column_comment, '') as comment
from information_schema.columns as c
where c.table_schema = ? and c.table_name = ?
order by c.ordinal_position
