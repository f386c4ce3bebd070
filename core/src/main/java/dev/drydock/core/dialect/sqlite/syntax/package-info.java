/// How SQLite reads SQL text: lexing rules, where a statement ends, what it does. Nothing here talks to a
/// server.
@NullMarked
package dev.drydock.core.dialect.sqlite.syntax;

import org.jspecify.annotations.NullMarked;
