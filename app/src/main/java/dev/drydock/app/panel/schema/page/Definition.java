package dev.drydock.app.panel.schema.page;

import dev.drydock.core.sql.Syntax;
import dev.drydock.core.sql.Token;
import java.util.List;

/// SQL with its tokens for colouring.
public record Definition(String text, List<Token> tokens) {
    public static Definition of(String text, Syntax syntax) {
        return new Definition(text, syntax.tokens(text));
    }
}
