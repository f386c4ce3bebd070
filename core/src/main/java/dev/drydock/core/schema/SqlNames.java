package dev.drydock.core.schema;

import dev.drydock.core.sql.Syntax;
import dev.drydock.core.sql.Token;
import dev.drydock.core.sql.TokenKind;
import java.util.List;

/// Names as they stand in a statement: quoted unless the dialect reads the bare word as this very name. Pure.
public final class SqlNames {
    private SqlNames() {}

    public static String of(ObjectName object, Syntax syntax) {
        return of(object.schema(), object.name(), syntax);
    }

    /// @param schema `""` for none
    public static String of(String schema, String name, Syntax syntax) {
        String own = quoted(name, syntax);
        return schema.isEmpty() ? own : quoted(schema, syntax) + "." + own;
    }

    public static String quoted(String name, Syntax syntax) {
        List<Token> tokens = syntax.tokens(name);
        boolean bare = tokens.size() == 1
                && tokens.getFirst().kind() == TokenKind.IDENTIFIER
                && name.matches("[a-z_][a-z0-9_]*");
        return bare ? name : syntax.quoted(name);
    }
}
