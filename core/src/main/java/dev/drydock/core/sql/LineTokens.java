package dev.drydock.core.sql;

import java.util.List;

/// Tokens of one line and what is open where it ends: the start of the next one.
public record LineTokens(List<Token> tokens, LineState end) {
    public LineTokens {
        tokens = List.copyOf(tokens);
    }
}
