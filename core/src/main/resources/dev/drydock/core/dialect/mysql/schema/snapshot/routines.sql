-- Fact: routines of a database, without their texts: the catalog tells those without the escapes in strings.
-- Bound: schema.
-- Versions: MariaDB 10.6-11, MySQL 5.7-9. Source: mariadb.com/kb/en/information-schema-routines-table, MySQL manual 28.3.30
select r.routine_name as name,
       r.routine_type as type,
       r.dtd_identifier as result,
       coalesce(r.external_language, r.routine_body) as language,
       r.sql_mode as sql_mode,
       r.collation_connection as collation_name,
       r.definer as definer
from information_schema.routines as r
where r.routine_schema = ?
order by r.routine_type, r.routine_name
