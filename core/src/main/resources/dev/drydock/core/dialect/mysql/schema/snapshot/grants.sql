-- Fact: what the account may do, one statement per row, in a column that is named after the account.
-- Versions: MariaDB 10.6-11, MySQL 5.7-9. Source: mariadb.com/kb/en/show-grants, MySQL manual 15.7.7.22
show grants
