/// Cutting SQL text into tokens and statements: one state machine, driven by a dialect's rules. What statements
/// do is read in `effect`.
@NullMarked
package dev.drydock.core.sql.lex;

import org.jspecify.annotations.NullMarked;
