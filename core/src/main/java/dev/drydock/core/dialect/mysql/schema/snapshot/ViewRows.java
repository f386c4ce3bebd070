package dev.drydock.core.dialect.mysql.schema.snapshot;

import dev.drydock.core.schema.CatalogQuery;
import dev.drydock.core.schema.CatalogQuery.Row;
import dev.drydock.core.schema.snapshot.Dependency;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.RelationBody;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Views. Their queries name no database at hand, so that the same view in two databases is the same.
final class ViewRows {
    private static final CatalogQuery VIEWS = MysqlSnapshots.query("views");
    private static final CatalogQuery CREATE = MysqlSnapshots.query("create-view");
    private static final Pattern ALGORITHM = Pattern.compile("ALGORITHM=(\\w+)");
    private static final Pattern QUERY = Pattern.compile(
            "(?s)^CREATE .*? VIEW `(?:[^`]|``)*`(?:\\.`(?:[^`]|``)*`)? (?:\\((?:`(?:[^`]|``)*`,?)*\\) )?AS (.*?)"
                    + "(?: WITH (?:CASCADED|LOCAL) CHECK OPTION)?$");
    private static final String UNDEFINED = "UNDEFINED";

    private final MysqlDraft draft;
    private final Map<ElementKey, ViewText> texts = new HashMap<>();

    ViewRows(MysqlDraft draft) {
        this.draft = draft;
    }

    /// @return the names of the views
    Set<String> read() throws SQLException {
        Set<String> names = new TreeSet<>();
        List<ViewRow> rows = draft.rows(VIEWS, ViewRow::new);
        for (ViewRow row : rows) {
            names.add(row.name);
            if (row.definition.isEmpty()) {
                draft.unread.add(ElementKind.VIEW);
                continue;
            }
            view(row);
        }
        return names;
    }

    private void view(ViewRow row) throws SQLException {
        ElementKey key = draft.key(ElementKind.VIEW, row.name);
        SortedMap<String, String> options = new TreeMap<>();
        Optional<String> create =
                row.algorithm.isEmpty() || row.definition.contains("'") ? create(row.name) : Optional.empty();
        if (row.algorithm.isEmpty() && create.isEmpty()) {
            draft.unread.add(ElementKind.VIEW);
            return;
        }
        String algorithm = row.algorithm.orElseGet(() -> algorithm(create.orElse("")));
        if (!algorithm.equals(UNDEFINED)) {
            options.put("ALGORITHM", algorithm);
        }
        options.put("SQL SECURITY", row.security);
        if (!row.checkOption.equals("NONE")) {
            options.put("CHECK OPTION", row.checkOption);
        }
        options.put(ProgramRows.COLLATION, row.collation);
        ViewText text = new ViewText(row.definition);
        String stripped = text.without(draft.place().database());
        texts.put(key, text);
        String definition = draft.place().schema().isEmpty()
                ? create.flatMap(ViewRows::query)
                        .map(query -> new ViewText(query).without(draft.place().database()))
                        .orElse(stripped)
                : row.definition;
        draft.add(key, Optional.of(row.definer), "", new RelationBody.View(definition, options));
    }

    /// Strings of another charset are told with it there alone, and MySQL tells the algorithm in no table.
    private Optional<String> create(String name) throws SQLException {
        Map<String, String> identifiers = Map.of("schema", draft.place().database(), "name", name);
        try {
            return CREATE.withIdentifiers(identifiers, "`").rows(draft.session, row -> row.text("Create View")).stream()
                    .findFirst();
        } catch (SQLException e) {
            if (MysqlSnapshots.isDenied(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static String algorithm(String create) {
        Matcher algorithm = ALGORITHM.matcher(create);
        return algorithm.find() ? algorithm.group(1) : UNDEFINED;
    }

    private static Optional<String> query(String create) {
        Matcher query = QUERY.matcher(create);
        return query.matches() ? Optional.of(query.group(1)) : Optional.empty();
    }

    /// What the views use; after everything else was read.
    void depend() {
        texts.forEach((view, text) -> {
            text.relations().forEach(name -> {
                for (ElementKind kind : List.of(ElementKind.TABLE, ElementKind.VIEW, ElementKind.SEQUENCE)) {
                    depend(view, ElementKey.of(kind, draft.schema(name.database()), name.name()));
                }
            });
            text.functions()
                    .forEach(name -> depend(view, ElementKey.routine(draft.schema(name.database()), name.name(), "")));
        });
    }

    private void depend(ElementKey view, ElementKey on) {
        if (draft.has(on) && !on.equals(view)) {
            draft.dependencies.add(new Dependency(view, on));
        }
    }

    private record ViewRow(
            String name,
            String definition,
            String definer,
            String security,
            String checkOption,
            Optional<String> algorithm,
            String collation) {
        ViewRow(Row row) throws SQLException {
            this(
                    row.text("TABLE_NAME"),
                    row.text("VIEW_DEFINITION"),
                    row.text("DEFINER"),
                    row.text("SECURITY_TYPE"),
                    row.text("CHECK_OPTION"),
                    row.has("ALGORITHM") ? row.optional("ALGORITHM") : Optional.empty(),
                    Spelling.collation(row.text("COLLATION_CONNECTION")));
        }
    }
}
