package dev.drydock.core.dialect.postgres.schema.translate;

import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.snapshot.TypeBody.Domain;
import dev.drydock.core.schema.snapshot.TypeBody.EnumType;
import dev.drydock.core.schema.translate.NeutralType;
import dev.drydock.core.schema.translate.NeutralType.Base;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Types of PostgreSQL 12 to 18 (postgresql.org/docs/current/datatype.html), as `format_type` writes them.
final class PostgresTypes {
    private static final Pattern TYPE =
            Pattern.compile("([a-z ]+?)(?:\\((\\d+)(?:,(-?\\d+))?\\))?( with(?:out)? time zone)?");
    private static final Map<String, Base> PLAIN = Map.ofEntries(
            Map.entry("boolean", Base.BOOLEAN),
            Map.entry("numeric", Base.DECIMAL),
            Map.entry("real", Base.FLOAT),
            Map.entry("double precision", Base.DOUBLE),
            Map.entry("bit", Base.BITS),
            Map.entry("bit varying", Base.BITS),
            Map.entry("character", Base.CHARACTER),
            Map.entry("character varying", Base.TEXT),
            Map.entry("text", Base.TEXT),
            Map.entry("bytea", Base.BYTES),
            Map.entry("date", Base.DATE),
            Map.entry("interval", Base.INTERVAL),
            Map.entry("json", Base.JSON),
            Map.entry("jsonb", Base.JSON),
            Map.entry("uuid", Base.UUID),
            Map.entry("xml", Base.XML));
    private static final Map<String, Integer> INTEGERS =
            Map.of("smallint", Short.BYTES, "integer", Integer.BYTES, "bigint", Long.BYTES);

    private PostgresTypes() {}

    static NeutralType read(SchemaSnapshot snapshot, String told) {
        if (told.endsWith("[]")) {
            return NeutralType.of(Base.ARRAY, told);
        }
        Matcher type = TYPE.matcher(told);
        if (type.matches()) {
            Optional<NeutralType> plain = plain(type, told);
            if (plain.isPresent()) {
                return plain.get();
            }
        }
        for (ElementKey key : snapshot.elements().keySet()) {
            boolean named = told.equals(key.schema() + "." + key.name()) || told.equals(quoted(key));
            if (named && key.kind() == ElementKind.ENUM_TYPE) {
                return NeutralType.of(Base.ENUM, told)
                        .labelled(
                                snapshot.body(key, EnumType.class).orElseThrow().labels());
            }
            if (named && key.kind() == ElementKind.DOMAIN) {
                return read(
                        snapshot, snapshot.body(key, Domain.class).orElseThrow().type());
            }
        }
        return NeutralType.of(told.contains("range") ? Base.RANGE : Base.OTHER, told);
    }

    private static String quoted(ElementKey key) {
        return "\"" + key.schema() + "\".\"" + key.name() + "\"";
    }

    private static Optional<NeutralType> plain(Matcher type, String told) {
        String name = type.group(1);
        OptionalInt size =
                type.group(2) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(type.group(2)));
        OptionalInt scale =
                type.group(3) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(type.group(3)));
        boolean zone = " with time zone".equals(type.group(4));
        if (INTEGERS.containsKey(name)) {
            return Optional.of(
                    NeutralType.of(Base.INTEGER, told).sized(OptionalInt.of(INTEGERS.getOrDefault(name, 0))));
        }
        return switch (name) {
            case "timestamp" ->
                Optional.of(NeutralType.of(zone ? Base.INSTANT : Base.DATE_TIME, told)
                        .sized(size));
            case "time" ->
                Optional.of(NeutralType.of(zone ? Base.TIME_WITH_ZONE : Base.TIME, told)
                        .sized(size));
            default ->
                Optional.ofNullable(PLAIN.get(name))
                        .map(base -> NeutralType.of(base, told).sized(size).scaled(scale));
        };
    }

    /// @param same whether it holds exactly the same values
    record Said(String type, boolean same, boolean wider) {}

    private static Said same(String type) {
        return new Said(type, true, false);
    }

    private static Said other(String type) {
        return new Said(type, false, false);
    }

    /// @param enumName the type that an enum is made of
    /// @param counts a numbered column has to be an integer
    static Said write(NeutralType type, String enumName, boolean counts) {
        return switch (type.base()) {
            case BOOLEAN -> same("boolean");
            case INTEGER -> integer(type, counts);
            case DECIMAL -> same("numeric" + sizes(type));
            case FLOAT -> same("real");
            case DOUBLE -> same("double precision");
            case BITS -> same("bit" + sizes(type));
            case CHARACTER -> same("character" + sizes(type));
            case TEXT -> same(type.size().isPresent() ? "character varying" + sizes(type) : "text");
            case BYTES -> same("bytea");
            case DATE -> same("date");
            case TIME -> other("time" + fraction(type) + " without time zone");
            case TIME_WITH_ZONE -> same("time" + fraction(type) + " with time zone");
            case DATE_TIME -> same("timestamp" + fraction(type) + " without time zone");
            case INSTANT -> same("timestamp" + fraction(type) + " with time zone");
            case YEAR -> new Said("smallint", false, true);
            case JSON -> same("jsonb");
            case UUID -> same("uuid");
            case XML -> same("xml");
            case ENUM -> same(enumName);
            case SET -> other("text");
            case INTERVAL -> same("interval");
            case ARRAY, RANGE, OTHER -> other("text");
        };
    }

    private static Said integer(NeutralType type, boolean counts) {
        int bytes = type.size().orElse(Integer.BYTES);
        boolean wider = type.unsigned() || bytes == 1 || bytes == 3;
        String name = switch (bytes) {
            case 1 -> "smallint";
            case 2 -> type.unsigned() ? "integer" : "smallint";
            case 3 -> "integer";
            case 4 -> type.unsigned() ? "bigint" : "integer";
            default -> type.unsigned() && !counts ? "numeric(20,0)" : "bigint";
        };
        boolean narrow = type.unsigned() && counts && bytes == Long.BYTES;
        return narrow ? other(name) : new Said(name, !wider, wider);
    }

    private static String sizes(NeutralType type) {
        if (type.size().isEmpty()) {
            return "";
        }
        String scale = type.scale().isPresent() ? "," + type.scale().getAsInt() : "";
        return "(" + type.size().getAsInt() + scale + ")";
    }

    private static String fraction(NeutralType type) {
        return type.size().isPresent() ? "(" + type.size().getAsInt() + ")" : "";
    }
}
