package dev.drydock.core.dialect.postgres.schema.ddl;

import dev.drydock.core.schema.diff.Difference.Changed;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.RelationBody.Numbering;
import dev.drydock.core.schema.snapshot.RelationBody.Persistence;
import dev.drydock.core.schema.snapshot.RelationBody.Sequence;
import java.util.ArrayList;
import java.util.List;

/// Sequences, and the ones inside identity columns.
final class SequenceSql {
    private SequenceSql() {}

    static String create(ElementKey key, Sequence sequence) {
        String unlogged = sequence.persistence() == Persistence.UNLOGGED ? "UNLOGGED " : "";
        Numbering numbering = sequence.numbering();
        String type = "bigint".equals(numbering.type()) ? "" : " AS " + numbering.type();
        return "CREATE " + unlogged + "SEQUENCE " + Names.qualified(key) + type + options(numbering);
    }

    /// Only what is not usual.
    static String options(Numbering numbering) {
        boolean up = numbering.increment() > 0;
        long lowest = up ? 1 : least(numbering.type());
        long highest = up ? most(numbering.type()) : -1;
        StringBuilder sql = new StringBuilder();
        if (numbering.increment() != 1) {
            sql.append(" INCREMENT BY ").append(numbering.increment());
        }
        if (numbering.minimum() != lowest) {
            sql.append(" MINVALUE ").append(numbering.minimum());
        }
        if (numbering.maximum() != highest) {
            sql.append(" MAXVALUE ").append(numbering.maximum());
        }
        if (numbering.start() != (up ? numbering.minimum() : numbering.maximum())) {
            sql.append(" START WITH ").append(numbering.start());
        }
        if (numbering.cache() != 1) {
            sql.append(" CACHE ").append(numbering.cache());
        }
        if (numbering.cycles()) {
            sql.append(" CYCLE");
        }
        return sql.toString();
    }

    static String everything(Numbering numbering, boolean withType) {
        return (withType ? " AS " + numbering.type() : "") + " INCREMENT BY " + numbering.increment() + " MINVALUE "
                + numbering.minimum() + " MAXVALUE " + numbering.maximum() + " START WITH " + numbering.start()
                + " CACHE " + numbering.cache() + (numbering.cycles() ? " CYCLE" : " NO CYCLE");
    }

    /// Where a sequence starts that began outside what it may now give: the server refuses to keep such a
    /// value.
    static String restart(Numbering before, Numbering after) {
        boolean within = before.start() >= after.minimum() && before.start() <= after.maximum();
        return within ? "" : " RESTART WITH " + after.start();
    }

    static List<String> changes(Changed change, Sequence after) {
        List<String> sql = new ArrayList<>();
        if (change.touches("numbering") && change.before().body() instanceof Sequence before) {
            sql.add("ALTER SEQUENCE " + Names.qualified(change.key()) + everything(after.numbering(), true)
                    + restart(before.numbering(), after.numbering()));
        }
        if (change.touches("persistence")) {
            sql.add("ALTER SEQUENCE " + Names.qualified(change.key())
                    + (after.persistence() == Persistence.UNLOGGED ? " SET UNLOGGED" : " SET LOGGED"));
        }
        if (change.touches("ownedBy") && after.ownedBy().isEmpty()) {
            sql.add(disown(change.key()));
        }
        return sql;
    }

    static String disown(ElementKey key) {
        return "ALTER SEQUENCE " + Names.qualified(key) + " OWNED BY NONE";
    }

    static String own(ElementKey key, ElementKey column) {
        return "ALTER SEQUENCE " + Names.qualified(key) + " OWNED BY " + Names.owner(column) + "."
                + Names.quoted(column.name());
    }

    private static long most(String type) {
        return switch (type) {
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
    }

    private static long least(String type) {
        return switch (type) {
            case "smallint" -> Short.MIN_VALUE;
            case "integer" -> Integer.MIN_VALUE;
            default -> Long.MIN_VALUE;
        };
    }
}
