package dev.drydock.core.dialect.mysql.schema.snapshot;

import dev.drydock.core.schema.CatalogQuery;
import dev.drydock.core.schema.snapshot.ElementKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the account may do, by `SHOW GRANTS`. The catalog leaves out what an account has no right to, and does
/// not say so: a kind is read only where a right on the whole database, or on all, opens it.
final class Rights {
    private static final CatalogQuery GRANTS = MysqlSnapshots.query("grants");
    private static final Pattern GRANT = Pattern.compile("GRANT (.+?) ON (\\*|`(?:[^`]|``)*`)\\.\\* TO .*");
    private static final Set<String> TABLES = Set.of(
            "INSERT", "UPDATE", "DELETE", "CREATE", "DROP", "REFERENCES", "INDEX", "ALTER", "CREATE VIEW", "TRIGGER");
    private static final Set<String> ROUTINES = Set.of("CREATE ROUTINE", "ALTER ROUTINE", "EXECUTE");
    private static final String ALL = "ALL PRIVILEGES";

    private final List<Right> rights = new ArrayList<>();

    static Rights of(Connection session) throws SQLException {
        Rights rights = new Rights();
        for (String line : GRANTS.rows(session, row -> row.first())) {
            Matcher grant = GRANT.matcher(line);
            if (grant.matches()) {
                rights.rights.add(new Right(
                        grant.group(2), Set.copyOf(Arrays.asList(grant.group(1).split(", ", -1)))));
            }
        }
        return rights;
    }

    /// Kinds of that database of which some may be hidden.
    Set<ElementKind> hidden(String database) {
        Set<String> held = new HashSet<>();
        rights.stream().filter(right -> right.covers(database)).forEach(right -> held.addAll(right.names));
        Set<ElementKind> hidden = EnumSet.noneOf(ElementKind.class);
        if (held.contains(ALL)) {
            return hidden;
        }
        if (TABLES.stream().noneMatch(held::contains)) {
            hidden.addAll(EnumSet.of(ElementKind.CONSTRAINT, ElementKind.INDEX));
            if (!held.contains("SELECT")) {
                hidden.addAll(EnumSet.of(
                        ElementKind.TABLE,
                        ElementKind.COLUMN,
                        ElementKind.DEFAULT,
                        ElementKind.VIEW,
                        ElementKind.SEQUENCE));
            }
        }
        if (!held.contains("TRIGGER")) {
            hidden.add(ElementKind.TRIGGER);
        }
        if (!held.contains("EVENT")) {
            hidden.add(ElementKind.EVENT);
        }
        if (ROUTINES.stream().noneMatch(held::contains)) {
            hidden.add(ElementKind.ROUTINE);
        }
        return hidden;
    }

    /// @param scope `*`, or the pattern of a database's name in backquotes
    private record Right(String scope, Set<String> names) {
        boolean covers(String database) {
            if (scope.equals("*")) {
                return true;
            }
            String pattern = scope.substring(1, scope.length() - 1).replace("``", "`");
            StringBuilder regex = new StringBuilder("(?is)");
            for (int i = 0; i < pattern.length(); i++) {
                char unit = pattern.charAt(i);
                if (unit == '\\' && i + 1 < pattern.length()) {
                    i++;
                    regex.append(Pattern.quote(pattern.substring(i, i + 1)));
                } else {
                    regex.append(
                            switch (unit) {
                                case '%' -> ".*";
                                case '_' -> ".";
                                default -> Pattern.quote(String.valueOf(unit));
                            });
                }
            }
            return database.matches(regex.toString());
        }
    }
}
