-- When the server started, exactly: both times are those of this statement. Empty where the performance schema is off.
-- MySQL 5.7 to 9. Source: MySQL manual 29.12.15
SELECT unix_timestamp() - s.variable_value AS start_seconds
FROM performance_schema.global_status AS s
WHERE s.variable_name = 'Uptime'
