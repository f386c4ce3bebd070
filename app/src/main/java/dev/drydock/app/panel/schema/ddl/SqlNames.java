package dev.drydock.app.panel.schema.ddl;

import dev.drydock.core.schema.ObjectName;
import dev.drydock.core.sql.Syntax;
import dev.drydock.core.sql.Token;
import dev.drydock.core.sql.TokenKind;
import java.util.List;

/// Names as they stand in a statement: quoted unless the dialect reads the bare word as this very name.
public final class SqlNames {
    private SqlNames() {}

    public static String of(ObjectName object, Syntax syntax) {
        String name = quoted(object.name(), syntax);
        return object.schema().isEmpty() ? name : quoted(object.schema(), syntax) + "." + name;
    }

    static String quoted(String name, Syntax syntax) {
        List<Token> tokens = syntax.tokens(name);
        boolean bare = tokens.size() == 1
                && tokens.getFirst().kind() == TokenKind.IDENTIFIER
                && name.matches("[a-z_][a-z0-9_]*");
        return bare ? name : syntax.quoted(name);
    }
}
