package dev.drydock.core.dialect.mysql.schema;

import dev.drydock.core.dialect.mysql.driver.MysqlConnection;
import dev.drydock.core.schema.CatalogQuery;
import dev.drydock.core.schema.ObjectDetail;
import dev.drydock.core.schema.ObjectDetail.About;
import dev.drydock.core.schema.ObjectKind;
import dev.drydock.core.schema.ObjectName;
import dev.drydock.core.schema.TableTrigger;
import dev.drydock.core.schema.TableTrigger.Firing;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads one sequence, routine, trigger or event.
final class MysqlObjects {
    private static final CatalogQuery SEQUENCE = MysqlCatalog.query("sequence");
    private static final CatalogQuery ROUTINE = MysqlCatalog.query("routine");
    private static final CatalogQuery EVENT = MysqlCatalog.query("event");
    private static final CatalogQuery CREATE_FUNCTION = MysqlCatalog.query("create-function");
    private static final CatalogQuery CREATE_PROCEDURE = MysqlCatalog.query("create-procedure");
    private static final CatalogQuery CREATE_TRIGGER = MysqlCatalog.query("create-trigger");
    private static final CatalogQuery CREATE_EVENT = MysqlCatalog.query("create-event");

    /// No such routine, trigger or event, or none that this account may see.
    private static final List<Integer> HIDDEN = List.of(1227, 1305, 1142, 1360, 1539, 1044);

    private MysqlObjects() {}

    static Optional<ObjectDetail> sequence(MysqlConnection session, ObjectName name) throws SQLException {
        List<ObjectDetail> found = MysqlCatalog.of(SEQUENCE, name)
                .rows(
                        session,
                        row -> new ObjectDetail.Sequence(
                                new About(name, "", Optional.empty()),
                                "bigint",
                                row.number("start_value"),
                                row.number("minimum_value"),
                                row.number("maximum_value"),
                                row.number("increment"),
                                row.flag("cycle_option"),
                                true,
                                lastValue(
                                        row.number("next_not_cached_value"),
                                        row.number("start_value"),
                                        row.number("increment")),
                                Optional.empty()));
        return found.stream().findFirst();
    }

    /// The last value handed out or cached somewhere.
    private static OptionalLong lastValue(long next, long start, long increment) {
        return next == start ? OptionalLong.empty() : OptionalLong.of(next - increment);
    }

    static Optional<ObjectDetail> routine(MysqlConnection session, ObjectName name) throws SQLException {
        boolean function = name.kind() == ObjectKind.FUNCTION;
        Optional<String> definition = function
                ? definition(session, CREATE_FUNCTION, "Create Function", name)
                : definition(session, CREATE_PROCEDURE, "Create Procedure", name);
        List<ObjectDetail> found = ROUTINE.rows(
                session,
                row -> new ObjectDetail.Routine(
                        new About(name, row.text("owner"), row.optional("comment")),
                        row.text("language"),
                        row.text("result"),
                        row.flag("security_definer"),
                        definition),
                name.schema(),
                name.name(),
                name.kind().name());
        return found.stream().findFirst();
    }

    static Optional<ObjectDetail> trigger(MysqlConnection session, ObjectName name) throws SQLException {
        return Optional.of(
                new ObjectDetail.Trigger(new About(name, "", Optional.empty()), tableTrigger(session, name)));
    }

    static TableTrigger tableTrigger(MysqlConnection session, ObjectName name) throws SQLException {
        String definition = definition(session, CREATE_TRIGGER, "SQL Original Statement", name)
                .orElse("");
        return new TableTrigger(name.name(), Firing.ORIGIN, definition, Optional.empty());
    }

    static Optional<ObjectDetail> event(MysqlConnection session, ObjectName name) throws SQLException {
        String definition =
                definition(session, CREATE_EVENT, "Create Event", name).orElse("");
        List<ObjectDetail> found = EVENT.rows(
                session,
                row -> new ObjectDetail.Trigger(
                        new About(name, row.text("owner"), row.optional("comment")),
                        new TableTrigger(
                                name.name(),
                                row.flag("enabled") ? Firing.ORIGIN : Firing.DISABLED,
                                definition,
                                row.optional("comment"))),
                name.schema(),
                name.name());
        return found.stream().findFirst();
    }

    private static Optional<String> definition(
            MysqlConnection session, CatalogQuery query, String column, ObjectName name) throws SQLException {
        try {
            return MysqlCatalog.of(query, name).rows(session, row -> row.optional(column)).stream()
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (SQLException hidden) {
            if (HIDDEN.contains(hidden.getErrorCode())) {
                return Optional.empty();
            }
            throw hidden;
        }
    }
}
