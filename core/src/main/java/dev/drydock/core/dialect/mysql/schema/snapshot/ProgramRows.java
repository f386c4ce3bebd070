package dev.drydock.core.dialect.mysql.schema.snapshot;

import dev.drydock.core.dialect.mysql.schema.MysqlText;
import dev.drydock.core.schema.CatalogQuery;
import dev.drydock.core.schema.CatalogQuery.Row;
import dev.drydock.core.schema.snapshot.DatabaseBody;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.RoutineBody;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Triggers, routines and events. The catalog's tables tell their texts without the escapes in strings, and not
/// the arguments as they were written: those come from `SHOW CREATE`, one by one.
final class ProgramRows {
    static final String SQL_MODE = "sql_mode";
    static final String COLLATION = "collation_connection";
    static final String TIME_ZONE = "time_zone";
    static final String AFTER = "FOLLOWS";

    private static final CatalogQuery TRIGGERS = MysqlSnapshots.query("triggers");
    private static final CatalogQuery ROUTINES = MysqlSnapshots.query("routines");
    private static final CatalogQuery EVENTS = MysqlSnapshots.query("events");
    private static final CatalogQuery CREATE_TRIGGER = MysqlSnapshots.query("create-trigger");
    private static final Map<String, CatalogQuery> CREATES = Map.of(
            "FUNCTION", MysqlSnapshots.query("create-function"),
            "PROCEDURE", MysqlSnapshots.query("create-procedure"),
            "PACKAGE", MysqlSnapshots.query("create-package"),
            "PACKAGE BODY", MysqlSnapshots.query("create-package-body"));
    private static final CatalogQuery CREATE_EVENT = MysqlSnapshots.query("create-event");

    private static final String NAME = "(?:`(?:[^`]|``)*`|\"(?:[^\"]|\"\")*\"|[^\\s.`\"()]+)";
    private static final Pattern BODY =
            Pattern.compile("(?is)^\\s*create\\s+.*?\\btrigger\\s.*?\\bon\\s+" + NAME + "(?:\\s*\\.\\s*" + NAME
                    + ")?\\s+for\\s+each\\s+row\\s+(?:(?:follows|precedes)\\s+" + NAME + "(?:\\s*\\.\\s*" + NAME
                    + ")?\\s+)?(.*)$");
    private static final Pattern DEFINER =
            Pattern.compile("^(CREATE(?: OR REPLACE)?) DEFINER=(?:`(?:[^`]|``)*`@`(?:[^`]|``)*`|`(?:[^`]|``)*`) ");
    private static final Pattern ESCAPED = Pattern.compile("['\"\\\\]");

    private final MysqlDraft draft;

    ProgramRows(MysqlDraft draft) {
        this.draft = draft;
    }

    void triggers() throws SQLException {
        Map<String, String> last = new HashMap<>();
        for (TriggerRow row : draft.rows(TRIGGERS, TriggerRow::new)) {
            ElementKey table = draft.key(ElementKind.TABLE, row.table);
            SortedMap<String, String> options = row.settings.sorted();
            String before = last.put(row.place(), row.name);
            if (before != null) {
                options.put(AFTER, before);
            }
            String definition = "TRIGGER " + MysqlText.qualified(draft.place().schema(), row.name) + " " + row.timing
                    + " " + row.event + " ON " + MysqlText.qualified(table) + " FOR EACH ROW " + body(row);
            draft.add(
                    table.part(ElementKind.TRIGGER, row.name),
                    Optional.of(row.definer),
                    "",
                    new PartBody.Trigger(definition, PartBody.Firing.ORIGIN, options));
        }
    }

    private String body(TriggerRow row) throws SQLException {
        if (!ESCAPED.matcher(row.body).find()) {
            return row.body;
        }
        String text = create(CREATE_TRIGGER, row.name, "SQL Original Statement").orElse("");
        Matcher body = BODY.matcher(text);
        if (body.matches()) {
            return body.group(1);
        }
        draft.unread.add(ElementKind.TRIGGER);
        return row.body;
    }

