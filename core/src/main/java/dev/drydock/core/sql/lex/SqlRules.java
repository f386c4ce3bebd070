package dev.drydock.core.sql.lex;

/// Everything a dialect says about reading its text.
public record SqlRules(LexRules lexing, StatementRules statements, Keywords keywords) {}
