package dev.drydock.core.dialect.postgres.schema.ddl.hazard;

import dev.drydock.core.schema.ddl.Loss;
import dev.drydock.core.schema.ddl.Loss.Kind;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.RelationBody.Column;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The SELECTs that count what goes. They run before the script, so they call things by their old names.
final class Losses {
    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");

    private final Ground ground;

    Losses(Ground ground) {
        this.ground = ground;
    }

    /// Partitions and children are counted for themselves.
    Loss rows(ElementKey table) {
        return new Loss(ground.original(table), Kind.ROWS, "SELECT count(*) FROM ONLY " + ground.relationName(table));
    }

    Loss values(ElementKey column) {
        String name = ground.columnName(column);
        return new Loss(
                ground.original(column), Kind.VALUES, "SELECT count(" + name + ") FROM " + ground.relationName(column));
    }

    Loss labels(ElementKey type, ElementKey column, String columnType, List<String> gone) {
        String name = ground.columnName(column);
        String labels = gone.stream().map(Ground::text).collect(Collectors.joining(", "));
        String condition = columnType.endsWith("[]")
                ? name + "::text[] && ARRAY[" + labels + "]"
                : name + "::text IN (" + labels + ")";
        ElementKey subject = gone.size() == 1
                ? ground.original(type).part(ElementKind.ENUM_TYPE, gone.getFirst())
                : ground.original(column);
        return new Loss(
                subject, Kind.LABELS, "SELECT count(*) FROM " + ground.relationName(column) + " WHERE " + condition);
    }

    /// Empty where no expression without an error tells a value that fits from one that does not.
    Optional<Loss> misfits(ElementKey column, Column before, Column after) {
        return misfit(ground.columnName(column), before.type(), after.type())
                .map(condition -> new Loss(
                        ground.original(column),
                        Kind.MISFITS,
                        "SELECT count(*) FROM " + ground.relationName(column) + " WHERE " + condition));
    }

    private static Optional<String> misfit(String name, String from, String to) {
        TypeCost cost = new TypeCost(from, to);
        String had = TypeCost.base(from);
        String has = TypeCost.base(to);
        if (TypeCost.isText(has) && cost.length() < Integer.MAX_VALUE) {
            return Optional.of("length(" + name + "::text) > " + cost.length());
        }
        if (NUMBERS.contains(had) && has.equals("numeric")) {
            return Optional.of(numeric(name, to));
        }
        if (NUMBERS.contains(had)) {
            return switch (has) {
                case "smallint" -> Optional.of(outside(name, had, "-32768", "32767"));
                case "integer" -> Optional.of(outside(name, had, "-2147483648", "2147483647"));
                case "bigint" -> Optional.of(outside(name, had, "-9223372036854775808", "9223372036854775807"));
                case "real", "double precision" ->
                    Optional.of(name + "::" + has + "::numeric IS DISTINCT FROM " + name + "::numeric");
                default -> Optional.empty();
            };
        }
        boolean moment = had.startsWith("timestamp") && has.equals("date");
        return moment ? Optional.of(name + " <> " + name + "::date") : Optional.empty();
    }

    private static String outside(String name, String from, String least, String most) {
        String exact = Set.of("numeric", "real", "double precision").contains(from)
                ? " OR " + name + " <> trunc(" + name + "::numeric)"
                : "";
        return name + " NOT BETWEEN " + least + " AND " + most + exact;
    }

    private static String numeric(String name, String type) {
        String inside = type.substring(type.indexOf('(') + 1, type.length() - 1);
        String[] parts = inside.split(",", -1);
        int precision = Integer.parseInt(parts[0].strip());
        int scale = parts.length > 1 ? Integer.parseInt(parts[1].strip()) : 0;
        return "abs(" + name + "::numeric) >= 1e" + (precision - scale) + " OR " + name + "::numeric <> round(" + name
                + "::numeric, " + scale + ")";
    }
}