    void routines() throws SQLException {
        List<RoutineRow> rows = draft.rows(ROUTINES, RoutineRow::new);
        for (RoutineRow row : rows) {
            CatalogQuery create = CREATES.get(row.type);
            Optional<String> text =
                    create == null ? Optional.empty() : create(create, row.name, "Create " + titled(row.type));
            if (text.isEmpty()) {
                draft.unread.add(ElementKind.ROUTINE);
                continue;
            }
            routine(row, text.get());
        }
    }

    private void routine(RoutineRow row, String text) {
        ElementKey plain = ElementKey.routine(draft.place().schema(), row.name, "");
        boolean own = row.type.startsWith("PACKAGE") || draft.has(plain);
        ElementKey key = own ? ElementKey.routine(plain.schema(), row.name, row.type) : plain;
        String definition = anonymous(text);
        RoutineBody.Kind kind = row.type.equals("FUNCTION") ? RoutineBody.Kind.FUNCTION : RoutineBody.Kind.PROCEDURE;
        draft.add(
                key,
                Optional.of(row.definer),
                "",
                new RoutineBody.Routine(
                        kind, arguments(definition), row.result, row.language, definition, row.settings.sorted()));
    }

    /// What stands in the first parentheses.
    private static String arguments(String definition) {
        int open = definition.indexOf('(');
        int depth = 0;
        for (int i = Math.max(0, open); i < definition.length(); i++) {
            depth += definition.charAt(i) == '(' ? 1 : definition.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return definition.substring(open + 1, Math.max(open + 1, i));
            }
        }
        return "";
    }

    void events() throws SQLException {
        List<EventRow> rows = draft.rows(EVENTS, EventRow::new);
        for (EventRow row : rows) {
            Optional<String> text = create(CREATE_EVENT, row.name, "Create Event");
            if (text.isEmpty()) {
                draft.unread.add(ElementKind.EVENT);
                continue;
            }
            draft.add(
                    draft.key(ElementKind.EVENT, row.name),
                    Optional.of(row.definer),
                    "",
                    event(anonymous(text.get()), row));
        }
    }

    private static DatabaseBody.Event event(String definition, EventRow row) {
        SortedMap<String, String> options = row.settings.sorted();
        options.put(TIME_ZONE, row.zone);
        return new DatabaseBody.Event(definition, options);
    }

    private static String titled(String type) {
        StringBuilder words = new StringBuilder();
        for (String word : type.split(" ", -1)) {
            words.append(words.isEmpty() ? "" : " ")
                    .append(word.charAt(0))
                    .append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return words.toString();
    }

    /// Empty where the account may not see it.
    private Optional<String> create(CatalogQuery query, String name, String column) throws SQLException {
        Map<String, String> identifiers = Map.of("schema", draft.place().database(), "name", name);
        try {
            return query.withIdentifiers(identifiers, "`").rows(draft.session, row -> row.optional(column)).stream()
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (SQLException e) {
            if (MysqlSnapshots.isDenied(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /// Without the definer: that is the element's owner.
    private static String anonymous(String text) {
        return DEFINER.matcher(text).replaceFirst("$1 ");
    }

    private record TriggerRow(
            String table, String name, String timing, String event, String body, Settings settings, String definer) {
        TriggerRow(Row row) throws SQLException {
            this(
                    row.text("table_name"),
                    row.text("name"),
                    row.text("timing"),
                    row.text("event"),
                    row.text("body"),
                    new Settings(row),
                    row.text("definer"));
        }

        String place() {
            return table + "\0" + timing + "\0" + event;
        }
    }

    private record RoutineRow(
            String name, String type, String result, String language, Settings settings, String definer) {
        RoutineRow(Row row) throws SQLException {
            this(
                    row.text("name"),
                    row.text("type"),
                    row.text("result"),
                    row.text("language"),
                    new Settings(row),
                    row.text("definer"));
        }
    }

    private record EventRow(String name, Settings settings, String zone, String definer) {
        EventRow(Row row) throws SQLException {
            this(row.text("name"), new Settings(row), row.text("time_zone"), row.text("definer"));
        }
    }

    /// What it runs with, whatever the session has that runs it.
    private record Settings(String mode, String collation) {
        Settings(Row row) throws SQLException {
            this(row.text("sql_mode"), Spelling.collation(row.text("collation_name")));
        }

        SortedMap<String, String> sorted() {
            return new TreeMap<>(Map.of(SQL_MODE, mode, COLLATION, collation));
        }
    }
}
