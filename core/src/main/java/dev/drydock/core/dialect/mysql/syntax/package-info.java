/// How MariaDB and MySQL read SQL text: lexing rules, where a statement ends, what it does. Nothing here talks
/// to a server.
@NullMarked
package dev.drydock.core.dialect.mysql.syntax;

import org.jspecify.annotations.NullMarked;
