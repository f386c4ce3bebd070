package dev.drydock.core.dialect.postgres.schema.snapshot;

import dev.drydock.core.dialect.postgres.schema.snapshot.PostgresSnapshots.Session;
import dev.drydock.core.schema.CatalogQuery;
import dev.drydock.core.schema.CatalogQuery.Row;
import dev.drydock.core.schema.snapshot.Body;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.RoutineBody;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/// Functions, procedures and aggregates.
final class RoutineRows {
    private static final CatalogQuery ROUTINES = PostgresSnapshots.query("routines");
    private static final CatalogQuery AGGREGATES = PostgresSnapshots.query("aggregates");
    private static final List<String> FUNCTIONS = List.of(
            "finalfunc", "combinefunc", "serialfunc", "deserialfunc", "msfunc", "minvfunc", "mstype", "mfinalfunc");

    private final Session open;
    private final SnapshotDraft draft;

    RoutineRows(Session open, SnapshotDraft draft) {
        this.open = open;
        this.draft = draft;
    }

    void read() throws SQLException {
        open.attempt(draft, EnumSet.of(ElementKind.ROUTINE), () -> {
            ROUTINES.rows(
                    open.connection(),
                    row -> add(
                            row,
                            row.text("identity_arguments"),
                            new RoutineBody.Routine(
                                    switch (row.text("kind")) {
                                        case "p" -> RoutineBody.Kind.PROCEDURE;
                                        case "w" -> RoutineBody.Kind.WINDOW_FUNCTION;
                                        default -> RoutineBody.Kind.FUNCTION;
                                    },
                                    row.text("arguments"),
                                    row.text("result"),
                                    row.text("language"),
                                    row.text("definition"))));
            AGGREGATES.rows(
                    open.connection(),
                    row -> add(
                            row,
                            row.text("arguments"),
                            new RoutineBody.Aggregate(row.text("arguments"), definition(row))));
        });
    }

    private boolean add(Row row, String arguments, Body body) throws SQLException {
        CatalogId id = CatalogId.of(CatalogId.ROUTINE, row.number("id"));
        if (draft.wants(id, row.text("schema"))) {
            String owner = row.text("owner");
            draft.add(
                    id,
                    ElementKey.routine(row.text("schema"), row.text("name"), arguments),
                    Optional.of(owner),
                    AclText.ROUTINE.grants(row.texts("acl"), owner, draft.major),
                    body);
        }
        return true;
    }

    private static String definition(Row row) throws SQLException {
        List<String> parts = new ArrayList<>();
        parts.add("sfunc = " + row.text("sfunc"));
        parts.add("stype = " + row.text("stype"));
        size(row, "sspace", parts);
        for (String part : FUNCTIONS) {
            row.optional(part).ifPresent(name -> parts.add(part + " = " + name));
        }
        size(row, "msspace", parts);
        row.optional("initcond").ifPresent(value -> parts.add("initcond = " + value));
        row.optional("minitcond").ifPresent(value -> parts.add("minitcond = " + value));
        if (row.flag("finalextra")) {
            parts.add("finalfunc_extra");
        }
        if (row.flag("mfinalextra")) {
            parts.add("mfinalfunc_extra");
        }
        String usual = "n".equals(row.text("kind")) ? "r" : "w";
        modify(row.text("finalmodify"), usual, "finalfunc_modify", row.optional("finalfunc"), parts);
        modify(row.text("mfinalmodify"), usual, "mfinalfunc_modify", row.optional("mfinalfunc"), parts);
        row.optional("sortop").ifPresent(operator -> parts.add("sortop = " + operator));
        switch (row.text("parallel")) {
            case "s" -> parts.add("parallel = safe");
            case "r" -> parts.add("parallel = restricted");
            default -> {}
        }
        if ("h".equals(row.text("kind"))) {
            parts.add("hypothetical");
        }
        return String.join(", ", parts);
    }

    private static void size(Row row, String part, List<String> parts) throws SQLException {
        if (row.number(part) > 0) {
            parts.add(part + " = " + row.number(part));
        }
    }

    private static void modify(
            String letter, String usual, String part, Optional<String> function, List<String> parts) {
        if (function.isPresent() && !letter.equals(usual)) {
            parts.add(part + " = "
                    + ("r".equals(letter) ? "read_only" : "s".equals(letter) ? "shareable" : "read_write"));
        }
    }
}
