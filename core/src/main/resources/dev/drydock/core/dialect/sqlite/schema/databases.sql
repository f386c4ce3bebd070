-- Fact: the main file, the temporary database and what is attached.
-- A PRAGMA statement, because a table or view of the user may bear the name of a pragma function and hide it.
-- Versions: 3.37 and later. Source: sqlite.org/pragma.html#pragma_database_list
pragma database_list
