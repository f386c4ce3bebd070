package dev.drydock.core.dialect.sqlite.schema.law;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What SQLite itself says of a schema: the pragmas, which read nothing of ours, and the texts of
/// `sqlite_schema` without white space, comments, quotes and case. Of a table's text the words count, not their
/// order, as a key can stand in two places.
final class SecondOpinion {
    private static final Pattern TOKEN = Pattern.compile(
            "--[^\\n]*|/\\*.*?(\\*/|$)|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|\\[[^]]*]|`(?:[^`]|``)*`|\\w+|\\s+|.",
            Pattern.DOTALL);
    private static final Set<String> SAY_NOTHING = Set.of(
            "virtual",
            "generated",
            "always",
            "foreign",
            "key",
            "asc",
            "no",
            "action",
            "on",
            "delete",
            "update",
            "initially",
            "immediate",
            "null",
            "match",
            "simple",
            "if",
            "exists");

    private static final List<String> FACTS = List.of(
            """
            select 'column', lower(m.name), lower(x.name), upper(replace(x.type, ' ', '')), x."notnull", x.pk, x.hidden,
              lower(replace(replace(replace(replace(x.dflt_value, ' ', ''), '(', ''), ')', ''), '"', ''''))
            from sqlite_schema m join pragma_table_xinfo(m.name) x
            where m.type = 'table' and m.name not like 'sqlite!_%' escape '!' and upper(m.sql) not like 'CREATE VIRTUAL%'
            """,
            """
            select 'key', lower(m.name), lower(f."table"), f.on_update, f.on_delete, f.match, group_concat(lower(f."from")
              || '>' || lower(coalesce(f."to", (select p.name from pragma_table_xinfo(f."table") p where p.pk = f.seq + 1), '')))
            from sqlite_schema m join pragma_foreign_key_list(m.name) f
            where m.type = 'table'
            group by m.name, f.id
            """,
            """
            select 'index', lower(m.name), case l.origin when 'c' then lower(l.name) else '' end, l.origin, l."unique", l.partial,
              (select group_concat(coalesce(lower(k.name), '?') || k.desc || upper(k.coll))
               from pragma_index_xinfo(l.name) k where k.key)
            from sqlite_schema m join pragma_index_list(m.name) l
            where m.type = 'table'
            """,
            "select 'table', lower(name), type, wr, strict from pragma_table_list where name not like 'sqlite!_%'"
                    + " escape '!'");

    private SecondOpinion() {}

    static List<String> of(Connection connection) throws SQLException {
        Set<String> facts = new TreeSet<>();
        for (String query : FACTS) {
            facts.addAll(rows(connection, query));
        }
        List<String> all = new ArrayList<>(facts);
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select type, sql from sqlite_schema where sql is not null and name not like 'sqlite!_%'"
                                + " escape '!'")) {
            while (rows.next()) {
                texts.add(text(rows.getString(1), rows.getString(2)));
            }
        }
        texts.sort(Comparator.naturalOrder());
        all.addAll(texts);
        return all;
    }

    static List<String> rows(Connection connection, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                StringBuilder line = new StringBuilder();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    line.append(rows.getString(i)).append('|');
                }
                found.add(line.toString());
            }
        }
        return found;
    }

    static String text(String type, String sql) {
        List<String> words = new ArrayList<>();
        Matcher tokens = TOKEN.matcher(sql);
        while (tokens.find()) {
            String token = tokens.group();
            if (!token.isBlank() && !token.startsWith("--") && !token.startsWith("/*")) {
                words.add(bare(token).toLowerCase(Locale.ROOT));
            }
        }
        boolean table = type.equals("table") && !words.contains("using");
        words.removeIf(word -> table ? SAY_NOTHING.contains(word) || !word.matches(".*\\w.*") : word.equals("asc"));
        Collection<String> shown = table ? new TreeSet<>(words) : words;
        return type + " " + String.join(" ", shown);
    }

    private static String bare(String token) {
        boolean quoted = token.length() > 1 && "\"'`[".indexOf(token.charAt(0)) >= 0;
        return quoted ? token.substring(1, token.length() - 1) : token;
    }

    static String difference(List<String> one, List<String> other) {
        List<String> left = new ArrayList<>(one);
        other.forEach(left::remove);
        List<String> right = new ArrayList<>(other);
        one.forEach(right::remove);
        return one.size() + " and " + other.size() + " only first: " + left + "\nonly second: " + right;
    }
}
