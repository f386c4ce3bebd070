-- Fact: one function or procedure, without its text.
-- Bound: schema, name, FUNCTION or PROCEDURE.
-- Versions: MariaDB 10.6-11, MySQL 5.7-9. Source: mariadb.com/kb/en/information-schema-routines-table, MySQL manual 28.3.30
select coalesce(external_language, routine_body) as language,
       dtd_identifier as result,
       security_type = 'DEFINER' as security_definer,
       definer as owner,
       nullif(routine_comment, '') as comment
from information_schema.routines
where routine_schema = ? and routine_name = ? and routine_type = ?
