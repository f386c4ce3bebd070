package dev.drydock.core.dialect.postgres.schema.ddl;

import dev.drydock.core.dialect.postgres.schema.ddl.order.Lineage;
import dev.drydock.core.schema.diff.Difference.Changed;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.RelationBody.Column;
import dev.drydock.core.schema.snapshot.RelationBody.Generated;
import dev.drydock.core.schema.snapshot.RelationBody.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Columns of tables.
final class ColumnSql {
    private static final int STORAGE_DEFAULT_SINCE = 16;
    private static final int NOT_NULL_INHERITED_SINCE = 18;

    private final int major;

    ColumnSql(int major) {
        this.major = major;
    }

    /// As CREATE TABLE and ADD COLUMN have it.
    String definition(ElementKey key, Column column, Optional<String> defaultExpression) {
        StringBuilder sql =
                new StringBuilder(Names.quoted(key.name())).append(' ').append(column.type());
        column.compression().ifPresent(method -> sql.append(" COMPRESSION ").append(method));
        column.collation().ifPresent(collation -> sql.append(" COLLATE ").append(collation));
        column.generated().ifPresent(generated -> sql.append(generation(generated)));
        column.identity().ifPresent(identity -> sql.append(' ').append(identity(key, identity)));
        defaultExpression.ifPresent(expression -> sql.append(" DEFAULT ").append(expression));
        if (column.notNull()) {
            sql.append(" NOT NULL");
        }
        return sql.toString();
    }

    private static String generation(Generated generated) {
        return " GENERATED ALWAYS AS (" + generated.expression() + ")" + (generated.stored() ? " STORED" : " VIRTUAL");
    }

    private static String identity(ElementKey key, Identity identity) {
        return "GENERATED " + when(identity) + " AS IDENTITY (SEQUENCE NAME " + Names.quoted(key.schema()) + "."
                + Names.quoted(identity.sequence()) + SequenceSql.options(identity.numbering()) + ")";
    }

    private static String when(Identity identity) {
        return identity.always() ? "ALWAYS" : "BY DEFAULT";
    }

    /// What CREATE TABLE has no words for in every version.
    List<String> extras(ElementKey key, Column column) {
        List<String> sql = new ArrayList<>();
        column.storage().ifPresent(storage -> sql.add(alter(key, "SET STORAGE " + storage)));
        column.statistics().ifPresent(target -> sql.add(alter(key, "SET STATISTICS " + target)));
        if (!column.options().isEmpty()) {
            sql.add(alter(key, "SET (" + Names.options(column.options()) + ")"));
        }
        return sql;
    }

    /// @param typeDone a parent or a new type brings the type along
    List<String> changes(Changed change, boolean typeDone, Lineage lineage) {
        if (!(change.before().body() instanceof Column before)
                || !(change.after().body() instanceof Column after)) {
            return List.of();
        }
        ElementKey key = change.key();
        List<String> sql = new ArrayList<>();
        if (before.identity().isPresent() && after.identity().isEmpty()) {
            sql.add(alter(key, "DROP IDENTITY"));
        }
        if (before.generated().isPresent() && after.generated().isEmpty()) {
            sql.add(alter(key, "DROP EXPRESSION"));
        }
        if (!typeDone && (change.touches("type") || change.touches("collation"))) {
            sql.add(alterAll(key, typeClause(key, before, after)));
        }
        if (change.touches("notNull")
                && !(major >= NOT_NULL_INHERITED_SINCE && lineage.isBroughtByParent(change, after.notNull()))) {
            sql.add(alterAll(key, after.notNull() ? "SET NOT NULL" : "DROP NOT NULL"));
        }
        if (change.touches("identity")) {
            after.identity().ifPresent(identity -> sql.addAll(identity(key, before.identity(), identity)));
        }
        if (change.touches("statistics")) {
            sql.add(alter(key, "SET STATISTICS " + after.statistics().orElse(-1)));
        }
        if (change.touches("storage")) {
            String usual = major >= STORAGE_DEFAULT_SINCE ? "DEFAULT" : "EXTENDED";
            sql.add(alter(key, "SET STORAGE " + after.storage().orElse(usual)));
        }
        if (change.touches("compression")) {
            sql.add(alter(key, "SET COMPRESSION " + after.compression().orElse("DEFAULT")));
        }
        if (change.touches("options")) {
            OptionSql.changes(before.options(), after.options()).forEach(clause -> sql.add(alter(key, clause)));
        }
        return sql;
    }

    private static List<String> identity(ElementKey key, Optional<Identity> before, Identity after) {
        if (before.isEmpty()) {
            return List.of(alter(key, "ADD " + identity(key, after)));
        }
        List<String> sql = new ArrayList<>();
        Identity old = before.get();
        if (old.always() != after.always()) {
            sql.add(alter(key, "SET GENERATED " + when(after)));
        }
        if (!old.sequence().equals(after.sequence())) {
            sql.add("ALTER SEQUENCE " + Names.quoted(key.schema()) + "." + Names.quoted(old.sequence()) + " RENAME TO "
                    + Names.quoted(after.sequence()));
        }
        if (!old.numbering().equals(after.numbering())) {
            sql.add("ALTER SEQUENCE " + Names.quoted(key.schema()) + "." + Names.quoted(after.sequence())
                    + SequenceSql.everything(after.numbering(), false)
                    + SequenceSql.restart(old.numbering(), after.numbering()));
        }
        return sql;
    }

    String typeClause(ElementKey key, Column before, Column after) {
        return "TYPE " + after.type()
                + after.collation().map(collation -> " COLLATE " + collation).orElse("")
                + TypeChange.between(before.type(), after.type()).using(Names.quoted(key.name()));
    }

    static String alter(ElementKey column, String clause) {
        return "ALTER TABLE ONLY " + Names.owner(column) + " ALTER COLUMN " + Names.quoted(column.name()) + " "
                + clause;
    }

    /// With partitions and children.
    static String alterAll(ElementKey column, String clause) {
        return "ALTER TABLE " + Names.owner(column) + " ALTER COLUMN " + Names.quoted(column.name()) + " " + clause;
    }
}
