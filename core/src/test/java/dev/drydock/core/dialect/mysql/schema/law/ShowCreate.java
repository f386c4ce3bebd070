package dev.drydock.core.dialect.mysql.schema.law;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The second opinion: `SHOW CREATE` of everything, as a sorted list. Of a table the lines are sorted, and
/// where the counter stands is left out, as are the name of an index's usual kind and, of a column, a charset
/// that is the table's own: the server tells these again where they were told, to no effect.
final class ShowCreate {
    private static final Pattern CHARSET = Pattern.compile("DEFAULT CHARSET=(\\w+)(?: COLLATE=(\\w+))?");

    private ShowCreate() {}

    static List<String> of(Connection connection) throws SQLException {
        List<String> all = new ArrayList<>();
        for (List<String> table : rows(connection, "show full tables")) {
            switch (table.get(1)) {
                case "VIEW" -> all.add(one(connection, "view", table.get(0), 2));
                case "SEQUENCE" -> all.add(one(connection, "table", table.get(0), 2));
                default -> all.add(sorted(one(connection, "table", table.get(0), 2)));
            }
        }
        for (List<String> trigger : rows(connection, "show triggers")) {
            all.add(trigger.get(0) + " " + trigger.get(1) + " " + trigger.get(2) + " " + trigger.get(4) + "\n"
                    + one(connection, "trigger", trigger.get(0), 2) + "\n"
                    + one(connection, "trigger", trigger.get(0), 3)
                            .replaceFirst("(?is)^.*?for each row\\s+(?:(?:follows|precedes)\\s+\\S+\\s+)?", ""));
        }
        for (String kind : List.of("function", "procedure")) {
            for (List<String> routine : rows(connection, "show " + kind + " status where db = database()")) {
                all.add(one(connection, kind, routine.get(1), 2) + "\n" + one(connection, kind, routine.get(1), 3));
            }
        }
        for (List<String> event : rows(connection, "show events")) {
            all.add(one(connection, "event", event.get(1), 2) + "\n" + one(connection, "event", event.get(1), 4));
        }
        String here = "`" + rows(connection, "select database()").getFirst().getFirst() + "`.";
        all.replaceAll(text -> text.replace(here, ""));
        all.sort(Comparator.naturalOrder());
        return all;
    }

    private static String sorted(String create) {
        String text = create.replaceAll(" AUTO_INCREMENT=\\d+", "").replace(" USING BTREE", "");
        Matcher charset = CHARSET.matcher(text.substring(Math.max(0, text.lastIndexOf("\n)"))));
        if (charset.find()) {
            String collation = charset.group(2) == null ? "\\w+" : charset.group(2);
            text = text.replaceAll(" CHARACTER SET " + charset.group(1) + " COLLATE " + collation + "(?= |,)", "");
        }
        int end = text.lastIndexOf("\n)");
        if (end < 0) {
            return text;
        }
        int first = text.indexOf('\n');
        return text.substring(0, first)
                + Stream.of(text.substring(first + 1, end).split(",\n", -1))
                        .sorted()
                        .collect(Collectors.joining("\n", "\n", ""))
                + text.substring(end);
    }

    private static String one(Connection connection, String kind, String name, int column) throws SQLException {
        return rows(connection, "show create " + kind + " `" + name.replace("`", "``") + "`")
                .getFirst()
                .get(column - 1);
    }

    static List<List<String>> rows(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<List<String>> all = new ArrayList<>();
            int width = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= width; i++) {
                    row.add(String.valueOf(rows.getString(i)));
                }
                all.add(row);
            }
            return all;
        }
    }

    static String difference(List<String> one, List<String> other) {
        List<String> left = new ArrayList<>(one);
        other.forEach(left::remove);
        List<String> right = new ArrayList<>(other);
        one.forEach(right::remove);
        return "only first: " + left + "\nonly second: " + right;
    }
}
